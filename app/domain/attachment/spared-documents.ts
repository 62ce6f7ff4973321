import { isYes, type Answers } from "~/domain/application/form/answers";
import type { DocumentType } from "~/domain/eligibility/application-input";

/**
 * Documents that the rules do not ask of an association, from what it says of its situation: what it filed at the
 * national register, and the accounts that it published. Whether it is young enough is left to the rule.
 */
export function sparedDocuments(situation: Answers): readonly DocumentType[] {
  return [
    ...(isYes(situation, "rnaRegistered") ? (["STATUTS", "LISTE_DIRIGEANTS"] as const) : []),
    ...(isYes(situation, "accountsPublishedJoafe") ? (["COMPTES"] as const) : []),
  ];
}
