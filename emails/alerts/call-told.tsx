import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { type Fact, Facts } from "../parts/facts";
import { Letter } from "../parts/letter";
import { factLines, letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";
import { pageAddress, portalPath } from "../parts/portal-path";

const titles = {
  announced: "Un appel à projets est annoncé",
  opened: "Un appel à projets est ouvert",
} as const;
const sentences = {
  announced:
    "Voici un nouvel appel à projets du contrat de ville. Vous pouvez dès maintenant préparer votre demande.",
  opened: "Cet appel à projets du contrat de ville reçoit les demandes à partir d’aujourd’hui.",
} as const;
const link = "Lire l’appel";
const stop = "Ne plus recevoir ces alertes";
const why = "Vous recevez ce message parce que vous avez demandé à être prévenu des nouveaux appels.";

const payload = z.object({
  email: z.string(),
  moment: z.enum(["announced", "opened"]),
  title: z.string(),
  pillar: z.string(),
  opens: z.string(),
  closes: z.string(),
  path: portalPath,
  /** Page of the alert, where it is ended. */
  alertPath: portalPath,
  /** What a mail program calls to end it at once. */
  unsubscribePath: portalPath,
});

/** Tells who asked of a call that is announced, or that opened. */
export const callTold = defineEmail({
  kind: "alerts.call-told",
  payload,
  example: {
    email: "anne-sophie.lefebvre@asso.example",
    moment: "opened",
    title: "Santé, prévention et bien-être dans les quartiers 2027",
    pillar: "Santé, prévention et accès aux soins",
    opens: "lundi 14 septembre 2026 à 9 h 00",
    closes: "dimanche 25 octobre 2026 à 23 h 59",
    path: "/appels/sante-2027",
    alertPath: "/alertes/exemple-de-lien-qui-ne-sert-a-rien",
    unsubscribePath: "/alertes/exemple-de-lien-qui-ne-sert-a-rien/desabonnement",
  },
  to: ({ email }) => email,
  subject: ({ moment }) => `${titles[moment]} – Pilier`,
  unsubscribePath: (told) => told.unsubscribePath,
  text: (told, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        sentences[told.moment],
        factLines(factsOf(told)),
        `${link} : ${pageAddress(context, told.path)}`,
        `${stop} : ${pageAddress(context, told.alertPath)}`,
      ],
      why,
    }),
  html: (told, context) => (
    <Letter context={context} title={titles[told.moment]} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{sentences[told.moment]}</Paragraph>
      <Facts facts={factsOf(told)} />
      <ButtonLink context={context} path={told.path}>
        {link}
      </ButtonLink>
      <Paragraph>
        <a href={pageAddress(context, told.alertPath)}>{stop}</a>
      </Paragraph>
    </Letter>
  ),
});

function factsOf({ title, pillar, opens, closes }: z.output<typeof payload>): readonly Fact[] {
  return [
    { label: "Appel", value: title },
    { label: "Pilier", value: pillar },
    { label: "Ouverture", value: opens },
    { label: "Clôture", value: closes },
  ];
}
