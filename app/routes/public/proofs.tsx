import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { TextInput } from "~/components/fields/text-input";
import { PlainForm } from "~/components/plain-form";
import { proofPath, readFingerprint } from "~/domain/decision-log/proof";
import { openToAll } from "~/platform/session/require-actor.server";
import { ProsePage } from "./parts/prose-page";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.error ? "Erreur\u00A0: " : ""}Vérifier une preuve – Pilier` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  const typed = new URL(request.url).searchParams.get("empreinte")?.slice(0, 200) ?? null;
  const fingerprint = typed === null ? null : readFingerprint(typed);
  if (fingerprint) throw redirect(proofPath(fingerprint));
  return {
    typed: typed ?? "",
    error:
      typed === null
        ? null
        : "Recopiez l’empreinte entière\u00A0: 64 chiffres et lettres de a à f, tels qu’ils figurent sur le récépissé ou la lettre.",
  };
}

export default function Proofs() {
  const { typed, error } = useLoaderData<typeof loader>();
  return (
    <ProsePage
      title="Vérifier une preuve"
      lead="Chaque dépôt, chaque note, chaque vote et chaque décision est une ligne d’un journal que personne ne peut modifier sans que cela se voie. Votre récépissé et votre lettre de décision portent l’empreinte qui permet de le contrôler."
    >
      {error && <ErrorSummary errors={[{ name: "empreinte", message: error }]} />}
      <PlainForm method="get" action="/preuve" label="Vérifier une empreinte">
        <TextInput
          name="empreinte"
          label="Empreinte (SHA-256)"
          hint="Elle figure sur la page du récépissé ou de la décision. Les espaces ne comptent pas."
          value={typed}
          error={error ?? undefined}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit">Vérifier</Button>
      </PlainForm>
      <h2>Comment cela marche</h2>
      <p>
        Une empreinte est le résumé chiffré d’un document&nbsp;: changez-en une lettre, elle devient tout autre. Au moment
        du dépôt ou de la décision, le portail écrit l’empreinte dans une ligne du journal. Chaque ligne porte aussi
        l’empreinte de la précédente&nbsp;: modifier, retirer ou glisser une ligne romprait toutes les suivantes.
      </p>
      <p>
        Le journal ne contient ni nom ni texte&nbsp;: seulement des identifiants, des montants et des empreintes. Une ligne
        sur mille est un <a href="/preuve/reperes">repère public</a>, que chacun peut noter.
      </p>
      <h2>Vérifier sans nous faire confiance</h2>
      <p>
        La page de votre preuve propose un fichier <code>preuve.json</code>. Le{" "}
        <a href="/verificateur.mjs" download>
          vérificateur
        </a>
        , un programme de moins de cent lignes que chacun peut lire, refait le calcul sur votre ordinateur&nbsp;:{" "}
        <code>node verificateur.mjs preuve.json</code>.
      </p>
    </ProsePage>
  );
}
