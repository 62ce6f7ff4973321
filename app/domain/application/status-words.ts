import type { ApplicationStatus } from "./lifecycle";

export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

interface Words {
  readonly label: string;
  readonly tone: Tone;
}

/** What agents read. */
export const statusWords = {
  draft: { label: "Brouillon", tone: "neutral" },
  awaiting_certification: { label: "À certifier", tone: "warning" },
  submitted: { label: "Déposé", tone: "info" },
  incomplete: { label: "Complément demandé", tone: "warning" },
  withdrawn: { label: "Retiré", tone: "neutral" },
  admissible: { label: "Recevable", tone: "info" },
  inadmissible: { label: "Irrecevable", tone: "danger" },
  in_review: { label: "En instruction", tone: "info" },
  scored: { label: "Instruit", tone: "info" },
  committee_pending: { label: "En comité", tone: "info" },
  adjourned: { label: "Ajourné", tone: "warning" },
  reserve_list: { label: "Liste de réserve", tone: "warning" },
  granted: { label: "Accordé", tone: "success" },
  partially_granted: { label: "Accordé en partie", tone: "success" },
  refused: { label: "Refusé", tone: "danger" },
  implicitly_refused: { label: "Refus implicite", tone: "danger" },
  under_appeal: { label: "En recours", tone: "warning" },
  dismissed: { label: "Classé sans suite", tone: "neutral" },
  rest_pending: { label: "Suite en comité", tone: "info" },
  appeal_pending: { label: "Recours en comité", tone: "info" },
} as const satisfies Record<ApplicationStatus, Words>;

/**
 * The status as the association may know it: what the committee said is told by a letter, and an adjournment, for
 * which there is none, is told by nothing.
 */
export function toldStatus(status: ApplicationStatus): ApplicationStatus {
  if (status === "adjourned") return "committee_pending";
  if (status === "appeal_pending") return "under_appeal";
  return status === "rest_pending" ? "partially_granted" : status;
}

/** What the association reads: a draft never looks like a deposit, and instruction is one word. */
export const applicantStatusWords = {
  ...statusWords,
  draft: { label: "Brouillon, pas encore envoyé", tone: "warning" },
  awaiting_certification: { label: "À signer et envoyer", tone: "warning" },
  submitted: { label: "Envoyé", tone: "success" },
  admissible: { label: "Recevable, en cours d’examen", tone: "info" },
  in_review: { label: "En cours d’examen", tone: "info" },
  scored: { label: "En cours d’examen", tone: "info" },
  committee_pending: { label: "Présenté au comité", tone: "info" },
  adjourned: { label: "Présenté au comité", tone: "info" },
  rest_pending: statusWords.partially_granted,
  appeal_pending: statusWords.under_appeal,
} as const satisfies Record<ApplicationStatus, Words>;
