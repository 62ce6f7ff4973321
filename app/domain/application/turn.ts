import type { ApplicationStatus } from "./lifecycle";
import type { TrackedDossier } from "./tracker";

/** Whose move it is, and what that move is. */
export interface Turn {
  readonly whose: "you" | "us" | "nobody";
  readonly sentence: string;
  readonly action?: { readonly to: string; readonly label: string };
}

const ours = { whose: "us", sentence: "À nous\u00A0: votre dossier est en cours d’examen." } as const;

const underAppeal = { whose: "us", sentence: "À nous\u00A0: nous examinons votre recours." } as const;

const byStatus = {
  draft: { whose: "you", sentence: "À vous\u00A0: finissez et envoyez votre dossier." },
  awaiting_certification: {
    whose: "you",
    sentence: "À vous\u00A0: une personne signataire de l’association doit envoyer le dossier.",
  },
  submitted: {
    whose: "us",
    sentence: "À nous\u00A0: nous vérifions que le dossier est complet et recevable.",
  },
  incomplete: { whose: "you", sentence: "À vous\u00A0: un complément vous est demandé." },
  withdrawn: { whose: "nobody", sentence: "Vous avez retiré ce dossier." },
  admissible: ours,
  inadmissible: { whose: "nobody", sentence: "Le dossier n’est pas recevable." },
  in_review: ours,
  scored: { whose: "us", sentence: "À nous\u00A0: le dossier va être présenté au comité." },
  committee_pending: { whose: "us", sentence: "À nous\u00A0: le comité examine le dossier." },
  adjourned: { whose: "us", sentence: "À nous\u00A0: le comité examine le dossier." },
  reserve_list: { whose: "us", sentence: "À nous\u00A0: le dossier est sur liste de réserve." },
  granted: { whose: "us", sentence: "À nous\u00A0: nous préparons la convention." },
  partially_granted: { whose: "us", sentence: "À nous\u00A0: nous préparons la convention." },
  refused: { whose: "nobody", sentence: "La demande est refusée." },
  implicitly_refused: {
    whose: "nobody",
    sentence: "Sans réponse dans les deux mois, la demande est considérée comme refusée.",
  },
  under_appeal: underAppeal,
  dismissed: { whose: "nobody", sentence: "Le dossier est classé sans suite." },
  rest_pending: { whose: "us", sentence: "À nous\u00A0: nous préparons la convention." },
  appeal_pending: underAppeal,
} as const satisfies Record<ApplicationStatus, Turn>;

/** Who must act on a dossier now. An award that waits for the association comes before all the rest. */
export function turnOf({ number, status, awards, isDecisionPublished, appeal }: TrackedDossier): Turn {
  const unsigned = awards.find((award) => award.status === "awaiting_agreement");
  if (unsigned) {
    return {
      whose: "you",
      sentence: `À vous\u00A0: signez la convention avec ${unsigned.funder}.`,
      action: { to: `/dossiers/${number}/conventions/${unsigned.id}`, label: "Lire et signer la convention" },
    };
  }
  if (awards.some((award) => award.status === "report_due" || award.status === "report_to_amend")) {
    return {
      whose: "you",
      sentence: "À vous\u00A0: remettez le bilan de l’action.",
      action: { to: `/dossiers/${number}/bilan`, label: "Remplir le bilan" },
    };
  }
  if (appeal && appeal.answeredAt === null)
    return { ...underAppeal, action: { to: `/dossiers/${number}/recours`, label: "Suivre le recours" } };
  if (awards.length > 0) return afterAgreement(awards.every((award) => award.status === "settled"));
  if (status === "awaiting_certification") {
    return { ...byStatus[status], action: { to: `/dossiers/${number}/envoi`, label: "Vérifier et envoyer" } };
  }
  if (status === "incomplete") {
    const action = { to: `/dossiers/${number}/complement`, label: "Répondre à la demande" };
    return { ...byStatus[status], action };
  }
  if (status === "inadmissible" || status === "implicitly_refused") {
    const label = appeal ? "Lire la réponse à votre recours" : "Comprendre et former un recours";
    return { ...byStatus[status], action: { to: `/dossiers/${number}/recours`, label } };
  }
  const turn: Turn = byStatus[status];
  return isDecisionPublished
    ? { ...turn, action: { to: `/dossiers/${number}/decision`, label: "Lire la décision" } }
    : turn;
}

function afterAgreement(isSettled: boolean): Turn {
  return isSettled
    ? { whose: "nobody", sentence: "Le dossier est clos. Merci pour votre action." }
    : { whose: "us", sentence: "À nous\u00A0: nous suivons les versements et le bilan de votre action." };
}
