import { instantInWords, preciseInstantInWords, dayInWords, type Day } from "~/domain/calendar/paris";
import { basisPoints, formatShare } from "~/domain/money/basis-points";
import { cents } from "~/domain/money/cents";
import { formatAmount } from "~/domain/money/amount-text";
import type { CallDocument } from "./document";
import { formLines, documentsAskedLines } from "./form-lines";
import type { FramedFunder } from "./frame";
import type { CallPartCode } from "./parts";
import { depositLines, ruleLines } from "./rule-lines";

/** One thing that a version says, in words. Its key is the same in every version. */
export interface DocumentLine {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** What identifiers of a version are called. */
export interface DocumentNames {
  readonly objectives: ReadonlyMap<string, string>;
  readonly pillars: ReadonlyMap<string, string>;
  readonly districts: ReadonlyMap<string, string>;
  readonly communes: ReadonlyMap<string, string>;
  readonly funders: ReadonlyMap<string, string>;
  readonly envelopes: ReadonlyMap<string, { readonly label: string; readonly amountCents: number }>;
}

type Writer = (document: CallDocument, names: DocumentNames) => readonly DocumentLine[];

const writers: Readonly<Record<CallPartCode, Writer>> = {
  presentation: ({ frame, content }) => [
    line("title", "Titre", frame.title),
    line("summary", "Résumé", content.summary),
    line("description", "Description", content.description),
    line("audience", "Pour qui", content.audience.join("\n")),
    line("fundable", "Ce qui est financé", content.fundable.join("\n")),
    line("notFundable", "Ce qui n’est pas financé", content.notFundable.join("\n")),
    line("amounts", "Montants", content.amounts),
  ],
  objectives: ({ frame, rules }, names) => [
    ...rules.pillars.map((code) => line(`pillar.${code}`, "Pilier", names.pillars.get(code) ?? code)),
    ...frame.objectiveIds.map((id) => line(`objective.${id}`, "Objectif", names.objectives.get(id) ?? id)),
  ],
  territory: ({ rules }, names) => [
    ...rules.eligibleQpv.map((code) => line(`qpv.${code}`, "Quartier", names.districts.get(code) ?? code)),
    ...rules.eligibleCommunes.map((code) =>
      line(`commune.${code}`, "Commune", names.communes.get(code) ?? code),
    ),
  ],
  funders: ({ frame }, names) =>
    frame.funders.map((funder) =>
      line(funder.funderId, names.funders.get(funder.funderId) ?? "Financeur", funderWords(funder, names)),
    ),
  form: ({ form }) => formLines(form),
  documents: ({ form }) => documentsAskedLines(form),
  rules: ({ rules, form }) => [...ruleLines(rules), ...depositLines(form.deposit)],
  rubric: ({ rubric }) => [
    ...rubric.criteria.map(({ code, label, weight, eliminatory, words, reads }) =>
      line(
        code,
        `Critère ${code}`,
        [
          `${label}, poids ${weight}${eliminatory ? ", une note de 0 appelle un avis défavorable" : ""}`,
          ...words.map((word, mark) => `${mark}\u00A0: ${word}`),
          ...(reads.length > 0 ? [`Lit\u00A0: ${reads.join(", ")}`] : []),
        ].join("\n"),
      ),
    ),
    line("order", "Ordre des critères", rubric.criteria.map(({ code }) => code).join(", ")),
  ],
  calendar: ({ frame, content: { dates, calendar } }) => [
    line("opensAt", "Ouverture", instantInWords(new Date(frame.opensAt))),
    line("closesAt", "Clôture", preciseInstantInWords(new Date(frame.closesAt))),
    line(
      "grace",
      "Délai de grâce annoncé",
      frame.graceSeconds === 0 ? "" : `${frame.graceSeconds}\u00A0secondes`,
    ),
    line("meeting", "Réunion d’information", meetingWords(dates)),
    line("committee", "Comité", dates.committeeOn ? dayInWords(dates.committeeOn as Day) : ""),
    line("answers", "Réponses au plus tard", dates.answersOn ? dayInWords(dates.answersOn as Day) : ""),
    ...calendar.map(({ label, when }, index) => line(`other.${index}`, label, when)),
  ],
  contact: ({ content: { contact } }) => [
    line("name", "Qui répond", contact.name),
    line("email", "Adresse électronique", contact.email),
    line("phone", "Téléphone", contact.phone),
    line("hours", "Horaires", contact.hours),
  ],
};

/** What a version says on one page of the builder, in words. */
export function documentLines(
  document: CallDocument,
  part: CallPartCode,
  names: DocumentNames,
): readonly DocumentLine[] {
  return writers[part](document, names);
}

function line(key: string, label: string, text: string): DocumentLine {
  return { key, label, text };
}

function meetingWords({ meetingAt, meetingPlace }: CallDocument["content"]["dates"]): string {
  if (meetingAt === null) return "";
  return [instantInWords(new Date(meetingAt)), meetingPlace].filter(Boolean).join(", ");
}

function funderWords({ envelope, minCents, maxCents, maxShare }: FramedFunder, names: DocumentNames): string {
  const known = "id" in envelope ? names.envelopes.get(envelope.id) : envelope;
  const money = (amount: number) => formatAmount(cents(amount));
  return [
    known ? `enveloppe «\u00A0${known.label}\u00A0» de ${money(known.amountCents)}` : "enveloppe",
    minCents === null ? "" : `${money(minCents)} au moins par projet`,
    maxCents === null ? "" : `${money(maxCents)} au plus par projet`,
    maxShare === null ? "" : `au plus ${formatShare(basisPoints(maxShare))} du coût d’un projet`,
  ]
    .filter(Boolean)
    .join(", ");
}
