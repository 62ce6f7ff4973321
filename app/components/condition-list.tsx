import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-paths";
import { setType } from "./set-type";

export type ConditionState = "met" | "not-met" | "unknown" | "advice" | "review" | "not-concerned";

export interface Condition {
  key: string;
  state: ConditionState;
  label: string;
  /** The reason with the reader's own numbers, and the smallest change that mends it. */
  explanation?: ReactNode;
  fix?: { to: string; label: string };
}

const looks = {
  met: { word: "Rempli", icon: "check" },
  "not-met": { word: "Pas encore rempli", icon: "cross" },
  unknown: { word: "On ne sait pas encore", icon: "question" },
  advice: { word: "Conseil", icon: "info" },
  review: { word: "À vérifier", icon: "search" },
  "not-concerned": { word: "Sans objet", icon: "check" },
} satisfies Record<ConditionState, { word: string; icon: IconName }>;

/** Conditions to fulfil, each with where it stands, why, and what would change it. */
export function ConditionList({ conditions }: { conditions: readonly Condition[] }) {
  return (
    <ul className="condition-list">
      {conditions.map(({ key, state, label, explanation, fix }) => (
        <li key={key} data-state={state}>
          <Icon name={looks[state].icon} />
          <div>
            <p>
              <strong>
                {looks[state].word}
                {"\u00A0:"}
              </strong>{" "}
              {setType(label)}
            </p>
            {explanation && <div className="condition-why">{setType(explanation)}</div>}
            {fix && (
              <a href={fix.to}>
                {setType(fix.label)}
                <span className="visually-hidden">{setType(` : ${label}`)}</span>
              </a>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
