import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { TextInput } from "~/components/fields/text-input";
import { moneyWords } from "~/components/money";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { outcomeWords } from "~/domain/committee/lifecycle";
import { formatTotal } from "~/domain/review/rubric";
import type { AgendaLine } from "~/features/committee/agenda-lines.server";
import type { SessionView } from "~/features/committee/queries.server";
import type { FormState } from "~/platform/forms/form-state";

const tones = { granted: "success", refused: "danger", adjourned: "warning", reserve_list: "info" } as const;

/** The dossiers in the order in which they are heard, with what is proposed and decided. */
export function AgendaTable({ session, form }: { session: SessionView; form: FormState }) {
  const sits = session.mine.mandate !== null;
  const mayLeave = sits && session.status !== "closed" && session.status !== "minutes_approved";
  return (
    <section aria-labelledby="ordre-du-jour">
      <h2 id="ordre-du-jour">Ordre du jour</h2>
      <DataTable
        caption="Dossiers de la séance"
        isCaptionHidden
        rows={session.items}
        rowKey={({ number }) => number}
        empty={
          <EmptyState title="Aucun dossier n’est encore inscrit">
            L’ordre du jour est composé par l’équipe du contrat de ville.
          </EmptyState>
        }
        columns={[
          {
            label: "Dossier",
            isRowHeader: true,
            cell: (item) => <Title item={item} sessionId={session.id} isLink={sits} />,
          },
          {
            label: "Note",
            align: "end",
            cell: ({ heard }) => (heard?.score == null ? "–" : formatTotal(heard.score)),
          },
          { label: "Demandé", align: "end", cell: ({ heard }) => (heard ? moneyWords(heard.asked) : "–") },
          { label: "Proposé", align: "end", cell: ({ heard }) => (heard ? moneyWords(heard.proposed) : "–") },
          {
            label: "Décision",
            cell: ({ heard, waitsFor }) =>
              waitsFor === "another-session" ? (
                "Pour une autre séance"
              ) : heard && !heard.decision && waitsFor === null ? (
                "Retiré par l’association"
              ) : heard?.decision ? (
                <>
                  <StatusTag tone={tones[heard.decision.outcome]}>
                    {outcomeWords[heard.decision.outcome]}
                  </StatusTag>{" "}
                  {heard.decision.granted > 0 && moneyWords(heard.decision.granted)}
                </>
              ) : (
                "–"
              ),
          },
        ]}
      />
      {mayLeave && session.items.some(({ heard }) => heard && !heard.decision) && (
        <details>
          <summary>Me déporter d’un dossier</summary>
          <p>
            Si vous êtes lié à l’association, déclarez-le&nbsp;: vous n’entendez plus ce dossier et n’y votez
            pas.
          </p>
          <PlainForm form="recusal">
            <TextInput label="Numéro du dossier" width="20" {...form.field("number")} />
            <TextInput label="Ce qui vous lie à l’association" {...form.field("reason")} />
            <Button kind="secondary">Me déporter</Button>
          </PlainForm>
        </details>
      )}
      {sits &&
        (session.status === "planned" || session.status === "convened") &&
        session.items
          .filter(({ isRecused }) => isRecused)
          .map(({ number }) => (
            <PlainForm key={number} form="lift-recusal" label={`Lever mon déport du dossier ${number}`}>
              <input type="hidden" name="number" value={number} />
              <Button kind="secondary">Lever mon déport du dossier {number}</Button>
            </PlainForm>
          ))}
    </section>
  );
}

function Title({
  item: { number, heard },
  sessionId,
  isLink,
}: {
  item: AgendaLine;
  sessionId: string;
  isLink: boolean;
}) {
  if (!heard) return <>{number} (vous n’entendez pas ce dossier)</>;
  const words = `${number} – ${heard.title}`;
  return (
    <>
      {isLink ? <a href={`/comite/${sessionId}/dossiers/${number}`}>{words}</a> : words}
      <br />
      <span className="muted">{heard.association}</span>
    </>
  );
}
