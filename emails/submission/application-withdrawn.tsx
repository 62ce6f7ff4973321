import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { Facts } from "../parts/facts";
import { factLines, letterText } from "../parts/letter-text";
import { Letter } from "../parts/letter";
import { Paragraph } from "../parts/paragraph";
import { pageAddress, portalPath } from "../parts/portal-path";

const payload = z.object({
  email: z.string(),
  number: z.string(),
  title: z.string(),
  /** In words, heure de Paris. */
  withdrawnAt: z.string(),
  wasDeposited: z.boolean(),
  applicationPath: portalPath,
});
type Payload = z.output<typeof payload>;

const title = "Votre dossier est retiré";
const why = "Vous recevez ce message parce que vous avez retiré ce dossier.";

const sentence = ({ wasDeposited }: Payload) =>
  wasDeposited
    ? "La demande est retirée : elle ne sera pas examinée plus loin. Le dossier et son récépissé restent lisibles dans votre espace."
    : "Le brouillon est retiré : il ne sera pas envoyé. Il reste lisible dans votre espace.";
const facts = ({ number, title, withdrawnAt }: Payload) => [
  { label: "Numéro du dossier", value: number },
  { label: "Projet", value: title },
  { label: "Retiré le", value: withdrawnAt },
];

export const applicationWithdrawn = defineEmail({
  kind: "application.withdrawn",
  payload,
  example: {
    email: "francoise.dhaene@ateliers-de-l-ecluse.example",
    number: "2027-00042",
    title: "Ateliers « Se sentir mieux » au pied des immeubles",
    withdrawnAt: "lundi 1er février 2027 à 9 h 12",
    wasDeposited: true,
    applicationPath: "/dossiers/2027-00042",
  },
  to: ({ email }) => email,
  subject: ({ number }) => `Dossier ${number} : retrait enregistré`,
  text: (payload, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        sentence(payload),
        factLines(facts(payload)),
        `Ouvrir le dossier : ${pageAddress(context, payload.applicationPath)}`,
      ],
      why,
    }),
  html: (payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{sentence(payload)}</Paragraph>
      <Facts facts={facts(payload)} />
      <ButtonLink context={context} path={payload.applicationPath}>
        Ouvrir le dossier
      </ButtonLink>
    </Letter>
  ),
});
