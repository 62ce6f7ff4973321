import { dayInWords, type Day } from "~/domain/calendar/paris";
import { outcomeWords } from "~/domain/committee/lifecycle";
import { overallWords } from "~/domain/eligibility/overall-words";
import { formatAmount } from "~/domain/money/amount-text";
import { cents } from "~/domain/money/cents";
import { opinionWords } from "~/domain/review/opinion-words";
import { formatTotal } from "~/domain/review/rubric";
import { answeredAct, appealChapters } from "./appeal-chapters";
import { plain, reasonOf, text, withReason, type Chapter, type ToldEvent } from "./chapter";
import type { ToldDecision, ToldReview, ToldVerdict } from "./dossier-facts";

/**
 * The events that tell why a dossier ended as it did, each with its sentence. An event that is not here (a section
 * saved, a page of the agenda moved) explains nothing and is left out.
 */
export const chapters: Readonly<Record<string, ToldEvent>> = {
  "application.submitted": {
    readership: "association",
    tell: ({ facts }, { verdicts }) => {
      const verdict = verdicts.get(text(facts.submissionId));
      return {
        sentence: `L’association a déposé le dossier, avec ${piecesInWords(number(facts.fileCount))}.`,
        details: verdict ? verdictDetails(verdict) : [],
      };
    },
  },
  "application.withdrawn": withReason("association", "L’association a retiré le dossier.", "withdraw"),
  "application.admitted": plain(
    "association",
    "Un instructeur a vérifié le dossier et l’a déclaré recevable.",
  ),
  "application.declared-inadmissible": withReason(
    "association",
    "Une personne a confirmé que le dossier n’est pas recevable.",
    "declare-inadmissible",
  ),
  "application.refused-by-silence": withReason(
    "association",
    "Deux mois ont passé sans réponse, ce que la loi tient pour un refus : une personne l’a constaté.",
    "lapse-into-refusal",
  ),
  "review.completed": {
    readership: "association-once-told",
    tell: ({ subjectId, facts }, { reviews }) => {
      const review = reviews.get(text(facts.reviewId) || subjectId);
      return review
        ? {
            sentence: `${review.funder} a terminé son instruction.`,
            details: reviewDetails(review),
          }
        : { sentence: "Un financeur a terminé son instruction.", details: [] };
    },
  },
  "committee.recusal-declared": plain(
    "agents-once-told",
    "Un membre du comité s’est déporté : il n’entend ni ne vote ce dossier.",
  ),
  "committee.vote-cast": plain("agents-once-told", "Un membre du comité a voté."),
  "decision.recorded": {
    readership: "agents-once-told",
    tell: ({ subjectId }, { decisions }) => decisionChapter("Le comité a décidé", decisions.get(subjectId)),
  },
  "decision.undone": plain(
    "agents-once-told",
    "Le comité est revenu sur sa décision avant la fin de la séance.",
  ),
  "decision.lapsed": plain(
    "agents-once-told",
    "La somme réservée est revenue à l’enveloppe, le dossier étant retiré.",
  ),
  "decision.published": {
    readership: "association",
    tell: ({ subjectId, facts }, { decisions }) => {
      const answered = answeredAct(text(facts.appealOutcome));
      const told = "Une seconde personne a approuvé la lettre, et la décision a été notifiée";
      return decisionChapter(answered ?? told, decisions.get(subjectId));
    },
  },
  "decision.letter-read": plain(
    "association",
    "L’association a ouvert la lettre : le délai de recours court au plus tard depuis ce jour.",
  ),
  ...appealChapters,
  "agreement.prepared": {
    readership: "association",
    tell: ({ subjectId, facts }, { awards }) => ({
      sentence: `${awards.get(subjectId) ?? "Le financeur"} a préparé la convention ou l’arrêté ${text(facts.number)}${amountInWords(facts.amountCents)}.`,
      details: [],
    }),
  },
  "agreement.signed-by-association": plain("association", "L’association a signé la convention."),
  "agreement.signed-by-funder": {
    readership: "association",
    tell: ({ subjectId }, { awards }) => ({
      sentence: `${awards.get(subjectId) ?? "Le financeur"} a signé la convention.`,
      details: [],
    }),
  },
  "payment.recorded": {
    readership: "association",
    tell: ({ subjectId, facts }, { awards }) => ({
      sentence: `${awards.get(subjectId) ?? "Le financeur"} a versé une somme${amountInWords(facts.amountCents)}${dateInWords(facts.paidOn)}.`,
      details: [],
    }),
  },
  "report.asked": {
    readership: "association",
    tell: ({ facts }) => ({
      sentence: `Le compte rendu financier a été demandé${typeof facts.dueOn === "string" ? ` pour le ${dayInWords(facts.dueOn as Day)}` : ""}.`,
      details: [],
    }),
  },
  "report.received": plain("association", "L’association a remis le compte rendu financier."),
  "report.amendment-asked": plain("association", "Un financeur a demandé de compléter le compte rendu."),
  "report.accepted": {
    readership: "association",
    tell: ({ subjectId }, { awards }) => ({
      sentence: `${awards.get(subjectId) ?? "Un financeur"} a accepté le compte rendu.`,
      details: [],
    }),
  },
  "award.settled": {
    readership: "association",
    tell: ({ subjectId }, { awards }) => ({
      sentence: `${awards.get(subjectId) ?? "Un financeur"} a soldé sa subvention.`,
      details: [],
    }),
  },
  "application.closed": plain("association", "Tout est versé et justifié : le dossier est clos."),
};

