import { createCookie } from "@remix-run/node";
import { config } from "~/platform/ports.server";

/** How long a browser stays known to an account that does not change its password. */
export const deviceSeconds = 180 * 24 * 3_600;

/** Opens nothing: it only says on whose count a try of the password goes. Signing out leaves it. */
function deviceCookie() {
  const secure = config().publicOrigin.startsWith("https://");
  return createCookie(secure ? "__Host-pilier-appareil" : "pilier-appareil", {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure,
    maxAge: deviceSeconds,
  });
}

/** `Set-Cookie` value that makes the browser a known device. */
export function deviceHeader(token: string): Promise<string> {
  return deviceCookie().serialize(token);
}

export async function readDeviceToken(request: Request): Promise<string | null> {
  const token: unknown = await deviceCookie().parse(request.headers.get("Cookie"));
  return typeof token === "string" && /^[\w-]{43}$/.test(token) ? token : null;
}
