import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Reading, Stack } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { SummaryList } from "~/components/summary-list";
import { preciseInstantInWords } from "~/domain/calendar/paris";
import { documentWords, proofPath, readFingerprint } from "~/domain/decision-log/proof";
import { findProof } from "~/features/decision-log/proofs.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [
  { title: "Preuve d’inscription au journal – Pilier" },
  { name: "robots", content: "noindex" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request);
  const fingerprint = readFingerprint(params.fingerprint ?? "");
  const found = fingerprint && (await findProof(ports(), fingerprint));
  if (!found) notFound();
  const { kind, number, at, isWhole, proof } = found;
  const { line, landmark } = proof;
  return {
    fingerprint: proof.document,
    kind: documentWords[kind],
    number,
    at: preciseInstantInWords(at),
    isWhole,
    position: line.position,
    hash: line.hash,
    landmark,
  };
}

export default function ProofPage() {
  const { fingerprint, kind, number, at, isWhole, position, hash, landmark } = useLoaderData<typeof loader>();
  return (
    <Reading>
      <PageHeader
        back={{ to: "/preuve", label: "Vérifier une preuve" }}
        kicker={`Dossier ${number}`}
        title="Preuve d’inscription au journal"
      />
      <Stack gap="wide">
        {isWhole ? (
          <Notice tone="success" title={`Ce document est inscrit au journal depuis le ${at}.`}>
            {`Ligne n° ${position}. Rien n’a changé de cette ligne jusqu’au repère n° ${landmark.position}.`}
          </Notice>
        ) : (
          <Notice tone="danger" title="Le journal ne correspond plus à ce document.">
            Une ligne du journal a été modifiée. Conservez votre récépissé et signalez-le à l’agglomération : ses
            coordonnées sont au bas de la page.
          </Notice>
        )}
        <SummaryList
          rows={[
            { term: "Document", value: `${kind}, dossier ${number}` },
            { term: "Inscrit le", value: at },
            { term: "Empreinte du document", value: <code className="fingerprint">{fingerprint}</code> },
            { term: "Ligne du journal", value: `n° ${position}` },
            { term: "Empreinte de la ligne", value: <code className="fingerprint">{hash}</code> },
            {
              term: `Repère n° ${landmark.position}`,
              value: <code className="fingerprint">{landmark.hash}</code>,
            },
          ]}
        />
        <section aria-labelledby="soi-meme">
          <h2 id="soi-meme">Vérifier soi-même</h2>
          <p>
            Téléchargez{" "}
            <a href={`${proofPath(fingerprint)}/preuve.json`} download="preuve.json">
              la preuve
            </a>{" "}
            et{" "}
            <a href="/verificateur.mjs" download>
              le vérificateur
            </a>
            , puis lancez <code>node verificateur.mjs preuve.json</code>. Comparez le repère affiché avec{" "}
            <a href="/preuve/reperes">ceux que le portail publie</a>, ou avec celui que vous aviez noté.
          </p>
        </section>
      </Stack>
    </Reading>
  );
}
