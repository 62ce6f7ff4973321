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
  askedBy: z.string(),
  number: z.string(),
  title: z.string(),
  association: z.string(),
  /** In words, heure de Paris. */
  closesAt: z.string(),
  submissionPath: portalPath,
});
type Payload = z.output<typeof payload>;

const title = "Un dossier attend votre signature";
const why = "Vous recevez ce message parce que vous pouvez signer au nom de cette association.";

const sentence = ({ askedBy, association }: Payload) =>
  `${askedBy} a préparé un dossier pour l’association ${association} et vous demande de l’envoyer.`;
const next = ({ closesAt }: Payload) =>
  `Relisez-le, puis envoyez-le avant la clôture : ${closesAt}. Tant que vous ne l’avez pas envoyé, il n’est pas déposé. Vous pouvez aussi le rendre, en disant ce qui est à revoir.`;
const facts = ({ number, title }: Payload) => [
  { label: "Numéro du dossier", value: number },
  { label: "Projet", value: title },
];

export const certificationRequested = defineEmail({
  kind: "application.certification-requested",
  payload,
  example: {
    email: "francoise.dhaene@ateliers-de-l-ecluse.example",
    askedBy: "Éloïse Vandenbroucke-Lefèvre",
    number: "2027-00042",
    title: "Ateliers « Se sentir mieux » au pied des immeubles",
    association: "Les Ateliers de l’Écluse",
    closesAt: "vendredi 29 janvier 2027 à 17 h 00",
    submissionPath: "/dossiers/2027-00042/envoi",
  },
  to: ({ email }) => email,
  subject: ({ number }) => `Dossier ${number} : votre signature est attendue`,
  text: (payload, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        sentence(payload),
        factLines(facts(payload)),
        next(payload),
        `Relire et envoyer : ${pageAddress(context, payload.submissionPath)}`,
      ],
      why,
    }),
  html: (payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{sentence(payload)}</Paragraph>
      <Facts facts={facts(payload)} />
      <Paragraph>{next(payload)}</Paragraph>
      <ButtonLink context={context} path={payload.submissionPath}>
        Relire et envoyer le dossier
      </ButtonLink>
    </Letter>
  ),
});
