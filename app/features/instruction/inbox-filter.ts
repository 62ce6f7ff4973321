import { z } from "zod";
import { applicationStatuses } from "~/domain/application/lifecycle";
import { overallStates } from "~/domain/eligibility/outcome";

/** What the inbox may be sorted by; the first is what nobody needs to say. */
export const inboxSorts = ["echeance", "depot", "depot-ancien", "montant", "montant-petit"] as const;
/** Marks of a dossier that a filter can ask for. */
export const inboxMarks = ["a-vous", "retard", "desaccord", "conflit", "recours"] as const;

/** `vue=toutes`: no filter, and not the opening view either. */
export const everyDossier = "toutes";

const word = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .optional()
    .catch(undefined)
    .transform((text) => text || undefined);

/** Filters of the inbox as they stand in its address; a value that means nothing is passed over. */
export const inboxFilterSchema = z.object({
  appel: z.uuid().optional().catch(undefined),
  pilier: z.uuid().optional().catch(undefined),
  etat: z.enum(applicationStatuses).optional().catch(undefined),
  eligibilite: z.enum(overallStates).optional().catch(undefined),
  suivi: z
    .union([z.enum(["moi", "personne"]), z.uuid()])
    .optional()
    .catch(undefined),
  signal: z.enum(inboxMarks).optional().catch(undefined),
  q: word(100),
  tri: z.enum(inboxSorts).optional().catch(undefined),
  apres: z.string().max(120).optional().catch(undefined),
  /** The saved view that the list was opened with, or every dossier, whatever view the inbox opens with. */
  vue: z
    .union([z.literal(everyDossier), z.uuid()])
    .optional()
    .catch(undefined),
});

export type InboxQuery = z.output<typeof inboxFilterSchema>;

export interface InboxFilter {
  readonly callId?: string | undefined;
  readonly pillarId?: string | undefined;
  readonly status?: (typeof applicationStatuses)[number] | undefined;
  readonly overall?: (typeof overallStates)[number] | undefined;
  /** A person, or "nobody". */
  readonly assignee?: string | undefined;
  readonly mark?: (typeof inboxMarks)[number] | undefined;
  readonly text?: string | undefined;
  readonly sort?: (typeof inboxSorts)[number] | undefined;
  readonly after?: string | undefined;
}

/** The filter that an address asks for, read by this person. */
export function filterOf(query: InboxQuery, userId: string): InboxFilter {
  const assignee = query.suivi === "moi" ? userId : query.suivi === "personne" ? "nobody" : query.suivi;
  return {
    callId: query.appel,
    pillarId: query.pilier,
    status: query.etat,
    overall: query.eligibilite,
    assignee,
    mark: query.signal,
    text: query.q,
    sort: query.tri,
    after: query.apres,
  };
}
