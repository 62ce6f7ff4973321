import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { letterText } from "../parts/letter-text";
import { Letter } from "../parts/letter";
import { Paragraph } from "../parts/paragraph";
import { pageAddress, portalPath } from "../parts/portal-path";

const payload = z.object({
  email: z.string(),
  number: z.string(),
  association: z.string(),
  title: z.string(),
  /** In words: the first day on which the draft may be gone. */
  removedFrom: z.string(),
  path: portalPath,
});
type Payload = z.output<typeof payload>;

const title = "Un brouillon va être supprimé";
const why =
  "Vous recevez ce message parce que vous pouvez modifier les dossiers de cette association. Un brouillon que personne ne touche n’est pas gardé plus de trois mois.";

const fact = ({ association, title, number }: Payload) =>
  `Le brouillon « ${title} » (dossier ${number}) de l’association ${association} n’a pas changé depuis trois mois. Il n’a jamais été envoyé.`;

const next = ({ removedFrom }: Payload) =>
  `Il sera supprimé avec ses fichiers à partir du ${removedFrom}. Pour le garder, ouvrez-le et enregistrez une rubrique. Ce qui a été déposé n’est pas concerné.`;

/** Before a draft that nobody touched for three months is removed, to the members who can keep it. */
export const draftToBeRemoved = defineEmail({
  kind: "application.draft-to-be-removed",
  payload,
  example: {
    email: "francoise.dhaene@ateliers-de-l-ecluse.example",
    number: "2027-00042",
    association: "Les Ateliers de l’Écluse",
    title: "Ateliers « Se sentir mieux » au pied des immeubles",
    removedFrom: "mercredi 16 juin 2027",
    path: "/dossiers/2027-00042",
  },
  to: ({ email }) => email,
  subject: ({ number }) => `Brouillon ${number}\u00A0: suppression prochaine`,
  text: (payload, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        fact(payload),
        next(payload),
        `Ouvrir le brouillon : ${pageAddress(context, payload.path)}`,
      ],
      why,
    }),
  html: (payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{fact(payload)}</Paragraph>
      <Paragraph>{next(payload)}</Paragraph>
      <ButtonLink context={context} path={payload.path}>
        Ouvrir le brouillon
      </ButtonLink>
    </Letter>
  ),
});
