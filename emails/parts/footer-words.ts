import type { EmailContext } from "../define-email";

/** Who writes, why, and where help is: the same words in both parts of a letter. */
export function footerWords({ origin }: EmailContext, why: string) {
  return {
    who: "Pilier, le portail des subventions du contrat de ville.",
    why,
    help: "Ce message est envoyé automatiquement et ne reçoit pas de réponse. Pour joindre une personne, les coordonnées se trouvent en bas de chaque page du portail :",
    address: new URL("/", origin).href,
  };
}
