import { z } from "zod";
import type { EmailContext } from "../define-email";

/** A path of the portal, `/dossiers/2027-00042`: what a payload carries instead of an address. */
export const portalPath = z.string().regex(/^\/(?![/\\])[^\s\\]*$/);

/**
 * The address of a page, on the configured origin.
 *
 * @throws {RangeError} when the path would leave the portal
 */
export function pageAddress({ origin }: EmailContext, path: string): string {
  const url = new URL(path, origin);
  if (!portalPath.safeParse(path).success || url.origin !== new URL(origin).origin) {
    throw new RangeError("a letter links to pages of the portal only");
  }
  return url.href;
}
