import { z } from "zod";
import { severities } from "./outcome";
import { trimmed } from "~/domain/text/white-space";
import { readParisLocal } from "./paris-time";

const code = z.string().transform(trimmed);
/** What a call changes of a rule: it is not asked, or it blocks or advises otherwise than by itself. */
const adjustment = z.object({
  isOff: z.boolean().optional(),
  severity: z.enum(severities).optional(),
});

const localTime = z.string().refine((text) => readParisLocal(trimmed(text)) !== null, {
  error: "heure locale de Paris attendue (AAAA-MM-JJTHH:MM:SS), qui existe une seule fois cette nuit-là",
});

/**
 * What the rules know of a call. Each rule reads its own settings from `params`: what is missing there takes the
 * default that the rule states.
 */
export const callSettings = z.object({
  code: z.string(),
  title: z.string().nullish(),
  programYear: z.int().min(0).max(9998),
  opensAtLocal: localTime,
  closesAtLocal: localTime,
  eligibleQpv: z.array(code),
  eligibleCommunes: z.array(code),
  pillars: z.array(code),
  params: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((params) => params ?? {}),
  /** By code of rule. Which rules a call may change so is for who writes it: see domain/call/rule-freedom. */
  adjustments: z
    .record(z.string(), adjustment)
    .nullish()
    .transform((adjustments) => adjustments ?? {}),
});

export type CallSettings = z.input<typeof callSettings>;
