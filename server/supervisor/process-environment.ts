import type { LaunchConfig } from "~/platform/config/config.server";
import { isBuilt } from "./programs";

export interface Surroundings {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  /** Absent: the public one. */
  readonly directoryUrl: string | undefined;
  readonly publicOrigin: string;
  readonly port: number;
  /** Real instant at which the portal's clock was set; every process, also one started later, reckons from it. */
  readonly clockSetAt: Date;
}

/** What the web and worker processes are told, on top of what we were told ourselves. */
export function processEnvironment(
  config: LaunchConfig,
  { databaseUrl, smtpUrl, directoryUrl, publicOrigin, port, clockSetAt }: Surroundings,
): NodeJS.ProcessEnv {
  const { CLOCK: _clock, CLOCK_SET_AT: _setAt, ...own } = process.env;
  return {
    ...own,
    NODE_ENV: isBuilt ? "production" : "development",
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    ...(directoryUrl && { DIRECTORY_URL: directoryUrl }),
    MAIL_FROM: config.mailFrom,
    HOST: config.host,
    PORT: String(port),
    PUBLIC_ORIGIN: publicOrigin,
    TRUST_PROXY: String(config.trustProxy),
    DATA_DIR: config.dataDir,
    DEMO: config.demo ? "1" : "0",
    AGENT_SECOND_FACTOR: config.agentSecondFactor,
    // A demonstration's terminal shows the address and the accounts, not each request.
    LOG_LEVEL: config.demo && !process.env.LOG_LEVEL ? "warn" : config.logLevel,
    ...(config.clock && {
      CLOCK: config.clock.startsAt.toISOString(),
      CLOCK_SET_AT: String((config.clock.setAt ?? clockSetAt).getTime()),
    }),
  };
}
