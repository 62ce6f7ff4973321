import { typedText } from "~/platform/forms/typed-values";
import { definePart } from "./part-form";
import { draftText, typedLines } from "./typed-lines";

export const presentation = definePart({
  values: ({ frame, content }) => ({
    title: frame.title,
    summary: content.summary,
    description: content.description,
    audience: content.audience.join("\n"),
    fundable: content.fundable.join("\n"),
    notFundable: content.notFundable.join("\n"),
    amounts: content.amounts,
  }),
  shape: () => ({
    title: typedText("Donnez un titre à l’appel.", { max: 200 }),
    summary: draftText(300),
    description: draftText(20_000),
    audience: typedLines(),
    fundable: typedLines(),
    notFundable: typedLines(),
    amounts: draftText(500),
  }),
  apply: (document, { title, ...content }) => ({
    ...document,
    frame: { ...document.frame, title },
    content: { ...document.content, ...content },
  }),
});