function decisionChapter(act: string, decision: ToldDecision | undefined): Chapter {
  if (!decision) return { sentence: `${act}.`, details: [] };
  const { outcome, reason, lines, votes } = decision;
  const cast = votes.favourable + votes.against + votes.abstention;
  return {
    sentence: `${act} : ${outcomeWords[outcome].toLowerCase()}.`,
    details: [
      ...lines.map(
        (line) =>
          `${line.funder} : ${outcomeWords[line.outcome].toLowerCase()}${line.amount > 0 ? `, ${formatAmount(line.amount)}` : ""}${line.conditions ? ` (${line.conditions})` : ""}.`,
      ),
      ...reasonOf(reason),
      ...(cast > 0
        ? [
            `Voix : ${votes.favourable} pour, ${votes.against} contre, ${votes.abstention} ${votes.abstention > 1 ? "abstentions" : "abstention"}.`,
          ]
        : []),
    ],
  };
}

function verdictDetails({ overall, findings }: ToldVerdict): string[] {
  const count = (outcome: string) => findings.filter((finding) => finding.outcome === outcome).length;
  const told = findings.filter(({ outcome }) => outcome === "fail" || outcome === "review");
  return [
    `Vérification automatique : ${overallWords[overall].label.toLowerCase()}. ${count("pass")} critères remplis, ${count("fail")} non remplis, ${count("review")} à vérifier par une personne.`,
    ...told.map(
      ({ code, label, severity, reason }) =>
        `${code}, ${label} (${severity === "blocking" ? "bloquant" : "conseil"})${reason ? ` : ${reason}` : ""}`,
    ),
  ];
}

function reviewDetails({ opinion, totalHundredths, proposed, scores }: ToldReview): string[] {
  return [
    [
      totalHundredths === null ? null : `Note : ${formatTotal(totalHundredths)}`,
      opinion && `avis ${opinionWords[opinion].toLowerCase()}`,
      proposed === null ? null : `montant proposé ${formatAmount(proposed)}`,
    ]
      .filter(Boolean)
      .join(", ") + ".",
    ...scores.map(
      ({ criterion, value, rationale }) =>
        `${criterion} : ${value} sur 4${rationale ? `. ${rationale}` : ""}`,
    ),
  ];
}

function piecesInWords(count: number): string {
  return count === 0 ? "aucune pièce" : count === 1 ? "une pièce" : `${count} pièces`;
}

function amountInWords(value: unknown): string {
  return typeof value === "number" ? ` de ${formatAmount(cents(value))}` : "";
}

function dateInWords(value: unknown): string {
  return typeof value === "string" ? ` le ${dayInWords(value as Day)}` : "";
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
