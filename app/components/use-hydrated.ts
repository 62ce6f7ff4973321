import { useSyncExternalStore } from "react";

const neverChanges = () => () => {};

/** False on the server and on pages without a script: what only a script can do stays out of sight. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
