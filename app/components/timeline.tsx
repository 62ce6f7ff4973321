import type { ReactNode } from "react";
import { Icon } from "./icon";
import { setType } from "./set-type";

export interface TimelineStep {
  label: string;
  state: "done" | "current" | "upcoming";
  /** When it was done or is expected. */
  date?: ReactNode;
  note?: ReactNode;
}

const stateWords = { done: "Fait", current: "En cours", upcoming: "À venir" } satisfies Record<
  TimelineStep["state"],
  string
>;

/** Where a dossier stands, from its first step to its last. */
export function Timeline({ steps, label }: { steps: readonly TimelineStep[]; label?: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          data-state={step.state}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <span className="timeline-dot">{step.state === "done" && <Icon name="check" />}</span>
          <div>
            <p className="timeline-label">
              {setType(step.label)}
              <span className="visually-hidden">
                {"\u00A0: "}
                {stateWords[step.state]}
              </span>
            </p>
            {step.date && <p className="timeline-date">{setType(step.date)}</p>}
            {step.note && <div className="timeline-note">{setType(step.note)}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
