import { sectionByCode, sections } from "~/domain/application/sections";
import { documentLabel } from "~/domain/attachment/document-words";
import type { DocumentLine } from "./document-lines";
import { conditionWords } from "./condition-words";
import { extraKindWords, type ExtraQuestion } from "./extra-question";
import { documentNeedWords, type FormSettings } from "./form-settings";

/** Sections asked and questions added, in words. */
export function formLines({ sections: asked, questions }: FormSettings): readonly DocumentLine[] {
  return [
    ...sections
      .filter(({ code }) => asked === null || asked.includes(code))
      .map(({ code, title }) => ({ key: `section.${code}`, label: "Rubrique demandée", text: title })),
    ...questions.map((question) => ({
      key: question.name,
      label: "Question de l’appel",
      text: questionWords(question, questions),
    })),
    {
      key: "order",
      label: "Ordre des questions",
      text: questions.length > 1 ? questions.map(({ label }) => label).join("\n") : "",
    },
  ];
}

/** Documents asked, in words. */
export function documentsAskedLines({ documents, questions }: FormSettings): readonly DocumentLine[] {
  return documents.map(({ type, required, when, label, help }) => ({
    key: type,
    label: label || documentLabel(type),
    text: [
      `${documentNeedWords[required]}${required === "when" && when ? ` ${conditionWords(when, questions)}` : ""}`,
      help ?? "",
    ]
      .filter(Boolean)
      .join("\n"),
  }));
}

function questionWords(question: ExtraQuestion, extras: readonly ExtraQuestion[]): string {
  const { label, section, kind, hint, isRequired, options, when, isHidden } = question;
  return [
    label,
    `${extraKindWords[kind]}, ${isRequired ? "obligatoire" : "facultative"}, rubrique «\u00A0${sectionByCode(section)?.title ?? section}\u00A0»`,
    hint,
    options.length > 0 ? `Réponses\u00A0: ${options.map((option) => option.label).join(" · ")}` : "",
    when ? `Posée ${conditionWords(when, extras)}` : "",
    isHidden ? "N’est plus posée" : "",
  ]
    .filter(Boolean)
    .join("\n");
}
