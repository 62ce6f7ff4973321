import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

interface Variant {
  readonly body: Buffer;
  readonly etag: string;
}

/** An answer as it is kept: its bytes in each encoding, and its headers without those of one visitor. */
export interface KeptAnswer {
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The policy of the page around the nonce of each answer; null when it names none. */
  readonly policy: readonly [before: string, after: string] | null;
  readonly variants: Readonly<Record<Encoding, Variant>>;
  readonly bytes: number;
  /** Milliseconds since 1970, by the portal's clock: from then on the page would read otherwise. */
  readonly until: number;
}

const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };
/** Chosen to cost a few milliseconds a page, once. */
const brotliQuality = 9;
const ownToEachAnswer = ["x-request-id", "content-length", "etag", "vary"];

/** Makes an answer ready to be sent any number of times. */
export async function keepAnswer({
  headers,
  nonce,
  body,
  until,
}: {
  headers: Readonly<Record<string, string>>;
  nonce: string;
  body: Buffer;
  until: Date;
}): Promise<KeptAnswer> {
  const policy = policyAround(headers["content-security-policy"], nonce);
  const left = policy ? [...ownToEachAnswer, "content-security-policy"] : ownToEachAnswer;
  const mark = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  const [br, gz] = await Promise.all([
    pack.br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
    pack.gzip(body, { level: 9 }),
  ]);
  return {
    headers: Object.entries(headers)
      .filter(([name]) => !left.includes(name.toLowerCase()))
      .concat([["Vary", "Accept-Encoding, Cookie"]]),
    policy,
    variants: {
      br: { body: br, etag: `"${mark}-br"` },
      gzip: { body: gz, etag: `"${mark}-gz"` },
      identity: { body, etag: `"${mark}"` },
    },
    bytes: body.length + br.length + gz.length,
    until: until.getTime(),
  };
}

function policyAround(policy: string | undefined, nonce: string): KeptAnswer["policy"] {
  if (policy === undefined || !policy.includes(nonce)) return null;
  const [before = "", ...after] = policy.split(nonce);
  return [before, after.join(nonce)];
}
