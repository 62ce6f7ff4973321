-- The inbox of the instructors: one narrow row a deposited dossier, kept by triggers, so that a list of a million is
-- read from one index and a search from one GIN.
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TEXT SEARCH CONFIGURATION "pilier_french" (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION "pilier_french"
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
CREATE TEXT SEARCH CONFIGURATION "pilier_simple" (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION "pilier_simple"
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

-- Who instructs a dossier for a funder. Nobody may be, and then it waits for whoever has the time.
CREATE TABLE "assignments" (
  "application_id" UUID NOT NULL,
  "funder_id" UUID NOT NULL,
  "assignee_id" UUID NOT NULL,
  "origin" TEXT NOT NULL,
  "assigned_at" TIMESTAMPTZ(3) NOT NULL,
  "assigned_by_id" UUID NOT NULL,
  CONSTRAINT "assignments_pkey" PRIMARY KEY ("application_id", "funder_id"),
  CONSTRAINT "assignments_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "assignments_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "funders"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "assignments_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "assignments_assigned_by_id_fkey" FOREIGN KEY ("assigned_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "assignments_by_hand_or_by_rule" CHECK (origin IN ('hand', 'rule'))
);
CREATE INDEX "assignments_assignee_id_idx" ON "assignments"("assignee_id");

-- Nobody instructs a dossier to which they are a party, whatever the code does.
CREATE FUNCTION "refuse_assignment_of_party"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "conflicts_of_interest" k
              WHERE k.application_id = NEW.application_id AND k.user_id = NEW.assignee_id AND k.lifted_at IS NULL)
     OR EXISTS (SELECT FROM "applications" a
                  JOIN "association_members" m ON m.association_id = a.association_id
                 WHERE a.id = NEW.application_id AND m.user_id = NEW.assignee_id AND m.ended_at IS NULL) THEN
    RAISE EXCEPTION 'assignments_exclude_parties: this person is a party to the dossier'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'assignments_exclude_parties';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "assignments_exclude_parties" BEFORE INSERT OR UPDATE OF assignee_id ON "assignments"
  FOR EACH ROW EXECUTE FUNCTION "refuse_assignment_of_party"();

CREATE TABLE "inbox_entries" (
  "application_id" UUID NOT NULL,
  "call_id" UUID NOT NULL,
  "association_id" UUID NOT NULL,
  "number" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "association" TEXT NOT NULL,
  "siret" TEXT NOT NULL,
  "status" "application_status" NOT NULL,
  "requested_cents" BIGINT NOT NULL,
  "submitted_at" TIMESTAMPTZ(3) NOT NULL,
  "due_on" DATE NOT NULL,
  "suspended_until" DATE,
  "overall" "eligibility_overall",
  "search" TSVECTOR NOT NULL,
  CONSTRAINT "inbox_entries_pkey" PRIMARY KEY ("application_id"),
  CONSTRAINT "inbox_entries_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
COMMENT ON COLUMN "inbox_entries"."due_on" IS
  'Day on which silence becomes a refusal; 9999-12-31 once the dossier is decided. Suspended: the day if the answer came on its last day.';

CREATE TABLE "inbox_turns" (
  "application_id" UUID NOT NULL,
  "funder_id" UUID NOT NULL,
  "call_id" UUID NOT NULL,
  "assignee_id" UUID NOT NULL,
  "due_on" DATE NOT NULL,
  CONSTRAINT "inbox_turns_pkey" PRIMARY KEY ("application_id", "funder_id"),
  CONSTRAINT "inbox_turns_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
COMMENT ON TABLE "inbox_turns" IS
  'Dossiers on which a funder has something to do. The assignee is the nil identifier while nobody is assigned.';

-- What a row of the inbox says of a dossier.
CREATE VIEW "inbox_source" AS
  SELECT a.id AS application_id, a.call_id, a.association_id, a.number, a.title, s.name AS association, s.siret,
         a.status, COALESCE(a.requested_cents, 0) AS requested_cents, a.submitted_at,
         CASE WHEN a.status IN ('submitted', 'incomplete', 'admissible', 'in_review', 'scored', 'committee_pending', 'adjourned', 'reserve_list')
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
   WHERE a.submitted_at IS NOT NULL;

CREATE VIEW "inbox_turn_source" AS
  SELECT a.id AS application_id, f.funder_id, a.call_id,
         COALESCE(g.assignee_id, '00000000-0000-0000-0000-000000000000') AS assignee_id
    FROM applications a
    CROSS JOIN LATERAL (
      SELECT q.funder_id FROM funder_requests q WHERE q.application_id = a.id
      UNION
      SELECT c.funder_id FROM call_funders c
       WHERE c.call_id = a.call_id AND NOT EXISTS (SELECT FROM funder_requests q WHERE q.application_id = a.id)) f
    LEFT JOIN assignments g ON g.application_id = a.id AND g.funder_id = f.funder_id
   WHERE a.submitted_at IS NOT NULL AND a.status IN ('submitted', 'admissible', 'in_review')
     AND NOT EXISTS (SELECT FROM reviews r
                      WHERE r.application_id = a.id AND r.funder_id = f.funder_id AND r.completed_at IS NOT NULL);

-- Writes the rows of one dossier anew. The row is held first, so that two changes at once both end in it.
CREATE FUNCTION "refresh_inbox"(dossier UUID) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "inbox_entries" WHERE application_id = dossier FOR UPDATE;
  INSERT INTO "inbox_entries"
  SELECT application_id, call_id, association_id, number, title, association, siret, status, requested_cents,
         submitted_at, due_on, suspended_until, overall, search
    FROM "inbox_source" WHERE application_id = dossier
      ON CONFLICT (application_id) DO UPDATE SET
         title = EXCLUDED.title, association = EXCLUDED.association, siret = EXCLUDED.siret,
         status = EXCLUDED.status, requested_cents = EXCLUDED.requested_cents, submitted_at = EXCLUDED.submitted_at,
         due_on = EXCLUDED.due_on, suspended_until = EXCLUDED.suspended_until, overall = EXCLUDED.overall,
         search = EXCLUDED.search;
  DELETE FROM "inbox_turns" t
   WHERE t.application_id = dossier
     AND NOT EXISTS (SELECT FROM "inbox_turn_source" s WHERE s.application_id = dossier AND s.funder_id = t.funder_id);
  INSERT INTO "inbox_turns"
  SELECT s.application_id, s.funder_id, s.call_id, s.assignee_id, e.due_on
    FROM "inbox_turn_source" s JOIN "inbox_entries" e ON e.application_id = s.application_id
   WHERE s.application_id = dossier
      ON CONFLICT (application_id, funder_id) DO UPDATE SET assignee_id = EXCLUDED.assignee_id, due_on = EXCLUDED.due_on;
END
$$;

CREATE FUNCTION "follow_in_inbox"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'applications' THEN
    IF NEW.submitted_at IS NOT NULL THEN PERFORM "refresh_inbox"(NEW.id); END IF;
  ELSIF TG_TABLE_NAME = 'associations' THEN
    PERFORM "refresh_inbox"(a.id) FROM "applications" a
      WHERE a.association_id = NEW.id AND a.submitted_at IS NOT NULL;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM "refresh_inbox"(a.id) FROM "applications" a
      WHERE a.id = OLD.application_id AND a.submitted_at IS NOT NULL;
  ELSE
    PERFORM "refresh_inbox"(a.id) FROM "applications" a
      WHERE a.id = NEW.application_id AND a.submitted_at IS NOT NULL;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "applications_enter_the_inbox" AFTER INSERT ON "applications"
  FOR EACH ROW WHEN (NEW.submitted_at IS NOT NULL) EXECUTE FUNCTION "follow_in_inbox"();
CREATE TRIGGER "applications_move_in_the_inbox" AFTER UPDATE ON "applications"
  FOR EACH ROW WHEN (NEW.submitted_at IS NOT NULL AND
    (OLD.status, OLD.title, OLD.requested_cents, OLD.submitted_at) IS DISTINCT FROM
    (NEW.status, NEW.title, NEW.requested_cents, NEW.submitted_at)) EXECUTE FUNCTION "follow_in_inbox"();
CREATE TRIGGER "associations_are_named_in_the_inbox" AFTER UPDATE ON "associations"
  FOR EACH ROW WHEN ((OLD.name, OLD.acronym, OLD.siret) IS DISTINCT FROM (NEW.name, NEW.acronym, NEW.siret))
  EXECUTE FUNCTION "follow_in_inbox"();
CREATE TRIGGER "verdicts_show_in_the_inbox" AFTER INSERT ON "eligibility_verdicts"
  FOR EACH ROW EXECUTE FUNCTION "follow_in_inbox"();
CREATE TRIGGER "complements_suspend_in_the_inbox" AFTER INSERT OR UPDATE OF asked_at, due_on, answered_at, cancelled_at ON "complement_requests"
  FOR EACH ROW EXECUTE FUNCTION "follow_in_inbox"();
CREATE TRIGGER "funder_requests_give_turns" AFTER INSERT OR DELETE ON "funder_requests"
  FOR EACH ROW EXECUTE FUNCTION "follow_in_inbox"();
CREATE TRIGGER "reviews_end_turns" AFTER INSERT OR DELETE OR UPDATE OF completed_at ON "reviews"
  FOR EACH ROW EXECUTE FUNCTION "follow_in_inbox"();
CREATE TRIGGER "assignments_give_turns" AFTER INSERT OR DELETE OR UPDATE ON "assignments"
  FOR EACH ROW EXECUTE FUNCTION "follow_in_inbox"();

INSERT INTO "inbox_entries"
SELECT application_id, call_id, association_id, number, title, association, siret, status, requested_cents,
       submitted_at, due_on, suspended_until, overall, search
  FROM "inbox_source";
INSERT INTO "inbox_turns"
SELECT s.application_id, s.funder_id, s.call_id, s.assignee_id, e.due_on
  FROM "inbox_turn_source" s JOIN "inbox_entries" e ON e.application_id = s.application_id;

CREATE INDEX "inbox_entries_call_id_due_on_idx" ON "inbox_entries"("call_id", "due_on", "application_id");
CREATE INDEX "inbox_entries_call_id_status_due_on_idx" ON "inbox_entries"("call_id", "status", "due_on", "application_id");
CREATE INDEX "inbox_entries_call_id_overall_due_on_idx" ON "inbox_entries"("call_id", "overall", "due_on", "application_id");
CREATE INDEX "inbox_entries_call_id_submitted_at_idx" ON "inbox_entries"("call_id", "submitted_at", "application_id");
CREATE INDEX "inbox_entries_call_id_requested_cents_idx" ON "inbox_entries"("call_id", "requested_cents", "application_id");
CREATE INDEX "inbox_entries_search_idx" ON "inbox_entries" USING GIN ("search");
CREATE INDEX "inbox_turns_waiting_idx" ON "inbox_turns"("funder_id", "call_id", "assignee_id", "due_on", "application_id");
CREATE INDEX "conflicts_of_interest_user_id_idx" ON "conflicts_of_interest"("user_id") WHERE lifted_at IS NULL;
