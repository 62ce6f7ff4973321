interface PublicAddress {
  readonly path: RegExp;
  /** Parameters that make another page. Any other changes nothing, and does not make another entry. */
  readonly parameters?: readonly string[];
  /** Parameters that are the visitor's own: such a page is written for them alone. */
  readonly notWith?: readonly string[];
}

/** Addresses whose answer is the same for every visitor without a session. */
const addresses: readonly PublicAddress[] = [
  { path: /^\/$/ },
  { path: /^\/appels$/, notWith: ["pilier", "annee", "etat"] },
  { path: /^\/appels\/[a-z0-9-]{1,120}$/, notWith: ["version", "depuis"] },
  { path: /^\/appels\.(?:atom|ics)$/, parameters: ["pilier"] },
  { path: /^\/appels\/[a-z0-9-]{1,120}\/calendrier\.ics$/ },
  { path: /^\/(?:calendrier|quartiers|relais|api|sitemap\.xml|robots\.txt)$/ },
  { path: /^\/integrer\/appels$/, parameters: ["pilier"] },
  { path: /^\/api\/(?:openapi\.json|appels\/[a-z0-9-]{1,120})$/ },
  { path: /^\/api\/appels$/, notWith: ["pilier", "annee", "etat"] },
];

/** Parameters that no page takes: such an address is for the guards to refuse. */
const shut = ["_data"];

/** The name under which the answer to this target is kept; null when it is not for everyone. */
export function memoryKey(target: string): string | null {
  const mark = target.indexOf("?");
  const path = mark === -1 ? target : target.slice(0, mark);
  const address = addresses.find((one) => one.path.test(path));
  if (!address) return null;
  if (mark === -1) return path;
  const typed = new URLSearchParams(target.slice(mark + 1));
  if ([...shut, ...(address.notWith ?? [])].some((name) => typed.has(name))) return null;
  const kept = new URLSearchParams();
  for (const name of address.parameters ?? []) {
    const values = typed.getAll(name);
    if (values.length > 1) return null;
    if (values[0] !== undefined) kept.set(name, values[0]);
  }
  return kept.size > 0 ? `${path}?${kept}` : path;
}
