import { z } from "zod";
import { apiErrorSchema, callDetailSchema, callListQuery, callListSchema } from "./public-api.schema";

export interface ApiParameter {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required: boolean;
  readonly description: string;
  readonly schema: Record<string, unknown>;
}

export interface ApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly ApiParameter[];
  readonly responses: Readonly<Record<string, ApiResponse>>;
}

interface ApiResponse {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema: Record<string, unknown> }>>;
}

export interface ApiDocument {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, { readonly get: ApiOperation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Record<string, unknown>>> };
}

/** The public interface as an OpenAPI 3.1 document, made from the schemas of its answers. */
export function openApiDocument(origin: string): ApiDocument {
  return {
    openapi: "3.1.0",
    info: {
      title: "Pilier : les appels à projets du contrat de ville".replace(" :", "\u00A0:"),
      version: "1.0.0",
      description:
        "Lecture seule, sans clé, depuis n’importe quel site. Les réponses sont à jour à la seconde près. Le protocole CommonGrants 0.4.0 est servi à côté, sous /common-grants.",
    },
    servers: [{ url: origin }],
    tags: [
      { name: "Appels", description: "Les appels à projets, en JSON." },
      { name: "Flux", description: "Les mêmes, pour un lecteur de flux ou un agenda." },
    ],
    paths: {
      "/api/appels": {
        get: {
          operationId: "listCalls",
          summary: "Les appels publiés",
          description: "Tous, ou ceux d’un pilier, d’une année, d’un état.",
          tags: ["Appels"],
          parameters: queryParameters(),
          responses: {
            200: json("Les appels", reference("CallList")),
            400: json("Un filtre ne se lit pas", reference("Error")),
          },
        },
      },
      "/api/appels/{slug}": {
        get: {
          operationId: "readCall",
          summary: "Un appel publié",
          description: "Avec ses dates, ses financeurs et son texte.",
          tags: ["Appels"],
          parameters: [slug],
          responses: {
            200: json("L’appel", reference("Call")),
            404: json("Il n’y a pas d’appel publié à cette adresse", reference("Error")),
          },
        },
      },
      "/appels.atom": {
        get: {
          operationId: "readFeed",
          summary: "Le flux Atom des appels",
          description: "Tous, ou ceux d’un pilier.",
          tags: ["Flux"],
          parameters: queryParameters().filter(({ name }) => name === "pilier"),
          responses: { 200: text("application/atom+xml", "Le flux (RFC 4287)") },
        },
      },
      "/appels.ics": {
        get: {
          operationId: "readCalendar",
          summary: "L’agenda de tous les appels",
          description: "Ouvertures, réunions d’information, clôtures, comités, réponses.",
          tags: ["Flux"],
          parameters: queryParameters().filter(({ name }) => name === "pilier"),
          responses: { 200: text("text/calendar", "L’agenda (RFC 5545)") },
        },
      },
      "/appels/{slug}/calendrier.ics": {
        get: {
          operationId: "readCallCalendar",
          summary: "L’agenda d’un appel",
          description: "Ses dates fixées.",
          tags: ["Flux"],
          parameters: [slug],
          responses: { 200: text("text/calendar", "L’agenda (RFC 5545)") },
        },
      },
    },
    components: {
      schemas: {
        CallList: shape(callListSchema),
        Call: shape(callDetailSchema),
        Error: shape(apiErrorSchema),
      },
    },
  };
}

const slug: ApiParameter = {
  name: "slug",
  in: "path",
  required: true,
  description: "Nom de l’appel dans son adresse.",
  schema: { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
};

function queryParameters(): readonly ApiParameter[] {
  const { properties } = z.toJSONSchema(callListQuery, { io: "input" });
  return Object.entries(properties ?? {}).map(([name, property]) => {
    const { description = "", ...schema } = property as Record<string, unknown> & { description?: string };
    return { name, in: "query", required: false, description, schema };
  });
}

/** A schema of ours as OpenAPI 3.1 takes it, which is the JSON Schema that zod writes. */
function shape(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema);
  return rest;
}

function reference(name: string): Record<string, unknown> {
  return { $ref: `#/components/schemas/${name}` };
}

function json(description: string, schema: Record<string, unknown>): ApiResponse {
  return { description, content: { "application/json": { schema } } };
}

function text(type: string, description: string): ApiResponse {
  return { description, content: { [type]: { schema: { type: "string" } } } };
}
