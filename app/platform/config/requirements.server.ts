import type { Environment } from "./environment.server";
import { isExposed, isLoopback } from "./exposure.server";

/** A rule between variables, asked of the text as it is written so that every sentence is said at once. */
export interface Requirement {
  readonly isBroken: (env: Environment) => boolean;
  readonly sentence: string;
}

const database: Requirement = {
  isBroken: (env) => !env.DATABASE_URL,
  sentence: "DATABASE_URL is missing: set the address of the PostgreSQL database.",
};

const mailServer: Requirement = {
  isBroken: (env) => !env.SMTP_URL,
  sentence: "SMTP_URL is missing: set the address of the server that sends the letters.",
};

const sender: Requirement = {
  isBroken: (env) => !env.MAIL_FROM && env.DEMO !== "1",
  sentence: "MAIL_FROM is missing: set the address that the letters come from.",
};

const origin: Requirement = {
  isBroken: (env) => !env.PUBLIC_ORIGIN && !isLoopback(env.HOST ?? "127.0.0.1"),
  sentence: "PUBLIC_ORIGIN is missing: set the address that people type, since HOST is not loopback.",
};

const port: Requirement = {
  isBroken: (env) => Number(env.PORT) === 0,
  sentence: "PORT must be from 1 to 65535: only npm start can choose a free one.",
};

const clock: Requirement = {
  isBroken: (env) => Boolean(env.CLOCK ?? env.CLOCK_SET_AT) && env.DEMO !== "1" && env.NODE_ENV !== "test",
  sentence: "CLOCK is accepted in demonstration mode (DEMO=1) and in tests only: unset it.",
};

const directory: Requirement = {
  isBroken: (env) => isOfThisMachine(env.DIRECTORY_URL) && env.DEMO !== "1" && env.NODE_ENV !== "test",
  sentence:
    "DIRECTORY_URL may name this machine in demonstration mode (DEMO=1) and in tests only: set the address of the public directory, or unset it.",
};

function isOfThisMachine(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && isLoopback(new URL(url).hostname);
}

const exposedDatabase: Requirement = {
  isBroken: (env) => exposed(env) && env.DEMO !== "1" && !env.DATABASE_URL,
  sentence:
    "DATABASE_URL is missing: other machines can reach this portal, so set the PostgreSQL database, or DEMO=1 to show public demonstration data.",
};

const exposedMail: Requirement = {
  isBroken: (env) => exposed(env) && env.DEMO !== "1" && !env.SMTP_URL,
  sentence:
    "SMTP_URL is missing: other machines can reach this portal, so its letters must be sent for real.",
};

const launchClock: Requirement = {
  isBroken: (env) => clock.isBroken(env) && !demonstrates(env),
  sentence: clock.sentence,
};

const launchDirectory: Requirement = {
  isBroken: (env) => directory.isBroken(env) && !demonstrates(env),
  sentence: directory.sentence,
};

const launchSender: Requirement = {
  isBroken: (env) => Boolean(env.SMTP_URL) && !env.MAIL_FROM && !demonstrates(env),
  sentence: sender.sentence,
};

const s3Names = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY", "S3_SECRET_KEY"] as const;

const wholeS3: Requirement = {
  isBroken: (env) => s3Names.some((name) => env[name]) && !s3Names.every((name) => env[name]),
  sentence: `${s3Names.join(", ")} go together: set all four, or none to keep files in DATA_DIR.`,
};

export const webRequirements = [database, origin, port, clock, wholeS3, directory];
export const workerRequirements = [database, mailServer, sender, origin, port, clock, wholeS3, directory];
export const launchRequirements = [
  exposedDatabase,
  exposedMail,
  launchSender,
  origin,
  launchClock,
  wholeS3,
  launchDirectory,
];

/**
 * Whether `npm start` shows demonstration data: as DEMO says; unsaid, on the embedded server that nobody else reaches.
 */
export function demonstrates(env: Environment): boolean {
  if (env.DEMO !== undefined) return env.DEMO === "1";
  return !env.DATABASE_URL && !exposed(env);
}

function exposed(env: Environment): boolean {
  return isExposed(env.HOST ?? "127.0.0.1", env.PUBLIC_ORIGIN);
}
