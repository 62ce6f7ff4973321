import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Tx } from "~/platform/database/database.server";

const node = z.object({ code: z.string(), label: z.string(), retired: z.boolean().optional() });
const action = node.extend({ type: z.string() });
const operational = node.extend({ actions: z.array(action).default([]) });
const strategic = node.extend({ operationalObjectives: z.array(operational).default([]) });
const pillar = node.extend({ shortLabel: z.string(), strategicObjectives: z.array(strategic) });
const file = z.object({
  title: z.string(),
  source: z.object({ file: z.string(), kind: z.string(), contractCode: z.string() }),
  pillars: z.array(pillar),
  transversalAxes: z.array(node),
});

/** Colour and icon of a pillar are data of this programme. */
const tones: Readonly<Record<string, string>> = {
  EMPLOI: "emploi",
  SANTE: "sante",
  CADRE: "cadre",
  JEUNESSE: "jeunesse",
};

interface NodeRow {
  readonly level: string;
  readonly code: string;
  readonly label: string;
  readonly shortLabel?: string;
  readonly actionType?: string;
  readonly tone?: string | undefined;
  readonly children?: readonly NodeRow[];
}

/**
 * Writes the programme of the contrat de ville 2015 from its data file; does nothing when it is there.
 *
 * Source: annex of the contrat de ville, see data/SOURCES.md.
 */
export async function installProgramme(tx: Tx, at: Date): Promise<{ id: string }> {
  const known = await tx.programme.findUnique({ where: { code: "CDV-2015" }, select: { id: true } });
  if (known) return known;
  const data = file.parse(JSON.parse(await readFile("prisma/seed/data/contrat-de-ville-2015.json", "utf8")));
  const programme = await tx.programme.create({
    data: {
      code: "CDV-2015",
      title: data.title,
      startYear: 2015,
      endYear: 2020,
      source: `${data.source.kind}, contrat ${data.source.contractCode}`,
      createdAt: at,
    },
    select: { id: true },
  });
  await insertNodes(tx, programme.id, null, [
    ...data.pillars.map(pillarRow),
    ...data.transversalAxes.map(axisRow),
  ]);
  return programme;
}

async function insertNodes(
  tx: Tx,
  programmeId: string,
  parentId: string | null,
  rows: readonly NodeRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const created = await tx.programmeNode.createManyAndReturn({
    data: rows.map(({ children: _children, ...row }, position) => ({
      ...row,
      programmeId,
      parentId,
      position,
    })),
    select: { id: true, code: true },
  });
  for (const { id, code } of created) {
    const children = rows.find((row) => row.code === code)?.children ?? [];
    await insertNodes(tx, programmeId, id, children);
  }
}

function pillarRow({ code, label, shortLabel, strategicObjectives }: z.output<typeof pillar>): NodeRow {
  return {
    level: "pillar",
    code,
    label,
    shortLabel,
    tone: tones[code],
    children: strategicObjectives.map(strategicRow),
  };
}

function strategicRow({ code, label, operationalObjectives }: z.output<typeof strategic>): NodeRow {
  return { level: "strategic_objective", code, label, children: operationalObjectives.map(operationalRow) };
}

function operationalRow({ code, label, actions }: z.output<typeof operational>): NodeRow {
  return {
    level: "operational_objective",
    code,
    label,
    children: actions.map(({ code, label, type }) => ({ level: "action", code, label, actionType: type })),
  };
}

function axisRow({ code, label }: z.output<typeof node>): NodeRow {
  return { level: "axis", code, label };
}
