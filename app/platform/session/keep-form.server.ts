import { formValues } from "~/platform/forms/form-values";
import type { PostedForm } from "~/platform/forms/read-form.server";
import { isSecretField } from "~/platform/http/typed-form";
import { limitedBody } from "~/platform/forms/limited-body.server";
import type { Tx } from "~/platform/database/database.server";
import { ports, type Ports } from "~/platform/ports.server";
import { readMultipart } from "~/platform/storage/read-multipart.server";
import { hashToken, readToken } from "./session-cookie.server";

const keptHours = 24;
const mostKept = 20;

/** What a person sent after their session had ended. */
export interface KeptForm extends PostedForm {
  /** Where it was sent. */
  readonly path: string;
  readonly body: string;
  readonly keptAt: Date;
}

/**
 * Keeps the form that a request carries, when its cookie names a session that has ended: it belongs to the person of
 * that session, and only they are given it back, without the passwords and codes in it. Null when there is no form,
 * nothing else in it, or nobody to keep it for.
 */
export async function keepForm(request: Request): Promise<string | null> {
  const kind = /^(application\/x-www-form-urlencoded|multipart\/form-data)/.exec(
    request.headers.get("content-type") ?? "",
  )?.[1];
  if (request.method !== "POST" || !kind || request.headers.has("x-autosave")) return null;
  const token = await readToken(request);
  if (token === null) return null;
  const { db, now } = ports();
  const session = await db.session.findUnique({
    where: { tokenHash: new Uint8Array(hashToken(token)), complete: true, user: { disabledAt: null } },
    select: { userId: true },
  });
  if (!session) return null;
  const body = kind.startsWith("multipart") ? await wordsOf(request) : await textOf(request);
  if (body === null) return null;
  const at = now();
  return db.$transaction(async (tx) => {
    const { userId } = session;
    const { id } = await tx.keptForm.create({
      data: {
        userId,
        path: new URL(request.url).pathname.replace(/\.data$/, ""),
        body,
        createdAt: at,
        expiresAt: new Date(at.getTime() + keptHours * 3_600_000),
      },
      select: { id: true },
    });
    await forgetOldest(tx, userId);
    return id;
  });
}

async function textOf(request: Request): Promise<string | null> {
  const sent = [...new URLSearchParams(await new Response(limitedBody(request)).text())];
  const kept = sent.filter(([name]) => !isSecretField(name));
  const isNothing = kept.length < sent.length && kept.every(([name]) => name.startsWith("_"));
  return isNothing ? null : new URLSearchParams(kept).toString();
}

/** What was written beside a file. The file itself is chosen again; without words there is nothing to keep. */
async function wordsOf(request: Request): Promise<string | null> {
  const sent = await readMultipart(request, () => Promise.resolve(null), { fieldSize: 40_000 }).catch(
    () => null,
  );
  return sent?.fields.body ? new URLSearchParams({ ...sent.fields }).toString() : null;
}

/** The form that was kept for this very person, or null: it may be another's, or have been kept too long. */
export async function findKeptForm(
  { db, now }: Ports,
  { userId }: { userId: string },
  id: string,
): Promise<KeptForm | null> {
  const kept = await db.keptForm.findFirst({
    where: { id, userId, expiresAt: { gt: now() } },
    select: { path: true, body: true, createdAt: true },
  });
  if (!kept) return null;
  const { _form: form, ...values } = formValues(new URLSearchParams(kept.body));
  return {
    form: typeof form === "string" ? form : null,
    values,
    path: kept.path,
    body: kept.body,
    keptAt: kept.createdAt,
  };
}

async function forgetOldest(tx: Tx, userId: string): Promise<void> {
  const beyond = await tx.keptForm.findMany({
    where: { userId },
    orderBy: { createdAt: "desc" },
    skip: mostKept,
    select: { id: true },
  });
  if (beyond.length > 0) await tx.keptForm.deleteMany({ where: { id: { in: beyond.map(({ id }) => id) } } });
}
