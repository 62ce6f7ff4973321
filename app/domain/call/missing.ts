import { z } from "zod";
import { sectionByCode } from "~/domain/application/sections";
import { currentCriteria } from "~/domain/eligibility/criteria/index";
import type { CallDocument } from "./document";
import type { Condition } from "./extra-question";
import type { CallPartCode } from "./parts";

/** What a call still lacks before it can be published, and the page of the builder that mends it. */
export interface MissingPart {
  readonly part: CallPartCode;
  readonly message: string;
}

type Check = (document: CallDocument, now: Date) => readonly (string | false)[];

const checks: Readonly<Record<CallPartCode, Check>> = {
  presentation: ({ content: { summary, description, audience, amounts } }) => [
    summary === "" && "Écrivez le résumé de l’appel.",
    description === "" && "Écrivez la description de l’appel.",
    audience.length === 0 && "Dites à qui l’appel s’adresse.",
    amounts === "" && "Dites en mots quels montants peuvent être demandés.",
  ],
  objectives: ({ frame, rules }) => [
    frame.objectiveIds.length === 0 && "Choisissez au moins un objectif du contrat de ville.",
    rules.pillars.length === 0 && "Choisissez au moins un pilier du contrat de ville.",
  ],
  territory: ({ rules }) => [
    rules.eligibleQpv.length === 0 && "Choisissez au moins un quartier prioritaire.",
    rules.eligibleCommunes.length === 0 && "Choisissez au moins une commune.",
  ],
  funders: ({ frame }) => [
    frame.funders.length === 0 && "Ajoutez au moins un financeur avec son enveloppe.",
    frame.funders.some(({ envelope }) => "amountCents" in envelope && envelope.amountCents === 0) &&
      "Écrivez le montant de chaque nouvelle enveloppe.",
  ],
  form: ({ form }) => [
    form.sections?.length === 0 && "Demandez au moins une rubrique du formulaire.",
    ...form.questions
      .filter(({ isHidden }) => !isHidden)
      .flatMap(({ label, kind, options, when, section }) => [
        (kind === "choice" || kind === "choices") &&
          options.length < 2 &&
          `Donnez au moins deux réponses à la question «\u00A0${label}\u00A0».`,
        !sectionByCode(section) && `Choisissez la rubrique de la question «\u00A0${label}\u00A0».`,
        when !== null &&
          !isAnswerable(when, form) &&
          `La condition de «\u00A0${label}\u00A0» porte sur une question qui n’est plus posée\u00A0: choisissez-en une autre.`,
      ]),
  ],
  documents: ({ form }) =>
    form.documents.map(
      ({ type, required, when, label }) =>
        required === "when" &&
        (!when || !isAnswerable(when, form)) &&
        `Dites pour quelle réponse la pièce «\u00A0${label || type}\u00A0» est demandée.`,
    ),
  rules: ({ rules }) =>
    currentCriteria.map(
      ({ label, settings }) =>
        !z.object({ params: settings }).safeParse({ params: rules.params }).success &&
        `Corrigez les réglages de la condition «\u00A0${label}\u00A0».`,
    ),
  rubric: ({ rubric: { criteria } }) => [
    criteria.length === 0 && "Écrivez au moins un critère de la grille.",
    ...criteria.map(
      ({ label, words }) =>
        words.some((word) => word.trim() === "") &&
        `Donnez un mot à chaque note, de 0 à 4, du critère «\u00A0${label}\u00A0».`,
    ),
  ],
  calendar: ({ frame: { opensAt, closesAt } }, now) => [
    Date.parse(closesAt) <= Date.parse(opensAt) && "La clôture doit suivre l’ouverture.",
    Date.parse(closesAt) <= now.getTime() && "Choisissez une date de clôture à venir.",
  ],
  contact: ({ content: { contact } }) => [
    contact.name === "" && "Dites qui répond aux associations.",
    contact.email === "" && "Écrivez l’adresse électronique de contact.",
  ],
};

/** What the call lacks, in the order of the builder; empty when it can be published. */
export function missingBeforePublication(document: CallDocument, now: Date): readonly MissingPart[] {
  return Object.entries(checks).flatMap(([part, check]) =>
    check(document, now)
      .filter((message) => message !== false)
      .map((message) => ({ part: part as CallPartCode, message })),
  );
}

/** Is the question of the condition one that this form asks? */
function isAnswerable({ section, question }: Condition, form: CallDocument["form"]): boolean {
  if (form.sections !== null && !form.sections.includes(section)) return false;
  const own = sectionByCode(section)?.questions.some(({ name }) => name === question) ?? false;
  return own || form.questions.some(({ name, isHidden }) => name === question && !isHidden);
}
