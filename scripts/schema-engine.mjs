#!/usr/bin/env node
/**
 * The schema engine that the `prisma` command line starts, without its native binary (a download from a host that
 * cannot always be reached): speaks the same JSON-RPC over stdin and stdout and asks the WebAssembly engine of
 * @prisma/schema-engine-wasm. Named to Prisma in `prisma.config.ts`.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineGlue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { answerCommand } from "./schema-engine/command.mjs";
import { ServerFactory } from "./schema-engine/server-factory.mjs";

const words = process.argv.slice(2);
const datasource = JSON.parse(wordAfter("--datasource") ?? "{}");
const databaseUrl = datasource.url ?? process.env.DATABASE_URL;

if (words.includes("cli")) process.exit(await answerCommand(wordAfter("cli"), databaseUrl));

await loadEngine();
/** @type {Record<string, any>} */
const engine = await engineGlue.SchemaEngine.new(
  { datamodels: await readDatamodels() },
  () => {},
  bindMigrationAwareSqlAdapterFactory(new ServerFactory(databaseUrl, datasource.shadowDatabaseUrl)),
);

let printed = 1_000_000;
for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = line.trim() ? JSON.parse(line) : {};
  if (method) await answer(id, method, params); // without a method: the receipt of a "print"
}

/**
 * @param {number} id
 * @param {string} method
 * @param {unknown} params
 */
async function answer(id, method, params) {
  try {
    const result = await engine[method === "getDatabaseVersion" ? "version" : method](params);
    if (method === "diff" && result?.stdout) {
      printed += 1;
      send({ id: printed, method: "print", params: { content: result.stdout } });
    }
    send({ id, result: result ?? null });
  } catch (error) {
    const { message, meta, code } = /** @type {{ message?: string, meta?: object, code?: string }} */ (
      error ?? {}
    );
    const data = {
      is_panic: false,
      message: message ?? String(error),
      meta: meta ?? {},
      error_code: code ?? null,
    };
    send({
      id,
      error: { code: 4466, message: "An error happened. Check the data field for details.", data },
    });
  }
}

/** @param {object} message */
function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

async function loadEngine() {
  const require = createRequire(import.meta.url);
  const glue = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const { instance } = await WebAssembly.instantiate(await readFile(glue.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": engineGlue,
  });
  engineGlue.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === "function") start();
}

/** @returns {Promise<[string, string][] | undefined>} path and text of each schema file named */
async function readDatamodels() {
  const files = words.filter((_, index) => words[index - 1] === "--datamodels");
  if (files.length === 0) return undefined;
  return Promise.all(
    files.map(async (file) => /** @type {[string, string]} */ ([file, await readFile(file, "utf8")])),
  );
}

/** @param {string} name */
function wordAfter(name) {
  const index = words.indexOf(name);
  return index < 0 ? undefined : words[index + 1];
}
