import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { openToAll } from "~/platform/session/require-actor.server";
import { ProsePage } from "./parts/prose-page";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  return null;
}

export const meta: MetaFunction = () => [{ title: "Aide – Pilier" }];

export default function HelpPage() {
  return (
    <ProsePage title="Aide" lead="Les questions que l’on nous pose le plus souvent, et à qui parler.">
      <h2>Avant de commencer</h2>
      <p>
        Ouvrez la page de <a href="/appels">l’appel à projets</a>&nbsp;: elle dit ce qu’il finance, ses critères et les
        documents à préparer. Il faut une adresse électronique que vous lisez, et le numéro SIRET de l’association. S’il
        vous manque, demandez-le à l’Insee&nbsp;: c’est gratuit.
      </p>
      <h2>Remplir la demande</h2>
      <p>
        Le dossier est découpé en rubriques courtes, dans l’ordre que vous voulez. Ce que vous enregistrez reste, même si
        vous fermez la page. Plusieurs personnes de l’association peuvent y travailler&nbsp;: l’une invite les autres
        depuis la page de l’association.
      </p>
      <p>
        La page «&nbsp;Éligibilité&nbsp;» du dossier montre à tout moment ce qui est rempli, ce qui ne l’est pas encore, et
        le plus petit changement qui y remédie.
      </p>
      <h2>Envoyer, et après</h2>
      <p>
        Un brouillon n’est pas un dépôt. Le dossier est déposé quand la personne habilitée à signer appuie sur
        «&nbsp;Envoyer le dossier&nbsp;» et que le récépissé s’affiche, avec un numéro, la date et l’heure à la seconde. Un
        courriel le confirme. Sans réponse deux mois après le dépôt, la demande est réputée refusée&nbsp;; une décision
        expresse reste possible ensuite.
      </p>
      <h2>Je n’ai pas reçu le courriel</h2>
      <p>
        Regardez dans les indésirables. Le code d’inscription vaut quinze minutes&nbsp;; passé ce délai, demandez-en un
        autre. L’envoi du courriel ne conditionne jamais un dépôt&nbsp;: c’est le récépissé à l’écran qui compte.
      </p>
      <h2>Sans internet, ou avec quelqu’un</h2>
      <p>
        L’équipe du contrat de ville aide à remplir le dossier, au téléphone ou sur rendez-vous. Ses coordonnées sont sur
        la page de chaque appel et en bas de chaque page du portail.
      </p>
      <h2>S’entraîner à plusieurs</h2>
      <p>
        Un appel d’entraînement permet d’aller jusqu’au récépissé sans rien demander pour de vrai&nbsp;: voyez le{" "}
        <a href="/aide/animer-un-atelier">guide pour animer un atelier</a>.
      </p>
      <h2 id="securite">Signaler une faille de sécurité</h2>
      <p>
        Écrivez à l’adresse en bas de page, avec «&nbsp;sécurité&nbsp;» dans l’objet, ce que vous avez vu et comment le
        revoir. Nous accusons réception sous deux jours ouvrés, et nous ne poursuivons pas une recherche de bonne foi qui ne
        consulte ni n’abîme les données d’autrui.
      </p>
    </ProsePage>
  );
}
