ALTER TABLE "users" ADD COLUMN "has_shortcuts" BOOLEAN NOT NULL DEFAULT true;

ALTER TABLE "scores" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "review_discussions" (
  "id" UUID NOT NULL,
  "application_id" UUID NOT NULL,
  "opened_at" TIMESTAMPTZ(3) NOT NULL,
  "gap_hundredths" INTEGER NOT NULL,
  "criteria" TEXT[],
  "resolution" TEXT,
  "resolved_at" TIMESTAMPTZ(3),
  "resolved_by_id" UUID,
  CONSTRAINT "review_discussions_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "review_discussions_application_id_idx" ON "review_discussions"("application_id");
CREATE UNIQUE INDEX "review_discussions_one_open_a_dossier" ON "review_discussions"("application_id")
  WHERE resolved_at IS NULL;
ALTER TABLE "review_discussions"
  ADD CONSTRAINT "review_discussions_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "review_discussions_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "review_discussions_end_with_a_word" CHECK ((resolved_at IS NULL) = (resolution IS NULL));

ALTER TABLE "opinions"
  ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'partner',
  ADD COLUMN "question" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "stance" "review_opinion",
  ADD COLUMN "opened_at" TIMESTAMPTZ(3),
  ADD COLUMN "reminded_at" TIMESTAMPTZ(3),
  ADD COLUMN "revoked_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "opinions_given_say_something" CHECK (given_at IS NULL OR (body IS NOT NULL AND stance IS NOT NULL));

ALTER TABLE "conflicts_of_interest"
  ADD COLUMN "lifted_by_id" UUID,
  ADD COLUMN "lift_reason" TEXT NOT NULL DEFAULT '',
  ADD CONSTRAINT "conflicts_of_interest_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "complement_requests"
  ADD COLUMN "from_status" "application_status" NOT NULL DEFAULT 'submitted',
  ADD COLUMN "draft" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "changes" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "answered_by_id" UUID,
  ADD COLUMN "accepted_at" TIMESTAMPTZ(3),
  ADD COLUMN "reminded_at" TIMESTAMPTZ(3),
  ADD COLUMN "overdue_at" TIMESTAMPTZ(3),
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
  ADD CONSTRAINT "complement_requests_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "complement_requests_ask_for_something" CHECK (cardinality(subjects) >= 1),
  ADD CONSTRAINT "complement_requests_end_once" CHECK (answered_at IS NULL OR cancelled_at IS NULL),
  ADD CONSTRAINT "complement_requests_accepted_once_answered" CHECK (accepted_at IS NULL OR answered_at IS NOT NULL);
CREATE UNIQUE INDEX "complement_requests_one_open_a_dossier" ON "complement_requests"("application_id")
  WHERE answered_at IS NULL AND cancelled_at IS NULL;

ALTER TABLE "messages" ADD COLUMN "about" TEXT NOT NULL DEFAULT '';
CREATE INDEX "messages_unread" ON "messages"("application_id", "from_portal") WHERE read_at IS NULL;

-- Neighbours of a dossier in a list, whatever the number of rows.
CREATE INDEX "applications_submitted_at_id_idx" ON "applications"("submitted_at", "id");
CREATE INDEX "applications_call_id_submitted_at_id_idx" ON "applications"("call_id", "submitted_at", "id");

-- What the funders propose together never exceeds what is left to cover: charges less the products that no funder
-- of the call brings, contributions in kind apart. The dossier is held, so that two proposals at once are summed.
CREATE FUNCTION "refuse_proposals_above_need"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  need BIGINT;
  proposed BIGINT;
BEGIN
  IF NEW.proposed_cents IS NULL OR NEW.proposed_cents = 0 THEN
    RETURN NULL;
  END IF;
  PERFORM 1 FROM "applications" WHERE id = NEW.application_id FOR UPDATE;
  SELECT COALESCE(sum(CASE WHEN side = 'charge' THEN amount_cents WHEN in_call THEN 0 ELSE -amount_cents END), 0)
    INTO need
    FROM "budget_lines"
   WHERE application_id = NEW.application_id AND scope = 'project' AND account NOT LIKE '86%' AND account NOT LIKE '87%';
  SELECT sum(proposed_cents) INTO proposed FROM "reviews" WHERE application_id = NEW.application_id;
  IF proposed > greatest(need, 0) THEN
    RAISE EXCEPTION 'reviews_propose_at_most_the_need: the funders together propose more than is left to cover'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reviews_propose_at_most_the_need';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER "reviews_propose_at_most_the_need" AFTER INSERT OR UPDATE OF proposed_cents ON "reviews"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "refuse_proposals_above_need"();
