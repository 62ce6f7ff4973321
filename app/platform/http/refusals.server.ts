import { json } from "@remix-run/node";

/** What an error page knows of a refusal: `useRouteError().data`, with its `status` beside it. */
export interface RefusalAnswer {
  /** French, for the person who reads it: what holds, and what to do next. Absent: the page has its own words. */
  readonly sentence?: string;
}

/**
 * The page is not there, or not for this person: both read alike, so that nobody learns what exists.
 *
 * @throws {Response} 404
 */
export function notFound(): never {
  throw answer(404);
}

/**
 * The page is beyond the person's role. For a dossier that is not theirs, use `notFound`.
 *
 * @throws {Response} 403
 */
export function forbidden(sentence?: string): never {
  throw answer(403, sentence);
}

/**
 * The rules say no, or someone was faster.
 *
 * @param sentence what holds now, and what to do next
 * @throws {Response} 409
 */
export function conflict(sentence: string): never {
  throw answer(409, sentence);
}

/**
 * Too many attempts.
 *
 * @param retryInSeconds also told to the browser, in `Retry-After`
 * @throws {Response} 429
 */
export function tooManyAttempts(sentence: string, retryInSeconds: number): never {
  throw answer(429, sentence, { "Retry-After": String(Math.max(1, Math.ceil(retryInSeconds))) });
}

/**
 * The request cannot be understood: a parameter is missing or malformed in a link that people do not write.
 *
 * @throws {Response} 400
 */
export function badRequest(sentence?: string): never {
  throw answer(400, sentence);
}

function answer(status: number, sentence?: string, headers: Record<string, string> = {}): Response {
  const body: RefusalAnswer = sentence === undefined ? {} : { sentence };
  return json(body, { status, headers: { "Cache-Control": "no-store", ...headers } });
}
