-- Who instructs what by itself: for one funder, a call, a pillar or all, and one commune or all.
CREATE TABLE "assignment_rules" (
  "id" UUID NOT NULL,
  "funder_id" UUID NOT NULL,
  "call_id" UUID,
  "pillar_id" UUID,
  "commune_code" TEXT,
  "version" INTEGER NOT NULL DEFAULT 0,
  "created_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "assignment_rules_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "assignment_rules_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "funders"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "assignment_rules_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "calls"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "assignment_rules_pillar_id_fkey" FOREIGN KEY ("pillar_id") REFERENCES "programme_nodes"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "assignment_rules_commune_code_fkey" FOREIGN KEY ("commune_code") REFERENCES "communes"("code") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "assignment_rules_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "assignment_rules_call_or_pillar" CHECK (call_id IS NULL OR pillar_id IS NULL)
);
-- Two rules never answer for the same dossiers: which one applies does not depend on their order.
CREATE UNIQUE INDEX "assignment_rules_target_key" ON "assignment_rules"("funder_id", "call_id", "pillar_id", "commune_code") NULLS NOT DISTINCT;

CREATE TABLE "assignment_rule_people" (
  "rule_id" UUID NOT NULL,
  "user_id" UUID NOT NULL,
  CONSTRAINT "assignment_rule_people_pkey" PRIMARY KEY ("rule_id", "user_id"),
  CONSTRAINT "assignment_rule_people_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "assignment_rules"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "assignment_rule_people_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "assignment_rule_people_user_id_idx" ON "assignment_rule_people"("user_id");

-- Dossiers without anyone, for the job that gives them away.
CREATE INDEX "inbox_turns_unassigned_idx" ON "inbox_turns"("application_id", "funder_id")
  WHERE assignee_id = '00000000-0000-0000-0000-000000000000';
