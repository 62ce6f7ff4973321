import type pg from "pg";
import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import type { ListedView } from "../views/listed-view";
import { viewSeenSql } from "../views/view-seen-sql";

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** What the filters of the inbox offer. */
export interface InboxChoices {
  readonly calls: readonly Choice[];
  readonly pillars: readonly Choice[];
  /** People who instruct. */
  readonly colleagues: readonly Choice[];
  /** Saved views that the actor sees, their own first. */
  readonly views: readonly ListedView[];
}

/** One statement for every list of choices: the page is read too often for one each. */
export async function findInboxChoices(
  { pool, now }: { pool: pg.Pool; now: () => Date },
  actor: Actor,
): Promise<InboxChoices> {
  const roles = rolesFor(actor, "instruction.read");
  const { rows } = await pool.query<InboxChoices>({
    name: "inbox-choices",
    text: choicesSql,
    values: [
      roles.map(({ funderId }) => funderId),
      roles.map(({ pillarId }) => pillarId),
      now(),
      actor.userId,
    ],
  });
  return rows[0]!;
}

const choicesSql = `
  WITH reach AS MATERIALIZED (
    SELECT c.id, c.title, c.pillar_id, c.closes_at FROM calls c
     WHERE c.published_at IS NOT NULL AND NOT c.is_practice
       AND EXISTS (SELECT FROM unnest($1::uuid[], $2::uuid[]) AS r(funder_id, pillar_id)
                    WHERE (r.pillar_id IS NULL OR r.pillar_id = c.pillar_id)
                      AND (r.funder_id IS NULL OR EXISTS (SELECT FROM call_funders f WHERE f.call_id = c.id AND f.funder_id = r.funder_id))))
  SELECT COALESCE((SELECT json_agg(json_build_object('id', l.id, 'label', l.title))
                     FROM (SELECT id, title FROM reach ORDER BY closes_at DESC, id LIMIT 100) l), '[]') AS calls,
         COALESCE((SELECT json_agg(json_build_object('id', n.id, 'label', n.label) ORDER BY n.position)
                     FROM programme_nodes n WHERE n.id IN (SELECT pillar_id FROM reach)), '[]') AS pillars,
         COALESCE((SELECT json_agg(json_build_object('id', p.id, 'label', p.first_name || ' ' || p.last_name))
                     FROM (SELECT u.id, u.first_name, u.last_name FROM users u
                            WHERE u.disabled_at IS NULL AND EXISTS (
                              SELECT FROM role_grants g WHERE g.user_id = u.id AND g.role = 'instructor'
                                 AND g.revoked_at IS NULL AND (g.ends_at IS NULL OR g.ends_at > $3::timestamptz))
                            ORDER BY u.last_name, u.first_name LIMIT 200) p), '[]') AS colleagues,
         COALESCE((SELECT json_agg(json_build_object('id', v.id, 'name', v.name, 'query', v.query, 'isOwn', v.is_own, 'isOpening', v.is_opening))
                     FROM (SELECT w.id, w.name, w.query, w.owner_id = $4::uuid AS is_own, o.view_id IS NOT NULL AS is_opening
                             FROM saved_views w LEFT JOIN opening_views o ON o.view_id = w.id AND o.user_id = $4::uuid
                            WHERE ${viewSeenSql("$4::uuid", "$1::uuid[]")}
                            ORDER BY is_own DESC, lower(w.name), w.id LIMIT 60) v), '[]') AS views`;
