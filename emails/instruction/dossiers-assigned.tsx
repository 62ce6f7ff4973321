import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { Letter } from "../parts/letter";
import { letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";
import { pageAddress } from "../parts/portal-path";

const title = "Des dossiers vous sont affectés";
const why = "Vous recevez ce message, une fois par jour au plus, parce que vous instruisez des dossiers.";
const path = "/instruction?suivi=moi";

function sentence({ count, numbers }: { count: number; numbers: readonly string[] }): string {
  if (count === 1) return `Le dossier ${numbers[0]} vous est affecté.`;
  const others = count - numbers.length;
  const list = numbers.join(", ");
  return others > 0
    ? `${count} dossiers vous sont affectés : ${list} et ${others} de plus.`
    : `${count} dossiers vous sont affectés : ${list}.`;
}

/** What was given to an instructor since the last such letter: numbers only, the rest is read on the portal. */
export const dossiersAssigned = defineEmail({
  kind: "instruction.dossiers-assigned",
  payload: z.object({
    email: z.string(),
    count: z.int().min(1),
    numbers: z.array(z.string()).min(1).max(20),
  }),
  example: {
    email: "ines.lefebvre@agglo.example",
    count: 3,
    numbers: ["2027-00012", "2027-00042", "2027-00051"],
  },
  to: ({ email }) => email,
  subject: ({ count }) =>
    count === 1 ? "Un dossier vous est affecté" : `${count} dossiers vous sont affectés`,
  text: (payload, context) =>
    letterText(context, {
      paragraphs: ["Bonjour,", sentence(payload), `Ouvrir vos dossiers : ${pageAddress(context, path)}`],
      why,
    }),
  html: (payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{sentence(payload)}</Paragraph>
      <ButtonLink context={context} path={path}>
        Ouvrir vos dossiers
      </ButtonLink>
    </Letter>
  ),
});
