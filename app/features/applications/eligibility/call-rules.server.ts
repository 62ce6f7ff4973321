import { settingsOfCall } from "~/domain/call/settings-of-call";
import { prepareRules, type PreparedRules } from "~/domain/eligibility/engine";
import type { JudgingTerms } from "~/domain/eligibility/sealed-verdict";
import type { Tx } from "~/platform/database/database.server";
import { loadProgramme } from "~/platform/programme/load-programme.server";

export interface CallRules {
  readonly callVersionId: string;
  /** Number of the version of the call, for people. */
  readonly versionNumber: number;
  /** What the rules were prepared with: kept with every verdict they reach. */
  readonly terms: JudgingTerms;
  readonly rules: PreparedRules;
}

/**
 * The rules of the version of the call that an application answers.
 *
 * @throws {z.ZodError} when the stored settings are not those of a call
 */
export async function loadCallRules(tx: Tx, callVersionId: string): Promise<CallRules> {
  const version = await tx.callVersion.findUniqueOrThrow({
    where: { id: callVersionId },
    select: {
      number: true,
      callId: true,
      rules: true,
      call: { select: { code: true, title: true, opensAt: true, closesAt: true, graceSeconds: true } },
    },
  });
  const settings = settingsOfCall(version.call, version.rules);
  const programme = await loadProgramme(tx, version.callId);
  return {
    callVersionId,
    versionNumber: version.number,
    terms: { settings, programme },
    rules: prepareRules(settings, { programme }),
  };
}
