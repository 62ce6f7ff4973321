import type { z } from "zod";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationInput, type Application } from "./application-input";
import { jsonPointer } from "./json-pointer";

export interface ShapeError {
  /** JSON Pointer (RFC 6901) to the value; empty for the whole application. */
  readonly path: string;
  readonly message: string;
}

export interface MalformedApplication {
  readonly code: "application-malformed";
  readonly errors: readonly ShapeError[];
}

const wordsOfType: Readonly<Record<string, string>> = {
  string: "un texte",
  number: "un nombre",
  int: "un nombre entier",
  boolean: "vrai ou faux",
  array: "une liste",
  object: "un objet",
};

const wordsOfCheck: Readonly<Record<string, string>> = {
  date: "Date réelle attendue, écrite AAAA-MM-JJ.",
  instant: "Instant ISO 8601 attendu, avec son décalage ou Z.",
  "fiscal-year-end": "Fin d'exercice attendue, écrite MM-JJ.",
};

/** An application of the exchange format, or every place where its shape is wrong. */
export function readApplication(value: unknown): Result<Application, MalformedApplication> {
  const read = applicationInput.safeParse(value);
  if (read.success) return accept(read.data);
  const errors = read.error.issues.map((issue) => ({
    path: jsonPointer(issue.path),
    message: inWords(issue, valueAt(value, issue.path)),
  }));
  return refuse({ code: "application-malformed", errors });
}

function inWords(issue: z.core.$ZodIssue, found: unknown): string {
  if (found === undefined || found === null) return "Valeur obligatoire absente.";
  switch (issue.code) {
    case "invalid_type":
      return `Type inattendu\u00A0: ${wordsOfType[issue.expected] ?? issue.expected} attendu.`;
    case "invalid_value":
      return `Valeur inattendue\u00A0: ${issue.values.map(String).join(", ")} admis.`;
    case "invalid_union":
      return "Type inattendu\u00A0: un nombre ou un texte attendu.";
    case "too_small":
      return "Nombre négatif refusé.";
    case "too_big":
      return "Nombre trop grand.";
    default:
      return wordsOfCheck[issue.message] ?? "Valeur mal formée.";
  }
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
