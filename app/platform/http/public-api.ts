/** Roots of the addresses that other programs read: they answer any site, and their errors are data. */
const roots = ["/api/", "/common-grants"];

/** True for an address of an interface for programs, however its letters are written. */
export function isProgramAddress(path: string): boolean {
  const lower = path.toLowerCase();
  return roots.some((root) => lower.startsWith(root));
}

/** What lets any site read an answer, from a script of its own. It says nothing of who is signed in. */
export const openToAnySite = {
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
} as const;

/** An answer as data, for any site. */
export function dataAnswer(body: unknown, init: { status?: number; headers?: HeadersInit } = {}): Response {
  const headers = new Headers({ "Content-Type": "application/json; charset=utf-8", ...openToAnySite });
  new Headers(init.headers).forEach((value, name) => headers.set(name, value));
  return new Response(`${JSON.stringify(body, null, 2)}\n`, { status: init.status ?? 200, headers });
}

/** An error in the shape of the CommonGrants protocol, which our own interface shares. */
export function dataError(status: number, message: string, errors: readonly unknown[] = []): Response {
  return dataAnswer({ status, message, errors }, { status, headers: { "Cache-Control": "no-store" } });
}
