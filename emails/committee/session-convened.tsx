import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { Facts } from "../parts/facts";
import { Letter } from "../parts/letter";
import { factLines, letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";
import { pageAddress } from "../parts/portal-path";

const title = "Vous êtes convié au comité";
const sentence =
  "Vous êtes convié à la séance suivante du comité. L’ordre du jour et les dossiers sont sur le portail.";
const advice =
  "Si vous êtes lié à l’une des associations, déclarez-le sur le portail avant la séance : vous ne siégerez pas pour ce dossier.";
const why = "Vous recevez ce message parce que vous siégez à ce comité.";
const path = (sessionId: string) => `/comite/${sessionId}`;

interface Payload {
  readonly title: string;
  readonly scheduledAt: string;
  readonly place: string;
}

const facts = ({ title: name, scheduledAt, place }: Payload) => [
  { label: "Séance", value: name },
  { label: "Date", value: scheduledAt },
  { label: "Lieu", value: place || "précisé par le secrétariat" },
];

/** Sent to each member when the session is convened. */
export const sessionConvened = defineEmail({
  kind: "committee.session-convened",
  payload: z.object({
    email: z.string(),
    sessionId: z.string(),
    title: z.string(),
    /** In words, heure de Paris. */
    scheduledAt: z.string(),
    place: z.string(),
  }),
  example: {
    email: "anne-sophie.lefebvre@agglo.example",
    sessionId: "01900000-0000-7000-8000-000000000042",
    title: "Comité de programmation santé 2027",
    scheduledAt: "vendredi 29 janvier 2027 à 14 h 00",
    place: "Salle des mariages, hôtel de ville",
  },
  to: ({ email }) => email,
  subject: () => "Convocation au comité du contrat de ville",
  text: (payload, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        sentence,
        factLines(facts(payload)),
        advice,
        `Ordre du jour : ${pageAddress(context, path(payload.sessionId))}`,
      ],
      why,
    }),
  html: (payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{sentence}</Paragraph>
      <Facts facts={facts(payload)} />
      <Paragraph>{advice}</Paragraph>
      <ButtonLink context={context} path={path(payload.sessionId)}>
        Voir l’ordre du jour
      </ButtonLink>
    </Letter>
  ),
});
