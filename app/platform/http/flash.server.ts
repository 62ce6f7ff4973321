import { createCookie, redirect } from "@remix-run/node";

/** What the next page says once, above its title. */
export interface Flash {
  readonly tone: "success" | "info" | "warning";
  readonly message: string;
}

const flashCookie = createCookie("pilier-flash", { path: "/", httpOnly: true, sameSite: "lax", maxAge: 60 });

/** See other: to a path this code has built, with a sentence for the page that opens there. */
export async function redirectWithFlash(
  path: string,
  message: string,
  tone: Flash["tone"] = "success",
): Promise<Response> {
  return redirect(path, {
    status: 303,
    headers: { "Set-Cookie": await flashCookie.serialize({ tone, message }) },
  });
}

/** The sentence left by the page before, or null. It is shown once: send `noFlashHeader` with the answer. */
export async function readFlash(request: Request): Promise<Flash | null> {
  const flash: unknown = await flashCookie.parse(request.headers.get("Cookie"));
  return isFlash(flash) ? flash : null;
}

export function noFlashHeader(): Promise<string> {
  return flashCookie.serialize("", { maxAge: 0 });
}

function isFlash(value: unknown): value is Flash {
  if (typeof value !== "object" || value === null) return false;
  const { tone, message } = value as Record<string, unknown>;
  return typeof message === "string" && (tone === "success" || tone === "info" || tone === "warning");
}
