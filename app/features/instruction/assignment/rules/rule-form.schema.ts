import { z } from "zod";
import type { RuleTarget } from "~/domain/assignment/rule";
import { repeated } from "~/platform/forms/typed-values";

/** Every dossier, `appel.<id>` or `pilier.<id>`. */
const about = z.string().transform((text, context): Pick<RuleTarget, "callId" | "pillarId"> => {
  const [kind, id = ""] = text.split(".");
  if (text === "") return { callId: null, pillarId: null };
  if (z.uuid().safeParse(id).success) {
    if (kind === "appel") return { callId: id, pillarId: null };
    if (kind === "pilier") return { callId: null, pillarId: id };
  }
  context.addIssue({ code: "custom", message: "Choisissez un appel ou un pilier dans la liste." });
  return z.NEVER;
});

export function aboutValue({ callId, pillarId }: Pick<RuleTarget, "callId" | "pillarId">): string {
  return callId ? `appel.${callId}` : pillarId ? `pilier.${pillarId}` : "";
}

export const ruleForm = z.object({
  version: z.coerce.number().int().min(0).default(0),
  about,
  communeCode: z
    .string()
    .max(10)
    .default("")
    .transform((code) => code || null),
  people: repeated(z.uuid()).refine(
    (people) => people.length > 0 && people.length <= 50,
    "Choisissez de 1 à 50 personnes.",
  ),
});
