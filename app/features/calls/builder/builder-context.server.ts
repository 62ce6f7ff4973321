import type { Actor } from "~/domain/access/actor";
import { mayForFunder } from "~/domain/access/policy";
import type { CallDocument } from "~/domain/call/document";
import type { Tx } from "~/platform/database/database.server";
import { loadDocumentNames } from "../document-names.server";
import type { BuilderContext } from "./builder-context";
import { countUsage } from "./usage.server";

interface Target {
  readonly callId: string;
  readonly programmeId: string;
  readonly year: number;
  readonly pillarId: string | null;
  readonly document: CallDocument;
}

/** What the pages of the builder offer for a call: the programme, the territory, the funders and their envelopes. */
export async function loadBuilderContext(tx: Tx, actor: Actor, target: Target): Promise<BuilderContext> {
  const { callId, programmeId, year, pillarId, document } = target;
  const nodes = await tx.programmeNode.findMany({
    where: {
      programmeId,
      retiredAt: null,
      level: { in: ["pillar", "strategic_objective", "operational_objective"] },
    },
    orderBy: [{ position: "asc" }, { code: "asc" }],
    select: { id: true, parentId: true, level: true, code: true, label: true, shortLabel: true },
  });
  const districts = await tx.priorityDistrict.findMany({
    orderBy: { code: "asc" },
    select: { code: true, label: true },
  });
  const communes = await tx.commune.findMany({
    orderBy: { name: "asc" },
    select: { code: true, name: true },
  });
  const funders = await tx.funder.findMany({
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      envelopes: {
        where: {
          OR: [{ year, OR: [{ pillarId }, { pillarId: null }] }, { id: { in: envelopesOf(document) } }],
        },
        orderBy: { label: "asc" },
        select: { id: true, label: true, amountCents: true },
      },
    },
  });
  const usage = await countUsage(tx, callId);
  const pillarOf = pillarsByNode(nodes);
  const byPillar = nodes.filter(({ level }) => level === "pillar");
  const named = funders.map(({ id, name, envelopes }) => ({
    id,
    name,
    mayChange: mayForFunder(actor, "call.manage", id),
    envelopes: envelopes.map((envelope) => ({ ...envelope, amountCents: Number(envelope.amountCents) })),
  }));
  const objectives = nodes.flatMap(({ id, code, label, level }) => {
    const pillar = pillarOf.get(id);
    const isObjective = level === "operational_objective" || !nodes.some(({ parentId }) => parentId === id);
    return level !== "pillar" && isObjective && pillar ? [{ id, code, label, pillar }] : [];
  });
  return {
    year,
    pillars: byPillar.map(({ code, label, shortLabel }) => ({ code, label: shortLabel ?? label })),
    objectives,
    districts: withHeld(districts, document.rules.eligibleQpv),
    communes: withHeld(
      communes.map(({ code, name }) => ({ code, label: name })),
      document.rules.eligibleCommunes,
    ),
    funders: named,
    ...usage,
    extraQuestions: document.form.questions,
    names: await loadDocumentNames(tx, programmeId),
  };
}

interface Node {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: string;
  readonly code: string;
  readonly label: string;
  readonly shortLabel: string | null;
}

/** The reference, with the codes that the draft holds even when the reference does not know them. */
function withHeld(
  known: readonly { readonly code: string; readonly label: string }[],
  held: readonly string[],
): readonly { readonly code: string; readonly label: string }[] {
  const unknown = held.filter((code) => !known.some((one) => one.code === code));
  return [...known, ...unknown.map((code) => ({ code, label: code }))];
}

function envelopesOf({ frame }: CallDocument): string[] {
  return frame.funders.flatMap(({ envelope }) => ("id" in envelope ? [envelope.id] : []));
}

/** Words of the pillar above each node. */
function pillarsByNode(nodes: readonly Node[]): ReadonlyMap<string, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const top = (node: Node): Node => {
    const parent = node.parentId === null ? undefined : byId.get(node.parentId);
    return parent ? top(parent) : node;
  };
  return new Map(
    nodes.flatMap((node) => {
      const pillar = top(node);
      return pillar.level === "pillar" ? [[node.id, pillar.shortLabel ?? pillar.label] as const] : [];
    }),
  );
}
