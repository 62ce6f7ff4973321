import { randomUUID } from "node:crypto";
import { everyLine } from "~/features/appeals/appeal-forms.schema";
import { examineAppeal } from "~/features/appeals/examine-appeal.server";
import { fileAppeal } from "~/features/appeals/file-appeal.server";
import { demoAssociations } from "./associations";
import { holdSession, planSession, publish } from "./decide";
import { done, type DemoPortal } from "./portal";

/** The association contests what was decided, in the words of its signatory. */
async function contest(
  portal: DemoPortal,
  number: string,
  { day, grounds }: { day: number; grounds: string },
): Promise<void> {
  const { association } = await portal.db.application.findUniqueOrThrow({
    where: { number },
    select: { association: { select: { siret: true } } },
  });
  const { owner } = demoAssociations.find(({ siret }) => siret === association.siret)!;
  const filed = await fileAppeal(portal.at(portal.calendar.at(day, "18:20:00")), await portal.actor(owner), {
    number,
    formKey: randomUUID(),
    contested: everyLine,
    grounds,
  });
  done(`appeal on ${number}`, filed);
}

/** Last year one appeal was won, heard again by a session of its own; another waits to be examined. */
export async function contestLastYear(
  portal: DemoPortal,
  { callId, won, waiting }: { callId: string; won: string; waiting: string },
): Promise<void> {
  const year = portal.calendar.year - 1;
  await contest(portal, won, {
    day: -280,
    grounds:
      "Le comité a retenu un seul composteur par résidence. Le bailleur nous a écrit depuis : il en demande deux, et met le terrain à disposition. Le courrier est dans nos messages. Sans la somme demandée, une résidence sur deux resterait sans composteur.",
  });
  const examined = await examineAppeal(
    portal.at(portal.calendar.at(-272)),
    await portal.actor("instruction@demo.example"),
    {
      number: won,
      version: 0,
      note: "Le courrier du bailleur est nouveau et change le besoin. Le budget, lui, n’a pas bougé.",
    },
  );
  done(`examination of the appeal on ${won}`, examined);
  const second = await planSession(portal, {
    callId,
    title: `Comité de programmation ${year}, cadre de vie, recours`,
    day: -262,
    numbers: [won],
  });
  await holdSession(portal, second, -262, [
    {
      number: won,
      outcome: "granted",
      reason: "Le courrier du bailleur établit le besoin de deux composteurs par résidence.",
    },
  ]);
  await publish(portal, second, -256);

  const third = await planSession(portal, {
    callId,
    title: `Comité de programmation ${year}, cadre de vie, dossiers ajournés`,
    day: -40,
    numbers: [waiting],
  });
  await holdSession(portal, third, -40, [
    {
      number: waiting,
      outcome: "refused",
      reason: "Le bailleur ne souhaite pas de ruches sur ses terrains, et aucun autre lieu n’est proposé.",
    },
  ]);
  await publish(portal, third, -33);
  await contest(portal, waiting, {
    day: -10,
    grounds:
      "La décision dit qu’aucun autre lieu n’est proposé. Nous en avons trouvé un : la commune prête une parcelle clôturée derrière la médiathèque, à trois minutes du quartier. La mairie l’a confirmé par écrit. Nous demandons que le dossier soit réexaminé avec ce lieu.",
  });
}
