import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { Letter } from "../parts/letter";
import { letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";
import { pageAddress } from "../parts/portal-path";

const title = "La décision sur votre demande est disponible";
const sentence = (number: string) =>
  `Le comité s’est prononcé sur votre dossier ${number}. La décision et ses motifs vous attendent sur le portail.`;
const advice = "La page indique aussi la suite à donner et, le cas échéant, les voies et délais de recours.";
const why = "Vous recevez ce message parce que vous gérez ce dossier ou signez pour l’association.";
const path = (number: string) => `/dossiers/${number}/decision`;

/** Sent to owners and signatories once another agent has approved the letters. */
export const decisionPublished = defineEmail({
  kind: "decision.published",
  payload: z.object({ email: z.string(), number: z.string() }),
  example: { email: "anne-sophie.lefebvre@asso.example", number: "2027-00042" },
  to: ({ email }) => email,
  subject: ({ number }) => `Décision sur votre dossier ${number}`,
  text: ({ number }, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        sentence(number),
        advice,
        `Lire la décision : ${pageAddress(context, path(number))}`,
      ],
      why,
    }),
  html: ({ number }, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{sentence(number)}</Paragraph>
      <Paragraph>{advice}</Paragraph>
      <ButtonLink context={context} path={path(number)}>
        Lire la décision
      </ButtonLink>
    </Letter>
  ),
});
