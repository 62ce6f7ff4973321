import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { Select } from "~/components/fields/select";
import { moneyWords } from "~/components/money";
import { PlainForm } from "~/components/plain-form";
import { typeset } from "~/domain/text/typography";
import type { PreparationView } from "~/features/scenarios/preparation-view";

/** Another scenario beside the list shown: only what changes. */
export function Comparison({ view }: { view: PreparationView }) {
  const { session, scenario, scenarios, comparison } = view;
  const others = scenarios.filter(({ id }) => id !== scenario?.id);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="comparer">
      <h2 id="comparer">Comparer</h2>
      <PlainForm method="get" action={`/comite/${session.id}/preparation`}>
        {scenario && <input type="hidden" name="scenario" value={scenario.id} />}
        <Select
          label="Comparer la liste affichée avec"
          name="avec"
          value={comparison?.id}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button kind="secondary">Comparer</Button>
      </PlainForm>
      {comparison && (
        <DataTable
          caption={`Ce qui change avec le scénario « ${comparison.name} »`}
          rows={comparison.changes}
          rowKey={({ number }) => number}
          empty={<p>{typeset(`Rien ne change avec le scénario « ${comparison.name} ».`)}</p>}
          columns={[
            { label: "Dossier", isRowHeader: true, cell: ({ number, title }) => `${number} – ${title}` },
            {
              label: "Rang",
              cell: ({ ranks: [from, to] }) => (from === to ? `${from}` : `${from}, puis ${to}`),
            },
            {
              label: "Montants",
              cell: ({ amounts }) =>
                amounts.length === 0
                  ? "Les mêmes"
                  : amounts
                      .map(
                        ({ funder, from, to }) => `${funder} : ${moneyWords(from)}, puis ${moneyWords(to)}`,
                      )
                      .join(". "),
            },
          ]}
        />
      )}
    </section>
  );
}
