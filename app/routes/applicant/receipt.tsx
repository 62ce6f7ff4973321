import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DayText } from "~/components/date-time";
import { Reading, Stack } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { setType } from "~/components/set-type";
import { SummaryList } from "~/components/summary-list";
import { documentLabel } from "~/domain/attachment/document-words";
import { sizeInWords } from "~/domain/attachment/file-size";
import { preciseInstantInWords } from "~/domain/calendar/paris";
import { proofPath } from "~/domain/decision-log/proof";
import { findReceipt } from "~/features/applications/submission/receipt.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Récépissé du dossier ${data?.number ?? ""} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "account.manage");
  const receipt = await findReceipt(ports(), actor, params.number!);
  if (!receipt) notFound();
  return json(receipt);
}

export default function Receipt() {
  const { number, files, answerDueOn, ...receipt } = useLoaderData<typeof loader>();
  return (
    <Reading>
      <PageHeader
        title="Accusé de réception"
        kicker={`Dossier ${number}`}
        back={{ to: `/dossiers/${number}`, label: "Aller au dossier" }}
        lead="Le dossier est déposé. Cette adresse reste valable : vous pouvez l’enregistrer ou l’imprimer. Un courriel vous l’a aussi confirmé."
      />
      <Stack gap="wide">
        <Notice
          tone="success"
          title={`Dossier ${number} reçu le ${preciseInstantInWords(new Date(receipt.receivedAt))}`}
        >
          <ul>
            <li>
              <a href={`/dossiers/${number}/recepisse.pdf`} download>
                Télécharger l’accusé de réception (PDF)
              </a>
            </li>
            <li>
              <a href={`/dossiers/${number}/dossier.pdf`} download>
                Télécharger tout le dossier (PDF)
              </a>
            </li>
          </ul>
        </Notice>
        <section aria-labelledby="depot">
          <h2 id="depot">Ce qui a été déposé</h2>
          <SummaryList
            rows={[
              { term: "Numéro du dossier", value: number },
              { term: "Association", value: `${receipt.association}, Siret ${receipt.siret}` },
              { term: "Projet", value: receipt.title },
              { term: "Appel à projets", value: receipt.call },
              { term: "Signé par", value: receipt.signatory },
              {
                term: "Empreinte du dépôt (SHA-256)",
                value: (
                  <>
                    <code className="fingerprint">{receipt.inputSha256}</code>
                    <br />
                    <a href={proofPath(receipt.inputSha256)}>Vérifier qu’il est inscrit au journal</a>
                  </>
                ),
              },
            ]}
          />
        </section>
        <ReceivedFiles files={files} />
        <section aria-labelledby="suite">
          <h2 id="suite">Et maintenant</h2>
          <ol>
            <li>Le service vérifie que le dossier est complet. S’il manque quelque chose, il vous écrit.</li>
            <li>Le dossier est examiné, puis présenté au comité des financeurs.</li>
            <li>La décision vous est envoyée par courriel et reste dans votre espace.</li>
          </ol>
          <p>
            Sans réponse le <DayText on={answerDueOn} /> au soir, la demande est considérée comme refusée
            (code des relations entre le public et l’administration, article L231-4). Une décision peut encore
            la suivre.
          </p>
        </section>
      </Stack>
    </Reading>
  );
}

function ReceivedFiles({
  files,
}: {
  files: readonly { documentType: string; fileName: string; sizeBytes: number; sha256: string }[];
}) {
  return (
    <section aria-labelledby="pieces">
      <h2 id="pieces">Pièces reçues</h2>
      {files.length === 0 ? (
        <p>Aucune pièce n’était jointe.</p>
      ) : (
        <SummaryList
          rows={files.map(({ documentType, fileName, sizeBytes, sha256 }) => ({
            term: documentLabel(documentType),
            value: (
              <>
                {fileName} ({sizeInWords(sizeBytes)})
                <br />
                {setType("SHA-256 : ")}
                <code className="fingerprint">{sha256}</code>
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}
