import { admissibleObjectives, type Programme } from "~/domain/programme/objectives";
import { trimmed } from "~/domain/text/white-space";
import { callSettings, type CallSettings } from "./call-settings";
import type { Instant } from "./instant";
import { readParisLocal } from "./paris-time";

/** The facts of a call in the form the rules compare with, reckoned once a call. */
export interface CallTerms {
  readonly programYear: number;
  readonly opensAt: Instant;
  /** The last second of the window; deposits are received until it has gone by. */
  readonly closesAt: Instant;
  readonly eligibleQpv: ReadonlySet<string>;
  readonly eligibleCommunes: ReadonlySet<string>;
  readonly pillars: ReadonlySet<string>;
  /** Codes of objectives a project may name, by pillar. */
  readonly objectives: ReadonlyMap<string, ReadonlySet<string>>;
  readonly params: Readonly<Record<string, unknown>>;
}

/** @throws {z.ZodError} when the settings are not those of a call */
export function readCallTerms(call: CallSettings, programme: Programme): CallTerms {
  const settings = callSettings.parse(call);
  return {
    programYear: settings.programYear,
    opensAt: instantOf(settings.opensAtLocal),
    closesAt: instantOf(settings.closesAtLocal),
    eligibleQpv: new Set(settings.eligibleQpv),
    eligibleCommunes: new Set(settings.eligibleCommunes),
    pillars: new Set(settings.pillars),
    objectives: admissibleObjectives(programme),
    params: settings.params,
  };
}

function instantOf(local: string): Instant {
  const instant = readParisLocal(trimmed(local));
  if (!instant) throw new RangeError(`not a time in Paris: ${local}`);
  return instant;
}
