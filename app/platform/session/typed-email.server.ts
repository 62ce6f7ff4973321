import { createCookie } from "@remix-run/node";

/** Carries the address from the page that sends a code to the page that asks for it, without an address in a URL. */
const typedEmail = createCookie("pilier-adresse", {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  maxAge: 30 * 60,
});

export function typedEmailHeader(email: string): Promise<string> {
  return typedEmail.serialize(email);
}

export function noTypedEmailHeader(): Promise<string> {
  return typedEmail.serialize("", { maxAge: 0 });
}

/** The address typed on the page before, or "". */
export async function readTypedEmail(request: Request): Promise<string> {
  const email: unknown = await typedEmail.parse(request.headers.get("Cookie"));
  return typeof email === "string" ? email : "";
}
