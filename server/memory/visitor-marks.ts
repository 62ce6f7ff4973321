import { randomFillSync } from "node:crypto";

const referenceBytes = 9;
const nonceBytes = 18;
const pool = Buffer.allocUnsafe(256 * (referenceBytes + nonceBytes));
let used = pool.length;

/** The reference and the nonce of one answer, drawn many at a time: the system is asked once in 256. */
export function drawMarks(): { readonly requestId: string; readonly nonce: string } {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const middle = used + referenceBytes;
  const requestId = pool.toString("base64url", used, middle);
  used = middle + nonceBytes;
  return { requestId, nonce: pool.toString("base64", middle, used) };
}
