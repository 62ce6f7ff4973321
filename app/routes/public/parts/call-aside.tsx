import { DefinitionGrid } from "~/components/definition-grid";
import { moneyWords } from "~/components/money";
import { limitsInWords, type FunderLimits } from "~/domain/call/funder-limits";
import { typeset } from "~/domain/text/typography";
import type { PublicCall } from "~/features/calls/public-call.server";

/** How much, and whom to ask. */
export function CallAside({ call }: { call: PublicCall }) {
  const { contact } = call.content;
  return (
    <>
      <h2>Montants</h2>
      <p>{typeset(call.content.amounts)}</p>
      <DefinitionGrid
        items={call.funders.map(({ name, amount, limits }) => ({
          term: name,
          value: moneyWords(amount),
          note: ["d’enveloppe", limitsNote(limits)].filter((text) => text !== null).join(". "),
        }))}
      />
      <h2>Contact</h2>
      <p>
        {typeset(contact.name)}
        <br />
        <a href={`mailto:${contact.email}`}>{contact.email}</a>
        {contact.phone && (
          <>
            <br />
            <a href={`tel:${contact.phone.replaceAll(" ", "")}`}>{contact.phone.replaceAll(" ", "\u00A0")}</a>
          </>
        )}
        {contact.hours && (
          <>
            <br />
            <span className="muted">{typeset(contact.hours)}</span>
          </>
        )}
      </p>
    </>
  );
}

function limitsNote(limits: FunderLimits): string | null {
  const words = limitsInWords(limits);
  return words === null ? null : `Un projet peut lui demander ${words}.`;
}
