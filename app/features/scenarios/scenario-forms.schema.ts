import { z } from "zod";
import { noCents } from "~/domain/money/cents";
import { optionalAmount, typedChoice, typedCount, typedText } from "~/platform/forms/typed-values";

const name = typedText("Écrivez le nom du scénario, par exemple «\u00A0Prudent\u00A0».", { max: 80 });
const percent = typedCount("Écrivez une part, de 1 à 100.", { max: 100 }).refine(
  (part) => part >= 1,
  "Écrivez une part d’au moins 1.",
);
const amount = () => optionalAmount().transform((typed) => typed ?? noCents);

/** A scenario that begins with what is proposed. */
export const createForm = z.object({
  name,
  start: typedChoice(["proposals", "ranks"], "Choisissez ce dont le scénario part."),
  viablePercent: percent,
});

/** The same amounts under another name. */
export const duplicateForm = z.object({ scenarioId: z.uuid(), name });

/** What has no field of its own: delete, take up. */
export const scenarioForm = z.object({ scenarioId: z.uuid() });

/** Every dossier of the scenario; `move` is the button that was pressed. */
export const saveForm = z.object({
  scenarioId: z.uuid(),
  version: typedCount("Rechargez la page."),
  name,
  move: z
    .string()
    .regex(/^(up|down):[0-9a-f-]{36}$/)
    .optional(),
  dossiers: z
    .array(
      z.strictObject({
        id: z.uuid(),
        rank: typedCount("Écrivez le rang, en chiffres.", { max: 10_000 }),
        lines: z
          .array(z.strictObject({ funderId: z.uuid(), amount: amount(), viable: amount() }))
          .max(20)
          .default([]),
      }),
    )
    .max(300)
    .default([]),
});

/** What the solver is asked. */
export const proposeForm = z.object({
  name,
  from: z
    .union([z.uuid(), z.literal("")])
    .default("")
    .transform((id) => id || null),
  viablePercent: percent,
  floors: z
    .array(z.strictObject({ group: z.string().max(40), atLeast: amount() }))
    .max(100)
    .default([]),
});
