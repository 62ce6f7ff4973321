import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

export type ApplyRefusal = { readonly code: "not-found" } | { readonly code: "already-applied" };

/**
 * Puts the outlines of an uploaded file in the place of those that stood there, all or none; what is the same is not
 * touched. Districts that the file does not name keep their outline.
 */
export async function applyDistrictFile(
  { db, now }: Ports,
  actor: Actor,
  importId: string,
): Promise<Result<{ changed: number }, ApplyRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const file = await tx.districtImport.findUnique({ where: { id: importId }, select: { fileName: true } });
    if (!file) return refuse({ code: "not-found" });
    const { count } = await tx.districtImport.updateMany({
      where: { id: importId, appliedAt: null },
      data: { appliedById: actor.userId, appliedAt: at },
    });
    if (count === 0) return refuse({ code: "already-applied" });
    const changed = await tx.$executeRaw`
      INSERT INTO district_outlines (code, geometry, source, is_real, imported_at)
      SELECT o->>'code', o->'geometry', ${`Fichier importé\u00A0: ${file.fileName}`}, NOT (o->>'isInvented')::boolean, ${at}
        FROM district_imports, jsonb_array_elements(outlines) o WHERE id = ${importId}::uuid
          ON CONFLICT (code) DO UPDATE
         SET geometry = excluded.geometry, source = excluded.source, is_real = excluded.is_real,
             imported_at = excluded.imported_at
       WHERE district_outlines.geometry IS DISTINCT FROM excluded.geometry
          OR district_outlines.is_real IS DISTINCT FROM excluded.is_real`;
    await record(tx, {
      at,
      event: "districts.outlines-replaced",
      actor,
      subject: { type: "district-import", id: importId },
      facts: { changed },
    });
    return accept({ changed });
  });
}
