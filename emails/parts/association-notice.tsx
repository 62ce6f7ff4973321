import type { z } from "zod";
import { defineEmail, type EmailDefinition, type EmailParts } from "../define-email";
import { ButtonLink } from "./button-link";
import { Facts, type Fact } from "./facts";
import { Letter } from "./letter";
import { factLines, letterText } from "./letter-text";
import { Paragraph } from "./paragraph";
import { pageAddress } from "./portal-path";

interface NoticeParts<Kind extends string, Schema extends z.ZodObject> extends Pick<
  EmailParts<Kind, Schema>,
  "kind" | "payload" | "example" | "to" | "subject"
> {
  readonly title: string;
  /** What happened, then what the reader may do. */
  readonly says: (payload: z.output<Schema>) => readonly [happened: string, ...next: string[]];
  readonly facts?: (payload: z.output<Schema>) => readonly Fact[];
  readonly link: (payload: z.output<Schema>) => { readonly path: string; readonly label: string };
  readonly why: string;
}

/** A letter about the life of an association: what happened, a few facts, what to do, one link. */
export function defineAssociationNotice<const Kind extends string, Schema extends z.ZodObject>({
  title,
  says,
  facts = () => [],
  link,
  why,
  ...parts
}: NoticeParts<Kind, Schema>): EmailDefinition<Kind, Schema> {
  return defineEmail<Kind, Schema>({
    ...parts,
    text(payload, context) {
      const [happened, ...next] = says(payload);
      const { path, label } = link(payload);
      const lines = factLines(facts(payload));
      return letterText(context, {
        paragraphs: [
          "Bonjour,",
          happened,
          ...(lines ? [lines] : []),
          ...next,
          `${label} : ${pageAddress(context, path)}`,
        ],
        why,
      });
    },
    html(payload, context) {
      const [happened, ...next] = says(payload);
      const { path, label } = link(payload);
      const told = facts(payload);
      return (
        <Letter context={context} title={title} why={why}>
          <Paragraph>Bonjour,</Paragraph>
          <Paragraph>{happened}</Paragraph>
          {told.length > 0 && <Facts facts={told} />}
          {next.map((sentence) => (
            <Paragraph key={sentence}>{sentence}</Paragraph>
          ))}
          <ButtonLink context={context} path={path}>
            {label}
          </ButtonLink>
        </Letter>
      );
    },
  });
}
