/**
 * At least one of the scopes. One without conditions covers everything, and none at all covers nothing: Prisma
 * reads `OR: []` as nothing, but so does it `OR: [{}]`.
 */
export function anyOf<Where extends object>(scopes: readonly Where[]): Where | { OR: Where[] } {
  const isUnlimited = scopes.some((scope) => Object.keys(scope).length === 0);
  return isUnlimited ? ({} as Where) : { OR: [...scopes] };
}
