import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { Letter } from "../parts/letter";
import { letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";
import { pageAddress } from "../parts/portal-path";

const title = "Votre dossier est déclaré irrecevable";
const sentence = (number: string) =>
  `Après examen, votre dossier ${number} est déclaré irrecevable : il ne remplit pas une condition de l’appel à projets. Le motif vous attend sur le portail.`;
const appeal =
  "Vous pouvez contester cette décision dans les deux mois : par un recours gracieux auprès de l’autorité qui l’a prise, ou devant le tribunal administratif.";
const why = "Vous recevez ce message parce que vous gérez ce dossier ou signez pour l’association.";
const path = (number: string) => `/dossiers/${number}`;

/** An authority refuses, never the machine: a person confirmed it and wrote why. */
export const applicationInadmissible = defineEmail({
  kind: "application.inadmissible",
  payload: z.object({ email: z.string(), number: z.string() }),
  example: { email: "anne-sophie.lefebvre@asso.example", number: "2027-00042" },
  to: ({ email }) => email,
  subject: ({ number }) => `Votre dossier ${number} est irrecevable`,
  text: ({ number }, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        sentence(number),
        appeal,
        `Lire le motif : ${pageAddress(context, path(number))}`,
      ],
      why,
    }),
  html: ({ number }, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{sentence(number)}</Paragraph>
      <Paragraph>{appeal}</Paragraph>
      <ButtonLink context={context} path={path(number)}>
        Lire le motif
      </ButtonLink>
    </Letter>
  ),
});
