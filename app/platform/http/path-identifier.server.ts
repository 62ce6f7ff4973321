import { readUuid } from "~/domain/identifiers/uuid";
import { notFound } from "./refusals.server";

/**
 * The identifier that the address of the page names, as the database writes it.
 *
 * @throws {Response} 404 for what cannot be one: it is no address of the portal
 */
export function pathIdentifier(text: string | undefined): string {
  return readUuid(text) ?? notFound();
}
