import { ConfigurationError } from "./configuration-error.server";
import { type Environment, withoutBlanks } from "./environment.server";
import { originOf } from "./exposure.server";
import {
  demonstrates,
  launchRequirements,
  type Requirement,
  webRequirements,
  workerRequirements,
} from "./requirements.server";
import { type Variables, variables } from "./variables.server";

/** What a process knows of its surroundings: read once at boot, then passed on. */
export interface Config {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Scheme, host and port under which people reach the portal; every link in a letter is built on it. */
  readonly publicOrigin: string;
  /** Number of proxies in front of the portal whose X-Forwarded-For is believed. */
  readonly trustProxy: number;
  /** Absolute path of the folder for attachments and, when it is embedded, the database. */
  readonly dataDir: string;
  /** Where files are kept instead of `dataDir`; absent, they stay on disk. */
  readonly s3: S3Setting | undefined;
  /** The virus scanner; absent, the state of a file says that nobody scans. */
  readonly clamav: { readonly host: string; readonly port: number } | undefined;
  /** Demonstration: public accounts, a page that shows the mails, a clock that can be set. */
  readonly demo: boolean;
  /** Where the portal's time starts; absent, it is the real time. */
  readonly clock: ClockSetting | undefined;
  readonly agentSecondFactor: "required" | "optional";
  readonly logLevel: Variables["LOG_LEVEL"];
  /** Service that says where an address is; absent: only typed coordinates are placed in a district. */
  readonly geocoderUrl: string | undefined;
  /** Origin of the public directory of organisations. */
  readonly directoryUrl: string;
  /** Whom people call or write to, at the foot of every page; absent while nothing is set. */
  readonly help: HelpContact | undefined;
}

export interface HelpContact {
  readonly phone: string;
  readonly hours: string;
  readonly email: string;
}

export interface S3Setting {
  readonly endPoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface ClockSetting {
  readonly startsAt: Date;
  /** Real instant at which the portal's time was `startsAt`; absent: the start of this process. */
  readonly setAt: Date | undefined;
}

/** The worker also sends the letters. */
export interface WorkerConfig extends Config {
  readonly smtpUrl: string;
  readonly mailFrom: string;
}

/** `npm start`: what is absent is embedded or derived. */
export interface LaunchConfig extends Omit<Config, "databaseUrl" | "publicOrigin" | "directoryUrl"> {
  readonly databaseUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  /** Absent in a demonstration: a directory of fictional associations stands in for the public one. */
  readonly directoryUrl: string | undefined;
  readonly mailFrom: string;
  /** Absent: it follows from the port, which is still to be chosen when `port` is 0. */
  readonly publicOrigin: string | undefined;
}

const demoHelp: HelpContact = {
  phone: "03 53 01 00 00",
  hours: "du lundi au vendredi, de 9 h à 12 h et de 14 h à 17 h",
  email: "contrat-de-ville@agglo.example",
};
const publicDirectory = "https://recherche-entreprises.api.gouv.fr";
const demoSender = "Pilier <ne-pas-repondre@pilier.example>";

/**
 * Configuration of a web process.
 *
 * @throws {ConfigurationError} with one sentence per missing or wrong variable
 */
export function readConfig(env: Environment): Config {
  return web(read(env, webRequirements));
}

/**
 * Configuration of a worker.
 *
 * @throws {ConfigurationError} with one sentence per missing or wrong variable
 */
export function readWorkerConfig(env: Environment): WorkerConfig {
  const values = read(env, workerRequirements);
  return { ...web(values), smtpUrl: values.SMTP_URL!, mailFrom: values.MAIL_FROM ?? demoSender };
}

/**
 * Configuration of `npm start`.
 *
 * @throws {ConfigurationError} with one sentence per missing or wrong variable
 */
export function readLaunchConfig(env: Environment): LaunchConfig {
  const values = read(env, launchRequirements);
  return {
    ...shared(values, demonstrates(withoutBlanks(env))),
    databaseUrl: values.DATABASE_URL,
    smtpUrl: values.SMTP_URL,
    directoryUrl: values.DIRECTORY_URL,
    mailFrom: values.MAIL_FROM ?? demoSender,
    publicOrigin: values.PUBLIC_ORIGIN,
  };
}

function read(env: Environment, requirements: readonly Requirement[]): Variables {
  const written = withoutBlanks(env);
  const parsed = variables.safeParse(written);
  const sentences = [
    ...requirements.filter(({ isBroken }) => isBroken(written)).map(({ sentence }) => sentence),
    ...(parsed.error?.issues.map(({ message }) => message) ?? []),
  ];
  if (!parsed.success || sentences.length > 0) throw new ConfigurationError(sentences);
  return parsed.data;
}

function web(values: Variables): Config {
  return {
    ...shared(values, values.DEMO ?? false),
    databaseUrl: values.DATABASE_URL!,
    publicOrigin: values.PUBLIC_ORIGIN ?? originOf(values.HOST, values.PORT),
    directoryUrl: values.DIRECTORY_URL ?? publicDirectory,
  };
}

function shared(
  values: Variables,
  demo: boolean,
): Omit<Config, "databaseUrl" | "publicOrigin" | "directoryUrl"> {
  return {
    host: values.HOST,
    port: values.PORT,
    trustProxy: values.TRUST_PROXY,
    dataDir: values.DATA_DIR,
    s3: s3Of(values),
    clamav: values.CLAMAV_URL,
    demo,
    clock: values.CLOCK && { startsAt: values.CLOCK, setAt: values.CLOCK_SET_AT },
    agentSecondFactor: values.AGENT_SECOND_FACTOR ?? (demo ? "optional" : "required"),
    logLevel: values.LOG_LEVEL,
    geocoderUrl: values.GEOCODER_URL,
    help: helpOf(values, demo),
  };
}

function s3Of({ S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY }: Variables) {
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY || !S3_SECRET_KEY) return undefined;
  return {
    endPoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKey: S3_ACCESS_KEY,
    secretKey: S3_SECRET_KEY,
  };
}

function helpOf({ HELP_PHONE, HELP_HOURS, HELP_EMAIL }: Variables, demo: boolean): HelpContact | undefined {
  if (HELP_PHONE && HELP_EMAIL) return { phone: HELP_PHONE, hours: HELP_HOURS ?? "", email: HELP_EMAIL };
  return demo ? demoHelp : undefined;
}
