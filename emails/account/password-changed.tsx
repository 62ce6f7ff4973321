import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { Letter } from "../parts/letter";
import { letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";
import { pageAddress } from "../parts/portal-path";

const title = "Votre mot de passe a changé";
const intro = "Le mot de passe de votre compte vient d’être changé, et vos autres connexions sont fermées.";
const advice = "Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe et prévenez-nous.";
const why =
  "Vous recevez ce message parce que vous avez un compte sur le portail. Il ne peut pas être désactivé.";
const path = "/mot-de-passe-oublie";

/** Tells the owner of the account, whoever did it. */
export const passwordChanged = defineEmail({
  kind: "account.password-changed",
  payload: z.object({ email: z.string() }),
  example: { email: "anne-sophie.lefebvre@asso.example" },
  to: ({ email }) => email,
  subject: () => "Votre mot de passe a changé",
  text: (_payload, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        intro,
        advice,
        `Choisir un nouveau mot de passe : ${pageAddress(context, path)}`,
      ],
      why,
    }),
  html: (_payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{intro}</Paragraph>
      <Paragraph>{advice}</Paragraph>
      <ButtonLink context={context} path={path}>
        Choisir un nouveau mot de passe
      </ButtonLink>
    </Letter>
  ),
});
