import { z } from "zod";
import { callContentSchema } from "~/domain/call/content";
import { framedFunder } from "~/domain/call/frame";
import { formSettings } from "~/domain/call/form-settings";
import { callRules } from "~/domain/call/settings-of-call";
import { rubricSchema } from "~/domain/review/rubric-shape";

/** Everything an administrator decides of a call before it is published. */
export const callDraftSchema = z.strictObject({
  campaignId: z.uuid(),
  pillarId: z.uuid().nullable(),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  code: z.string().min(1).max(60),
  title: z.string().trim().min(1).max(200),
  opensAt: z.date(),
  closesAt: z.date(),
  graceSeconds: z.int().min(0).max(86_400).default(0),
  funders: z.array(framedFunder.omit({ envelope: true }).extend({ envelopeId: z.uuid() })),
  objectiveIds: z.array(z.uuid()),
  content: callContentSchema,
  rules: callRules,
  rubric: rubricSchema,
  form: formSettings,
});

/** As it is handed in: what has a default may be left out. */
export type CallDraft = z.input<typeof callDraftSchema>;
