import type { LetterBody } from "./letter";

export const letterAnomalies = [
  "no-reader",
  "nothing-granted",
  "no-reason",
  "recused-took-part",
  "short-reason",
  "no-address",
  "no-bank-details",
] as const;
export type LetterAnomaly = (typeof letterAnomalies)[number];

interface AnomalyWords {
  readonly label: string;
  /** What it means, and what to do. */
  readonly sentence: string;
  /** The letter should not leave so; otherwise it is only worth a look. */
  readonly isToMend: boolean;
}

export const anomalyWords = {
  "no-reader": {
    label: "Sans destinataire",
    sentence:
      "Aucun compte de l’association ne peut recevoir cette lettre ni l’ouvrir : elle n’aurait pas de date de lecture. Prévenez l’association autrement.",
    isToMend: true,
  },
  "nothing-granted": {
    label: "Montant nul",
    sentence: "Une part est accordée pour 0 €. Retirez ces lettres et revoyez la décision.",
    isToMend: true,
  },
  "no-reason": {
    label: "Sans motif",
    sentence: "La lettre n’a pas de motif : une décision défavorable se motive (CRPA, article L211-2).",
    isToMend: true,
  },
  "recused-took-part": {
    label: "Déport non respecté",
    sentence:
      "Une personne qui ne devait pas entendre ce dossier a voté, ou a enregistré la décision. Faites vérifier le relevé avant de notifier.",
    isToMend: true,
  },
  "short-reason": {
    label: "Motif très court",
    sentence: "Le motif tient en quelques mots : vérifiez que l’association comprendra pourquoi.",
    isToMend: false,
  },
  "no-address": {
    label: "Sans adresse",
    sentence: "L’adresse de l’association n’est pas connue : la lettre imprimée ne la portera pas.",
    isToMend: false,
  },
  "no-bank-details": {
    label: "Sans coordonnées bancaires",
    sentence: "L’association n’a pas encore confirmé ses coordonnées bancaires : elles seront à demander.",
    isToMend: false,
  },
} as const satisfies Record<LetterAnomaly, AnomalyWords>;

/** What is known of a letter and of the people around it. */
export interface LetterToCheck {
  readonly body: Pick<LetterBody, "reason" | "lines">;
  /** Somebody of the association may receive it and open it. */
  readonly hasReader: boolean;
  readonly hasAddress: boolean;
  readonly hasBankDetails: boolean;
  /** Who voted on the dossier, or recorded its decision. */
  readonly tookPart: readonly string[];
  /** Who had to leave the room for it. */
  readonly away: ReadonlySet<string>;
}

const shortReason = 30;

/** What is to be mended in a letter, or worth a look, before it is approved. */
export function anomaliesOf(letter: LetterToCheck): readonly LetterAnomaly[] {
  const { body, hasReader, hasAddress, hasBankDetails, tookPart, away } = letter;
  const granted = body.lines.filter(({ outcome }) => outcome === "granted");
  const reason = body.reason.trim();
  const found = {
    "no-reader": !hasReader,
    "nothing-granted": granted.some(({ amountCents }) => amountCents <= 0),
    "no-reason": reason === "",
    "recused-took-part": tookPart.some((userId) => away.has(userId)),
    "short-reason": reason !== "" && reason.length < shortReason && granted.length < body.lines.length,
    "no-address": !hasAddress,
    "no-bank-details": granted.length > 0 && !hasBankDetails,
  } satisfies Record<LetterAnomaly, boolean>;
  return letterAnomalies.filter((anomaly) => found[anomaly]);
}

export function isToMend(anomalies: readonly LetterAnomaly[]): boolean {
  return anomalies.some((anomaly) => anomalyWords[anomaly].isToMend);
}
