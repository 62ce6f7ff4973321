import { once } from "node:events";
import type { Writable } from "node:stream";

const batchLength = 64 * 1024;

/** Writes lines in batches and waits for a slow reader, so that memory stays flat. */
export class LineWriter {
  #batch = "";

  constructor(private readonly output: Writable) {
    output.on("error", stopWhenNobodyReads);
  }

  async write(line: string): Promise<void> {
    this.#batch += `${line}\n`;
    if (this.#batch.length >= batchLength) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = "";
    if (batch !== "" && !this.output.write(batch)) await once(this.output, "drain");
  }
}

/** `… | head` closes the pipe: nothing is left to do, and nothing went wrong. */
function stopWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
}
