import type { Answers } from "~/domain/application/form/answers";

export interface KnownAssociation {
  readonly name: string;
  readonly acronym: string | null;
  readonly siret: string;
  readonly rna: string | null;
  readonly legalForm: string;
  readonly createdOn: Date | null;
  readonly addressLine: string;
  readonly postcode: string;
  readonly city: string;
  readonly communeCode: string | null;
}

export interface KnownPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly position: string;
  readonly email: string;
}

/** What the portal already knows is not asked again: the answers a new dossier starts with, by section. */
export function firstAnswers(
  association: KnownAssociation,
  representative: KnownPerson | null,
): Record<"association" | "people", Answers> {
  const { acronym, rna, createdOn, communeCode, ...plain } = association;
  return {
    association: {
      ...plain,
      acronym: acronym ?? "",
      rna: rna ?? "",
      communeCode: communeCode ?? "",
      createdOn: dayParts(createdOn),
    },
    people: representative
      ? {
          representativeFirstName: representative.firstName,
          representativeLastName: representative.lastName,
          representativeRole: representative.position,
          representativeEmail: representative.email,
        }
      : {},
  };
}

function dayParts(day: Date | null): Answers {
  const [year = "", month = "", date = ""] = day?.toISOString().slice(0, 10).split("-") ?? [];
  return { day: date, month, year };
}
