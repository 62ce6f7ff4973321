-- A turn carries all that its list is sorted by, and dossiers of one status are indexed in each order: a page, and the
-- dossiers beside one, are a few steps along an index even where a call has nothing of that status left.
LOCK TABLE "inbox_entries" IN EXCLUSIVE MODE;
ALTER TABLE "inbox_turns" ADD COLUMN "submitted_at" TIMESTAMPTZ(3), ADD COLUMN "requested_cents" BIGINT;
UPDATE "inbox_turns" t SET submitted_at = e.submitted_at, requested_cents = e.requested_cents
  FROM "inbox_entries" e WHERE e.application_id = t.application_id;
ALTER TABLE "inbox_turns" ALTER COLUMN "submitted_at" SET NOT NULL, ALTER COLUMN "requested_cents" SET NOT NULL;

-- As before, with what sorts the turns.
CREATE OR REPLACE FUNCTION "refresh_inbox"(dossier UUID) RETURNS void LANGUAGE plpgsql AS $$
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
  SELECT s.application_id, s.funder_id, s.call_id, s.assignee_id, e.due_on, e.status, e.submitted_at, e.requested_cents
    FROM "inbox_turn_source" s JOIN "inbox_entries" e ON e.application_id = s.application_id
   WHERE s.application_id = dossier
      ON CONFLICT (application_id, funder_id) DO UPDATE SET
         assignee_id = EXCLUDED.assignee_id, due_on = EXCLUDED.due_on, status = EXCLUDED.status,
         submitted_at = EXCLUDED.submitted_at, requested_cents = EXCLUDED.requested_cents;
END
$$;

CREATE INDEX "inbox_turns_submitted_at_idx" ON "inbox_turns"("funder_id", "call_id", "assignee_id", "submitted_at", "application_id");
CREATE INDEX "inbox_turns_requested_cents_idx" ON "inbox_turns"("funder_id", "call_id", "assignee_id", "requested_cents", "application_id");
CREATE INDEX "inbox_entries_call_id_status_submitted_at_idx" ON "inbox_entries"("call_id", "status", "submitted_at", "application_id");
CREATE INDEX "inbox_entries_call_id_status_requested_cents_idx" ON "inbox_entries"("call_id", "status", "requested_cents", "application_id");
