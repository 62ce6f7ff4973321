import { createHash, randomBytes } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { config } from "~/platform/ports.server";

/** Longest life of a session, whatever its use. */
export const absoluteSeconds = 12 * 3_600;
/** A session not used for so long is over. */
export const idleSeconds = 2 * 3_600;

function sessionCookie() {
  const secure = config().publicOrigin.startsWith("https://");
  return createCookie(secure ? "__Host-pilier" : "pilier", {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure,
  });
}

export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

export async function readToken(request: Request): Promise<string | null> {
  const token: unknown = await sessionCookie().parse(request.headers.get("Cookie"));
  return typeof token === "string" && /^[\w-]{43}$/.test(token) ? token : null;
}

/** `Set-Cookie` value that hands the token to the browser, until it is closed or the session ends. */
export function tokenHeader(token: string): Promise<string> {
  return sessionCookie().serialize(token, { maxAge: absoluteSeconds });
}

/** `Set-Cookie` value that takes the token away. */
export function noTokenHeader(): Promise<string> {
  return sessionCookie().serialize("", { maxAge: 0 });
}
