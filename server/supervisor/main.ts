import { readLaunchConfig } from "~/platform/config/config.server";
import { ConfigurationError } from "~/platform/config/configuration-error.server";
import { loadDotEnv } from "~/platform/config/environment.server";
import { launch } from "./launch";
import { untilAskedToStop } from "./stop-request";

/** `npm start`, once installed and built: runs until it is asked to stop, then ends everything in order. */
async function main(): Promise<void> {
  loadDotEnv();
  const config = readLaunchConfig(process.env);
  const stopRequest = untilAskedToStop();
  await launch(config, stopRequest);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    const sentence = error instanceof ConfigurationError ? error.message : messageOf(error);
    console.error(sentence);
    process.exit(1);
  },
);

/** An expected reason is one sentence; the stack is there for who asks for it. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env.LOG_LEVEL === "debug" ? String(error.stack) : error.message;
}
