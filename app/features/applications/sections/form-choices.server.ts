import type { Choices } from "~/domain/application/form/choices";
import type { Option } from "~/domain/application/form/question";
import { callFrame } from "~/domain/call/frame";
import type { CallSettings } from "~/domain/eligibility/call-settings";
import { withPrintedApostrophes } from "~/domain/text/typography";
import { admissibleObjectives, type Programme } from "~/domain/programme/objectives";
import type { Db, Tx } from "~/platform/database/database.server";
import { loadProgramme } from "~/platform/programme/load-programme.server";

/** What the questions of one call offer: its pillars and their objectives, its districts and communes. */
export async function findFormChoices(
  db: Db | Tx,
  { callId, callVersionId }: { callId: string; callVersionId: string },
): Promise<Choices> {
  const [version, programme] = await Promise.all([
    db.callVersion.findUniqueOrThrow({
      where: { id: callVersionId },
      select: { rules: true, frame: true },
    }),
    loadProgramme(db, callId),
  ]);
  const framed = callFrame.safeParse(version.frame);
  const ofVersion = framed.success
    ? { id: { in: framed.data.objectiveIds } }
    : { objectiveOf: { some: { callId } } };
  const wanted = await db.programmeNode.findMany({ where: ofVersion, select: { code: true } });
  const { eligibleQpv, eligibleCommunes, pillars } = version.rules as unknown as CallSettings;
  const [districts, communes] = await Promise.all([
    db.priorityDistrict.findMany({
      where: { code: { in: eligibleQpv } },
      select: { code: true, label: true },
    }),
    db.commune.findMany({ where: { code: { in: eligibleCommunes } }, select: { code: true, name: true } }),
  ]);
  const offered = programme.pillars.filter(({ code }) => pillars.includes(code));
  return {
    pillars: offered.map(({ code, label, shortLabel }) => ({ value: code, label: shortLabel ?? label })),
    objectives: objectivesOf(programme, offered, new Set(wanted.map(({ code }) => code))),
    districts: named(eligibleQpv, new Map(districts.map(({ code, label }) => [code, label]))),
    communes: named(eligibleCommunes, new Map(communes.map(({ code, name }) => [code, name]))),
  };
}

/** The objectives that the call names, or all those of its pillars when it names none of them. */
function objectivesOf(
  programme: Programme,
  offered: Programme["pillars"],
  wanted: ReadonlySet<string>,
): Option[] {
  const admissible = admissibleObjectives(programme);
  const all = offered.flatMap((pillar) =>
    pillar.strategicObjectives
      .flatMap((strategic) => [strategic, ...strategic.operationalObjectives])
      .filter(({ code }) => admissible.get(pillar.code)?.has(code))
      .map(({ code, label }) => ({
        value: code,
        label: withPrintedApostrophes(label),
        hint: code,
        group: pillar.shortLabel ?? pillar.label,
      })),
  );
  const named = all.filter(({ value }) => wanted.has(value));
  return named.length > 0 ? named : all;
}

/** In the order of their names; a code that the reference does not know is shown as it is. */
function named(codes: readonly string[], names: ReadonlyMap<string, string>): Option[] {
  return codes
    .map((code) => ({ value: code, label: names.get(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, "fr"));
}
