import { Actions, Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { moneyWords } from "~/components/money";
import { PlainForm } from "~/components/plain-form";
import { formatTotal } from "~/domain/review/rubric";
import type { AgendaLine } from "~/features/committee/agenda-lines.server";

/** The agenda while it is composed: each dossier goes up, down or off by a button, without a script. */
export function AgendaOrder({ items }: { items: readonly AgendaLine[] }) {
  const rank = new Map(items.map(({ number }, index) => [number, index + 1]));
  return (
    <DataTable
      caption="Dossiers inscrits"
      rows={items}
      rowKey={({ number }) => number}
      empty={
        <EmptyState title="Aucun dossier n’est inscrit">
          Ajoutez ci-dessous les dossiers instruits.
        </EmptyState>
      }
      columns={[
        { label: "Rang", align: "end", cell: ({ number }) => rank.get(number) },
        {
          label: "Dossier",
          isRowHeader: true,
          cell: ({ number, heard }) =>
            `${number} ${heard ? heard.title : "(vous n’entendez pas ce dossier)"}`,
        },
        {
          label: "Note",
          align: "end",
          cell: ({ heard }) => (heard?.score == null ? "–" : formatTotal(heard.score)),
        },
        { label: "Demandé", align: "end", cell: ({ heard }) => (heard ? moneyWords(heard.asked) : "–") },
        {
          label: "Changer de rang ou retirer",
          isLabelHidden: true,
          cell: ({ number }) => <Changes number={number} rank={rank.get(number)!} last={items.length} />,
        },
      ]}
    />
  );
}

function Changes({ number, rank, last }: { number: string; rank: number; last: number }) {
  return (
    <PlainForm form="change" label={`Place du dossier ${number}`}>
      <input type="hidden" name="number" value={number} />
      <Actions>
        {rank > 1 && (
          <Button kind="secondary" name="change" value="up" aria-label={`Monter le dossier ${number}`}>
            ↑
          </Button>
        )}
        {rank < last && (
          <Button kind="secondary" name="change" value="down" aria-label={`Descendre le dossier ${number}`}>
            ↓
          </Button>
        )}
        <Button
          kind="link"
          name="change"
          value="off"
          aria-label={`Retirer le dossier ${number} de l’ordre du jour`}
        >
          Retirer
        </Button>
      </Actions>
    </PlainForm>
  );
}
