import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { Letter } from "../parts/letter";
import { letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";
import { pageAddress, portalPath } from "../parts/portal-path";

const title = "Confirmez votre alerte";
const intro = (subject: string) => `Vous demandez à être prévenu des nouveaux appels à projets (${subject}).`;
const next =
  "Ouvrez la page et confirmez : tant que vous ne l’avez pas fait, nous ne vous écrivons pas. Le lien vaut sept jours.";
const link = "Confirmer mon alerte";
const why =
  "Vous recevez ce message parce que quelqu’un a donné cette adresse sur le portail. Si ce n’est pas vous, ignorez-le : vous ne recevrez rien d’autre.";

/** Proves that the address is read by the person who asked to be told of new calls. */
export const alertRequested = defineEmail({
  kind: "alerts.requested",
  payload: z.object({ email: z.string(), pillars: z.string(), path: portalPath }),
  example: {
    email: "anne-sophie.lefebvre@asso.example",
    pillars: "Santé, prévention et accès aux soins",
    path: "/alertes/exemple-de-lien-qui-ne-sert-a-rien",
  },
  holdsSecret: true,
  to: ({ email }) => email,
  subject: () => "Confirmez votre alerte sur les appels à projets",
  text: ({ pillars, path }, context) =>
    letterText(context, {
      paragraphs: ["Bonjour,", intro(pillars), next, `${link} : ${pageAddress(context, path)}`],
      why,
    }),
  html: ({ pillars, path }, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{intro(pillars)}</Paragraph>
      <Paragraph>{next}</Paragraph>
      <ButtonLink context={context} path={path}>
        {link}
      </ButtonLink>
    </Letter>
  ),
});
