import { type Actor, fullName } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import type { RuleTarget } from "~/domain/assignment/rule";
import { anyOf } from "~/platform/access/any-of.server";
import type { Ports } from "~/platform/ports.server";
import { rulesSettledBy } from "./rules-settled.server";

export interface RuleLine extends RuleTarget {
  readonly id: string;
  readonly version: number;
  readonly funderId: string;
  readonly funder: string;
  /** In words: the call, the pillar, the commune; null says all. */
  readonly call: string | null;
  readonly pillar: string | null;
  readonly commune: string | null;
  readonly people: readonly { readonly userId: string; readonly name: string }[];
}

const select = {
  id: true,
  version: true,
  funderId: true,
  callId: true,
  pillarId: true,
  communeCode: true,
  funder: { select: { name: true } },
  call: { select: { title: true } },
  pillar: { select: { label: true } },
  commune: { select: { name: true } },
  people: {
    orderBy: { user: { lastName: "asc" } },
    select: { user: { select: { id: true, firstName: true, lastName: true } } },
  },
} as const;

interface Row extends RuleTarget {
  readonly id: string;
  readonly version: number;
  readonly funderId: string;
  readonly funder: { readonly name: string };
  readonly call: { readonly title: string } | null;
  readonly pillar: { readonly label: string } | null;
  readonly commune: { readonly name: string } | null;
  readonly people: readonly { user: { id: string; firstName: string; lastName: string } }[];
}

/** Rules within the actor's roles, by funder, those that say most first. */
export async function listRules({ db }: Ports, actor: Actor): Promise<readonly RuleLine[]> {
  const rows = await db.assignmentRule.findMany({
    where: rulesSettledBy(actor),
    orderBy: [
      { funder: { position: "asc" } },
      { callId: { sort: "asc", nulls: "last" } },
      { pillarId: { sort: "asc", nulls: "last" } },
      { communeCode: { sort: "asc", nulls: "last" } },
    ],
    select,
  });
  return rows.map(toLine);
}

export async function findRule({ db }: Ports, actor: Actor, id: string): Promise<RuleLine | null> {
  const row = await db.assignmentRule.findFirst({ where: { AND: [{ id }, rulesSettledBy(actor)] }, select });
  return row && toLine(row);
}

/** What a rule may be about, within the actor's roles. */
export async function findRuleChoices({ db }: Ports, actor: Actor, funderId: string) {
  const roles = rolesFor(actor, "assignment.settle").filter(
    (held) => held.funderId === null || held.funderId === funderId,
  );
  const calls = await db.call.findMany({
    where: {
      publishedAt: { not: null },
      archivedAt: null,
      isPractice: false,
      funders: { some: { funderId } },
      ...anyOf(roles.map(({ pillarId }) => (pillarId === null ? {} : { pillarId }))),
    },
    orderBy: [{ closesAt: "desc" }, { id: "asc" }],
    take: 100,
    select: { id: true, title: true, pillar: { select: { id: true, label: true } } },
  });
  const communes = await db.commune.findMany({
    orderBy: { name: "asc" },
    select: { code: true, name: true },
  });
  const pillars = new Map(
    calls.flatMap(({ pillar }) => (pillar ? [[pillar.id, pillar.label] as const] : [])),
  );
  return {
    calls: calls.map(({ id, title }) => ({ id, label: title })),
    pillars: [...pillars].map(([id, label]) => ({ id, label })),
    communes,
    /** The actor's roles reach every pillar. */
    mayBeAboutAll: roles.some(({ pillarId }) => pillarId === null),
  };
}

function toLine({ funder, call, pillar, commune, people, ...row }: Row): RuleLine {
  return {
    ...row,
    funder: funder.name,
    call: call?.title ?? null,
    pillar: pillar?.label ?? null,
    commune: commune?.name ?? null,
    people: people.map(({ user }) => ({ userId: user.id, name: fullName(user) })),
  };
}
