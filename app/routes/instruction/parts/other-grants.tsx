import { moneyWords } from "~/components/money";
import { statusWords } from "~/domain/application/status-words";
import { typeset } from "~/domain/text/typography";
import type { Evidence } from "~/features/applications/evidence/evidence.server";

/** What the association has asked elsewhere and received, by funder and year: double funding shows here first. */
export function OtherGrants({ others }: Pick<Evidence, "others">) {
  return (
    <section aria-labelledby="autres">
      <h2 id="autres">Autres dossiers et subventions de l’association</h2>
      {others.length === 0 && <p className="muted">Aucun autre dossier déposé.</p>}
      <ul>
        {others.map(({ number, title, status, year, awards }) => (
          <li key={number}>
            <a href={`/instruction/dossiers/${number}`}>{number}</a> – {year} – {typeset(title)} (
            {statusWords[status].label})
            {awards.length > 0 && (
              <>
                <br />
                {awards
                  .map(
                    ({ funder, amount, paid }) =>
                      `${funder}\u00A0: ${moneyWords(amount)} accordés, ${moneyWords(paid)} versés`,
                  )
                  .join("\u00A0; ")}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
