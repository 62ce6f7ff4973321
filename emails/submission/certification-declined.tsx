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
  declinedBy: z.string(),
  number: z.string(),
  title: z.string(),
  reason: z.string(),
  applicationPath: portalPath,
});
type Payload = z.output<typeof payload>;

const title = "Le dossier vous revient";
const why = "Vous recevez ce message parce que vous avez demandé la signature de ce dossier.";

const sentence = ({ declinedBy }: Payload) =>
  `${declinedBy} a relu le dossier et demande de le revoir avant de l’envoyer. Il est de nouveau modifiable.`;
const next =
  "Corrigez-le, puis demandez à nouveau la signature. Rien de ce que vous aviez écrit n’est perdu.";
const facts = ({ number, title, reason }: Payload) => [
  { label: "Numéro du dossier", value: number },
  { label: "Projet", value: title },
  { label: "Ce qui est à revoir", value: reason },
];

export const certificationDeclined = defineEmail({
  kind: "application.certification-declined",
  payload,
  example: {
    email: "eloise.vandenbroucke@ateliers-de-l-ecluse.example",
    declinedBy: "Françoise D’Haene",
    number: "2027-00042",
    title: "Ateliers « Se sentir mieux » au pied des immeubles",
    reason: "Le montant demandé à la commune n’est pas celui que nous avons voté.",
    applicationPath: "/dossiers/2027-00042",
  },
  to: ({ email }) => email,
  subject: ({ number }) => `Dossier ${number} : à revoir avant l’envoi`,
  text: (payload, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        sentence(payload),
        factLines(facts(payload)),
        next,
        `Ouvrir le dossier : ${pageAddress(context, payload.applicationPath)}`,
      ],
      why,
    }),
  html: (payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{sentence(payload)}</Paragraph>
      <Facts facts={facts(payload)} />
      <Paragraph>{next}</Paragraph>
      <ButtonLink context={context} path={payload.applicationPath}>
        Ouvrir le dossier
      </ButtonLink>
    </Letter>
  ),
});
