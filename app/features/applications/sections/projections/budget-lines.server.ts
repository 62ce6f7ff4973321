import type { Application } from "~/domain/eligibility/application-input";
import { readAmount } from "~/domain/money/amount-text";
import { sql, type Sql } from "~/platform/database/sql.server";

type Lines = Pick<Application["budget"], "charges" | "products">;

/** Replaces the lines of one budget. New lines have new identifiers, so both changes can share a statement. */
export function budgetLineChanges(
  applicationId: string,
  scope: "project" | "association",
  lines: Lines,
): Sql[] {
  const rows = [...numbered("charge", lines.charges), ...numbered("product", lines.products)];
  return [
    sql`gone_lines AS (
      DELETE FROM budget_lines WHERE application_id = ${applicationId}::uuid AND scope = ${scope}::budget_scope)`,
    sql`new_lines AS (
      INSERT INTO budget_lines (id, application_id, scope, side, account, label, amount_text, amount_cents,
                                position, funder_kind, funder_name, in_call, funding_state)
      SELECT gen_random_uuid(), ${applicationId}::uuid, ${scope}::budget_scope, side::budget_side, account, label,
             amount_text, amount_cents, position, funder_kind, funder_name, in_call, funding_state
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS line(side text, account text, label text, amount_text text, amount_cents bigint, position int,
                  funder_kind text, funder_name text, in_call boolean, funding_state text))`,
  ];
}

function numbered(side: "charge" | "product", lines: Lines["charges"]) {
  return lines.map(({ account, label, amount, funder }, position) => ({
    side,
    account,
    label: label ?? "",
    amount_text: amount,
    amount_cents: readAmount(amount),
    position,
    funder_kind: funder?.kind ?? null,
    funder_name: funder?.name ?? null,
    in_call: funder?.inCall ?? false,
    funding_state: funder?.status ?? null,
  }));
}
