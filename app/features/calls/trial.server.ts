import { sampleDossiers } from "~/domain/call/samples/sample-dossiers";
import { settingsOfCall } from "~/domain/call/settings-of-call";
import { readTried, tryRules, type TrialResult } from "~/domain/call/trial";
import { prepareRules } from "~/domain/eligibility/engine";
import { admissibleObjectives, type Programme } from "~/domain/programme/objectives";
import { accept, refuse, type Result } from "~/domain/result";
import type { CallPreview } from "./preview.server";

export interface Trial {
  /** Codes of built-in dossiers. */
  readonly samples: readonly string[];
  /** Pasted or uploaded; "" when there is none. */
  readonly json: string;
}

/** Tries the rules of a call on built-in and given dossiers; nothing is kept. */
export function runTrial(
  preview: CallPreview,
  programme: Programme,
  { samples, json }: Trial,
): Result<readonly TrialResult[], { readonly code: "not-json" } | { readonly code: "nothing-to-try" }> {
  const given = json.trim() === "" ? [] : readTried(json);
  if (given === null) return refuse({ code: "not-json" });
  const chosen = samplesOf(preview, programme).filter(({ code }) => samples.includes(code));
  const all = [
    ...chosen.map(({ label, application, expected }) => ({ name: label, read: application, expected })),
    ...given,
  ];
  if (all.length === 0) return refuse({ code: "nothing-to-try" });
  const { frame, rules } = preview.document;
  const settings = settingsOfCall(
    {
      code: preview.code,
      title: frame.title,
      opensAt: new Date(frame.opensAt),
      closesAt: new Date(frame.closesAt),
      graceSeconds: frame.graceSeconds,
    },
    rules,
  );
  const prepared = prepareRules(settings, { programme });
  return accept(all.map((dossier) => tryRules(prepared, dossier)));
}

/** Built-in dossiers, moved into this call. */
export function samplesOf({ document }: CallPreview, programme: Programme) {
  const [pillar = ""] = document.rules.pillars;
  const objectives = [...(admissibleObjectives(programme).get(pillar) ?? [])];
  const objective = objectives.includes("SANTE-2.3") ? "SANTE-2.3" : (objectives[0] ?? "");
  return sampleDossiers(document, { pillar, objective });
}
