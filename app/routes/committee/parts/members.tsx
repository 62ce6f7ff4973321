import { Button } from "~/components/button";
import { Checkboxes } from "~/components/fields/checkboxes";
import { PlainForm } from "~/components/plain-form";
import { SummaryList } from "~/components/summary-list";
import { typeset } from "~/domain/text/typography";
import type { SessionView } from "~/features/committee/queries.server";

const mandateWords = { chair: "présidence", secretary: "secrétariat", member: "membre" } as const;

/** Who sits, who is there, and whether that is enough. */
export function Members({ session }: { session: SessionView }) {
  const { members, present, quorum, mine, status } = session;
  const isOpen = status === "planned" || status === "convened" || status === "in_session";
  return (
    <section aria-labelledby="membres">
      <h2 id="membres">Membres</h2>
      <p>
        {typeset(
          `Présents : ${present}. Quorum : ${quorum}. ${present >= quorum ? "Le quorum est atteint." : "Le quorum n’est pas atteint."}`,
        )}
      </p>
      {mine.mandate === "secretary" && isOpen ? (
        <PlainForm form="presence">
          <Checkboxes
            name="present"
            label="Cochez les personnes présentes"
            isOptional
            values={members.filter(({ isPresent }) => isPresent).map(({ userId }) => userId)}
            options={members.map(({ userId, name, mandate, votes, college }) => ({
              value: userId,
              label: name,
              hint: [mandateWords[mandate], college, votes ? "voix délibérative" : "voix consultative"]
                .filter(Boolean)
                .join(", "),
            }))}
          />
          <Button kind="secondary">Enregistrer les présences</Button>
        </PlainForm>
      ) : (
        <SummaryList
          rows={members.map(({ name, mandate, college, isPresent }) => ({
            term: name,
            value: [
              mandateWords[mandate],
              college,
              isPresent ? "arrivée notée" : isOpen ? "arrivée pas encore notée" : "absence",
            ]
              .filter(Boolean)
              .join(", "),
          }))}
        />
      )}
    </section>
  );
}
