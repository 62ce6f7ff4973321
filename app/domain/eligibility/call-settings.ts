import { z } from "zod";
import { trimmed } from "~/domain/text/white-space";
import { readParisLocal } from "./paris-time";

const code = z.string().transform(trimmed);
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
});

export type CallSettings = z.input<typeof callSettings>;
