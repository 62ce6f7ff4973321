import { z } from "zod";
import { parisInstant } from "~/domain/calendar/paris";
import { repeated, typedCount, typedDay, typedText } from "~/platform/forms/typed-values";

/** The plan of a session as it is typed; who sits is one choice of mandate a person. */
export const sessionForm = z
  .object({
    title: typedText("Écrivez le nom de la séance, par exemple «\u00A0Comité santé 2027\u00A0».", {
      max: 200,
    }),
    callId: z.uuid("Choisissez l’appel dont les dossiers seront examinés."),
    on: typedDay("Écrivez le jour de la séance."),
    time: typedText("Écrivez l’heure de la séance, par exemple 14:00.", { max: 5 }).regex(
      /^([01]\d|2[0-3]):[0-5]\d$/,
      "Écrivez l’heure sous la forme 14:00.",
    ),
    place: z.string().trim().max(200).default(""),
    quorum: typedCount("Écrivez le quorum : combien de membres votants doivent être présents.", {
      max: 100,
    }).refine((quorum) => quorum >= 1, "Écrivez un quorum d’au moins 1."),
    chairId: z.uuid("Choisissez la personne qui préside."),
    secretaryId: z.uuid("Choisissez la personne qui tient le secrétariat."),
    memberIds: repeated(z.uuid()),
    /** Those of the above who speak without voting. */
    consultativeIds: repeated(z.uuid()),
  })
  .transform(({ on, time, chairId, secretaryId, memberIds, consultativeIds, ...session }) => {
    const seat = (userId: string, mandate: "chair" | "secretary" | "member") => ({
      userId,
      mandate,
      votes: !consultativeIds.includes(userId),
      organisation: "",
    });
    return {
      ...session,
      scheduledAt: parisInstant(`${on}T${time}:00`),
      members: [
        seat(chairId, "chair"),
        seat(secretaryId, "secretary"),
        ...[...new Set(memberIds)]
          .filter((userId) => userId !== chairId && userId !== secretaryId)
          .map((userId) => seat(userId, "member")),
      ],
    };
  });
