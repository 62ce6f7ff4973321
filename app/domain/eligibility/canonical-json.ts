/**
 * JSON with its keys sorted by UTF-16 unit, no white space: equal values give equal bytes, so a stored verdict
 * can be hashed and compared. What JSON leaves out (undefined members, functions) is left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (isPlainObject(member) ? sorted(member) : member));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Without a prototype, so that a key `__proto__` is a key like any other. Whole-number keys come first. */
function sorted(members: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(members).sort()) result[key] = members[key];
  return result;
}
