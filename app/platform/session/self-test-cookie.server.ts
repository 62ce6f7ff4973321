import { createHash } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { z } from "zod";
import type { Answers } from "~/domain/application/form/answers";
import { config } from "~/platform/ports.server";

/** Answers of a self-test, held by the browser alone. */
export interface HeldAnswers {
  readonly slug: string;
  readonly answers: Readonly<Record<string, Answers>>;
}

const oneDay = 24 * 3_600;
/** What a browser keeps in one cookie, with room for its name and signature. */
const longest = 3_000;

const held = z.object({
  slug: z.string().max(200),
  answers: z.record(z.string().max(60), z.record(z.string().max(60), z.json())),
});

/** Signed, so that what comes back is what left; the key follows from the address of the database. */
function selfTestCookie() {
  const { databaseUrl, publicOrigin } = config();
  return createCookie("autotest", {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: publicOrigin.startsWith("https://"),
    maxAge: oneDay,
    secrets: [createHash("sha256").update(`self-test of ${databaseUrl}`).digest("base64url")],
  });
}

/** What was answered so far to the self-test of this call. */
export async function readHeldAnswers(request: Request, slug: string): Promise<HeldAnswers["answers"]> {
  const read = held.safeParse(await selfTestCookie().parse(request.headers.get("Cookie")));
  return read.success && read.data.slug === slug ? (read.data.answers as HeldAnswers["answers"]) : {};
}

/** `Set-Cookie` value that holds the answers, or null when they are too long to be held. */
export async function heldAnswersHeader(answers: HeldAnswers): Promise<string | null> {
  if (JSON.stringify(answers).length > longest) return null;
  return selfTestCookie().serialize(answers);
}

/** `Set-Cookie` value that forgets them. */
export function noHeldAnswersHeader(): Promise<string> {
  return selfTestCookie().serialize("", { maxAge: 0 });
}
