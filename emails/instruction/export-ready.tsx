import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { factLines, letterText } from "../parts/letter-text";
import { Facts } from "../parts/facts";
import { Letter } from "../parts/letter";
import { Paragraph } from "../parts/paragraph";
import { pageAddress } from "../parts/portal-path";

const title = "Votre export est prêt";
const path = "/instruction/exports";
const why = "Vous recevez ce message parce que vous avez demandé cet export.";
const sentence =
  "La liste de dossiers que vous avez demandée est prête. Elle se télécharge sur le portail, une fois connecté.";

const payload = z.object({
  email: z.string(),
  format: z.string(),
  count: z.int(),
  /** In words. */
  keptUntil: z.string(),
});
type Payload = z.output<typeof payload>;

const facts = ({ format, count, keptUntil }: Payload) => [
  { label: "Format", value: format },
  { label: "Dossiers", value: count.toLocaleString("fr-FR").replaceAll("\u202F", "\u00A0") },
  { label: "À télécharger avant le", value: keptUntil },
];

/** A long list, prepared while its person did something else; the file itself never travels by mail. */
export const exportReady = defineEmail({
  kind: "instruction.export-ready",
  payload,
  example: {
    email: "ines.lefebvre@agglo.example",
    format: "Excel (XLSX)",
    count: 24_318,
    keptUntil: "vendredi 5 février 2027",
  },
  to: ({ email }) => email,
  subject: () => "Votre export est prêt",
  text: (payload, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        sentence,
        factLines(facts(payload)),
        `Mes exports : ${pageAddress(context, path)}`,
      ],
      why,
    }),
  html: (payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{sentence}</Paragraph>
      <Facts facts={facts(payload)} />
      <ButtonLink context={context} path={path}>
        Ouvrir mes exports
      </ButtonLink>
    </Letter>
  ),
});
