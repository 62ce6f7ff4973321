import { parisDay } from "~/domain/calendar/paris";
import type { RelayedCall } from "./relayed-call";
import { xmlText } from "./xml";

/** The pages that search engines may show (sitemaps.org), calls with the day they last changed. */
export function sitemap(
  calls: readonly Pick<RelayedCall, "slug" | "changedAt">[],
  { origin, pages }: { readonly origin: string; readonly pages: readonly string[] },
): string {
  const lines = [
    ...pages.map((page) => `  <url><loc>${xmlText(origin + page)}</loc></url>`),
    ...calls.map(
      ({ slug, changedAt }) =>
        `  <url><loc>${xmlText(`${origin}/appels/${slug}`)}</loc><lastmod>${parisDay(changedAt)}</lastmod></url>`,
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join("\n")}
</urlset>
`;
}
