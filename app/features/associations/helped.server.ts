import { fullName, type Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { dayInWords, instantInWords, parisDay } from "~/domain/calendar/paris";
import type { Ports } from "~/platform/ports.server";

export interface HelpedAssociation {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly until: string;
  readonly drafts: number;
}

/** The associations that the actor helps, the first to end first. */
export async function listHelped({ db, now }: Ports, actor: Actor): Promise<HelpedAssociation[]> {
  const mandates = await db.associationMember.findMany({
    where: { userId: actor.userId, isHelper: true, endedAt: null, endsAt: { gt: now() } },
    orderBy: [{ endsAt: "asc" }, { id: "asc" }],
    select: {
      endsAt: true,
      association: {
        select: {
          id: true,
          name: true,
          city: true,
          _count: { select: { applications: { where: { status: "draft" } } } },
        },
      },
    },
  });
  return mandates.map(({ endsAt, association: { _count, ...association } }) => ({
    ...association,
    until: dayInWords(parisDay(new Date(endsAt!.getTime() - 1))),
    drafts: _count.applications,
  }));
}

export interface HelperAct {
  readonly at: string;
  readonly event: string;
  readonly helper: string;
  /** Number of the dossier it was about. */
  readonly number: string | null;
}

interface Row {
  at: Date;
  event: string;
  first_name: string;
  last_name: string;
  number: string | null;
}

const shown = 30;

/** What helpers did for the actor's association, the latest first. */
export async function listHelperActs(
  { db }: Ports,
  actor: Actor,
  associationId: string,
): Promise<HelperAct[]> {
  if (!associationsFor(actor, "association.read").includes(associationId)) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.at, e.event, u.first_name, u.last_name, a.number
      FROM audit_entries e
      JOIN users u ON u.id = e.actor_id
      LEFT JOIN applications a ON e.subject_type = 'application' AND a.id = e.subject_id
     WHERE e.facts ? 'onBehalfOf' AND e.facts ->> 'onBehalfOf' = ${associationId}
     ORDER BY e.id DESC
     LIMIT ${shown}`;
  return rows.map(({ at, event, number, ...name }) => ({
    at: instantInWords(at),
    event,
    number,
    helper: fullName({ firstName: name.first_name, lastName: name.last_name }),
  }));
}
