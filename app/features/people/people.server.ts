import { fullName, type AgentRole } from "~/domain/access/actor";
import type { Ports } from "~/platform/ports.server";

export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly AgentRole[];
  readonly isDisabled: boolean;
}

const pageSize = 50;

/** People by name or address; the page continues after the identifier `after`. */
export async function listPeople(
  { db, now }: Ports,
  { text, after }: { text?: string | undefined; after?: string | undefined },
): Promise<{ readonly people: readonly PersonLine[]; readonly next: string | null }> {
  const contains = { contains: text, mode: "insensitive" as const };
  const rows = await db.user.findMany({
    where: text ? { OR: [{ email: contains }, { lastName: contains }, { firstName: contains }] } : {},
    orderBy: { id: "asc" },
    take: pageSize + 1,
    ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
    select: {
      id: true,
      firstName: true,
      lastName: true,
      email: true,
      disabledAt: true,
      roleGrants: { where: live(now()), select: { role: true } },
    },
  });
  const page = rows.slice(0, pageSize);
  return {
    people: page.map(({ roleGrants, disabledAt, firstName, lastName, ...person }) => ({
      ...person,
      name: fullName({ firstName, lastName }),
      roles: [...new Set(roleGrants.map(({ role }) => role))],
      isDisabled: disabledAt !== null,
    })),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

export interface PersonView extends Omit<PersonLine, "roles"> {
  readonly grants: readonly {
    readonly id: string;
    readonly role: AgentRole;
    readonly funder: string | null;
    readonly pillar: string | null;
    readonly endsAt: Date | null;
  }[];
}

export async function findPerson({ db, now }: Ports, id: string): Promise<PersonView | null> {
  const row = await db.user.findUnique({
    where: { id },
    select: {
      id: true,
      firstName: true,
      lastName: true,
      email: true,
      disabledAt: true,
      roleGrants: {
        where: live(now()),
        orderBy: { createdAt: "asc" },
        select: {
          id: true,
          role: true,
          endsAt: true,
          funder: { select: { shortName: true } },
          pillar: { select: { shortLabel: true, label: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { roleGrants, disabledAt, firstName, lastName, ...person } = row;
  return {
    ...person,
    name: fullName({ firstName, lastName }),
    isDisabled: disabledAt !== null,
    grants: roleGrants.map(({ funder, pillar, ...grant }) => ({
      ...grant,
      funder: funder?.shortName ?? null,
      pillar: pillar ? (pillar.shortLabel ?? pillar.label) : null,
    })),
  };
}

/** Funders and pillars to which a role can be limited. */
export async function listLimits({ db }: Ports) {
  const [funders, pillars] = await Promise.all([
    db.funder.findMany({ orderBy: { position: "asc" }, select: { id: true, shortName: true } }),
    db.programmeNode.findMany({
      where: { level: "pillar", retiredAt: null },
      orderBy: { position: "asc" },
      select: { id: true, label: true, shortLabel: true },
    }),
  ]);
  return {
    funders,
    pillars: pillars.map(({ id, label, shortLabel }) => ({ id, label: shortLabel ?? label })),
  };
}

function live(at: Date) {
  return { revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: at } }] };
}
