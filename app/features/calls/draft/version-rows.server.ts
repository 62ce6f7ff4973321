import { readCallDocument, type CallDocument, type StoredVersion } from "~/domain/call/document";
import type { CallFrame } from "~/domain/call/frame";
import type { Prisma } from "~/generated/prisma/client.js";

/** What `documentOf` reads of a version. */
export const storedVersion = {
  frame: true,
  content: true,
  rules: true,
  rubric: true,
  form: true,
} satisfies Prisma.CallVersionSelect;

/** What `documentOf` reads of the call, for a version without a frame of its own. */
export const frameRows = {
  title: true,
  opensAt: true,
  closesAt: true,
  graceSeconds: true,
  funders: {
    orderBy: { funder: { position: "asc" } },
    select: { funderId: true, envelopeId: true, minCents: true, maxCents: true, maxShare: true },
  },
  objectives: { select: { nodeId: true } },
} satisfies Prisma.CallSelect;

type Rows = Prisma.CallGetPayload<{ select: typeof frameRows }>;

/** @throws {z.ZodError} when what is stored is not a version of a call */
export function documentOf(rows: Rows, version: StoredVersion): CallDocument {
  return readCallDocument(version, () => frameOf(rows));
}

function frameOf({ title, opensAt, closesAt, graceSeconds, funders, objectives }: Rows): CallFrame {
  return {
    title,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    graceSeconds,
    funders: funders.map(({ funderId, envelopeId, minCents, maxCents, maxShare }) => ({
      funderId,
      envelope: { id: envelopeId },
      minCents: minCents === null ? null : Number(minCents),
      maxCents: maxCents === null ? null : Number(maxCents),
      maxShare,
    })),
    objectiveIds: objectives.map(({ nodeId }) => nodeId),
  };
}

/** The document as the columns of a version keep it. */
export function columnsOf({ frame, content, rules, rubric, form }: CallDocument) {
  return {
    frame: frame as Prisma.InputJsonObject,
    content: content as Prisma.InputJsonObject,
    rules: rules as Prisma.InputJsonObject,
    rubric: rubric as Prisma.InputJsonObject,
    form: form as unknown as Prisma.InputJsonObject,
  };
}
