import type { Actor, Membership, RoleHeld } from "~/domain/access/actor";
import { oncePerRequest } from "~/platform/http/request-scope.server";
import { database, ports } from "~/platform/ports.server";
import { hashToken, idleSeconds, readToken } from "./session-cookie.server";

export interface CurrentSession {
  readonly id: string;
  readonly actor: Actor;
  /** False while the second factor is still awaited. */
  readonly complete: boolean;
  /** Last time the password was proved. */
  readonly confirmedAt: Date;
  readonly hasSecondFactor: boolean;
}

interface Row {
  id: string;
  user_id: string;
  complete: boolean;
  confirmed_at: Date;
  last_seen_at: Date;
  email: string;
  first_name: string;
  last_name: string;
  has_second_factor: boolean;
  roles: RoleHeld[];
  memberships: Membership[];
}

/** Roles and mandates are read at each request: what was taken away is gone on the very next one. */
const currentSession = {
  name: "current-session",
  text: `
    SELECT s.id, s.user_id, s.complete, s.confirmed_at, s.last_seen_at, u.email, u.first_name, u.last_name,
           EXISTS (SELECT FROM second_factors f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL) AS has_second_factor,
           COALESCE((SELECT json_agg(json_build_object('role', g.role, 'funderId', g.funder_id, 'pillarId', g.pillar_id))
                       FROM role_grants g
                      WHERE g.user_id = u.id AND g.revoked_at IS NULL AND (g.ends_at IS NULL OR g.ends_at > $2)), '[]') AS roles,
           COALESCE((SELECT json_agg(json_build_object('associationId', m.association_id, 'mandates', m.mandates, 'isHelper', m.is_helper))
                       FROM association_members m
                      WHERE m.user_id = u.id AND m.ended_at IS NULL AND (m.ends_at IS NULL OR m.ends_at > $2)), '[]') AS memberships
      FROM sessions s
      JOIN users u ON u.id = s.user_id
     WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND s.last_seen_at > $3
       AND u.disabled_at IS NULL`,
};

const seen = {
  name: "session-seen",
  text: "UPDATE sessions SET last_seen_at = $2 WHERE id = $1",
};
const seenEveryMs = 5 * 60_000;

const name = Symbol("current session");

/** The live session of the request, or null. */
export function findCurrentSession(request: Request): Promise<CurrentSession | null> {
  return oncePerRequest(name, () => read(request));
}

async function read(request: Request): Promise<CurrentSession | null> {
  const token = await readToken(request);
  if (token === null) return null;
  const now = ports().now();
  const idleSince = new Date(now.getTime() - idleSeconds * 1_000);
  const { rows } = await database().pool.query<Row>({
    ...currentSession,
    values: [hashToken(token), now, idleSince],
  });
  const row = rows[0];
  if (!row) return null;
  if (now.getTime() - row.last_seen_at.getTime() > seenEveryMs)
    await database().pool.query({ ...seen, values: [row.id, now] });
  return {
    id: row.id,
    complete: row.complete,
    confirmedAt: row.confirmed_at,
    hasSecondFactor: row.has_second_factor,
    actor: {
      userId: row.user_id,
      email: row.email,
      firstName: row.first_name,
      lastName: row.last_name,
      roles: row.roles,
      memberships: row.memberships,
    },
  };
}
