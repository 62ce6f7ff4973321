import { landmarkAfter, landmarkEvery, type ProvenDocument } from "~/domain/decision-log/proof";
import type { Db } from "~/platform/database/database.server";
import type { Ports } from "~/platform/ports.server";
import { chain, digestOfBody } from "./chain.server";

/** What proves that a document is in the log: `public/verificateur.mjs` checks it. */
export interface Proof {
  /** Fingerprint of the document, SHA-256 in hexadecimal. */
  readonly document: string;
  readonly line: LineOfProof;
  /** Digests of the texts of the lines between this one and the landmark, the landmark's own last. */
  readonly following: readonly string[];
  readonly landmark: Landmark;
}

interface LineOfProof {
  readonly position: number;
  readonly body: string;
  readonly previous: string;
  readonly hash: string;
}

export interface Landmark {
  readonly position: number;
  readonly hash: string;
}

export interface ProvenEntry {
  readonly kind: ProvenDocument;
  readonly number: string;
  readonly at: Date;
  readonly proof: Proof;
  /** The chain really leads from the line to the landmark, and the line names the document. */
  readonly isWhole: boolean;
}

interface Entry {
  readonly kind: ProvenDocument;
  readonly number: string;
  readonly event: string;
  readonly subjectId: string;
  readonly fact: readonly [name: string, value: string];
}

/** The entry of the log that names this document; null when none does. */
export async function findProof({ db }: Pick<Ports, "db">, fingerprint: string): Promise<ProvenEntry | null> {
  const named = (await findDeposit(db, fingerprint)) ?? (await findLetter(db, fingerprint));
  if (!named) return null;
  const entry = await db.auditEntry.findFirst({
    where: {
      event: named.event,
      subjectId: named.subjectId,
      facts: { path: [named.fact[0]], equals: named.fact[1] },
    },
    select: { id: true, at: true },
  });
  const line =
    entry &&
    (await db.decisionLogLine.findFirst({
      where: { source: "audit_entries", key: String(entry.id) },
      select: { position: true, body: true, previous: true, hash: true },
    }));
  if (!entry || !line) return null;
  const position = Number(line.position);
  const head = await findHead(db);
  const last = landmarkAfter(position, head.position);
  const after = await db.decisionLogLine.findMany({
    where: { position: { gt: position, lte: last } },
    orderBy: { position: "asc" },
    select: { body: true, hash: true },
  });
  const landmarkHash = after.at(-1)?.hash ?? line.hash;
  const proof: Proof = {
    document: fingerprint,
    line: { position, body: line.body, previous: hex(line.previous), hash: hex(line.hash) },
    following: after.map(({ body }) => hex(digestOfBody(body))),
    landmark: { position: last, hash: hex(landmarkHash) },
  };
  return { kind: named.kind, number: named.number, at: entry.at, proof, isWhole: leadsToLandmark(proof) };
}

function leadsToLandmark({ document, line, following, landmark }: Proof): boolean {
  let hash = chain(bytes(line.previous), digestOfBody(line.body));
  const isLine = hash.toString("hex") === line.hash && line.body.includes(document);
  for (const digest of following) hash = chain(hash, bytes(digest));
  return isLine && hash.toString("hex") === landmark.hash;
}

async function findDeposit(db: Db, fingerprint: string): Promise<Entry | null> {
  const submission = await db.submission.findFirst({
    where: { inputSha256: new Uint8Array(bytes(fingerprint)) },
    orderBy: { submittedAt: "asc" },
    select: { id: true, applicationId: true, application: { select: { number: true } } },
  });
  return (
    submission && {
      kind: "deposit",
      number: submission.application.number,
      event: "application.submitted",
      subjectId: submission.applicationId,
      fact: ["submissionId", submission.id],
    }
  );
}

async function findLetter(db: Db, fingerprint: string): Promise<Entry | null> {
  const letter = await db.decisionLetter.findFirst({
    where: { bodySha256: new Uint8Array(bytes(fingerprint)), sentAt: { not: null } },
    select: { id: true, decisionId: true, application: { select: { number: true } } },
  });
  return (
    letter && {
      kind: "letter",
      number: letter.application.number,
      event: "decision.published",
      subjectId: letter.decisionId,
      fact: ["letterId", letter.id],
    }
  );
}

/** The last line of the log; position 0 while there is none. */
async function findHead(db: Db): Promise<Landmark> {
  const head = await db.decisionLogLine.findFirst({
    orderBy: { position: "desc" },
    select: { position: true, hash: true },
  });
  return head ? { position: Number(head.position), hash: hex(head.hash) } : { position: 0, hash: "" };
}

const landmarksAPage = 50;

/** The landmarks before a position, the last first, and the position to go on from. */
export async function listLandmarks(
  { db }: Pick<Ports, "db">,
  before: number | null,
): Promise<{ head: Landmark; landmarks: readonly Landmark[]; next: number | null }> {
  const head = await findHead(db);
  const from = Math.min(before ?? Infinity, head.position + 1);
  const highest = Math.floor((from - 1) / landmarkEvery);
  const wanted = Array.from({ length: Math.min(highest, landmarksAPage) }, (_, place) =>
    BigInt((highest - place) * landmarkEvery),
  );
  const lines = await db.decisionLogLine.findMany({
    where: { position: { in: wanted } },
    orderBy: { position: "desc" },
    select: { position: true, hash: true },
  });
  const landmarks = lines.map(({ position, hash }) => ({ position: Number(position), hash: hex(hash) }));
  return { head, landmarks, next: highest > landmarksAPage ? landmarks.at(-1)!.position : null };
}

function bytes(hexadecimal: string): Buffer {
  return Buffer.from(hexadecimal, "hex");
}

function hex(value: Uint8Array): string {
  return Buffer.from(value).toString("hex");
}
