import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { ZodError } from "zod";
import type { CallSettings } from "~/domain/eligibility/call-settings";
import { prepareRules, type PreparedRules } from "~/domain/eligibility/engine";
import { readApplication } from "~/domain/eligibility/read-application";
import { programmeSchema } from "~/domain/programme/objectives";
import { parseExactly } from "./eligibility/exact-json";
import { BrokenJsonArray, jsonArrayElements } from "./eligibility/json-array";
import { LineWriter } from "./eligibility/line-writer";

const usage = "Usage: npm run --silent eligibility -- --call CALL.json --applications FILE.json";
const programmeFile = new URL("../prisma/seed/data/contrat-de-ville-2015.json", import.meta.url);

/** What stops the command before or amid its work, in a sentence for the person who ran it. */
class Unreadable extends Error {}

process.exitCode = await run().catch((error: unknown) => {
  if (!(error instanceof Unreadable)) throw error;
  console.error(error.message);
  return 2;
});

/** Judges every application of a file, a line each. Answers the exit code: 1 when one was malformed. */
async function run(): Promise<number> {
  const { call, applications } = readArguments();
  const rules = await readRules(call);
  await readThrough(applications);
  const output = new LineWriter(process.stdout);
  let exitCode = 0;
  try {
    for await (const text of elementsOf(applications)) {
      const answer = judgeText(text, rules);
      if ("error" in answer) exitCode = 1;
      await output.write(JSON.stringify(answer));
    }
  } catch (cause) {
    throw unreadable(applications, cause);
  } finally {
    await output.flush();
  }
  return exitCode;
}

/**
 * Reads a file once before the first answer, so that one broken at its end says nothing on standard output. A pipe
 * can be read only once: its answers come as it is read.
 */
async function readThrough(file: string): Promise<void> {
  try {
    if (!(await stat(file)).isFile()) return;
    for await (const text of elementsOf(file)) JSON.parse(text);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function elementsOf(file: string): AsyncIterable<string> {
  return jsonArrayElements(createReadStream(file, { highWaterMark: 256 * 1024 }));
}

function judgeText(text: string, rules: PreparedRules) {
  const value = parseExactly(text);
  const application = readApplication(value);
  if (!application.ok) return { id: idOf(value), error: application.refusal.errors };
  const { overall, findings } = rules.judge(application.value);
  return {
    id: application.value.id,
    overall,
    findings: findings.map(({ code, outcome, reason, fix }) => ({ code, outcome, reason, fix })),
  };
}

function idOf(value: unknown): string | null {
  const id: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "id") : null;
  return typeof id === "string" ? id : null;
}

async function readRules(file: string): Promise<PreparedRules> {
  const programme = programmeSchema.parse(JSON.parse(await readFile(programmeFile, "utf8")));
  try {
    const call = JSON.parse(withoutByteOrderMark(await readFile(file, "utf8"))) as CallSettings;
    return prepareRules(call, { programme });
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function readArguments(): { call: string; applications: string } {
  try {
    const options = { call: { type: "string" }, applications: { type: "string" } } as const;
    const { call, applications } = parseArgs({ options }).values;
    if (call && applications) return { call, applications };
  } catch (cause) {
    throw new Unreadable(usage, { cause });
  }
  throw new Unreadable(usage);
}

/** The fault of a file in a sentence; anything that is not the file's fault goes on as it is. */
function unreadable(file: string, cause: unknown): Error {
  if (cause instanceof ZodError) {
    const { path, message } = cause.issues[0] ?? { path: [], message: "" };
    return new Unreadable(`Cannot use the call of ${file}: /${path.join("/")}: ${message}.`, { cause });
  }
  if (cause instanceof SyntaxError || cause instanceof BrokenJsonArray) {
    return new Unreadable(`Cannot read ${file} as JSON: ${cause.message}.`, { cause });
  }
  if (cause instanceof Error && "syscall" in cause) {
    return new Unreadable(`Cannot read ${file}: ${cause.message}.`, { cause });
  }
  return cause instanceof Error ? cause : new Error(String(cause));
}
