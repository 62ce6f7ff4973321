import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { Letter } from "../parts/letter";
import { letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";
import { pageAddress } from "../parts/portal-path";

const title = "Vous avez déjà un compte";
const intro = "Quelqu’un a voulu s’inscrire avec cette adresse, qui a déjà un compte sur le portail.";
const advice = "Connectez-vous, ou choisissez un nouveau mot de passe si vous l’avez oublié.";
const why =
  "Vous recevez ce message parce que cette adresse a été donnée à l’inscription. Si ce n’est pas vous, ignorez-le.";
const signInPath = "/connexion";
const resetPath = "/mot-de-passe-oublie";

/** Said by letter and never on the page: a stranger does not learn who has an account. */
export const alreadyRegistered = defineEmail({
  kind: "account.already-registered",
  payload: z.object({ email: z.string() }),
  example: { email: "anne-sophie.lefebvre@asso.example" },
  to: ({ email }) => email,
  subject: () => "Vous avez déjà un compte sur Pilier",
  text: (_payload, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        intro,
        advice,
        `Se connecter : ${pageAddress(context, signInPath)}`,
        `Mot de passe oublié : ${pageAddress(context, resetPath)}`,
      ],
      why,
    }),
  html: (_payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{intro}</Paragraph>
      <Paragraph>{advice}</Paragraph>
      <ButtonLink context={context} path={signInPath}>
        Se connecter
      </ButtonLink>
      <ButtonLink context={context} path={resetPath}>
        Choisir un nouveau mot de passe
      </ButtonLink>
    </Letter>
  ),
});
