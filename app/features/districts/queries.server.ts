import type { Ports } from "~/platform/ports.server";

export interface OutlineLine {
  readonly code: string;
  readonly label: string;
  readonly communes: readonly string[];
  /** Null: nobody has imported an outline of this district. */
  readonly outline: { readonly isReal: boolean; readonly source: string; readonly importedAt: Date } | null;
}

export interface OutlinesView {
  readonly lines: readonly OutlineLine[];
  /** Outlines of districts that are not on the portal's list. */
  readonly others: number;
}

/** The districts of the portal with what is known of where they lie. */
export async function listOutlines({ db }: Ports): Promise<OutlinesView> {
  const [districts, communes, outlines] = await Promise.all([
    db.priorityDistrict.findMany({
      orderBy: { code: "asc" },
      take: 500,
      select: { code: true, label: true, communeCodes: true, communeNames: true },
    }),
    db.commune.findMany({ select: { code: true, name: true } }),
    db.districtOutline.findMany({ select: { code: true, isReal: true, source: true, importedAt: true } }),
  ]);
  const names = new Map(communes.map(({ code, name }) => [code, name]));
  const known = new Map(outlines.map(({ code, ...outline }) => [code, outline]));
  const lines = districts.map(({ code, label, communeCodes, communeNames }) => ({
    code,
    label,
    communes: communeCodes.map((commune, place) => communeNames[place] ?? names.get(commune) ?? commune),
    outline: known.get(code) ?? null,
  }));
  return { lines, others: outlines.length - lines.filter(({ outline }) => outline !== null).length };
}

export const outlineMoves = ["new", "replaces-invented", "changed", "same"] as const;
export type OutlineMove = (typeof outlineMoves)[number];

export interface ImportView {
  readonly id: string;
  readonly fileName: string;
  readonly uploadedAt: Date;
  readonly appliedAt: Date | null;
  readonly districts: number;
  readonly counts: Readonly<Record<OutlineMove, number>>;
  /** The districts on the portal's list that the file names. */
  readonly lines: readonly {
    readonly code: string;
    readonly label: string;
    readonly move: OutlineMove;
    readonly isInvented: boolean;
  }[];
  /** Codes on the portal's list that the file does not name: they keep what they have. */
  readonly missing: readonly string[];
}

/** What applying an uploaded file would change. */
export async function findImport({ db }: Ports, id: string): Promise<ImportView | null> {
  const file = await db.districtImport.findUnique({
    where: { id },
    select: { fileName: true, uploadedAt: true, appliedAt: true },
  });
  if (!file) return null;
  const rows = await db.$queryRaw<
    { code: string; label: string; move: OutlineMove; invented: boolean; listed: boolean }[]
  >`
    SELECT o->>'code' AS code, coalesce(p.label, o->>'label') AS label, (o->>'isInvented')::boolean AS invented,
           p.code IS NOT NULL AS listed,
           CASE WHEN d.code IS NULL THEN 'new'
                WHEN d.geometry = o->'geometry' AND d.is_real = NOT (o->>'isInvented')::boolean THEN 'same'
                WHEN NOT d.is_real THEN 'replaces-invented' ELSE 'changed' END AS move
      FROM district_imports i CROSS JOIN LATERAL jsonb_array_elements(i.outlines) o
      LEFT JOIN district_outlines d ON d.code = o->>'code'
      LEFT JOIN priority_districts p ON p.code = o->>'code'
     WHERE i.id = ${id}::uuid ORDER BY 1`;
  const named = new Set(rows.map(({ code }) => code));
  const listed = await db.priorityDistrict.findMany({
    orderBy: { code: "asc" },
    take: 500,
    select: { code: true },
  });
  const count = (move: OutlineMove) => rows.filter((row) => row.move === move).length;
  return {
    id,
    ...file,
    districts: rows.length,
    counts: {
      new: count("new"),
      "replaces-invented": count("replaces-invented"),
      changed: count("changed"),
      same: count("same"),
    },
    lines: rows
      .filter(({ listed: isListed }) => isListed || rows.length <= 100)
      .map(({ code, label, move, invented }) => ({ code, label, move, isInvented: invented })),
    missing: listed.map(({ code }) => code).filter((code) => !named.has(code)),
  };
}
