import { z } from "zod";
import { applicationStatuses } from "~/domain/application/lifecycle";

/** Filters of the inbox as they stand in its address; a value that means nothing is passed over. */
export const inboxFilterSchema = z.object({
  appel: z.uuid().optional().catch(undefined),
  etat: z.enum(applicationStatuses).optional().catch(undefined),
  q: z
    .string()
    .trim()
    .max(100)
    .optional()
    .catch(undefined)
    .transform((text) => text || undefined),
  apres: z.string().max(120).optional().catch(undefined),
});

export interface InboxFilter {
  readonly callId?: string | undefined;
  readonly status?: (typeof applicationStatuses)[number] | undefined;
  readonly text?: string | undefined;
  readonly after?: string | undefined;
}
