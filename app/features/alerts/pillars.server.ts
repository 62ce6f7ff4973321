import type { Ports } from "~/platform/ports.server";

export interface AlertPillar {
  readonly code: string;
  readonly label: string;
}

/** Pillars of the programmes that have a campaign: those that calls can be of. */
export async function listPillars({ db }: Pick<Ports, "db">): Promise<readonly AlertPillar[]> {
  const nodes = await db.programmeNode.findMany({
    where: { level: "pillar", retiredAt: null, programme: { campaigns: { some: {} } } },
    orderBy: { position: "asc" },
    select: { code: true, label: true, shortLabel: true },
  });
  return nodes
    .filter(({ code }, index) => nodes.findIndex((node) => node.code === code) === index)
    .map(({ code, label, shortLabel }) => ({ code, label: shortLabel ?? label }));
}

/** The pillars of an alert, in words. */
export function namesOfPillars(pillars: readonly AlertPillar[], codes: readonly string[]): string {
  if (codes.length === 0) return "tous les piliers";
  return pillars
    .filter(({ code }) => codes.includes(code))
    .map(({ label }) => label)
    .join(", ");
}
