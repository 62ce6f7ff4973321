import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { openToAll } from "~/platform/session/require-actor.server";
import { ProsePage } from "./parts/prose-page";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  return null;
}

export const meta: MetaFunction = () => [{ title: "Accessibilité – Pilier" }];

export default function AccessibilityPage() {
  return (
    <ProsePage title="Accessibilité" lead="Le portail doit pouvoir servir à tout le monde, sur tout appareil.">
      <h2>État de conformité</h2>
      <p>
        Ce portail n’a pas encore fait l’objet d’un audit complet du référentiel général d’amélioration de
        l’accessibilité (RGAA 4.1.2). Il est donc déclaré <strong>non audité</strong>. Ses pages sont vérifiées à chaque
        version par un outil automatique (axe-core, règles WCAG 2.2 AA) et par des parcours au clavier&nbsp;; cela ne
        remplace pas un audit.
      </p>
      <h2>Ce que nous garantissons déjà</h2>
      <ul>
        <li>Déposer une demande fonctionne sans JavaScript, au clavier seul et sur un petit téléphone.</li>
        <li>Chaque champ a un intitulé visible, chaque erreur dit comment la corriger et mène à son champ.</li>
        <li>Aucune information n’est donnée par la seule couleur.</li>
        <li>Le texte s’agrandit à 200&nbsp;% et la page à 400&nbsp;% sans défilement horizontal.</li>
      </ul>
      <h2>Signaler une difficulté</h2>
      <p>
        Si une page vous bloque, écrivez ou téléphonez à l’équipe dont les coordonnées sont en bas de page&nbsp;: elle vous
        aidera à faire la démarche autrement et nous corrigerons la page.
      </p>
      <h2>Voie de recours</h2>
      <p>
        Sans réponse satisfaisante, vous pouvez saisir le <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a>.
      </p>
    </ProsePage>
  );
}
