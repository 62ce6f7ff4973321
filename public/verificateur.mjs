/**
 * Independent verifier of Pilier's decision log. Plain JavaScript for Node 20 or later, without a package:
 * read it, it is the proof.
 *
 *     node verificateur.mjs preuve.json   # a proof downloaded from the portal, or
 *     node verificateur.mjs log.jsonl     # the whole log, exported by the agglomération
 *
 * A line of the log is chained to the one before: hash = SHA-256(previous hash + SHA-256(text of the line)).
 * The text of a line about a row holds a salted digest of it: SHA-256(salt + content).
 * Exit code: 0 whole, 1 altered, 2 unreadable.
 */
import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const bytes = (hex) => Buffer.from(hex, "hex");
const follow = (previous, bodyDigest) => sha256(bytes(previous), bodyDigest).toString("hex");
const nothing = "00".repeat(32);

/** A proof: one line in full, then the digests of those that follow, up to a landmark that the portal publishes. */
function checkProof({ line, following, landmark, document }) {
  let hash = follow(line.previous, sha256(line.body));
  if (hash !== line.hash) return altered(line.position, "its text does not give its hash");
  if (!line.body.includes(document)) return altered(line.position, "it does not name your document");
  for (const bodyDigest of following) hash = follow(hash, bytes(bodyDigest));
  const position = line.position + following.length;
  if (hash !== landmark.hash || position !== landmark.position)
    return altered(line.position, "it does not lead to the landmark");
  console.log(`Line ${line.position} is in the log. It names the document ${document}:\n${line.body}`);
  console.log(`Compare with what the portal publishes: line ${position} has the hash ${hash}.`);
  return 0;
}

/** The whole log, a line at a time, with what its digests stand for. */
async function checkLog(file) {
  let position = 0;
  let head = nothing;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const line = JSON.parse(text);
    if (line.unlogged) return altered(position, `${line.unlogged} is nowhere in the log`);
    const fact = faultOf(line, position, head);
    if (fact) return altered(line.position, `${line.source} ${line.key}: ${fact}`);
    position += 1;
    head = line.hash;
  }
  console.log(`The log is whole: ${position} lines, the last with the hash ${head}.`);
  return 0;
}

function faultOf(line, before, head) {
  if (Number(line.position) !== before + 1) return `follows line ${before}`;
  if (line.previous !== head) return "does not name the hash of the line before";
  if (follow(head, sha256(line.body)) !== line.hash) return "its text does not give its hash";
  const body = JSON.parse(line.body);
  if (line.source !== (body.row ?? "audit_entries") || line.key !== (body.key ?? String(body.entry)))
    return "is filed under another thing than its text names";
  if (!body.row) return line.content === line.body ? null : "the entry is not what the line says";
  if (!line.isLast) return null;
  if (body.change === "delete") return line.content === null ? null : "was removed and is there again";
  if (line.content === null || line.salt === null) return "the row or its salt is gone";
  const digest = sha256(bytes(line.salt), line.content).toString("hex");
  return digest === body.digest ? null : "the row is not what the line says";
}

function altered(position, fact) {
  console.error(`ALTERED. Line ${position}: ${fact}.`);
  return 1;
}

try {
  const file = process.argv[2];
  if (!file) throw new Error("name the file: node verificateur.mjs preuve.json");
  process.exitCode = file.endsWith(".jsonl")
    ? await checkLog(file)
    : checkProof(JSON.parse(readFileSync(file, "utf8")));
} catch (error) {
  console.error(`The file cannot be checked: ${error.message}`);
  process.exitCode = 2;
}
