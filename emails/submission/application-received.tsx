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
  /** To the second, in words, heure de Paris. */
  receivedAt: z.string(),
  /** Beginning of the SHA-256 of what was deposited. */
  fingerprint: z.string(),
  fileCount: z.int().min(0),
  /** In words: the day on which silence becomes a refusal. */
  answerDueOn: z.string(),
  receiptPath: portalPath,
  /** Public page of the deposit's line in the decision log. */
  proofPath: portalPath.optional(),
  /** The call is for practice: nothing was asked for real. */
  isPractice: z.boolean().optional(),
});
type Payload = z.output<typeof payload>;

const title = "Votre dossier est déposé";
const why = "Vous recevez ce message parce que vous avez envoyé ce dossier. Il vaut accusé de réception.";

const proof = "Le dépôt est inscrit au journal des décisions : chacun peut le vérifier.";

const thanks = ({ association, call }: Payload) =>
  `Le dossier de l’association ${association} est arrivé dans l’appel à projets « ${call} ».`;

const next = ({ answerDueOn, isPractice }: Payload) =>
  isPractice
    ? "Ceci est un exercice : le dossier n’est pas instruit, et il disparaît au bout de 30 jours."
    : `Le service vérifie maintenant qu’il est complet. S’il manque une pièce ou une précision, il vous le demande par courriel. Le comité étudie ensuite la demande. Sans réponse le ${answerDueOn} au soir, la demande est considérée comme refusée ; une décision peut encore la suivre.`;

const facts = (payload: Payload) => [
  { label: "Numéro du dossier", value: payload.number },
  { label: "Projet", value: payload.title },
  { label: "Reçu le", value: payload.receivedAt },
  { label: "Pièces jointes", value: String(payload.fileCount) },
  { label: "Empreinte du dépôt", value: payload.fingerprint },
];

/** The receipt due by law for each deposit (CRPA L112-11). Exactly one, to the person who sent the dossier. */
export const applicationReceived = defineEmail({
  kind: "application.received",
  payload,
  example: {
    email: "francoise.dhaene@ateliers-de-l-ecluse.example",
    number: "2027-00042",
    association: "Les Ateliers de l’Écluse",
    title: "Ateliers « Se sentir mieux » au pied des immeubles",
    call: "Bien-être, convivialité, estime de soi",
    receivedAt: "vendredi 29 janvier 2027 à 16 h 59 min 58 s (heure de Paris)",
    fingerprint: "3fa9 04c1 77be 20d5",
    fileCount: 3,
    answerDueOn: "lundi 29 mars 2027",
    receiptPath: "/dossiers/2027-00042/recepisse",
    proofPath: `/preuve/${"3fa904c177be20d5".repeat(4)}`,
  },
  to: ({ email }) => email,
  subject: ({ number, isPractice }) =>
    `${isPractice ? "Entraînement, dossier" : "Dossier"} ${number}\u00A0: accusé de réception`,
  text: (payload, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        thanks(payload),
        factLines(facts(payload)),
        next(payload),
        `Récépissé à conserver : ${pageAddress(context, payload.receiptPath)}`,
        ...(payload.proofPath ? [`${proof} ${pageAddress(context, payload.proofPath)}`] : []),
      ],
      why,
    }),
  html: (payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{thanks(payload)}</Paragraph>
      <Facts facts={facts(payload)} />
      <Paragraph>{next(payload)}</Paragraph>
      <ButtonLink context={context} path={payload.receiptPath}>
        Ouvrir le récépissé
      </ButtonLink>
      {payload.proofPath && (
        <Paragraph>
          {proof} <a href={pageAddress(context, payload.proofPath)}>Vérifier la preuve</a>
        </Paragraph>
      )}
    </Letter>
  ),
});
