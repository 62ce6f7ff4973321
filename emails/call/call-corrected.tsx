import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { Letter } from "../parts/letter";
import { letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";
import { pageAddress } from "../parts/portal-path";

const title = "Un appel à projets a changé";
const why = "Vous recevez ce message parce que vous avez commencé un dossier pour cet appel.";
const kept =
  "Votre dossier suit la nouvelle version. Aucune de vos réponses n’est perdue : ce qui n’est plus demandé reste lisible dans le dossier. Relisez-le avant de l’envoyer.";

interface Payload {
  readonly call: string;
  readonly changeNote: string;
  readonly closesAt: string;
}

const sentences = ({ call, changeNote, closesAt }: Payload) => [
  `L’appel « ${call} », pour lequel vous avez commencé un dossier, vient d’être corrigé.`,
  `Ce qui change : ${changeNote}`,
  `Les dossiers se déposent jusqu’au ${closesAt}.`,
  kept,
];

/** Sent once to each person who started a dossier that is not deposited yet, when its call is corrected. */
export const callCorrected = defineEmail({
  kind: "call.corrected",
  payload: z.object({
    email: z.string(),
    call: z.string(),
    slug: z.string(),
    /** What the administrator says of the change. */
    changeNote: z.string(),
    /** In words, to the second. */
    closesAt: z.string(),
  }),
  example: {
    email: "anne-sophie.lefebvre@asso.example",
    call: "Santé et bien-être dans les quartiers, appel à projets 2027",
    slug: "sante-et-bien-etre-dans-les-quartiers-2027",
    changeNote:
      "La part minimale d’habitants des quartiers prioritaires passe de 60 % à 70 % ; la clôture est repoussée d’une semaine.",
    closesAt: "vendredi 29 janvier 2027 à 17 h 00 min 00 s (heure de Paris)",
  },
  to: ({ email }) => email,
  subject: () => "Un appel à projets que vous préparez a changé",
  text: (payload, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        ...sentences(payload),
        `Tout ce qui change : ${pageAddress(context, `/appels/${payload.slug}/versions`)}`,
      ],
      why,
    }),
  html: (payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      {sentences(payload).map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      <ButtonLink context={context} path={`/appels/${payload.slug}/versions`}>
        Voir tout ce qui change
      </ButtonLink>
    </Letter>
  ),
});
