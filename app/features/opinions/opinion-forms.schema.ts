import { z } from "zod";
import { opinionKinds } from "~/domain/opinion/kinds";
import { opinions } from "~/domain/review/opinion-words";
import { typedChoice, typedDay, typedText } from "~/platform/forms/typed-values";

export const inviteForm = z.object({
  kind: typedChoice(opinionKinds, "Choisissez à qui vous demandez un avis."),
  partner: typedText("Écrivez le nom du service ou du groupe.", { max: 150 }),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email("Écrivez une adresse électronique complète, par exemple contact@ville.fr.").max(254)),
  question: typedText("Écrivez ce que vous demandez.", { max: 1_000 }),
  dueOn: typedDay("Écrivez le dernier jour pour répondre."),
});

export const revokeForm = z.object({ opinionId: z.uuid() });

export const giveForm = z.object({
  stance: typedChoice(opinions, "Choisissez votre avis."),
  body: typedText("Dites en quelques phrases ce que vous pensez du projet.", { max: 5_000 }),
});
