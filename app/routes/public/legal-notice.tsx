import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { openToAll } from "~/platform/session/require-actor.server";
import { ProsePage } from "./parts/prose-page";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  return null;
}

export const meta: MetaFunction = () => [{ title: "Mentions légales – Pilier" }];

export default function LegalNoticePage() {
  return (
    <ProsePage title="Mentions légales">
      <h2>Éditeur</h2>
      <p>
        Ce portail est mis en œuvre par la communauté d’agglomération signataire du contrat de ville, avec ses partenaires
        financeurs. L’agglomération qui l’installe y inscrit ses coordonnées et celles de son directeur ou de sa directrice
        de publication.
      </p>
      <h2>Décisions et automatisation</h2>
      <p>
        Les critères d’éligibilité sont vérifiés automatiquement et chaque constat est expliqué. Aucune décision n’est
        prise par le seul portail&nbsp;: une personne confirme toute irrecevabilité, et le comité décide des
        subventions. Les règles appliquées sont décrites dans le <a href="/criteres">catalogue des critères</a>.
      </p>
      <h2 id="code-source">Code source</h2>
      <p>
        Pilier est un logiciel libre, sous licence GNU Affero General Public License, version 3 ou ultérieure. Vous pouvez
        l’étudier, le modifier et le redistribuer&nbsp;; qui le propose en ligne en donne aussi le code.
      </p>
      <h2>Données de référence</h2>
      <p>
        Programme du contrat de ville&nbsp;: document administratif public. Quartiers prioritaires&nbsp;: ANCT, Licence
        Ouverte 2.0. Communes&nbsp;: Insee, La Poste et DGCL, Licence Ouverte 2.0. Polices de caractères&nbsp;: Literata et
        Atkinson Hyperlegible Next, licence SIL Open Font.
      </p>
    </ProsePage>
  );
}
