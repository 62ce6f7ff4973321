import { callRules, settingsOfCall } from "~/domain/call/settings-of-call";
import type { JudgingTerms } from "~/domain/eligibility/sealed-verdict";
import { loadProgramme } from "~/platform/programme/load-programme.server";
import type { Tx } from "~/platform/database/database.server";

/**
 * What the dossiers of a call are judged by when the rules of another version are tried on them: those rules, with
 * the dates and the year of the dossiers' own call. What changes then comes from the rules alone.
 *
 * @throws {z.ZodError} when the rules are not those of a call
 */
export async function replayTerms(tx: Tx, sourceCallId: string, rules: unknown): Promise<JudgingTerms> {
  const source = await tx.call.findUniqueOrThrow({
    where: { id: sourceCallId },
    select: {
      code: true,
      title: true,
      opensAt: true,
      closesAt: true,
      graceSeconds: true,
      currentVersion: { select: { rules: true } },
    },
  });
  const tried = callRules.parse(rules);
  const own = callRules.safeParse(source.currentVersion?.rules);
  const settings = settingsOfCall(
    source,
    own.success ? { ...tried, programYear: own.data.programYear } : tried,
  );
  return { settings, programme: await loadProgramme(tx, sourceCallId) };
}
