import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { Letter } from "../parts/letter";
import { letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";
import { pageAddress } from "../parts/portal-path";

const payload = z.object({ email: z.string(), token: z.string(), dueOn: z.string() });

const example = {
  email: "conseil.citoyen@quartier.example",
  token: "modele-modele-modele-modele-modele-modele-0",
  dueOn: "vendredi 29 janvier 2027",
};

const why =
  "Vous recevez ce message parce qu’un service du contrat de ville vous demande un avis. Ne le transférez pas : son lien est le vôtre.";
const path = (token: string) => `/avis/${token}`;

interface Words<Kind extends string> {
  readonly kind: Kind;
  readonly title: string;
  readonly subject: string;
  readonly sentences: (dueOn: string) => readonly string[];
}

/** A letter to a partner without an account: it names no dossier, and its link shows nothing before a button is pressed. */
export function defineOpinionLetter<const Kind extends string>({
  kind,
  title,
  subject,
  sentences,
}: Words<Kind>) {
  const link = "Ouvrir l’invitation";
  return defineEmail({
    kind,
    payload,
    example,
    holdsSecret: true,
    to: ({ email }) => email,
    subject: () => subject,
    text: ({ token, dueOn }, context) =>
      letterText(context, {
        paragraphs: ["Bonjour,", ...sentences(dueOn), `${link} : ${pageAddress(context, path(token))}`],
        why,
      }),
    html: ({ token, dueOn }, context) => (
      <Letter context={context} title={title} why={why}>
        <Paragraph>Bonjour,</Paragraph>
        {sentences(dueOn).map((sentence) => (
          <Paragraph key={sentence}>{sentence}</Paragraph>
        ))}
        <ButtonLink context={context} path={path(token)}>
          {link}
        </ButtonLink>
      </Letter>
    ),
  });
}
