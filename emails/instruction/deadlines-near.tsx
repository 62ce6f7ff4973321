import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { Letter } from "../parts/letter";
import { letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";
import { pageAddress } from "../parts/portal-path";

const title = "Des réponses sont dues dans quinze jours";
const why = "Vous recevez ce message parce que vous instruisez des dossiers.";
const sentence = (count: number) =>
  count === 1
    ? "Un dossier que vous pouvez instruire atteint sa date limite dans quinze jours. Sans réponse à cette date, la demande est considérée comme refusée."
    : `${count} dossiers que vous pouvez instruire atteignent leur date limite dans quinze jours. Sans réponse à cette date, les demandes sont considérées comme refusées.`;

/** Silence for two months is a refusal: the agents are warned in time. */
export const deadlinesNear = defineEmail({
  kind: "instruction.deadlines-near",
  payload: z.object({ email: z.string(), count: z.int() }),
  example: { email: "ines.lefebvre@agglo.example", count: 12 },
  to: ({ email }) => email,
  subject: () => "Réponses dues dans quinze jours",
  text: ({ count }, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        sentence(count),
        `Ouvrir l’instruction : ${pageAddress(context, "/instruction")}`,
      ],
      why,
    }),
  html: ({ count }, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{sentence(count)}</Paragraph>
      <ButtonLink context={context} path="/instruction">
        Ouvrir l’instruction
      </ButtonLink>
    </Letter>
  ),
});
