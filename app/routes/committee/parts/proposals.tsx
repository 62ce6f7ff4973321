import { DataTable } from "~/components/data-table";
import { moneyWords } from "~/components/money";
import { opinionWords } from "~/domain/review/opinion-words";
import { formatTotal } from "~/domain/review/rubric";
import { typeset } from "~/domain/text/typography";
import type { HeardFunder } from "~/features/decisions/heard-dossier";

/** What each funder was asked, thinks and proposes, and what its envelope still holds. */
export function Proposals({ funders }: { funders: readonly HeardFunder[] }) {
  return (
    <DataTable
      caption="Avis et propositions des financeurs"
      rows={funders}
      rowKey={({ id }) => id}
      columns={[
        { label: "Financeur", isRowHeader: true, cell: ({ name }) => typeset(name) },
        { label: "Demandé", align: "end", cell: ({ asked }) => moneyWords(asked) },
        {
          label: "Proposé",
          align: "end",
          cell: ({ proposed }) => (proposed === null ? "–" : moneyWords(proposed)),
        },
        { label: "Note", align: "end", cell: ({ total }) => (total === null ? "–" : formatTotal(total)) },
        {
          label: "Avis",
          cell: ({ opinion, comment }) => (
            <>
              {opinion ? opinionWords[opinion] : "–"}
              {comment && <span className="muted">{typeset(`. ${comment}`)}</span>}
            </>
          ),
        },
        { label: "Enveloppe, reste", align: "end", cell: ({ left }) => moneyWords(left) },
      ]}
    />
  );
}
