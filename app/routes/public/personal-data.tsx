import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { openToAll } from "~/platform/session/require-actor.server";
import { ProsePage } from "./parts/prose-page";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  return null;
}

export const meta: MetaFunction = () => [{ title: "Données personnelles – Pilier" }];

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
      <p>
        Les dossiers sont gardés le temps utile à l’administration, fixé avec le service des archives&nbsp;; un dossier en
        cours d’instruction, de versement ou de recours n’est jamais effacé. Les sessions expirent après douze heures.
      </p>
      <h2>Vos droits</h2>
      <p>
        Vous pouvez consulter, corriger ou faire effacer vos données, ou limiter leur usage, en écrivant à l’adresse en bas
        de page. Vous pouvez aussi saisir la <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
      </p>
    </ProsePage>
  );
}
