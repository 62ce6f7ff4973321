import { defineSection } from "../form/section";

/** Questions of the call that belong to no other section; asked of a call that has any. */
export const callQuestions = defineSection({
  code: "call-questions",
  slug: "questions-de-l-appel",
  title: "Questions de l’appel",
  group: "project",
  lead: "Ces questions sont propres à cet appel à projets.",
  why: "Les financeurs de cet appel en ont besoin pour étudier votre demande.",
  questions: [],
  toInput: () => ({}),
});
