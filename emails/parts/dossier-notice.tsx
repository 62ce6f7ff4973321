import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "./button-link";
import { Letter } from "./letter";
import { letterText } from "./letter-text";
import { Paragraph } from "./paragraph";
import { pageAddress } from "./portal-path";

interface Notice<Kind extends string, Shape extends z.ZodRawShape> {
  readonly kind: Kind;
  /** What the letter needs besides the address and the number of the dossier. */
  readonly needs: Shape;
  readonly example: z.output<z.ZodObject<Shape>>;
  readonly title: string;
  /** Why this person receives it, when they do not belong to the association. */
  readonly why?: string;
  readonly subject: (number: string) => string;
  readonly sentences: (payload: { number: string } & z.output<z.ZodObject<Shape>>) => readonly string[];
  readonly link: string;
  readonly path: (payload: { number: string } & z.output<z.ZodObject<Shape>>) => string;
}

const whyMembers = "Vous recevez ce message parce que vous gérez ce dossier ou signez pour l’association.";

/** A letter about one dossier that says one thing and leads to one page, without amounts or personal data. */
export function defineDossierNotice<const Kind extends string, Shape extends z.ZodRawShape>(
  notice: Notice<Kind, Shape>,
) {
  const { why = whyMembers } = notice;
  type Payload = { email: string; number: string } & z.output<z.ZodObject<Shape>>;
  const payload = z.object({ email: z.string(), number: z.string(), ...notice.needs });
  return defineEmail({
    kind: notice.kind,
    payload,
    example: {
      email: "anne-sophie.lefebvre@asso.example",
      number: "2027-00042",
      ...notice.example,
    } as unknown as z.output<typeof payload>,
    to: (given) => (given as Payload).email,
    subject: (given) => notice.subject((given as Payload).number),
    text: (given, context) =>
      letterText(context, {
        paragraphs: [
          "Bonjour,",
          ...notice.sentences(given as Payload),
          `${notice.link} : ${pageAddress(context, notice.path(given as Payload))}`,
        ],
        why,
      }),
    html: (given, context) => (
      <Letter context={context} title={notice.title} why={why}>
        <Paragraph>Bonjour,</Paragraph>
        {notice.sentences(given as Payload).map((sentence) => (
          <Paragraph key={sentence}>{sentence}</Paragraph>
        ))}
        <ButtonLink context={context} path={notice.path(given as Payload)}>
          {notice.link}
        </ButtonLink>
      </Letter>
    ),
  });
}
