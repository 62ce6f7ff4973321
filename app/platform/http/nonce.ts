import { createContext, useContext } from "react";

/** Value of this answer's `'nonce-…'` in the Content-Security-Policy; undefined in the browser. */
export const NonceContext = createContext<string | undefined>(undefined);

/**
 * Nonce that every inline `<script>` of the page must carry.
 *
 * Browsers hide the attribute from the document, so it is undefined after hydration:
 * put `suppressHydrationWarning` on an inline script of our own.
 */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
