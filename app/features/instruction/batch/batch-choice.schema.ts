import { z } from "zod";
import { repeated } from "~/platform/forms/typed-values";
import { inboxFilterSchema } from "../inbox-filter";

/** A batch takes up to so many dossiers; the rest waits for another one. */
export const batchMost = 200;

const batchActs = ["affecter", "seance"] as const;
const batchScopes = ["coches", "page", "liste"] as const;

const dossierNumber = z.string().regex(/^\d{4}-\d{5,9}$/);
const nobody = "personne";

/** A person and a funder as one value, `<person>.<funder>`; nobody frees the dossier. */
const assignee = z.string().transform((text, context) => {
  const [person = "", funder = "", ...more] = text.split(".");
  const isPerson = person === nobody || z.uuid().safeParse(person).success;
  if (more.length === 0 && isPerson && z.uuid().safeParse(funder).success)
    return { assigneeId: person === nobody ? null : person, funderId: funder };
  context.addIssue({ code: "custom", message: "Choisissez une personne." });
  return z.NEVER;
});

/** The value that `assignee` reads. */
export function assigneeValue({ assigneeId, funderId }: { assigneeId: string | null; funderId: string }) {
  return `${assigneeId ?? nobody}.${funderId}`;
}

/** What the list asks: which act, on which dossiers; then, on the page, for whom or in which session. */
export const batchChoiceSchema = inboxFilterSchema.extend({
  acte: z.enum(batchActs).catch("affecter"),
  portee: z.enum(batchScopes).catch("coches"),
  d: repeated(z.string())
    .catch([])
    .transform((numbers) => numbers.filter((number) => dossierNumber.safeParse(number).success)),
  a: assignee.optional().catch(undefined),
  seance: z.uuid().optional().catch(undefined),
});

export type BatchChoice = z.output<typeof batchChoiceSchema>;

/** A dossier, and who was seen to follow it: `2027-00042:` when nobody. */
const item = z
  .string()
  .regex(/^\d{4}-\d{5,9}:([0-9a-f-]{36})?$/)
  .transform((text) => {
    const [number = "", seenId = ""] = text.split(":");
    return { number, seenId: seenId || null };
  });

const chosen = <Item extends z.ZodType>(one: Item) =>
  repeated(one).refine(
    (items) => items.length > 0 && items.length <= batchMost,
    `Choisissez de 1 à ${batchMost} dossiers.`,
  );

export const assignBatchForm = z.object({ assignee, items: chosen(item) });

export const agendaBatchForm = z.object({ sessionId: z.uuid(), numbers: chosen(dossierNumber) });

/** The assignment of one dossier, from its own page. */
export const assignForm = z.object({
  assignee,
  seen: z
    .union([z.uuid(), z.literal("")])
    .default("")
    .transform((id) => id || null),
});
