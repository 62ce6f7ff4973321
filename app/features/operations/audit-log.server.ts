import type { Actor } from "~/domain/access/actor";
import { readUuid } from "~/domain/identifiers/uuid";
import type { Ports } from "~/platform/ports.server";

export interface AuditFilter {
  /** Beginning of the event's name, `application.`; empty for all. */
  readonly event: string;
  /** Number of a dossier or identifier of anything; empty for all. */
  readonly subject: string;
  /** Address of the person who acted; empty for all. */
  readonly actor: string;
  /** Identifier of the last line of the page before. */
  readonly before: bigint | null;
}

export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly event: string;
  /** Null: the portal itself, or somebody who was not signed in. */
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly subject: { readonly type: string; readonly id: string; readonly number: string | null };
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly requestId: string | null;
  /** The facts are kept from a reader who is a party to the dossier. */
  readonly isWithheld: boolean;
}

type Names = ReadonlyMap<string, string>;

const perPage = 50;

/**
 * Lines of the audit log, the last first. A person or dossier that does not exist has none. Of a dossier to which the
 * reader is a party they learn that something was done, and none of its facts: amounts and outcomes are not theirs.
 */
export async function listAuditLines(
  ports: Ports,
  reader: Actor,
  filter: AuditFilter,
): Promise<{ lines: AuditLine[]; next: string | null }> {
  const [subjectId, actorId] = await Promise.all([
    subjectOf(ports, filter.subject),
    personOf(ports, filter.actor),
  ]);
  if (subjectId === null || actorId === null) return { lines: [], next: null };
  const rows = await ports.db.auditEntry.findMany({
    where: {
      ...(filter.event ? { event: { startsWith: filter.event } } : {}),
      ...(subjectId ? { subjectId } : {}),
      ...(actorId ? { actorId } : {}),
      ...(filter.before === null ? {} : { id: { lt: filter.before } }),
    },
    orderBy: { id: "desc" },
    take: perPage + 1,
    select: {
      id: true,
      at: true,
      event: true,
      actorId: true,
      subjectType: true,
      subjectId: true,
      facts: true,
      requestId: true,
    },
  });
  const page = rows.slice(0, perPage);
  const names = await namesOf(
    ports,
    page.map(({ actorId }) => actorId),
  );
  const numbers = await numbersOf(
    ports,
    page.map(({ subjectId }) => subjectId),
  );
  const linked = await linkedTo(ports, reader);
  const lines = page.map((row) => ({
    ...lineOf(row, names, numbers),
    ...(isOf(row, linked) ? { facts: [], isWithheld: true } : {}),
  }));
  return { lines, next: rows.length > perPage ? (lines.at(-1)?.id ?? null) : null };
}

interface AuditRow {
  readonly id: bigint;
  readonly at: Date;
  readonly event: string;
  readonly actorId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly facts: unknown;
  readonly requestId: string | null;
}

function lineOf(row: AuditRow, names: Names, numbers: Names): AuditLine {
  const { actorId, subjectType, subjectId } = row;
  return {
    id: String(row.id),
    at: row.at,
    event: row.event,
    actor: actorId === null ? null : { id: actorId, name: names.get(actorId) ?? actorId },
    subject: { type: subjectType, id: subjectId, number: numbers.get(subjectId) ?? null },
    facts: factsOf(row.facts),
    isWithheld: false,
    requestId: row.requestId,
  };
}

/** Identifiers of the dossiers to which the reader is a party, and of all that hangs on them. */
async function linkedTo({ db }: Ports, { userId }: Actor): Promise<ReadonlySet<string>> {
  const id = { select: { id: true } } as const;
  const dossiers = await db.application.findMany({
    where: {
      OR: [
        { conflicts: { some: { userId, liftedAt: null } } },
        { agendaItems: { some: { recusals: { some: { userId } } } } },
        { association: { members: { some: { userId, endedAt: null } } } },
      ],
    },
    select: { id: true, agendaItems: id, decisions: id, awards: id, reviews: id, report: id },
  });
  return new Set(
    dossiers.flatMap(({ id: dossierId, report, agendaItems, decisions, awards, reviews }) => [
      dossierId,
      ...[...agendaItems, ...decisions, ...awards, ...reviews, ...(report ? [report] : [])].map(
        (one) => one.id,
      ),
    ]),
  );
}

function isOf({ subjectId, facts }: AuditRow, linked: ReadonlySet<string>): boolean {
  if (linked.has(subjectId)) return true;
  const applicationId: unknown =
    typeof facts === "object" && facts !== null && "applicationId" in facts ? facts.applicationId : null;
  return typeof applicationId === "string" && linked.has(applicationId);
}

/** The identifier meant; undefined for no wish, null for nothing found. */
async function subjectOf({ db }: Ports, wanted: string): Promise<string | null | undefined> {
  if (wanted === "") return undefined;
  const identifier = readUuid(wanted);
  if (identifier) return identifier;
  const application = await db.application.findUnique({ where: { number: wanted }, select: { id: true } });
  return application?.id ?? null;
}

async function personOf({ db }: Ports, wanted: string): Promise<string | null | undefined> {
  if (wanted === "") return undefined;
  const person = await db.user.findUnique({ where: { email: wanted.toLowerCase() }, select: { id: true } });
  return person?.id ?? null;
}

async function namesOf({ db }: Ports, ids: readonly (string | null)[]): Promise<Names> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const people = await db.user.findMany({
    where: { id: { in: wanted } },
    select: { id: true, firstName: true, lastName: true },
  });
  return new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
}

async function numbersOf({ db }: Ports, ids: readonly string[]): Promise<Names> {
  const applications = await db.application.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, number: true },
  });
  return new Map(applications.map(({ id, number }) => [id, number]));
}

function factsOf(facts: unknown): AuditLine["facts"] {
  if (typeof facts !== "object" || facts === null) return [];
  return Object.entries(facts).map(([name, value]) => ({
    name,
    value: typeof value === "string" ? value : JSON.stringify(value),
  }));
}
