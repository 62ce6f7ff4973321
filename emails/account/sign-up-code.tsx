import { z } from "zod";
import { defineEmail } from "../define-email";
import { Code } from "../parts/code";
import { Letter } from "../parts/letter";
import { letterText } from "../parts/letter-text";
import { Paragraph } from "../parts/paragraph";

const title = "Votre code d’inscription";
const intro =
  "Voici le code à recopier pour créer votre compte sur le portail des subventions du contrat de ville.";
const limits = "Il vaut quinze minutes et ne sert qu’une fois. Personne ne vous le demandera par téléphone.";
const why =
  "Vous recevez ce message parce que quelqu’un a donné cette adresse pour s’inscrire. Si ce n’est pas vous, ignorez-le : aucun compte n’est créé.";

/** Proves that the address is read by the person who signs up. */
export const signUpCode = defineEmail({
  kind: "account.sign-up-code",
  payload: z.object({ email: z.string(), code: z.string() }),
  example: { email: "anne-sophie.lefebvre@asso.example", code: "042913" },
  holdsSecret: true,
  to: ({ email }) => email,
  subject: () => "Votre code d’inscription à Pilier",
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
