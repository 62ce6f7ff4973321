/** Covers no row: every table of people's things has an `id`. */
const nothing = { id: { in: [] } };

/**
 * At least one of the scopes. One without conditions covers everything; none at all covers nothing. Written out,
 * because Prisma reads `OR: [{}]` as nothing, and passes over an empty `OR` that stands inside another one.
 */
export function anyOf<Where extends object>(
  scopes: readonly Where[],
): Where | { OR: Where[] } | typeof nothing {
  if (scopes.length === 0) return nothing;
  const isUnlimited = scopes.some((scope) => Object.keys(scope).length === 0);
  return isUnlimited ? ({} as Where) : { OR: [...scopes] };
}
