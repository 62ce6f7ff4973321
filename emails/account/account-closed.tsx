import { z } from "zod";
import { defineEmail } from "../define-email";
import { letterText } from "../parts/letter-text";
import { Letter } from "../parts/letter";
import { Paragraph } from "../parts/paragraph";

const payload = z.object({ email: z.string(), closedAt: z.string() });
type Payload = z.output<typeof payload>;

const title = "Votre compte est supprimé";
const why = "Vous recevez ce dernier message parce que vous avez demandé la suppression de ce compte.";

const fact = ({ closedAt }: Payload) =>
  `Votre compte a été supprimé le ${closedAt}, à votre demande. Votre nom et votre adresse n’y figurent plus, et personne ne peut s’y connecter.`;

const kept =
  "Ce que la loi oblige à garder reste : les dossiers déposés, leurs décisions et leurs versements, avec le nom de la personne qui les a signés. Si vous n’êtes pas à l’origine de cette demande, écrivez-nous sans attendre.";

/** The last letter of an account that its person closed. */
export const accountClosed = defineEmail({
  kind: "account.closed",
  payload,
  example: {
    email: "francoise.dhaene@ateliers-de-l-ecluse.example",
    closedAt: "vendredi 29 janvier 2027 à 17 h 02",
  },
  to: ({ email }) => email,
  subject: () => "Votre compte Pilier est supprimé",
  text: (payload, context) => letterText(context, { paragraphs: ["Bonjour,", fact(payload), kept], why }),
  html: (payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{fact(payload)}</Paragraph>
      <Paragraph>{kept}</Paragraph>
    </Letter>
  ),
});
