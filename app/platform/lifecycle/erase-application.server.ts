import type { Tx } from "~/platform/database/database.server";

/**
 * Removes a dossier with everything that hangs on it: sections, budget, letters, files (their rows; their bytes are
 * swept). For a draft that was never deposited, or a dossier for practice; the database refuses any other, whose
 * deposit, decisions and payments stay.
 *
 * The caller holds the dossier, has asked whether it may go, and records it.
 */
export async function eraseApplication(tx: Tx, applicationId: string): Promise<void> {
  const ofIt = { where: { applicationId } };
  await tx.outboxMessage.deleteMany({ where: { applicationId, status: "pending" } });
  await tx.outboxMessage.updateMany({ ...ofIt, data: { applicationId: null } });
  await tx.attachment.deleteMany(ofIt);
  await tx.eligibilityVerdict.deleteMany(ofIt);
  await tx.submission.deleteMany(ofIt);
  await tx.attachment.deleteMany({ where: { message: { applicationId } } });
  await tx.message.deleteMany(ofIt);
  await tx.complementRequest.deleteMany(ofIt);
  await tx.application.delete({ where: { id: applicationId }, select: { id: true } });
}
