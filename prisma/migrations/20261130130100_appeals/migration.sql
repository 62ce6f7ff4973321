-- An appeal (recours gracieux): the association contests a decision, agents examine it, and one answer closes it.
CREATE TYPE "appeal_target" AS ENUM ('decision', 'silence', 'inadmissibility');
CREATE TYPE "appeal_status" AS ENUM ('recorded', 'examined', 'upheld', 'upheld_in_part', 'rejected');

CREATE TABLE "appeals" (
  "id" UUID NOT NULL,
  "application_id" UUID NOT NULL,
  "target" "appeal_target" NOT NULL,
  "contested_step_id" UUID NOT NULL,
  "grounds" TEXT NOT NULL,
  "last_day_on" DATE NOT NULL,
  "is_late" BOOLEAN NOT NULL,
  "filed_at" TIMESTAMPTZ(3) NOT NULL,
  "filed_by_id" UUID NOT NULL,
  "signatory_name" TEXT NOT NULL,
  "form_key" TEXT NOT NULL,
  "status" "appeal_status" NOT NULL DEFAULT 'recorded',
  "note" TEXT NOT NULL DEFAULT '',
  "examined_at" TIMESTAMPTZ(3),
  "examined_by_id" UUID,
  "answer" TEXT NOT NULL DEFAULT '',
  "answered_at" TIMESTAMPTZ(3),
  "answered_by_id" UUID,
  "version" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "appeals_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "appeals_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "appeals_contested_step_id_fkey" FOREIGN KEY ("contested_step_id") REFERENCES "application_steps_taken"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "appeals_filed_by_id_fkey" FOREIGN KEY ("filed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "appeals_examined_by_id_fkey" FOREIGN KEY ("examined_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "appeals_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "appeals_say_why" CHECK (grounds <> ''),
  CONSTRAINT "appeals_late_after_their_last_day" CHECK (is_late = ((filed_at AT TIME ZONE 'Europe/Paris')::date > last_day_on)),
  CONSTRAINT "appeals_are_answered_once_closed" CHECK ((status IN ('upheld', 'upheld_in_part', 'rejected')) = (answered_at IS NOT NULL)),
  CONSTRAINT "appeals_are_examined_with_a_note" CHECK (status <> 'examined' OR (examined_at IS NOT NULL AND note <> ''))
);
-- One appeal a decision, one open appeal a dossier.
CREATE UNIQUE INDEX "appeals_contested_step_id_key" ON "appeals"("contested_step_id");
CREATE UNIQUE INDEX "appeals_form_key_key" ON "appeals"("form_key");
CREATE UNIQUE INDEX "appeals_one_open_a_dossier" ON "appeals"("application_id") WHERE answered_at IS NULL;
CREATE INDEX "appeals_application_id_idx" ON "appeals"("application_id");

CREATE TABLE "appeal_lines" (
  "appeal_id" UUID NOT NULL,
  "application_id" UUID NOT NULL,
  "funder_id" UUID NOT NULL,
  "granted_cents" BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT "appeal_lines_pkey" PRIMARY KEY ("appeal_id", "funder_id"),
  CONSTRAINT "appeal_lines_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "appeal_lines_request_fkey" FOREIGN KEY ("application_id", "funder_id") REFERENCES "funder_requests"("application_id", "funder_id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "appeal_lines_are_not_negative" CHECK (granted_cents >= 0)
);
CREATE INDEX "appeal_lines_application_id_funder_id_idx" ON "appeal_lines"("application_id", "funder_id");

-- What was written does not change: an appeal is examined and answered, never rewritten.
CREATE FUNCTION "refuse_rewriting_of_appeal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.answered_at IS NOT NULL
     OR (OLD.application_id, OLD.target, OLD.contested_step_id, OLD.grounds, OLD.last_day_on, OLD.filed_at)
        IS DISTINCT FROM (NEW.application_id, NEW.target, NEW.contested_step_id, NEW.grounds, NEW.last_day_on, NEW.filed_at) THEN
    RAISE EXCEPTION 'appeals_are_never_rewritten: an appeal is neither rewritten nor answered twice'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'appeals_are_never_rewritten';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "appeals_are_never_rewritten" BEFORE UPDATE ON "appeals"
  FOR EACH ROW EXECUTE FUNCTION "refuse_rewriting_of_appeal"();

ALTER TABLE "attachments" ADD COLUMN "appeal_id" UUID;
ALTER TABLE "attachments"
  ADD CONSTRAINT "attachments_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  DROP CONSTRAINT "attachments_belong_somewhere",
  ADD CONSTRAINT "attachments_belong_somewhere"
    CHECK (num_nonnulls(application_id, association_id, report_id, message_id, appeal_id) = 1);
CREATE INDEX "attachments_appeal_id_idx" ON "attachments"("appeal_id");

-- A decision that answers an appeal. Its line carries what the one it replaces had drawn: the envelope gives the rest,
-- and what was granted is never taken back.
ALTER TABLE "decisions" ADD COLUMN "appeal_id" UUID;
ALTER TABLE "decisions"
  ADD CONSTRAINT "decisions_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "decisions_appeal_id_idx" ON "decisions"("appeal_id");
ALTER TABLE "decision_lines" ADD COLUMN "carried_cents" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "decision_lines"
  ADD CONSTRAINT "decision_lines_carry_at_most_what_they_grant" CHECK (carried_cents BETWEEN 0 AND amount_cents);

-- The last word of each funder on a dossier, once told: one, by its key. The letter that leaves puts it there.
CREATE TABLE "decisions_in_force" (
  "application_id" UUID NOT NULL,
  "funder_id" UUID NOT NULL,
  "decision_line_id" UUID NOT NULL,
  CONSTRAINT "decisions_in_force_pkey" PRIMARY KEY ("application_id", "funder_id"),
  CONSTRAINT "decisions_in_force_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "decisions_in_force_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "funders"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "decisions_in_force_decision_line_id_fkey" FOREIGN KEY ("decision_line_id") REFERENCES "decision_lines"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "decisions_in_force_decision_line_id_key" ON "decisions_in_force"("decision_line_id");
INSERT INTO "decisions_in_force" ("application_id", "funder_id", "decision_line_id")
SELECT DISTINCT ON (w.application_id, l.funder_id) w.application_id, l.funder_id, l.id
  FROM "decision_letters" w
  JOIN "decisions" d ON d.id = w.decision_id AND d.undone_at IS NULL
  JOIN "decision_lines" l ON l.decision_id = d.id
 WHERE w.sent_at IS NOT NULL
 ORDER BY w.application_id, l.funder_id, d.recorded_at DESC, d.id DESC;

-- Two letters never contradict each other: a grant or a refusal that was told is replaced by the answer to an appeal
-- alone, and never by less. What was adjourned, or waited on the reserve list, is decided by a later letter.
CREATE FUNCTION "put_in_force"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "decision_lines" l
      JOIN "decisions" d ON d.id = l.decision_id
      JOIN "decisions_in_force" f ON f.application_id = NEW.application_id AND f.funder_id = l.funder_id
      JOIN "decision_lines" told ON told.id = f.decision_line_id
     WHERE l.decision_id = NEW.decision_id AND told.decision_id <> NEW.decision_id
       AND (l.amount_cents < told.amount_cents
            OR (told.outcome IN ('granted', 'refused') AND d.appeal_id IS NULL))) THEN
    RAISE EXCEPTION 'decision_letters_never_contradict: a funder has already told another decision on this dossier'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_letters_never_contradict';
  END IF;
  INSERT INTO "decisions_in_force" ("application_id", "funder_id", "decision_line_id")
  SELECT NEW.application_id, l.funder_id, l.id FROM "decision_lines" l WHERE l.decision_id = NEW.decision_id
      ON CONFLICT ("application_id", "funder_id") DO UPDATE SET decision_line_id = EXCLUDED.decision_line_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER "decision_letters_put_in_force" AFTER UPDATE OF sent_at ON "decision_letters"
  FOR EACH ROW WHEN (OLD.sent_at IS NULL AND NEW.sent_at IS NOT NULL) EXECUTE FUNCTION "put_in_force"();

-- One letter waits for a dossier at a time.
CREATE UNIQUE INDEX "decision_letters_one_waiting_a_dossier" ON "decision_letters"("application_id") WHERE sent_at IS NULL;

-- An appeal that is won after the act was prepared brings a second award of the same funder, with an act of its own.
DROP INDEX "awards_application_id_funder_id_key";
CREATE INDEX "awards_application_id_funder_id_idx" ON "awards"("application_id", "funder_id");

SELECT "keep_in_decision_log"('appeals', 'id');

-- In the inbox an open appeal runs to its own day, and gives the turn to the funders it contests until it is examined.
CREATE OR REPLACE VIEW "inbox_source" AS
  SELECT a.id AS application_id, a.call_id, a.association_id, a.number, a.title, s.name AS association, s.siret,
         a.status, COALESCE(a.requested_cents, 0) AS requested_cents, a.submitted_at,
         CASE WHEN p.filed_at IS NOT NULL
              THEN ((p.filed_at AT TIME ZONE 'Europe/Paris')::date + INTERVAL '2 months')::date
              WHEN a.status IN ('submitted', 'incomplete', 'admissible', 'in_review', 'scored', 'committee_pending', 'adjourned', 'reserve_list')
              THEN ((a.submitted_at AT TIME ZONE 'Europe/Paris')::date + INTERVAL '2 months')::date + COALESCE(k.days, 0)::int
              ELSE DATE '9999-12-31' END AS due_on,
         k.suspended_until,
         (SELECT v.overall FROM eligibility_verdicts v WHERE v.application_id = a.id ORDER BY v.judged_at DESC LIMIT 1) AS overall,
         setweight(to_tsvector('pilier_simple',
           replace(a.number, '-', ' ') || ' ' || ltrim(split_part(a.number, '-', 2), '0') || ' ' || s.siret), 'A')
         || setweight(to_tsvector('pilier_simple', w.name) || to_tsvector('pilier_french', w.name), 'B')
         || setweight(to_tsvector('pilier_simple', w.title) || to_tsvector('pilier_french', w.title), 'C') AS search
    FROM applications a
    JOIN associations s ON s.id = a.association_id
    CROSS JOIN LATERAL (
      SELECT translate(s.name || ' ' || COALESCE(s.acronym, ''), '.-/_@:''’&+,;()"«»', '                  ') AS name,
             translate(a.title, '.-/_@:''’&+,;()"«»', '                  ') AS title) w
    LEFT JOIN LATERAL (
      SELECT sum(greatest(0, least(r.due_on + 1, COALESCE((COALESCE(r.answered_at, r.cancelled_at) AT TIME ZONE 'Europe/Paris')::date, r.due_on + 1))
                             - (r.asked_at AT TIME ZONE 'Europe/Paris')::date)) AS days,
             max(r.due_on) FILTER (WHERE r.answered_at IS NULL AND r.cancelled_at IS NULL) AS suspended_until
        FROM complement_requests r
       WHERE r.application_id = a.id) k ON true
    LEFT JOIN "appeals" p ON p.application_id = a.id AND p.answered_at IS NULL
   WHERE a.submitted_at IS NOT NULL;

CREATE OR REPLACE VIEW "inbox_turn_source" AS
  SELECT a.id AS application_id, f.funder_id, a.call_id,
         COALESCE(g.assignee_id, '00000000-0000-0000-0000-000000000000') AS assignee_id
    FROM applications a
    CROSS JOIN LATERAL (
      SELECT q.funder_id FROM funder_requests q WHERE q.application_id = a.id
      UNION
      SELECT c.funder_id FROM call_funders c
       WHERE c.call_id = a.call_id AND NOT EXISTS (SELECT FROM funder_requests q WHERE q.application_id = a.id)) f
    LEFT JOIN assignments g ON g.application_id = a.id AND g.funder_id = f.funder_id
    LEFT JOIN appeals p ON p.application_id = a.id AND p.status = 'recorded'
   WHERE a.submitted_at IS NOT NULL
     AND ((a.status IN ('submitted', 'admissible', 'in_review')
           AND NOT EXISTS (SELECT FROM reviews r
                            WHERE r.application_id = a.id AND r.funder_id = f.funder_id AND r.completed_at IS NOT NULL))
          OR (p.id IS NOT NULL
              AND (p.target <> 'decision'
                   OR EXISTS (SELECT FROM appeal_lines l WHERE l.appeal_id = p.id AND l.funder_id = f.funder_id))));

CREATE TRIGGER "appeals_show_in_the_inbox" AFTER INSERT OR UPDATE OF status, answered_at ON "appeals"
  FOR EACH ROW EXECUTE FUNCTION "follow_in_inbox"();
CREATE TRIGGER "appeal_lines_give_turns" AFTER INSERT ON "appeal_lines"
  FOR EACH ROW EXECUTE FUNCTION "follow_in_inbox"();
