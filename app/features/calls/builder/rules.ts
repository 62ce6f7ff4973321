import { z } from "zod";
import type { CallRules } from "~/domain/call/settings-of-call";
import { isAdjustable } from "~/domain/call/rule-freedom";
import { currentCriteria } from "~/domain/eligibility/criteria/index";
import { settingsOf, type SettingField } from "~/domain/eligibility/setting-fields";
import type { FormValues } from "~/platform/forms/form-values";
import { typedChoice } from "~/platform/forms/typed-values";
import { definePart } from "./part-form";

const answers = ["accept", "refuse"] as const;
const severities = ["blocking", "warning"] as const;

/** Settings of all rules, each once: several rules may read the same one. */
const fields = [...new Map(currentCriteria.flatMap(settingsOf).map((field) => [field.name, field])).values()];
const adjustable = currentCriteria.filter(isAdjustable);

function typedSetting(field: SettingField) {
  return z
    .string("Écrivez une valeur.")
    .trim()
    .max(2_000)
    .transform((text, context): unknown => {
      const read = field.read(text);
      if (read.ok) return read.value;
      context.addIssue({ code: "custom", message: read.refusal.mend });
      return z.NEVER;
    });
}

/** Every setting of every rule, which rules are asked, and what becomes of a dossier that does not meet them. */
export const rules = definePart({
  values: ({ rules: { params, adjustments }, form: { deposit } }) => ({
    p: Object.fromEntries(fields.map((field) => [field.name, field.typed(params[field.name])])),
    asked: adjustable.map(({ code }) => code).filter((code) => !adjustments[code]?.isOff),
    severity: Object.fromEntries(
      adjustable.map(({ code, severity }) => [code, adjustments[code]?.severity ?? severity]),
    ) as FormValues,
    ...deposit,
  }),
  shape: () => ({
    p: z.strictObject(Object.fromEntries(fields.map((field) => [field.name, typedSetting(field)]))),
    asked: z.preprocess(
      (sent) => (sent === undefined || sent === "" ? [] : Array.isArray(sent) ? sent : [sent]),
      z.array(z.string()).max(100),
    ),
    severity: z.strictObject(
      Object.fromEntries(adjustable.map(({ code }) => [code, typedChoice(severities, "Choisissez.")])),
    ),
    onIneligible: typedChoice(answers, "Dites ce que devient un dossier inéligible."),
    onIncomplete: typedChoice(answers, "Dites ce que devient un dossier à compléter."),
  }),
  apply: (document, { p, asked, severity, onIneligible, onIncomplete }) => ({
    ...document,
    rules: {
      ...document.rules,
      params: { ...document.rules.params, ...p },
      adjustments: adjustmentsOf(asked, severity),
    },
    form: { ...document.form, deposit: { onIneligible, onIncomplete } },
  }),
});

/** Only what differs from the rule itself is kept. */
function adjustmentsOf(
  asked: readonly string[],
  chosen: Readonly<Record<string, (typeof severities)[number]>>,
): CallRules["adjustments"] {
  return Object.fromEntries(
    adjustable.flatMap(({ code, severity }) => {
      const isOff = !asked.includes(code);
      const changed = chosen[code] !== severity ? chosen[code] : undefined;
      if (!isOff && changed === undefined) return [];
      return [[code, { ...(isOff ? { isOff } : {}), ...(changed ? { severity: changed } : {}) }]];
    }),
  );
}
