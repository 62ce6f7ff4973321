import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { Letter } from "../parts/letter";
import { letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";
import { pageAddress } from "../parts/portal-path";

const payload = z.object({
  email: z.string(),
  number: z.string(),
  /** In words: the last day on which an answer could come. */
  silentUntil: z.string(),
  /** In words: the last day to contest. */
  contestUntil: z.string(),
});
type Payload = z.output<typeof payload>;

const title = "Votre demande n’a pas reçu de réponse";
const sentence = ({ number, silentUntil }: Payload) =>
  `Votre dossier ${number} n’avait pas reçu de réponse le ${silentUntil} au soir. La loi considère alors la demande comme refusée : le service l’a constaté.`;
const appeal = ({ contestUntil }: Payload) =>
  `Vous pouvez contester ce refus jusqu’au ${contestUntil} : par un recours gracieux, gratuit et sans avocat, depuis la page du dossier, ou devant le tribunal administratif.`;
const why = "Vous recevez ce message parce que vous gérez ce dossier ou signez pour l’association.";
const path = ({ number }: Payload) => `/dossiers/${number}/recours`;

/** Two months of silence are a refusal (CRPA L231-4 3°): a person noted it. */
export const applicationRefusedBySilence = defineEmail({
  kind: "application.refused-by-silence",
  payload,
  example: {
    email: "anne-sophie.lefebvre@asso.example",
    number: "2027-00042",
    silentUntil: "samedi 5 décembre 2026",
    contestUntil: "lundi 15 février 2027",
  },
  to: ({ email }) => email,
  subject: ({ number }) => `Votre dossier ${number} : refus faute de réponse`,
  text: (letter, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        sentence(letter),
        appeal(letter),
        `Comprendre et former un recours : ${pageAddress(context, path(letter))}`,
      ],
      why,
    }),
  html: (letter, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{sentence(letter)}</Paragraph>
      <Paragraph>{appeal(letter)}</Paragraph>
      <ButtonLink context={context} path={path(letter)}>
        Comprendre et former un recours
      </ButtonLink>
    </Letter>
  ),
});
