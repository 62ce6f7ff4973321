import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fallbackFamilies, houseFonts } from "./house-fonts.server.mjs";

/**
 * The thread that sets documents, so that requests go on meanwhile. One compiler for its whole life; its memory is
 * given back after each document. PDF/UA-1 is not a wish: the compiler refuses what does not conform.
 */

const templates = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "templates");
const compiler = NodeCompiler.create({
  workspace: templates,
  fontArgs: [{ fontBlobs: houseFonts() }],
});
const source = readFileSync(path.join(templates, "document.typ"), "utf8");
const families = JSON.stringify(fallbackFamilies);

parentPort?.on("message", (/** @type {{ id: number, data: string }} */ { id, data }) => {
  try {
    const pdf = compiler.pdf(
      { mainFileContent: source, inputs: { data, families } },
      { pdfStandard: "ua-1", pdfTags: true },
    );
    const bytes = new Uint8Array(pdf);
    parentPort?.postMessage({ id, bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, fault: error instanceof Error ? error.message : String(error) }, []);
  } finally {
    compiler.evictCache(0);
  }
});
