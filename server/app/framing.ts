/** A page that any site may show in a frame says so in its policy; X-Frame-Options has no word for it. */
export function mayBeFramed(headers: Headers): boolean {
  return headers.get("content-security-policy")?.includes("frame-ancestors *") ?? false;
}
