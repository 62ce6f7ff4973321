import type { LaunchConfig } from "~/platform/config/config.server";
import { originOf } from "~/platform/config/exposure.server";
import { startDirectoryStub } from "../directory-stub/directory-stub";
import { startMailCatcher } from "../mail-catcher/mail-catcher";
import { openPortalDatabase } from "./database";
import { loadDemonstration } from "./demonstration";
import { lockFolder } from "./folder-lock";
import { greeting } from "./greeting";
import { listeningPort } from "./listening-port";
import { programOf } from "./programs";
import { processEnvironment } from "./process-environment";
import { untilReady } from "./readiness";
import { ReasonToStop } from "./reason-to-stop";
import { supervise } from "./supervised-child";

type Closer = () => Promise<void>;

/**
 * Runs the portal until `stopRequest`: lock, database, demonstration, mail, then the processes; ended in the reverse
 * order, the database last.
 *
 * @throws {Error} one sentence that says why it cannot start or go on
 */
export async function launch(config: LaunchConfig, stopRequest: AbortSignal): Promise<void> {
  const closers: Closer[] = [];
  try {
    await run(config, stopRequest, closers);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function run(config: LaunchConfig, stopRequest: AbortSignal, closers: Closer[]): Promise<void> {
  const end = new EndOfRun(stopRequest);
  const lock = await lockFolder(config.dataDir);
  closers.push(() => lock.release());
  const port = await listeningPort(config.port, config.host);
  const publicOrigin = config.publicOrigin ?? originOf(config.host, port);

  const database = await openPortalDatabase(config.databaseUrl, config.dataDir, end.failWith);
  closers.push(() => database.stop());
  const catcher = config.smtpUrl
    ? undefined
    : await startMailCatcher({ dataDir: config.dataDir, host: "127.0.0.1", port: 0 });
  if (catcher) closers.push(() => catcher.close());
  const directory = config.demo && !config.directoryUrl ? await startDirectoryStub() : undefined;
  if (directory) closers.push(() => directory.close());

  const env = processEnvironment(config, {
    databaseUrl: database.url,
    smtpUrl: config.smtpUrl ?? catcher!.smtpUrl,
    directoryUrl: config.directoryUrl ?? directory?.url,
    publicOrigin,
    port,
    clockSetAt: new Date(),
  });
  if (config.demo)
    await loadDemonstration(database.url, { program: programOf("seed-demo"), env, stopRequest });
  if (stopRequest.aborted) return;

  const children = (["web", "worker"] as const).map((name) =>
    supervise({ name, program: programOf(name), env, whenHopeless: end.failWith }),
  );
  closers.push(async () => {
    await Promise.all(children.map((child) => child.stop()));
  });
  await Promise.race([untilReady(port, config.host, stopRequest), end.reached]);
  if (stopRequest.aborted) return;
  lock.tell({ state: "running", url: publicOrigin });
  console.log(greeting({ origin: publicOrigin, isDemo: config.demo, mailsAreKept: catcher !== undefined }));
  await end.reached.finally(() => lock.tell({ state: "stopping" }));
}

/** A run ends because it was asked to, or because it cannot go on. */
class EndOfRun {
  readonly reached: Promise<void>;
  #fail: (reason: Error) => void = () => {};

  constructor(stopRequest: AbortSignal) {
    this.reached = new Promise((stop, fail) => {
      this.#fail = fail;
      if (stopRequest.aborted) stop();
      stopRequest.addEventListener("abort", () => stop(), { once: true });
    });
    this.reached.catch(() => {}); // may come before anyone waits for it
  }

  readonly failWith = (sentence: string) => this.#fail(new ReasonToStop(sentence));
}
