import { z } from "zod";
import { defineEmail } from "../define-email";
import { Code } from "../parts/code";
import { Letter } from "../parts/letter";
import { letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";

const title = "Votre code pour changer de mot de passe";
const intro = "Voici le code à recopier pour choisir un nouveau mot de passe.";
const limits = "Il vaut quinze minutes et ne sert qu’une fois. Personne ne vous le demandera par téléphone.";
const why =
  "Vous recevez ce message parce que quelqu’un a demandé à changer le mot de passe de ce compte. Si ce n’est pas vous, ignorez-le : rien ne change.";

/** Lets the owner of the address choose another password. */
export const passwordResetCode = defineEmail({
  kind: "account.password-reset-code",
  payload: z.object({ email: z.string(), code: z.string() }),
  example: { email: "anne-sophie.lefebvre@asso.example", code: "718204" },
  holdsSecret: true,
  to: ({ email }) => email,
  subject: () => "Votre code pour changer de mot de passe",
  text: ({ code }, context) => letterText(context, { paragraphs: ["Bonjour,", intro, code, limits], why }),
  html: ({ code }, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{intro}</Paragraph>
      <Code value={code} />
      <Paragraph>{limits}</Paragraph>
    </Letter>
  ),
});
