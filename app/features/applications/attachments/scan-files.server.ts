import { documentLabel } from "~/domain/attachment/document-words";
import { associationWriters } from "~/platform/access/association-writers.server";
import type { Tx } from "~/platform/database/database.server";
import { record, type EmailToSend } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import {
  askScanner,
  ScannerFault,
  type ScanAnswer,
  type ScannerAddress,
} from "~/platform/scan/clamav.server";
import type { Storage } from "~/platform/storage/storage.server";

/** Signatures come later than viruses: what was clean is asked about again. */
const againAfterDays = 30;
const dayMs = 24 * 3_600_000;
/** Files of one run; the next one is a minute away. */
const batch = 40;
/** After so many faults the scanner is taken for absent. */
const mostFaults = 3;

interface ScanPorts extends Ports {
  readonly storage: Storage;
  readonly scanner: ScannerAddress;
}

interface FileToScan {
  readonly id: string;
  readonly storageKey: string;
}

/**
 * Asks the scanner about the files that wait, those that came while there was none, and those scanned a month ago.
 *
 * A scanner that does not answer leaves the state as it was: the next run asks again, and a file that it cannot judge
 * holds up no other. A condemned file is served to nobody from that instant, and the association is told once.
 *
 * @returns how many files got their verdict
 * @throws {ScannerFault} when the scanner gave up, after the verdicts that could be had
 */
export async function scanFiles(ports: ScanPorts): Promise<number> {
  const files = await findFilesToScan(ports);
  const faults: unknown[] = [];
  let judged = 0;
  for (const file of files) {
    const content = await ports.storage.open(file.storageKey).catch(() => null);
    if (!content) continue;
    try {
      await keepVerdict(ports, file, await askScanner(ports.scanner, content));
      judged += 1;
    } catch (fault) {
      if (!(fault instanceof ScannerFault)) throw fault;
      faults.push(fault);
      if (faults.length === mostFaults) break;
    }
  }
  if (faults.length > 0) throw faults[0];
  return judged;
}

async function findFilesToScan({ db, now }: ScanPorts): Promise<FileToScan[]> {
  const before = new Date(now().getTime() - againAfterDays * dayMs);
  const select = { id: true, storageKey: true } as const;
  const fresh = await db.attachment.findMany({
    where: { removedAt: null, scan: { in: ["pending", "not_configured"] } },
    orderBy: { uploadedAt: "desc" },
    take: batch,
    select,
  });
  if (fresh.length === batch) return fresh;
  const old = await db.attachment.findMany({
    where: { removedAt: null, scan: "clean", scannedAt: { lt: before } },
    orderBy: { scannedAt: "asc" },
    take: batch - fresh.length,
    select,
  });
  return [...fresh, ...old];
}

async function keepVerdict({ db, now }: ScanPorts, { id }: FileToScan, answer: ScanAnswer): Promise<void> {
  const at = now();
  await db.$transaction(async (tx) => {
    const { count } = await tx.attachment.updateMany({
      where: { id, scan: { not: "infected" } },
      data: { scan: answer.state, scannedAt: at },
    });
    if (count === 0 || answer.state === "clean") return;
    await record(tx, {
      at,
      event: "attachment.condemned",
      actor: null,
      subject: { type: "attachment", id },
      facts: { signature: answer.name },
      ...(await lettersAbout(tx, id, at)),
    });
  });
}

/** The letters about a condemned file: to the members who can replace it. */
async function lettersAbout(
  tx: Tx,
  id: string,
  at: Date,
): Promise<{ applicationId?: string; emails: EmailToSend[] }> {
  const file = await tx.attachment.findUniqueOrThrow({
    where: { id },
    select: {
      documentType: true,
      application: { select: dossierOfFile },
      report: { select: { application: { select: dossierOfFile } } },
      message: { select: { fromPortal: true, application: { select: dossierOfFile } } },
      appeal: { select: { application: { select: dossierOfFile } } },
      association: { select: { id: true, name: true } },
    },
  });
  // What an agent sent, the association cannot replace; the thread says that it was set aside.
  if (file.message?.fromPortal) return { applicationId: file.message.application.id, emails: [] };
  const dossier = [file, file.report, file.message, file.appeal].find((one) => one?.application)?.application;
  const owner = dossier?.association ?? file.association;
  if (!owner) return { emails: [] };
  const members = await associationWriters(tx, owner.id, at);
  return {
    ...(dossier ? { applicationId: dossier.id } : {}),
    emails: members.map(({ userId, email }) => ({
      kind: "attachment.condemned" as const,
      dedupe: `${id}:${userId}`,
      payload: {
        email,
        association: owner.name,
        document: documentLabel(file.documentType),
        number: dossier?.number ?? null,
        path: dossier
          ? `/dossiers/${dossier.number}/${file.message ? "messages" : file.appeal ? "recours" : "pieces"}`
          : `/associations/${owner.id}`,
      },
    })),
  };
}

const dossierOfFile = {
  id: true,
  number: true,
  association: { select: { id: true, name: true } },
} as const;
