import type { CreateSessionRefusal } from "~/features/committee/create-session.server";

/** Beside which field, and in which words, a plan is refused. */
export function planRefusalWords(refusal: CreateSessionRefusal): { name: string; message: string } {
  switch (refusal.code) {
    case "call-not-found":
      return { name: "callId", message: "Choisissez un appel dans la liste." };
    case "needs-one-chair":
      return { name: "chairId", message: "Choisissez la personne qui préside." };
    case "needs-one-secretary":
      return { name: "secretaryId", message: "Choisissez la personne qui tient le secrétariat." };
    case "sits-twice":
      return {
        name: "secretaryId",
        message: "Choisissez une autre personne pour le secrétariat que pour la présidence.",
      };
    case "quorum-out-of-reach":
      return {
        name: "quorum",
        message: `Réduisez le quorum ou ajoutez des membres\u00A0: ${refusal.voting} personnes peuvent voter.`,
      };
    case "not-a-committee-member":
      return {
        name: "memberIds",
        message: "Retirez la personne qui n’est plus membre du comité, puis enregistrez à nouveau.",
      };
  }
}
