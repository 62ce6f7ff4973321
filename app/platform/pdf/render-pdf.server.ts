import path from "node:path";
import { Worker } from "node:worker_threads";
import { printableValue } from "./printable";
import type { PdfDocument } from "./pdf-document";

interface Answer {
  readonly id: number;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly fault?: string;
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (fault: Error) => void;
}

interface Press {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** The document could not be set; the fault is ours, never a matter of what people typed. */
class PdfFault extends Error {
  override readonly name = "PdfFault";
}

/** Longest wait for one document, those before it included. */
const patienceMs = 30_000;

/** One thread per process, shared by the bundles of the server and of Remix through the global object. */
const key = Symbol.for("pilier.pdf");
const shared = globalThis as unknown as Record<symbol, Press | undefined>;
let lastId = 0;

/**
 * Sets a document in the style of the house: a tagged PDF that conforms to PDF/UA-1, in French, with its title.
 *
 * Runs in a thread of its own, one document after the other; the thread is started by the first one and never keeps
 * the process alive. Whatever people typed comes out as text: it is data for the template, never markup.
 *
 * @throws {PdfFault} when the document cannot be set in time, or at all
 */
export async function renderPdf(document: PdfDocument): Promise<Uint8Array<ArrayBuffer>> {
  const data = JSON.stringify(printableValue(document));
  const press = (shared[key] ??= open());
  const id = (lastId += 1);
  press.worker.ref();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      press.waiting.set(id, { resolve, reject });
      timer = setTimeout(() => {
        close(press, new PdfFault("a document took too long"));
      }, patienceMs);
      press.worker.postMessage({ id, data }, []);
    });
  } finally {
    clearTimeout(timer);
    press.waiting.delete(id);
    if (press.waiting.size === 0) press.worker.unref();
  }
}

function open(): Press {
  const worker = new Worker(path.resolve("app/platform/pdf/thread/typst-thread.server.mjs"), {
    execArgv: [],
  });
  const press: Press = { worker, waiting: new Map() };
  worker.on("message", ({ id, bytes, fault }: Answer) => {
    const waiting = press.waiting.get(id);
    if (bytes) waiting?.resolve(bytes);
    else waiting?.reject(new PdfFault(fault));
  });
  worker.once("error", (cause) => close(press, new PdfFault("the thread fell", { cause })));
  worker.once("exit", () => close(press, new PdfFault("the thread ended")));
  return press;
}

/** Those who wait are told; the next document starts another thread. */
function close(press: Press, fault: PdfFault): void {
  if (shared[key] === press) shared[key] = undefined;
  for (const { reject } of press.waiting.values()) reject(fault);
  press.waiting.clear();
  void press.worker.terminate();
}
