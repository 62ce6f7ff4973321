-- What the committee might decide: named proposals of amounts. Nothing here is decided.
CREATE TABLE "scenarios" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "proof" JSONB,
    "taken_up_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scenarios_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "scenarios_are_named" CHECK (name <> '')
);
CREATE UNIQUE INDEX "scenarios_session_id_name_key" ON "scenarios"("session_id", "name");
CREATE UNIQUE INDEX "scenarios_one_taken_up" ON "scenarios"("session_id") WHERE taken_up_at IS NOT NULL;
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_session_id_fkey"
  FOREIGN KEY ("session_id") REFERENCES "committee_sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_created_by_id_fkey"
  FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "scenario_lines" (
    "scenario_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "funder_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "viable_cents" BIGINT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "scenario_lines_pkey" PRIMARY KEY ("scenario_id", "application_id", "funder_id"),
    CONSTRAINT "scenario_lines_not_below_zero" CHECK (amount_cents >= 0 AND viable_cents >= 0)
);
CREATE INDEX "scenario_lines_application_id_idx" ON "scenario_lines"("application_id");
ALTER TABLE "scenario_lines" ADD CONSTRAINT "scenario_lines_scenario_id_fkey"
  FOREIGN KEY ("scenario_id") REFERENCES "scenarios"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "scenario_lines" ADD CONSTRAINT "scenario_lines_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "scenario_lines" ADD CONSTRAINT "scenario_lines_funder_id_fkey"
  FOREIGN KEY ("funder_id") REFERENCES "funders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
