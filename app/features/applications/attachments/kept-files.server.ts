import type { Db, Tx } from "~/platform/database/database.server";

export interface KeptFile {
  readonly id: string;
  readonly documentType: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly scan: "pending" | "clean" | "infected" | "not_configured";
  readonly uploadedAt: Date;
}

/** Files of an application that nobody removed and no scanner condemned, in the order they arrived. */
export async function listKeptFiles(db: Db | Tx, applicationId: string): Promise<KeptFile[]> {
  const rows = await db.attachment.findMany({
    where: { applicationId, removedAt: null, scan: { not: "infected" } },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      documentType: true,
      fileName: true,
      mediaType: true,
      sizeBytes: true,
      sha256: true,
      scan: true,
      uploadedAt: true,
    },
  });
  return rows.map((row) => ({ ...row, sha256: Buffer.from(row.sha256).toString("hex") }));
}
