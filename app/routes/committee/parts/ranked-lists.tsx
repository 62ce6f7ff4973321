import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { EnvelopeBar } from "~/components/envelope-bar";
import { moneyWords } from "~/components/money";
import { StatusTag } from "~/components/status-tag";
import { type Cents, cents } from "~/domain/money/cents";
import { formatTotal } from "~/domain/review/rubric";
import { typeset } from "~/domain/text/typography";
import type { ListedDossier, PreparationView } from "~/features/scenarios/preparation-view";

type Envelope = PreparationView["envelopes"][number];

/** Under each envelope, its dossiers by rank, and the line where its money ends. */
export function RankedLists({ view }: { view: PreparationView }) {
  const { dossiers, envelopes } = view;
  if (dossiers.length === 0)
    return (
      <EmptyState title="Aucun dossier n’attend de décision">
        Les dossiers inscrits à l’ordre du jour viennent ici avec ce que leurs financeurs proposent.
      </EmptyState>
    );
  const byId = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  return envelopes.map((envelope) => (
    <section key={envelope.envelopeId} aria-label={envelope.label}>
      <EnvelopeBar
        label={envelope.label}
        total={envelope.total}
        awarded={envelope.committed}
        proposed={envelope.proposed}
      />
      <p>{typeset(endWords(envelope, byId))}</p>
      <Ranked envelope={envelope} byId={byId} />
    </section>
  ));
}

function Ranked({ envelope, byId }: { envelope: Envelope; byId: ReadonlyMap<string, ListedDossier> }) {
  const lineOf = (id: string) => byId.get(id)?.lines.find((line) => line.envelopeId === envelope.envelopeId);
  return (
    <DataTable
      caption={`Dossiers de l’enveloppe ${envelope.label}`}
      isCaptionHidden
      rows={envelope.rows}
      rowKey={({ id }) => id}
      empty={<p>Aucun dossier ne demande rien à cette enveloppe.</p>}
      columns={[
        { label: "Rang", align: "end", cell: ({ rank }) => rank },
        { label: "Dossier", isRowHeader: true, cell: ({ id }) => <Named dossier={byId.get(id)!} /> },
        {
          label: "Note",
          align: "end",
          cell: ({ id }) => {
            const score = byId.get(id)?.score ?? null;
            return score === null ? "–" : formatTotal(score);
          },
        },
        { label: "Demandé", align: "end", cell: ({ id }) => wordsOf(lineOf(id)?.asked) },
        { label: "Minimum viable", align: "end", cell: ({ id }) => wordsOf(lineOf(id)?.viable) },
        { label: "Proposé", align: "end", cell: ({ id }) => wordsOf(lineOf(id)?.amount) },
        {
          label: "Reste ensuite",
          align: "end",
          cell: ({ left, rank }) => (
            <>
              {left < 0 ? `${moneyWords(cents(-left))} de trop` : moneyWords(cents(left))}
              {envelope.endsAt === rank && (
                <>
                  {" "}
                  <StatusTag tone="warning">L’enveloppe s’arrête ici</StatusTag>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Named({ dossier: { number, title, association, reason } }: { dossier: ListedDossier }) {
  return (
    <>
      {`${number} – ${title}`}
      <br />
      <span className="muted">{association}</span>
      {reason && (
        <>
          <br />
          <span className="muted">{reason}</span>
        </>
      )}
    </>
  );
}

function wordsOf(amount: Cents | null | undefined): string {
  return amount === null || amount === undefined ? "–" : moneyWords(amount);
}

function endWords({ endsAt, rows }: Envelope, byId: ReadonlyMap<string, ListedDossier>): string {
  if (rows.length === 0) return "";
  if (endsAt === null) return "L’enveloppe sert tous les dossiers de la liste.";
  const at = rows.find(({ rank }) => rank === endsAt);
  const dossier = at && byId.get(at.id);
  return `L’argent s’arrête au rang ${endsAt}${dossier ? `, ${dossier.number} – ${dossier.title}` : ""}.`;
}
