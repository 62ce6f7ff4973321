import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { isLoopback } from "./exposure.server";

/** A variable's sentence says what it must be and what was read; a value that may hold a secret is not repeated. */
const sentence = (text: string) => ({
  error: (issue: { input?: unknown }) => `${text}, not ${JSON.stringify(issue.input)}.`,
});
const secretSentence = (text: string) => ({ error: () => `${text}.` });

const wholeNumber = (text: string, { min, max }: { min: number; max: number }) =>
  z
    .string()
    .refine(
      (digits) => /^\d{1,9}$/.test(digits) && Number(digits) >= min && Number(digits) <= max,
      sentence(text),
    )
    .transform(Number);

function urlWith(protocols: readonly string[]) {
  return (text: string) => URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

function isOrigin(text: string): boolean {
  return urlWith(["http:", "https:"])(text) && new URL(text).origin === text.replace(/\/$/, "");
}

/** Plain http stays on this machine. */
function isDirectoryOrigin(text: string): boolean {
  if (!isOrigin(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || isLoopback(hostname);
}

const flag = (name: string) =>
  z.enum(["0", "1"], sentence(`${name} must be 1 or 0`)).transform((value) => value === "1");

const postgres = "DATABASE_URL must be an address such as postgresql://user:password@host:5432/database";
const smtp = "SMTP_URL must be an address such as smtp://user:password@host:587";
const origin = "PUBLIC_ORIGIN must be an origin such as https://pilier.example.fr, without a path";
const directory =
  "DIRECTORY_URL must be an https origin such as https://recherche-entreprises.api.gouv.fr, without a path";
const instant = "CLOCK must be an instant with its offset, such as 2027-01-29T16:59:00+01:00";

const geocoder = "GEOCODER_URL must be an address such as https://data.geopf.fr/geocodage/search/";

/** The environment variables, each read on its own; `.env.example` explains them. */
export const variables = z.object({
  NODE_ENV: z.string().optional(),
  DATABASE_URL: z
    .string()
    .refine(urlWith(["postgresql:", "postgres:"]), secretSentence(postgres))
    .optional(),
  SMTP_URL: z
    .string()
    .refine(urlWith(["smtp:", "smtps:"]), secretSentence(smtp))
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
      sentence("MAIL_FROM must be a mail address, or a name and <address>"),
    )
    .optional(),
  HOST: z
    .string()
    .regex(/^[\w.:[\]-]+$/, sentence("HOST must be an address or a host name"))
    .default("127.0.0.1"),
  PORT: wholeNumber("PORT must be a whole number from 0 (any free port) to 65535", {
    min: 0,
    max: 65_535,
  }).default(3000),
  PUBLIC_ORIGIN: z
    .string()
    .refine(isOrigin, sentence(origin))
    .transform((text) => new URL(text).origin)
    .optional(),
  TRUST_PROXY: wholeNumber("TRUST_PROXY must be the number of proxies in front of the portal, from 0 to 10", {
    min: 0,
    max: 10,
  }).default(0),
  DATA_DIR: z
    .string()
    .default(".data")
    .transform((folder) => path.resolve(folder))
    .refine((folder) => folder !== path.parse(folder).root && folder !== tmpdir(), {
      error: "DATA_DIR must be a folder of its own, not the root or the temporary folder.",
    }),
  S3_ENDPOINT: z
    .string()
    .refine(isOrigin, sentence("S3_ENDPOINT must be an origin such as https://s3.exemple.fr, without a path"))
    .transform((text) => new URL(text).origin)
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, sentence("S3_BUCKET must be the name of a bucket"))
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, sentence("S3_REGION must be the name of a region"))
    .default("us-east-1"),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  CLAMAV_URL: z
    .string()
    .refine(
      (text) => urlWith(["tcp:"])(text) && new URL(text).hostname !== "" && new URL(text).port !== "",
      sentence("CLAMAV_URL must be an address such as tcp://127.0.0.1:3310"),
    )
    .transform((text) => ({ host: new URL(text).hostname, port: Number(new URL(text).port) }))
    .optional(),
  DEMO: flag("DEMO").optional(),
  CLOCK: z.iso
    .datetime({ offset: true, ...sentence(instant) })
    .transform((text) => new Date(text))
    .optional(),
  CLOCK_SET_AT: z
    .string()
    .regex(/^\d{12,14}$/, sentence("CLOCK_SET_AT must be a number of milliseconds since 1970"))
    .transform((text) => new Date(Number(text)))
    .optional(),
  AGENT_SECOND_FACTOR: z
    .enum(["required", "optional"], sentence("AGENT_SECOND_FACTOR must be required or optional"))
    .optional(),
  DIRECTORY_URL: z
    .string()
    .refine(isDirectoryOrigin, sentence(directory))
    .transform((text) => new URL(text).origin)
    .optional(),
  HELP_PHONE: z.string().max(30, sentence("HELP_PHONE must have at most 30 characters")).optional(),
  HELP_HOURS: z.string().max(200, sentence("HELP_HOURS must have at most 200 characters")).optional(),
  HELP_EMAIL: z.email(sentence("HELP_EMAIL must be a mail address")).optional(),
  GEOCODER_URL: z
    .string()
    .refine(urlWith(["http:", "https:"]), sentence(geocoder))
    .optional(),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      sentence("LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent"),
    )
    .default("info"),
});

export type Variables = z.infer<typeof variables>;
