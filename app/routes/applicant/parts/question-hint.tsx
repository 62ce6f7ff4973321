import { setType } from "~/components/set-type";
import type { Question } from "~/domain/application/form/question";

/** What helps to answer: how, an example, and why it is asked. Undefined when there is nothing to say. */
export function questionHint({ hint, example, whyWeAsk }: Question) {
  const lines = [
    hint,
    example && `Exemple\u00A0: ${example}`,
    whyWeAsk && `Pourquoi cette question\u00A0: ${whyWeAsk}`,
  ].filter((line): line is string => Boolean(line));
  if (lines.length === 0) return undefined;
  return (
    <>
      {lines.map((line) => (
        <span key={line} className="hint-line">
          {setType(line)}{" "}
        </span>
      ))}
    </>
  );
}
