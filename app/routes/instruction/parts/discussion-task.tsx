import { Button } from "~/components/button";
import { TextArea } from "~/components/fields/text-area";
import { Notice } from "~/components/notice";
import { PlainForm } from "~/components/plain-form";
import { formatTotal, type Rubric } from "~/domain/review/rubric";
import { typeset } from "~/domain/text/typography";
import type { ReviewsView } from "~/features/reviews/queries.server";
import { formState } from "~/platform/forms/form-state";
import { useDossierAddress } from "./use-dossier-address";

interface DiscussionTaskProps {
  discussion: ReviewsView["discussions"][number];
  number: string;
  rubric: Rubric;
  answer: unknown;
}

/** The funders judge too differently: what separates them, and what they concluded. */
export function DiscussionTask({ discussion, number, rubric, answer }: DiscussionTaskProps) {
  const address = useDossierAddress(number);
  const { id, gapHundredths, criteria, resolution, resolvedBy } = discussion;
  const form = formState(answer, {}, "discussion");
  const named = rubric.criteria.filter(({ code }) => criteria.includes(code));
  if (resolution !== null)
    return (
      <Notice tone="success" title="Désaccord discuté">
        <p>{typeset(`${resolution} (${resolvedBy ?? ""})`)}</p>
      </Notice>
    );
  return (
    <Notice tone="warning" title="Désaccord à discuter entre financeurs">
      <p>
        {typeset(`Écart entre les totaux : ${formatTotal(gapHundredths)}.`)}{" "}
        {named.length > 0 && typeset(`Critères en cause : ${named.map(({ code }) => code).join(", ")}.`)}{" "}
        <a href={address("croise")}>Comparer les notes</a>
      </p>
      <PlainForm form="discussion" label="Conclure la discussion">
        <input type="hidden" name="discussionId" value={id} />
        <TextArea
          label="Ce que vous avez conclu ensemble"
          idPrefix="d"
          rows={2}
          {...form.field("resolution")}
        />
        <Button kind="secondary">Conclure</Button>
      </PlainForm>
    </Notice>
  );
}
