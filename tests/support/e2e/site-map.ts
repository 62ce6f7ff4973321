import siteMap from "../../../remix.config.js";

/** Every page of the site map, those included that are written after this file: its address to its module file. */
export const pageFiles: ReadonlyMap<string, string> = readPages();

function readPages(): Map<string, string> {
  const pages = new Map<string, string>();
  siteMap.routes?.(((define: (route: (url: string, file: string) => void) => void) => {
    define((url, file) => url !== "*" && pages.set(`/${url}`, file));
    return {};
  }) as never);
  return pages;
}

/** The address of a page, each parameter being a word of its example: the name of a thing known, or itself. */
export function addressOf(
  { page, example }: { readonly page: string; readonly example: readonly string[] },
  known: Readonly<Record<string, string>>,
): string {
  const words = example.map((word) => known[word] ?? word);
  return page.replace(/:\w+/g, () => words.shift()!);
}
