import type { z } from "zod";
import { parisLocal } from "~/domain/calendar/paris";
import { callSettings } from "~/domain/eligibility/call-settings";

/** What a version of a call stores of its rules: the names and dates are the call's own and cannot differ. */
export const callRules = callSettings.omit({
  code: true,
  title: true,
  opensAtLocal: true,
  closesAtLocal: true,
});

export type CallRules = z.output<typeof callRules>;

interface CallFacts {
  readonly code: string;
  readonly title: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly graceSeconds: number;
}

/**
 * Settings for the eligibility engine: the rules stored with a version, and the call's own dates. The announced
 * grace is part of the period in which a deposit is in time.
 *
 * @throws {z.ZodError} when the stored rules are not of this shape
 */
export function settingsOfCall(call: CallFacts, rules: unknown): z.output<typeof callSettings> {
  const lastSecond = new Date(call.closesAt.getTime() + call.graceSeconds * 1_000);
  return callSettings.parse({
    ...callRules.parse(rules),
    code: call.code,
    title: call.title,
    opensAtLocal: parisLocal(call.opensAt),
    closesAtLocal: parisLocal(lastSecond),
  });
}
