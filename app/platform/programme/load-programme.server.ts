import type { Programme } from "~/domain/programme/objectives";
import type { Tx } from "~/platform/database/database.server";

interface Node {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly label: string;
  readonly shortLabel: string | null;
  readonly retiredAt: Date | null;
}

/** Pillars and objectives of the contrat de ville that a call belongs to, with those retired marked. */
export async function loadProgramme(tx: Tx, callId: string): Promise<Programme> {
  const nodes = await tx.programmeNode.findMany({
    where: {
      programme: { campaigns: { some: { calls: { some: { id: callId } } } } },
      level: { in: ["pillar", "strategic_objective", "operational_objective"] },
    },
    orderBy: [{ position: "asc" }, { code: "asc" }],
    select: {
      id: true,
      parentId: true,
      level: true,
      code: true,
      label: true,
      shortLabel: true,
      retiredAt: true,
    },
  });
  const children = childrenByParent(nodes);
  return {
    title: "",
    pillars: nodes
      .filter(({ level }) => level === "pillar")
      .map((pillar) => ({
        code: pillar.code,
        label: pillar.label,
        shortLabel: pillar.shortLabel,
        strategicObjectives: (children.get(pillar.id) ?? []).map((strategic) => ({
          ...objective(strategic),
          operationalObjectives: (children.get(strategic.id) ?? []).map(objective),
        })),
      })),
  };
}

function childrenByParent(nodes: readonly Node[]): ReadonlyMap<string | null, Node[]> {
  const children = new Map<string | null, Node[]>();
  for (const node of nodes) {
    const siblings = children.get(node.parentId);
    if (siblings) siblings.push(node);
    else children.set(node.parentId, [node]);
  }
  return children;
}

function objective({ code, label, retiredAt }: Node) {
  return { code, label, retired: retiredAt !== null };
}
