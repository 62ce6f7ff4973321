-- A turn carries the status of its dossier, so that a list of one status reads the turns of that status alone: a funder
-- that has finished a whole call finds none at once, instead of looking through every dossier of the call.
LOCK TABLE "inbox_entries" IN EXCLUSIVE MODE;
ALTER TABLE "inbox_turns" ADD COLUMN "status" "application_status";
UPDATE "inbox_turns" t SET status = e.status FROM "inbox_entries" e WHERE e.application_id = t.application_id;
ALTER TABLE "inbox_turns" ALTER COLUMN "status" SET NOT NULL;

-- As before, with the status of the turns.
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
  SELECT s.application_id, s.funder_id, s.call_id, s.assignee_id, e.due_on, e.status
    FROM "inbox_turn_source" s JOIN "inbox_entries" e ON e.application_id = s.application_id
   WHERE s.application_id = dossier
      ON CONFLICT (application_id, funder_id) DO UPDATE SET
         assignee_id = EXCLUDED.assignee_id, due_on = EXCLUDED.due_on, status = EXCLUDED.status;
END
$$;

CREATE INDEX "inbox_turns_status_idx" ON "inbox_turns"("funder_id", "call_id", "assignee_id", "status", "due_on", "application_id");
