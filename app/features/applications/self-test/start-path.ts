const marker = "reponses";

/** Where a dossier starts; with `isCarrying`, from the answers of the self-test that this browser holds. */
export function startPath(call: string, { isCarrying }: { isCarrying: boolean }): string {
  return `/dossiers/nouveau?${new URLSearchParams({ appel: call, ...(isCarrying && { [marker]: "test" }) })}`;
}

/**
 * Whether the person asked to start with the answers that this browser holds. They are not taken otherwise: the last
 * one who used this device may have been somebody else.
 */
export function isCarrying(parameters: URLSearchParams): boolean {
  return parameters.get(marker) === "test";
}
