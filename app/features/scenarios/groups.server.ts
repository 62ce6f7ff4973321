import { groupKey, type DossierGroup } from "~/domain/committee/scenario/groups";
import type { Tx } from "~/platform/database/database.server";
import type { PreparedSession } from "./prepared-session";

/** The pillars, then the priority districts, of the dossiers of the session: what a floor may be asked for. */
export async function findGroups(
  tx: Tx,
  { programmeId, dossiers }: Pick<PreparedSession, "programmeId" | "dossiers">,
): Promise<readonly DossierGroup[]> {
  const pillars = await tx.programmeNode.findMany({
    where: {
      programmeId: programmeId ?? undefined,
      level: "pillar",
      code: { in: [...new Set(dossiers.flatMap(({ pillar }) => pillar ?? []))] },
    },
    orderBy: { position: "asc" },
    select: { code: true, label: true, shortLabel: true },
  });
  const districts = await tx.priorityDistrict.findMany({
    where: { code: { in: [...new Set(dossiers.flatMap((dossier) => dossier.districts))] } },
    orderBy: { label: "asc" },
    select: { code: true, label: true },
  });
  return [
    ...pillars.map(({ code, label, shortLabel }) => ({
      key: groupKey("pillar", code),
      kind: "pillar" as const,
      label: `Pilier ${shortLabel ?? label}`,
    })),
    ...districts.map(({ code, label }) => ({
      key: groupKey("district", code),
      kind: "district" as const,
      label: /^quartier\b/i.test(label) ? label : `Quartier ${label}`,
    })),
  ];
}
