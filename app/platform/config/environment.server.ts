import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Adds the variables of a `.env` file to `process.env`; what is already set wins. Does nothing without the file. */
export function loadDotEnv(file = ".env"): void {
  if (existsSync(file)) loadEnvFile(file);
}

/** `PORT=` in a file means that PORT is not set. */
export function withoutBlanks(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
}
