import { renderToStaticMarkup as html } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Question } from "~/domain/application/form/question";
import { formState } from "~/platform/forms/form-state";
import { ConditionalBlock } from "./conditional-block";

const several: Question = {
  name: "q_publics",
  kind: "choices",
  label: "Quels publics ?",
  options: [
    { value: "jeunes", label: "Des jeunes" },
    { value: "aines", label: "Des aînés" },
  ],
};
const age: Question = {
  name: "q_ages",
  kind: "text",
  label: "De quel âge ?",
  when: { question: "q_publics", is: "jeunes" },
};

function block(answers: object): string {
  return html(
    <ConditionalBlock question={age} questions={[several, age]} form={formState(null, answers)}>
      <input name="q_ages" />
    </ConditionalBlock>,
  );
}

describe("a question that depends on one among several answers", () => {
  it("says when it is asked, in the words of that answer", () => {
    expect(block({})).toContain("Seulement si vous cochez «\u00A0Des jeunes\u00A0» à «\u00A0Quels publics");
  });

  it.each([
    ["the answer is ticked", { q_publics: ["aines", "jeunes"], q_ages: "11 à 17 ans" }],
    ["it alone is ticked, as a browser sends one", { q_publics: "jeunes", q_ages: "11 à 17 ans" }],
    ["nothing is answered yet", { q_publics: ["aines"] }],
  ])("is of use while %s", (_situation, answers) => {
    expect(block(answers)).toContain('data-no-longer="true" hidden=""');
  });

  it("keeps its answer and says so once the answer is no longer ticked", () => {
    const markup = block({ q_publics: ["aines"], q_ages: "11 à 17 ans" });
    expect(markup).toContain("Cette question n’est plus utile");
    expect(markup).not.toContain('hidden=""');
  });
});
