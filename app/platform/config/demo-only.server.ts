import { notFound } from "~/platform/http/refusals.server";
import { config } from "~/platform/ports.server";
import type { Config } from "./config.server";

/**
 * The configuration, on a demonstration portal only: elsewhere its pages are not there.
 *
 * @throws {Response} 404
 */
export function demoOnly(): Config {
  const current = config();
  if (!current.demo) notFound();
  return current;
}
