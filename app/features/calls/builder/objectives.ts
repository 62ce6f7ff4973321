import { definePart } from "./part-form";
import { codesAmong } from "./typed-lines";

export const objectives = definePart({
  values: ({ frame, rules }) => ({ pillars: rules.pillars, objectives: frame.objectiveIds }),
  shape: (context) => ({
    pillars: codesAmong(context.pillars.map(({ code }) => code)),
    objectives: codesAmong(context.objectives.map(({ id }) => id)),
  }),
  apply: (document, typed) => ({
    ...document,
    frame: { ...document.frame, objectiveIds: typed.objectives },
    rules: { ...document.rules, pillars: typed.pillars },
  }),
});
