import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { Letter } from "../parts/letter";
import { letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";
import { pageAddress, portalPath } from "../parts/portal-path";

const title = "La décision sur votre demande est disponible";
const sentence = (number: string) =>
  `Le comité s’est prononcé sur votre dossier ${number}. La décision et ses motifs vous attendent sur le portail.`;
const advice = "La page indique aussi la suite à donner et, le cas échéant, les voies et délais de recours.";
const proof = "La lettre est inscrite au journal des décisions : chacun peut le vérifier.";
const why = "Vous recevez ce message parce que vous gérez ce dossier ou signez pour l’association.";
const path = (number: string) => `/dossiers/${number}/decision`;

/** Sent to owners and signatories once another agent has approved the letters. */
export const decisionPublished = defineEmail({
  kind: "decision.published",
  payload: z.object({
    email: z.string(),
    number: z.string(),
    /** Public page of the letter's line in the decision log. */
    proofPath: portalPath.optional(),
  }),
  example: {
    email: "anne-sophie.lefebvre@asso.example",
    number: "2027-00042",
    proofPath: `/preuve/${"3fa904c177be20d5".repeat(4)}`,
  },
  to: ({ email }) => email,
  subject: ({ number }) => `Décision sur votre dossier ${number}`,
  text: ({ number, proofPath }, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        sentence(number),
        advice,
        `Lire la décision : ${pageAddress(context, path(number))}`,
        ...(proofPath ? [`${proof} ${pageAddress(context, proofPath)}`] : []),
      ],
      why,
    }),
  html: ({ number, proofPath }, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{sentence(number)}</Paragraph>
      <Paragraph>{advice}</Paragraph>
      <ButtonLink context={context} path={path(number)}>
        Lire la décision
      </ButtonLink>
      {proofPath && (
        <Paragraph>
          {proof} <a href={pageAddress(context, proofPath)}>Vérifier la preuve</a>
        </Paragraph>
      )}
    </Letter>
  ),
});
