import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { factLines, letterText } from "../parts/letter-text";
import { Facts } from "../parts/facts";
import { Letter } from "../parts/letter";
import { Paragraph } from "../parts/paragraph";
import { pageAddress } from "../parts/portal-path";

const payload = z.object({
  email: z.string(),
  invitedBy: z.string(),
  association: z.string(),
  /** What the person may do, in words: "remplir les dossiers". */
  mandates: z.string(),
  /** In words. */
  expiresOn: z.string(),
});
type Payload = z.output<typeof payload>;

const title = "Une association vous invite";
const why = "Vous recevez ce message parce qu’une personne de l’association a donné votre adresse.";
const associationsPath = "/associations";

const sentence = ({ invitedBy, association }: Payload) =>
  `${invitedBy} vous invite à rejoindre l’espace de l’association ${association} sur le portail Pilier.`;
const next =
  "Ouvrez la page de vos associations, connectez-vous avec cette adresse ou créez un compte, puis acceptez l’invitation. Si vous ne connaissez pas cette association, ne faites rien.";
const facts = ({ mandates, expiresOn }: Payload) => [
  { label: "Vous pourrez", value: mandates },
  { label: "Invitation valable jusqu’au", value: expiresOn },
];

export const membershipInvitation = defineEmail({
  kind: "association.membership-invitation",
  payload,
  example: {
    email: "eloise.vandenbroucke@ateliers-de-l-ecluse.example",
    invitedBy: "Françoise D’Haene",
    association: "Les Ateliers de l’Écluse",
    mandates: "remplir les dossiers, signer et envoyer",
    expiresOn: "vendredi 12 février 2027",
  },
  to: ({ email }) => email,
  subject: () => "Invitation à rejoindre une association sur Pilier",
  text: (payload, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        sentence(payload),
        factLines(facts(payload)),
        next,
        `Vos associations : ${pageAddress(context, associationsPath)}`,
      ],
      why,
    }),
  html: (payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{sentence(payload)}</Paragraph>
      <Facts facts={facts(payload)} />
      <Paragraph>{next}</Paragraph>
      <ButtonLink context={context} path={associationsPath}>
        Ouvrir mes associations
      </ButtonLink>
    </Letter>
  ),
});
