import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { openToAll } from "~/platform/session/require-actor.server";
import { ProsePage } from "./parts/prose-page";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  return null;
}

export const meta: MetaFunction = () => [{ title: "Animer un atelier – Aide – Pilier" }];

export default function WorkshopGuidePage() {
  return (
    <ProsePage
      title="Animer un atelier"
      lead="Deux heures pour que des bénévoles ou un conseil citoyen remplissent un dossier pour de faux, jusqu’au récépissé. Cette page s’imprime."
    >
      <h2>Ce qu’est un appel d’entraînement</h2>
      <p>
        Tout s’y passe comme dans un vrai appel&nbsp;: les mêmes rubriques, le même contrôle, le même envoi. Mais personne
        ne l’instruit, rien n’est versé, et chaque page porte le mot «&nbsp;Entraînement&nbsp;». Les dossiers et leurs
        fichiers disparaissent au bout de 30&nbsp;jours.
      </p>
      <h2>Avant l’atelier</h2>
      <ol>
        <li>
          Demandez un appel d’entraînement à la personne qui gère les appels. Elle vous donne son adresse&nbsp;: il ne
          figure pas dans la liste publique.
        </li>
        <li>
          Ouvrez cette adresse sur l’écran de la salle et sur un téléphone. Vérifiez la connexion de la salle&nbsp;; une page
          suffit, le portail est léger et fonctionne sans script.
        </li>
        <li>
          Prévenez les participants&nbsp;: chacun vient avec une adresse électronique qu’il lit sur son téléphone, et avec
          le numéro Siret de son association s’il l’a.
        </li>
        <li>
          Préparez un projet d’exemple en dix lignes, avec un budget de quatre dépenses et trois recettes. N’utilisez ni
          vrais noms d’habitants, ni vrais relevés bancaires.
        </li>
        <li>Prévoyez une personne pour six participants, et une pour trois si beaucoup n’ont jamais rempli de dossier.</li>
      </ol>
      <h2>Pendant l’atelier</h2>
      <h3>1. Entrer (20 minutes)</h3>
      <p>
        Chacun crée son compte avec le code reçu par courriel. Deux bénévoles d’une même association s’invitent l’un
        l’autre&nbsp;: c’est l’occasion de montrer qui lit, qui écrit et qui signe.
      </p>
      <h3>2. Comprendre l’appel (15 minutes)</h3>
      <p>
        Lisez ensemble la page de l’appel. Trois questions suffisent&nbsp;: que finance-t-il&nbsp;? que ne finance-t-il
        pas&nbsp;? comment est-on noté&nbsp;?
      </p>
      <h3>3. Remplir (50 minutes)</h3>
      <p>
        Commencez par le projet et finissez par le budget. Faites exprès une erreur, par exemple une date avant le dépôt, et
        ouvrez «&nbsp;Éligibilité&nbsp;»&nbsp;: le portail dit ce qui bloque et le plus petit changement qui y remédie.
        Fermez une page au milieu d’une phrase, et retrouvez-la.
      </p>
      <h3>4. Joindre et envoyer (20 minutes)</h3>
      <p>
        Photographiez une feuille blanche et joignez-la. Relisez tout, cochez les déclarations, envoyez. Montrez le
        récépissé, le courriel, et la différence entre un brouillon et un dépôt.
      </p>
      <h3>5. Se quitter (15 minutes)</h3>
      <p>
        Faites le tour de table&nbsp;: qu’est-ce qui était difficile&nbsp;? Envoyez-nous ces remarques à l’adresse en bas de
        page&nbsp;: elles changent le portail.
      </p>
      <h2>Pour un conseil citoyen</h2>
      <p>
        Remplissez un seul dossier à plusieurs, sur l’écran, en changeant de clavier à chaque rubrique. Arrêtez-vous sur
        «&nbsp;Participation des habitants&nbsp;» et sur les critères&nbsp;: ce sont ceux dont le conseil parlera en comité.
      </p>
      <h2>Après</h2>
      <p>
        Il n’y a rien à nettoyer. Pour une vraie demande, ouvrez un dossier dans un appel de la{" "}
        <a href="/appels">liste publique</a>&nbsp;: un dossier d’entraînement ne se transforme pas en vrai.
      </p>
    </ProsePage>
  );
}
