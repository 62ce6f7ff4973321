import type { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readMultipart } from "./read-multipart.server";

const megabytes = 4;

function sent(): Request {
  const form = new FormData();
  form.set("documentType", "RIB");
  form.set("file", new Blob([new Uint8Array(megabytes * 1_000_000)]), "gros.pdf");
  return new Request("http://127.0.0.1/pieces/envoi", { method: "POST", body: form });
}

describe("a form with a file", () => {
  it("gives the fields before the file, and the file whole", async () => {
    const read = await readMultipart(sent(), async (file, name, fields) => {
      let size = 0;
      for await (const chunk of file) size += (chunk as Buffer).byteLength;
      return { name, size, fields };
    });
    expect(read).toEqual({
      fields: { documentType: "RIB" },
      kept: { name: "gros.pdf", size: megabytes * 1_000_000, fields: { documentType: "RIB" } },
    });
  });

  it.each<[string, (file: Readable) => unknown]>([
    ["destroyed at once", (file) => file.destroy()],
    ["destroyed in the middle", (file) => file.once("data", () => file.destroy())],
    ["destroyed with a fault", (file) => file.destroy(new Error("too large"))],
    ["never read", () => undefined],
  ])("is read to its end when the file is %s", async (_situation, giveUp) => {
    const read = await readMultipart(sent(), async (file) => {
      giveUp(file);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return "given up";
    });
    expect(read.kept).toBe("given up");
  });
});
