import { Button } from "~/components/button";
import { Radios } from "~/components/fields/radios";
import { PlainForm } from "~/components/plain-form";
import { votesInWords, voteChoices, voteWords } from "~/domain/committee/votes";
import { typeset } from "~/domain/text/typography";
import type { HeardDossier } from "~/features/decisions/heard-dossier";

const options = voteChoices.map((value) => ({ value, label: voteWords[value] }));

/** Who is in the room for this dossier, how they voted, and the vote of who reads. */
export function Votes({ dossier }: { dossier: HeardDossier }) {
  const { present, quorum, away, votes } = dossier;
  const counted = votesInWords(votes.choices);
  return (
    <section aria-labelledby="votes">
      <h2 id="votes">Votes</h2>
      <p>
        {typeset(
          `Voix délibératives présentes : ${present}. Quorum : ${quorum}. ${present >= quorum ? "Il est atteint." : "Il n’est pas atteint."}`,
        )}
        {away.length > 0 && typeset(` Hors de la salle pour ce dossier : ${away.join(", ")}.`)}
      </p>
      <p>
        {counted === null
          ? "Aucun vote. Le comité peut aussi décider par consensus."
          : typeset(`${counted} (${votes.choices.length} sur ${present}).`)}
      </p>
      {votes.isOpenToMe && (
        <PlainForm form="vote">
          <Radios
            name="choice"
            label="Votre vote"
            hint="Vous pouvez le changer jusqu’à la décision."
            isInline
            options={options}
            value={votes.mine ?? undefined}
          />
          <Button kind="secondary">{votes.mine ? "Changer mon vote" : "Voter"}</Button>
        </PlainForm>
      )}
    </section>
  );
}
