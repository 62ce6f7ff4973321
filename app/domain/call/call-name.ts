const longest = 80;

/** Name of a call in its address, from its title: "Santé, appel 2027" is "sante-appel-2027". */
export function slugOfTitle(title: string): string {
  const slug = title
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-|-$/g, "");
  return slug || "appel";
}

/** The first of "x", "x-2", "x-3"… that is not taken. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  for (let rank = 1; ; rank += 1) {
    const slug = rank === 1 ? wanted : `${wanted}-${rank}`;
    if (!taken.has(slug)) return slug;
  }
}

/** Code of the call in exports and files: its slug in capitals. */
export function codeOfSlug(slug: string): string {
  return slug.toUpperCase();
}
