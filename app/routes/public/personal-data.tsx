import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { DataTable } from "~/components/data-table";
import { typeset } from "~/domain/text/typography";
import { openToAll } from "~/platform/session/require-actor.server";
import { ProsePage } from "./parts/prose-page";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  return null;
}

export const meta: MetaFunction = () => [{ title: "Données personnelles – Pilier" }];

const retention = [
  { what: "Alerte sur les nouveaux appels", time: "jusqu’à son arrêt, puis 30 jours\u00A0; 7 jours si elle n’est pas confirmée" },
  { what: "Brouillon que personne ne touche", time: "3 mois, puis 15 jours après un courriel qui prévient" },
  { what: "Dossier d’un appel d’entraînement", time: "30 jours" },
  {
    what: "Dossier déposé, ses pièces, les avis et la décision",
    time: "10 ans après le dernier versement ou le refus, puis selon les archives départementales",
  },
  { what: "Nom de la personne qui a signé", time: "comme le dossier\u00A0: il fait partie de l’acte" },
  { what: "Compte", time: "jusqu’à ce que vous le supprimiez" },
  { what: "Connexion ouverte", time: "12 heures" },
  { what: "Courriels envoyés", time: "12 mois" },
  { what: "Journal des actes, sans texte libre", time: "comme les dossiers\u00A0; sans nom une fois le compte supprimé" },
  { what: "Fichier retiré d’un brouillon", time: "1 jour" },
] as const;

export default function PersonalDataPage() {
  return (
    <ProsePage
      title="Données personnelles"
      lead="Ce que le portail sait de vous, pourquoi, et combien de temps il le garde."
    >
      <h2>Pourquoi</h2>
      <p>
        Instruire les demandes de subvention, les décider, les verser et en rendre compte. C’est une mission d’intérêt
        public (article 6-1-e du RGPD) et, pour les pièces comptables, une obligation légale (article 6-1-c).
      </p>
      <h2>Quelles données</h2>
      <ul>
        <li>
          Votre compte&nbsp;: nom, adresse électronique, empreinte du mot de passe, sessions ouvertes, navigateurs connus
          de lui pendant six mois (un témoin qui empêche un inconnu de vous barrer l’accès en essayant des mots de passe).
        </li>
        <li>Le dossier de l’association&nbsp;: représentant légal, contact, coordonnées bancaires, documents joints.</li>
        <li>Les bénéficiaires des actions, en nombres seulement&nbsp;: jamais de listes nominatives.</li>
        <li>Le journal des actes&nbsp;: qui a fait quoi et quand, sans texte libre.</li>
      </ul>
      <h2>Qui les voit</h2>
      <p>
        Les membres de l’association, les personnes qui instruisent pour chaque financeur sollicité, le comité pour les
        dossiers inscrits à sa séance, le service financier pour les aides accordées. Personne d’autre&nbsp;; rien n’est
        vendu ni mesuré à votre insu, et il n’y a aucun traceur.
      </p>
      <h2>Combien de temps</h2>
      <DataTable
        caption="Durée de conservation de chaque donnée"
        isCaptionHidden
        rows={retention}
        rowKey={({ what }) => what}
        columns={[
          { label: "Donnée", isRowHeader: true, cell: ({ what }) => typeset(what) },
          { label: "Durée", cell: ({ time }) => typeset(time) },
        ]}
      />
      <p>
        Un dossier en cours d’instruction, de versement ou de recours n’est jamais effacé, quoi que disent les autres
        lignes.
      </p>
      <h2>Vos droits</h2>
      <p>
        Depuis votre compte, vous pouvez <a href="/compte/donnees">télécharger vos données</a> et{" "}
        <a href="/compte/suppression">supprimer votre compte</a>. Pour corriger une donnée ou limiter son usage, écrivez à
        l’adresse en bas de page. Vous pouvez aussi saisir la <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
      </p>
    </ProsePage>
  );
}
