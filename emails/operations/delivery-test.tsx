import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { factLines, letterText } from "../parts/letter-text";
import { Facts } from "../parts/facts";
import { Letter } from "../parts/letter";
import { Paragraph } from "../parts/paragraph";
import { pageAddress } from "../parts/portal-path";

const title = "La messagerie du portail fonctionne";
const logPath = "/administration/courriels";
const sentence =
  "Vous avez demandé un message d’essai. S’il vous est parvenu, les courriels du portail partent et arrivent.";
const why = "Vous recevez ce message parce que vous l’avez demandé depuis le suivi des courriels.";

const facts = ({ askedAt }: { askedAt: string }) => [{ label: "Essai demandé le", value: askedAt }];

/** Asked for by a system administrator, who receives it: the whole way of a letter, without a dossier. */
export const deliveryTest = defineEmail({
  kind: "operations.delivery-test",
  payload: z.object({
    email: z.string(),
    /** In words, heure de Paris. */
    askedAt: z.string(),
  }),
  example: { email: "anne-sophie.lefebvre@demo.example", askedAt: "vendredi 29 janvier 2027 à 17 h 00" },
  to: ({ email }) => email,
  subject: () => "Message d’essai du portail Pilier",
  text: (payload, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        sentence,
        factLines(facts(payload)),
        `Suivi des courriels : ${pageAddress(context, logPath)}`,
      ],
      why,
    }),
  html: (payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{sentence}</Paragraph>
      <Facts facts={facts(payload)} />
      <ButtonLink context={context} path={logPath}>
        Ouvrir le suivi des courriels
      </ButtonLink>
    </Letter>
  ),
});
