import type { RelayedCall } from "./relayed-call";

/** A call as search engines read it: schema.org, JSON-LD. */
export function linkedDataOf(
  call: Pick<RelayedCall, "slug" | "title" | "opensAt" | "closesAt"> & {
    readonly summary: string;
    readonly funders: readonly { readonly name: string; readonly amount: number }[];
  },
  origin: string,
): Record<string, unknown> {
  const url = `${origin}/appels/${call.slug}`;
  const cents = call.funders.reduce((sum, { amount }) => sum + amount, 0);
  return {
    "@context": "https://schema.org",
    "@type": "MonetaryGrant",
    "@id": url,
    url,
    name: call.title,
    description: call.summary,
    inLanguage: "fr",
    funder: call.funders.map(({ name }) => ({ "@type": "Organization", name })),
    amount: { "@type": "MonetaryAmount", currency: "EUR", value: cents / 100 },
    potentialAction: {
      "@type": "ApplyAction",
      startTime: call.opensAt.toISOString(),
      endTime: call.closesAt.toISOString(),
      target: `${origin}/dossiers/nouveau?appel=${call.slug}`,
    },
  };
}
