-- What a deposit said, in words, as its signatory reread it: a later form changes nothing in it.
ALTER TABLE "submissions" ADD COLUMN "sections" JSONB;

-- Calls for practice: their dossiers are never instructed and vanish after thirty days.
ALTER TABLE "calls" ADD COLUMN "is_practice" BOOLEAN NOT NULL DEFAULT false;

CREATE FUNCTION "refuse_change_of_practice"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.is_practice <> OLD.is_practice AND OLD.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'a published call neither becomes nor stops being for practice'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'calls_practice_is_settled_at_publication';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "calls_practice_is_settled_at_publication" BEFORE UPDATE ON "calls"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_practice"();

-- A deposit stays as it is, except one made for practice, which may be removed.
CREATE FUNCTION "refuse_change_of_submission"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (
    SELECT 1 FROM "applications" a JOIN "calls" c ON c.id = a.call_id
     WHERE a.id = OLD.application_id AND c.is_practice
  ) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% only grows: rows are neither changed nor removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
DROP TRIGGER "submissions_only_grow" ON "submissions";
CREATE TRIGGER "submissions_only_grow" BEFORE UPDATE OR DELETE ON "submissions"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_submission"();

-- Announcement before a draft that nobody touches is removed.
ALTER TABLE "applications" ADD COLUMN "purge_announced_at" TIMESTAMPTZ(3);

-- The person asked to leave: what remains of the account is the place in what was signed.
ALTER TABLE "users" ADD COLUMN "closed_at" TIMESTAMPTZ(3);
ALTER TABLE "users" ADD CONSTRAINT "users_closed_are_disabled" CHECK (closed_at IS NULL OR disabled_at IS NOT NULL);

-- A document that is not joined, and why.
CREATE TYPE "missing_document_reason" AS ENUM ('later', 'not_concerned');
CREATE TABLE "missing_documents" (
  "application_id" UUID NOT NULL,
  "document_type" TEXT NOT NULL,
  "reason" "missing_document_reason" NOT NULL,
  "words" TEXT NOT NULL DEFAULT '',
  "said_at" TIMESTAMPTZ(3) NOT NULL,
  "said_by_id" UUID NOT NULL,
  CONSTRAINT "missing_documents_pkey" PRIMARY KEY ("application_id", "document_type"),
  CONSTRAINT "missing_documents_not_concerned_say_why" CHECK (reason <> 'not_concerned' OR words <> ''),
  CONSTRAINT "missing_documents_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "missing_documents_said_by_id_fkey" FOREIGN KEY ("said_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Files that wait for the scanner, and those scanned long ago.
CREATE INDEX "attachments_to_scan" ON "attachments" (scan, scanned_at) WHERE removed_at IS NULL;
