import type { CallDocument } from "./document";
import type { CallPartCode } from "./parts";

const slices: Readonly<Record<CallPartCode, (document: CallDocument) => unknown>> = {
  presentation: ({ frame, content: { summary, description, audience, fundable, notFundable, amounts } }) => [
    frame.title,
    { summary, description, audience, fundable, notFundable, amounts },
  ],
  objectives: ({ frame, rules }) => [frame.objectiveIds, rules.pillars],
  territory: ({ rules }) => [rules.eligibleQpv, rules.eligibleCommunes],
  funders: ({ frame }) => frame.funders,
  form: ({ form }) => [form.sections, form.questions],
  documents: ({ form }) => form.documents,
  rules: ({ rules, form }) => [rules.params, rules.adjustments, form.deposit],
  rubric: ({ rubric }) => rubric,
  calendar: ({ frame, content }) => [
    frame.opensAt,
    frame.closesAt,
    frame.graceSeconds,
    content.dates,
    content.calendar,
  ],
  contact: ({ content }) => content.contact,
};

/** What one page of the builder writes: two people who write different pages do not disturb each other. */
export function partSlice(document: CallDocument, part: CallPartCode): unknown {
  return slices[part](document);
}
