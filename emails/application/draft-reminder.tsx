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
  association: z.string(),
  title: z.string(),
  call: z.string(),
  /** "7 jours", "2 jours", "4 heures". */
  left: z.string(),
  /** In words, heure de Paris. */
  closesAt: z.string(),
  /** The dossier is ready and waits for its signatory. */
  isToCertify: z.boolean(),
  path: portalPath,
});
type Payload = z.output<typeof payload>;

const title = "Votre dossier n’est pas envoyé";
const why =
  "Vous recevez ce message parce que vous pouvez remplir ou envoyer ce dossier. Il est écrit trois fois au plus : 7 jours, 2 jours et 4 heures avant la clôture.";

const fact = ({ association, call, left }: Payload) =>
  `Le dossier de l’association ${association} pour l’appel à projets « ${call} » est un brouillon : les financeurs ne l’ont pas reçu. Il reste moins de ${left} pour l’envoyer.`;

const next = ({ isToCertify }: Payload) =>
  isToCertify
    ? "Il est prêt : la personne qui signe n’a plus qu’à le relire et à l’envoyer."
    : "Un dossier incomplet peut être envoyé : ce qui manque vous sera demandé. Si l’association y renonce, il n’y a rien à faire.";

const facts = ({ number, title, closesAt }: Payload) => [
  { label: "Numéro du dossier", value: number },
  { label: "Projet", value: title },
  { label: "Clôture", value: closesAt },
];

/** 7 days, 2 days and 4 hours before the closing, to the members who can act on a draft that is not sent. */
export const draftReminder = defineEmail({
  kind: "application.draft-reminder",
  payload,
  example: {
    email: "francoise.dhaene@ateliers-de-l-ecluse.example",
    number: "2027-00042",
    association: "Les Ateliers de l’Écluse",
    title: "Ateliers « Se sentir mieux » au pied des immeubles",
    call: "Bien-être, convivialité, estime de soi",
    left: "2 jours",
    closesAt: "vendredi 29 janvier 2027 à 17 h",
    isToCertify: false,
    path: "/dossiers/2027-00042",
  },
  to: ({ email }) => email,
  subject: ({ number, left }) => `Dossier ${number} pas envoyé\u00A0: plus que ${left}`,
  text: (payload, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        fact(payload),
        factLines(facts(payload)),
        next(payload),
        `Ouvrir le dossier : ${pageAddress(context, payload.path)}`,
      ],
      why,
    }),
  html: (payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{fact(payload)}</Paragraph>
      <Facts facts={facts(payload)} />
      <Paragraph>{next(payload)}</Paragraph>
      <ButtonLink context={context} path={payload.path}>
        Ouvrir le dossier
      </ButtonLink>
    </Letter>
  ),
});
