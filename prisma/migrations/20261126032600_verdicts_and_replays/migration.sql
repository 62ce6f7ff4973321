-- What a verdict was reached with: the settings of the rules, the dates of the call and the programme of that day.
-- Kept by its fingerprint, so that the dossiers of a call share one row.
CREATE TABLE "judging_terms" (
    "sha256" BYTEA NOT NULL,
    "terms" JSONB NOT NULL,

    CONSTRAINT "judging_terms_pkey" PRIMARY KEY ("sha256")
);
CREATE TRIGGER "judging_terms_only_grow" BEFORE UPDATE OR DELETE ON "judging_terms"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "eligibility_verdicts"
  ADD COLUMN "terms_sha256" BYTEA,
  ADD COLUMN "verdict_sha256" BYTEA,
  ADD COLUMN "outcomes" TEXT NOT NULL DEFAULT '';
UPDATE "eligibility_verdicts" v SET "outcomes" = (
  SELECT coalesce(string_agg((f->>'code') || ':' || left(f->>'outcome', 1), ' ' ORDER BY rank), '')
    FROM jsonb_array_elements(v."findings") WITH ORDINALITY AS found(f, rank));
ALTER TABLE "eligibility_verdicts" ALTER COLUMN "outcomes" DROP DEFAULT;
ALTER TABLE "eligibility_verdicts" ADD CONSTRAINT "eligibility_verdicts_terms_sha256_fkey"
  FOREIGN KEY ("terms_sha256") REFERENCES "judging_terms"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "eligibility_verdicts_only_grow" BEFORE UPDATE OR DELETE ON "eligibility_verdicts"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- A person sets a finding aside once at a time.
CREATE UNIQUE INDEX "criterion_overrides_one_at_a_time" ON "criterion_overrides" (application_id, criterion)
  WHERE withdrawn_at IS NULL;
ALTER TABLE "criterion_overrides"
  ADD CONSTRAINT "criterion_overrides_say_why" CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT "criterion_overrides_are_confirmed_whole"
    CHECK (num_nonnulls(confirmed_by_id, confirmed_at) IN (0, 2));

CREATE TABLE "substance_judgements" (
    "application_id" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "is_convincing" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "judged_by_id" UUID NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "substance_judgements_pkey" PRIMARY KEY ("application_id", "criterion"),
    CONSTRAINT "substance_judgements_say_why_not" CHECK (is_convincing OR btrim(reason) <> '')
);
ALTER TABLE "substance_judgements" ADD CONSTRAINT "substance_judgements_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "substance_judgements" ADD CONSTRAINT "substance_judgements_judged_by_id_fkey"
  FOREIGN KEY ("judged_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The dossiers of one call judged again by the rules of a version that may not be published yet.
CREATE TABLE "replays" (
    "id" UUID NOT NULL,
    "call_version_id" UUID NOT NULL,
    "source_call_id" UUID NOT NULL,
    "rules" JSONB NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "position" UUID,
    "total" INTEGER NOT NULL,
    "judged" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "by_rule" JSONB NOT NULL DEFAULT '{}',
    "by_overall" JSONB NOT NULL DEFAULT '{}',
    "finished_at" TIMESTAMPTZ(3),
    "fault" TEXT,

    CONSTRAINT "replays_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "replays_count_what_they_judge" CHECK (judged >= 0 AND changed BETWEEN 0 AND judged)
);
CREATE UNIQUE INDEX "replays_call_version_id_source_call_id_key" ON "replays"("call_version_id", "source_call_id");
CREATE INDEX "replays_finished_at_requested_at_idx" ON "replays"("finished_at", "requested_at");
ALTER TABLE "replays" ADD CONSTRAINT "replays_call_version_id_fkey"
  FOREIGN KEY ("call_version_id") REFERENCES "call_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "replays" ADD CONSTRAINT "replays_source_call_id_fkey"
  FOREIGN KEY ("source_call_id") REFERENCES "calls"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "replays" ADD CONSTRAINT "replays_requested_by_id_fkey"
  FOREIGN KEY ("requested_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only the dossiers whose findings change.
CREATE TABLE "replay_changes" (
    "replay_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "overall_before" "eligibility_overall" NOT NULL,
    "overall_after" "eligibility_overall" NOT NULL,
    "outcomes" TEXT NOT NULL,
    "rules" TEXT[] NOT NULL,

    CONSTRAINT "replay_changes_pkey" PRIMARY KEY ("replay_id", "application_id")
);
ALTER TABLE "replay_changes" ADD CONSTRAINT "replay_changes_replay_id_fkey"
  FOREIGN KEY ("replay_id") REFERENCES "replays"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "replay_changes" ADD CONSTRAINT "replay_changes_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The dossiers of a call in the order in which they are judged again.
CREATE INDEX "applications_call_id_id_idx" ON "applications"("call_id", "id");
