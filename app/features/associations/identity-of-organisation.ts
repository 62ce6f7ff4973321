import type { Organisation } from "~/domain/association/directory-answer";
import { inOrdinaryCase } from "~/domain/association/ordinary-case";
import { readDay } from "~/domain/calendar/paris";

/** The identity that the portal keeps of an organisation of the directory. */
export function identityOf(organisation: Organisation) {
  return {
    siret: organisation.siret,
    name: inOrdinaryCase(organisation.name),
    acronym: organisation.acronym,
    rna: organisation.rna,
    legalForm: organisation.legalForm,
    createdOn: organisation.createdOn === null ? null : readDay(organisation.createdOn),
    addressLine: inOrdinaryCase(organisation.addressLine),
    postcode: organisation.postcode,
    city: inOrdinaryCase(organisation.city),
    communeCode: organisation.communeCode,
  };
}
