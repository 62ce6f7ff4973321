import type { Actor } from "~/domain/access/actor";
import { doubleFunding, type DoubleFunding } from "~/domain/decision/double-funding";
import { cents, type Cents } from "~/domain/money/cents";
import { withinSql } from "~/platform/access/application-scope-sql.server";
import { sql } from "~/platform/database/sql.server";
import type { Ports } from "~/platform/ports.server";

export interface JointMoney {
  readonly title: string;
  readonly association: string;
  readonly charges: Cents;
  /** Products that no funder of the call brings, by name. */
  readonly others: readonly { readonly name: string; readonly amount: Cents; readonly isPublic: boolean }[];
  readonly doubles: readonly DoubleFunding[];
}

interface Row {
  readonly title: string;
  readonly association: string;
  readonly year: number;
  readonly chargesCents: number;
  readonly lines: readonly { name: string; kind: string | null; cents: number; label: string }[];
  readonly funders: readonly { funderId: string; name: string; shortName: string; kind: string }[];
  readonly same: readonly { funderId: string; number: string; year: number; cents: number }[];
}

/** The money of a dossier as its funders compare it: what is paid by others, and the same purse met twice. */
export async function findJointMoney(
  { db }: Ports,
  actor: Actor,
  number: string,
): Promise<JointMoney | null> {
  const [row] = await db.$queryRaw<Row[]>(sql`
    SELECT a.title, s.name AS association, g.year,
           COALESCE((SELECT sum(b.amount_cents) FROM budget_lines b
              WHERE b.application_id = a.id AND b.scope = 'project' AND b.side = 'charge' AND b.account NOT LIKE '86%'), 0)::float8 AS "chargesCents",
           COALESCE((SELECT json_agg(json_build_object('name', COALESCE(b.funder_name, ''), 'label', b.label,
                                                       'kind', b.funder_kind, 'cents', COALESCE(b.amount_cents, 0)) ORDER BY b.position)
              FROM budget_lines b WHERE b.application_id = a.id AND b.scope = 'project' AND b.side = 'product'
               AND NOT b.in_call AND b.account NOT LIKE '87%'), '[]') AS lines,
           COALESCE((SELECT json_agg(json_build_object('funderId', f.id, 'name', f.name, 'shortName', f.short_name, 'kind', f.kind))
              FROM call_funders cf JOIN funders f ON f.id = cf.funder_id WHERE cf.call_id = c.id), '[]') AS funders,
           COALESCE((SELECT json_agg(json_build_object('funderId', q.funder_id, 'number', o.number, 'year', y.year,
                                                       'cents', COALESCE(w.amount_cents, q.requested_cents)))
              FROM applications o JOIN calls l ON l.id = o.call_id JOIN campaigns y ON y.id = l.campaign_id
              JOIN funder_requests q ON q.application_id = o.id
              LEFT JOIN awards w ON w.application_id = o.id AND w.funder_id = q.funder_id AND w.status <> 'cancelled'
             WHERE o.association_id = a.association_id AND o.id <> a.id AND o.submitted_at IS NOT NULL
               AND o.status NOT IN ('withdrawn', 'inadmissible', 'refused', 'dismissed')
               AND NOT EXISTS (SELECT FROM conflicts_of_interest h WHERE h.application_id = o.id
                                AND h.user_id = ${actor.userId}::uuid AND h.lifted_at IS NULL)), '[]') AS same
      FROM applications a
      JOIN calls c ON c.id = a.call_id
      JOIN campaigns g ON g.id = c.campaign_id
      JOIN associations s ON s.id = a.association_id
     WHERE a.number = ${number} AND ${withinSql(actor, "instruction.read")}`);
  if (!row) return null;
  return {
    title: row.title,
    association: row.association,
    charges: cents(row.chargesCents),
    others: row.lines.map(({ name, label, kind, cents: amount }) => ({
      name: name || label,
      amount: cents(amount),
      isPublic: kind !== null && kind !== "PRIVATE",
    })),
    doubles: doubleFunding(
      row.funders,
      row.lines.flatMap(({ name, kind, cents: amount }) =>
        kind === null ? [] : [{ name, kind, amount: cents(amount) }],
      ),
      row.same.map(({ cents: amount, ...one }) => ({ ...one, amount: cents(amount) })),
      row.year,
    ),
  };
}
