import { holdSession, planSession } from "./decide";
import { callOf } from "./dossiers";
import { exchangeThisYear } from "./exchange";
import { admit, instruct, reject, review } from "./instruct";
import type { DemoPortal } from "./portal";

/** What the agents have already done of the calls of this year. */
export async function instructThisYear(
  portal: DemoPortal,
  numbers: ReadonlyMap<string, string>,
): Promise<void> {
  const of = (project: string) => numbers.get(project)!;
  await admit(portal, of("relais"), -8);
  await admit(portal, of("devoirs"), -12);
  await review(portal, of("devoirs"), { funder: "EPCI", level: 3, share: 1, day: -9, isComplete: false });
  await reject(portal, of("numerique"), -14);
  await admit(portal, of("metiers"), -18);
  await admit(portal, of("microentreprise"), -18);
  await review(portal, of("microentreprise"), { funder: "ETAT", level: 2, share: 0.7, day: -13 });
  for (const [index, project] of ["velo", "paroles", "couture"].entries())
    await instruct(portal, of(project), { level: index < 2 ? 3 : 2, share: index < 2 ? 1 : 0.8, day: -20 });

  // Two funders who judge apart: they are asked to talk.
  await admit(portal, of("garde"), -20);
  await review(portal, of("garde"), { funder: "EPCI", level: 3, share: 0.8, day: -16 });
  await review(portal, of("garde"), { funder: "ETAT", level: 1, share: 0.4, day: -14 });
  await exchangeThisYear(portal, of);

  const call = await callOf(portal, "EMPLOI", portal.calendar.year);
  const held = await planSession(portal, {
    callId: call.id,
    title: `Comité emploi ${portal.calendar.year}, première séance`,
    day: -4,
    numbers: [of("velo")],
  });
  await holdSession(portal, held, -4, [
    {
      number: of("velo"),
      outcome: "granted",
      share: 0.9,
      reason: "Un frein concret à l’emploi, levé avec peu de moyens.",
    },
  ]);
  await planSession(portal, {
    callId: call.id,
    title: `Comité emploi ${portal.calendar.year}, seconde séance`,
    day: 18,
    numbers: [of("paroles"), of("couture")],
  });
}
