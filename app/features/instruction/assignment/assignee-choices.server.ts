import type { Actor } from "~/domain/access/actor";
import { mayForFunder } from "~/domain/access/policy";
import type { Ports } from "~/platform/ports.server";

/** A person who instructs, for one funder. */
export interface AssigneeChoice {
  readonly userId: string;
  readonly name: string;
  readonly funderId: string;
  readonly funder: string;
}

export interface AssigneeChoices {
  readonly people: readonly AssigneeChoice[];
  /** Funders for which the actor assigns. */
  readonly funders: readonly { readonly id: string; readonly name: string }[];
}

const most = 1_000;

/** Whom the actor may give dossiers to, each once a funder; dossier by dossier, the command still may say no. */
export async function findAssigneeChoices({ db, now }: Ports, actor: Actor): Promise<AssigneeChoices> {
  const rows = await db.$queryRaw<AssigneeChoice[]>`
    SELECT DISTINCT u.id AS "userId", u.first_name || ' ' || u.last_name AS name, u.last_name, u.first_name,
                    f.id AS "funderId", f.name AS funder, f.position
      FROM role_grants g
      JOIN users u ON u.id = g.user_id AND u.disabled_at IS NULL
      JOIN funders f ON (g.funder_id IS NULL OR f.id = g.funder_id)
                    AND EXISTS (SELECT FROM call_funders c WHERE c.funder_id = f.id)
     WHERE g.role = 'instructor' AND g.revoked_at IS NULL
       AND (g.ends_at IS NULL OR g.ends_at > ${now()}::timestamptz)
     ORDER BY f.position, f.id, u.last_name, u.first_name, u.id
     LIMIT ${most}`;
  const people = rows
    .filter(({ funderId }) => mayForFunder(actor, "assignment.write", funderId))
    .map(({ userId, name, funderId, funder }) => ({ userId, name, funderId, funder }));
  const funders = new Map(people.map(({ funderId, funder }) => [funderId, funder]));
  return { people, funders: [...funders].map(([id, name]) => ({ id, name })) };
}
