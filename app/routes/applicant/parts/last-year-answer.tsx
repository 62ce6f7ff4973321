import { Button } from "~/components/button";
import { VisuallyHidden } from "~/components/visually-hidden";
import { setType } from "~/components/set-type";
import type { Question } from "~/domain/application/form/question";
import type { SectionPage } from "~/features/applications/sections/section-page.server";
import type { FormState } from "~/platform/forms/form-state";

/**
 * What the dossier of an earlier year answered to this question, to be kept or left: two buttons of the form, so
 * that they work without a script. Nothing is said of a question that had no answer.
 */
export function LastYearAnswer({
  question,
  page,
}: {
  question: Question;
  page: SectionPage;
  form: FormState;
}) {
  const before = page.lastYear?.words[question.name];
  if (!page.lastYear || !before) return null;
  const { year } = page.lastYear;
  const isKept = page.lastYear.kept.includes(question.name);
  return (
    <div className="last-year">
      <p>
        {isKept ? (
          setType(`Repris de votre dossier de ${year} : gardez cette réponse, changez-la ou videz-la.`)
        ) : (
          <>
            {setType(`Votre réponse de ${year} : `)}
            <q>{setType(before)}</q>
          </>
        )}
      </p>
      <Button kind="link" name="_intent" value={`${isKept ? "clear" : "reuse"}:${question.name}`}>
        {isKept ? "Vider cette réponse" : `Reprendre la réponse de ${year}`}
        <VisuallyHidden>{` (${question.label})`}</VisuallyHidden>
      </Button>
    </div>
  );
}
