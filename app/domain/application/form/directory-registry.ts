import { applicationInput, type Application } from "~/domain/eligibility/application-input";

const registry = applicationInput.shape.association.shape.registry;

/**
 * Answer of the public directory kept with an association, in the words of the exchange format. Null when it was
 * never asked, did not answer, or what is kept has another shape: the rules then ask for a review.
 */
export function readRegistry(kept: unknown): Application["association"]["registry"] {
  const read = registry.safeParse(kept ?? null);
  return read.success ? read.data : null;
}
