import { gzipSync } from "node:zlib";

/**
 * Gzipped bytes of every script that a page loads at once: its own, what it preloads, and what is written in it.
 *
 * @param read gives the page to a person who is signed in, say
 */
export async function shippedScripts(
  origin: string,
  pages: readonly string[],
  read: (page: string) => Promise<string> = async (page) => (await fetch(origin + page)).text(),
): Promise<readonly { readonly page: string; readonly bytes: number }[]> {
  const measured: { page: string; bytes: number }[] = [];
  for (const page of pages) {
    const html = await read(page);
    const files = new Set(
      // bounded input: a page of our own portal
      [...html.matchAll(/(?:<script[^>]+src|<link[^>]+rel="modulepreload"[^>]+href)="([^"]+)"/g)].map(
        ([, file]) => file!,
      ),
    );
    // bounded input: a page of our own portal
    const inline = [...html.matchAll(/<script([^>]*)>([^<]+)<\/script>/g)]
      .filter(([, attributes]) => !attributes!.includes("ld+json")) // data that nothing runs
      .map(([, , code]) => code!)
      .join("");
    let bytes = inline === "" ? 0 : gzipSync(inline, { level: 9 }).length;
    for (const file of files)
      bytes += gzipSync(Buffer.from(await (await fetch(new URL(file, origin))).arrayBuffer()), {
        level: 9,
      }).length;
    measured.push({ page, bytes });
  }
  return measured;
}
