import { currentCriteria } from "~/domain/eligibility/criteria/index";
import { criteriaInWords } from "~/domain/eligibility/criteria-in-words";
import type { Severity } from "~/domain/eligibility/outcome";
import type { DepositPolicy } from "~/domain/submission/deposit-policy";
import type { DocumentLine } from "./document-lines";
import type { CallRules } from "./settings-of-call";

export const severityWords = {
  blocking: "bloquante",
  warning: "conseil",
} as const satisfies Record<Severity, string>;

/** Each rule with its thresholds, in words. */
export function ruleLines({ params, adjustments }: CallRules): readonly DocumentLine[] {
  return criteriaInWords({ params }).map(({ code, label, settings }) => {
    const criterion = currentCriteria.find((known) => known.code === code)!;
    const adjusted = adjustments[code];
    const severity = adjusted?.severity ?? criterion.severity;
    return {
      key: code,
      label: `${code} ${label}`,
      text: adjusted?.isOff
        ? "n’est pas demandée"
        : [
            severityWords[severity],
            ...settings.map((setting) => `${setting.label}\u00A0: ${setting.value}`),
          ].join(", "),
    };
  });
}

export const depositWords = {
  accept: "il est reçu et marqué, une personne décide",
  refuse: "son dépôt est refusé, avec ce qu’il faut corriger",
} as const;

/** What becomes of a dossier that does not meet the conditions, in words. */
export function depositLines({ onIneligible, onIncomplete }: DepositPolicy): readonly DocumentLine[] {
  return [
    { key: "onIneligible", label: "Un dossier inéligible", text: depositWords[onIneligible] },
    { key: "onIncomplete", label: "Un dossier à compléter", text: depositWords[onIncomplete] },
  ];
}
