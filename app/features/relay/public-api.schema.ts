import { z } from "zod";
import { callStates } from "~/domain/call/lifecycle";
import { callDateKinds } from "~/domain/relay/call-dates";

const publicStates = callStates.filter((state) => state !== "draft");

const euros = z.string().regex(/^\d+\.\d{2}$/);

const date = z
  .object({
    kind: z.enum(callDateKinds),
    label: z.string().describe("Ce que c’est, en français."),
    at: z.iso.datetime().nullable().describe("Instant, en UTC ; null quand seul le jour est fixé, ou rien."),
    on: z.iso.date().nullable().describe("Jour à Paris ; null tant qu’il n’est pas fixé."),
    place: z.string().describe("Lieu, vide quand il n’y en a pas."),
  })
  .describe("Une date de la vie d’un appel.");

export const callSummarySchema = z
  .object({
    id: z.uuid().describe("Identifiant, qui ne change pas."),
    slug: z.string().describe("Nom de l’appel dans son adresse."),
    url: z.url().describe("Page de l’appel."),
    title: z.string(),
    year: z.int().describe("Année de programmation."),
    state: z.enum(publicStates).describe("À venir, ouvert, clos ou archivé, à l’instant de la réponse."),
    pillar: z
      .object({ code: z.string(), label: z.string() })
      .nullable()
      .describe("Pilier du contrat de ville ; null pour un appel transversal."),
    summary: z.string(),
    amounts: z.string().describe("Montants, en mots."),
    opensAt: z.iso.datetime().describe("Ouverture des dépôts, en UTC."),
    closesAt: z.iso.datetime().describe("Dernière seconde des dépôts, en UTC."),
    updatedAt: z.iso.datetime().describe("Dernier changement de ce que dit l’appel."),
  })
  .describe("Un appel à projets publié.");

export const callDetailSchema = callSummarySchema
  .extend({
    description: z.string().describe("Texte de l’appel, en Markdown."),
    audience: z.array(z.string()).describe("Pour qui."),
    dates: z.array(date),
    otherDates: z.array(z.object({ label: z.string(), when: z.string() })).describe("Autres dates, en mots."),
    funders: z
      .array(
        z.object({
          name: z.string(),
          amount: euros.describe("Enveloppe, en euros : « 120000.00 »."),
          minAmount: euros.nullable().describe("Le moins qu’un projet lui demande ; null sans minimum."),
          maxAmount: euros.nullable().describe("Le plus qu’un projet lui demande ; null sans maximum."),
          maxShare: z
            .number()
            .nullable()
            .describe("Part la plus haute du coût du projet, de 0 à 1 ; null sans plafond."),
        }),
      )
      .describe("Financeurs, leurs enveloppes et ce qu’un projet peut leur demander."),
    award: z
      .object({ min: euros.nullable(), max: euros.nullable() })
      .describe("Subvention d’un projet, tous financeurs confondus ; null sans limite."),
    version: z.int().describe("Numéro de la version publiée."),
    calendarUrl: z.url().describe("Dates de l’appel, en iCalendar."),
  })
  .describe("Un appel à projets publié, avec tout ce que sa page en dit d’utile à un autre site.");

export const callListSchema = z
  .object({ calls: z.array(callSummarySchema) })
  .describe("Les appels qui répondent aux filtres, celui qui se clôt le premier d’abord.");

export const apiErrorSchema = z
  .object({
    status: z.int(),
    message: z.string(),
    errors: z.array(z.unknown()),
  })
  .describe("Ce qui n’a pas pu être répondu, et pourquoi.");

/** Filters of the list of calls; the same as those of the page. A value that means nothing is refused. */
export const callListQuery = z.object({
  pilier: z
    .string()
    .regex(/^[A-Z0-9-]{1,40}$/)
    .optional()
    .describe("Code d’un pilier, par exemple SANTE."),
  annee: z
    .string()
    .regex(/^2\d{3}$/)
    .transform(Number)
    .optional()
    .describe("Année de programmation."),
  etat: z.enum(publicStates).optional().describe("État à l’instant de la question."),
});

export type CallSummary = z.output<typeof callSummarySchema>;
export type CallDetail = z.output<typeof callDetailSchema>;
