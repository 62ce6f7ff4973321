-- What must hold whatever the code does. Names are what an error shows, so they say the rule.

ALTER TABLE "users"
  ADD CONSTRAINT "users_email_is_lower_case" CHECK (email = lower(email) AND email LIKE '%_@_%');
ALTER TABLE "email_codes"
  ADD CONSTRAINT "email_codes_few_attempts" CHECK (attempts BETWEEN 0 AND 10),
  ADD CONSTRAINT "email_codes_expire_after_creation" CHECK (expires_at > created_at);
ALTER TABLE "sessions"
  ADD CONSTRAINT "sessions_expire_after_creation" CHECK (expires_at > created_at);

ALTER TABLE "programmes"
  ADD CONSTRAINT "programmes_years_in_order" CHECK (end_year >= start_year);
ALTER TABLE "envelopes"
  ADD CONSTRAINT "envelopes_never_exceeded" CHECK (committed_cents BETWEEN 0 AND amount_cents);

ALTER TABLE "calls"
  ADD CONSTRAINT "calls_close_after_opening" CHECK (closes_at > opens_at),
  ADD CONSTRAINT "calls_grace_is_at_most_a_day" CHECK (grace_seconds BETWEEN 0 AND 86400),
  ADD CONSTRAINT "calls_published_with_a_version" CHECK (published_at IS NULL OR current_version_id IS NOT NULL),
  ADD CONSTRAINT "calls_slug_fits_a_url" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "call_versions"
  ADD CONSTRAINT "call_versions_are_numbered_from_one" CHECK (number >= 1);

ALTER TABLE "associations"
  ADD CONSTRAINT "associations_siret_has_14_digits" CHECK (siret ~ '^[0-9]{14}$');
CREATE UNIQUE INDEX "association_members_one_place_a_person" ON "association_members" (association_id, user_id)
  WHERE ended_at IS NULL;
ALTER TABLE "association_members"
  ADD CONSTRAINT "association_members_hold_a_mandate" CHECK (cardinality(mandates) >= 1);

CREATE SEQUENCE "application_numbers";
ALTER TABLE "applications"
  ADD CONSTRAINT "applications_submitted_have_an_instant"
    CHECK (submitted_at IS NOT NULL OR status IN ('draft', 'awaiting_certification', 'withdrawn')),
  ADD CONSTRAINT "applications_ask_for_nothing_negative" CHECK (requested_cents IS NULL OR requested_cents >= 0);
ALTER TABLE "funder_requests"
  ADD CONSTRAINT "funder_requests_are_not_negative" CHECK (requested_cents >= 0);
ALTER TABLE "submissions"
  ADD CONSTRAINT "submissions_are_numbered_from_one" CHECK (ordinal >= 1);
ALTER TABLE "attachments"
  ADD CONSTRAINT "attachments_belong_somewhere"
    CHECK (num_nonnulls(application_id, association_id, report_id) = 1),
  ADD CONSTRAINT "attachments_are_at_most_20_mb" CHECK (size_bytes BETWEEN 1 AND 20971520);
ALTER TABLE "criterion_overrides"
  ADD CONSTRAINT "criterion_overrides_take_two_people" CHECK (confirmed_by_id IS NULL OR confirmed_by_id <> proposed_by_id);

ALTER TABLE "scores"
  ADD CONSTRAINT "scores_run_from_0_to_4" CHECK (value BETWEEN 0 AND 4);
ALTER TABLE "reviews"
  ADD CONSTRAINT "reviews_propose_nothing_negative" CHECK (proposed_cents IS NULL OR proposed_cents >= 0),
  ADD CONSTRAINT "reviews_total_is_out_of_100" CHECK (total_hundredths IS NULL OR total_hundredths BETWEEN 0 AND 10000),
  ADD CONSTRAINT "reviews_complete_have_an_opinion" CHECK (completed_at IS NULL OR opinion IS NOT NULL);

CREATE UNIQUE INDEX "session_members_one_chair" ON "session_members" (session_id) WHERE mandate = 'chair';
CREATE UNIQUE INDEX "session_members_one_secretary" ON "session_members" (session_id) WHERE mandate = 'secretary';
ALTER TABLE "committee_sessions"
  ADD CONSTRAINT "committee_sessions_need_a_quorum" CHECK (quorum >= 1);
CREATE UNIQUE INDEX "decisions_one_live_decision_an_item" ON "decisions" (agenda_item_id) WHERE undone_at IS NULL;
ALTER TABLE "decision_lines"
  ADD CONSTRAINT "decision_lines_pay_when_granted"
    CHECK ((outcome = 'granted' AND amount_cents > 0) OR (outcome <> 'granted' AND amount_cents = 0));
ALTER TABLE "publications"
  ADD CONSTRAINT "publications_take_two_people" CHECK (approved_by_id IS NULL OR approved_by_id <> prepared_by_id);

ALTER TABLE "awards"
  ADD CONSTRAINT "awards_are_worth_something" CHECK (amount_cents > 0),
  ADD CONSTRAINT "awards_never_overpaid" CHECK (paid_cents BETWEEN 0 AND amount_cents);
ALTER TABLE "instalments"
  ADD CONSTRAINT "instalments_are_worth_something" CHECK (amount_cents > 0);
ALTER TABLE "payments"
  ADD CONSTRAINT "payments_are_worth_something" CHECK (amount_cents > 0);
CREATE UNIQUE INDEX "payments_one_for_an_instalment" ON "payments" (instalment_id)
  WHERE instalment_id IS NOT NULL AND kind = 'payment';
ALTER TABLE "statement_lines"
  ADD CONSTRAINT "statement_lines_are_not_negative" CHECK (planned_cents >= 0 AND (actual_cents IS NULL OR actual_cents >= 0));

-- Two tables only grow: what happened, and what was paid.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows: rows are neither changed nor removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "audit_entries_only_grow" BEFORE UPDATE OR DELETE ON "audit_entries"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entries_are_never_emptied" BEFORE TRUNCATE ON "audit_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "payments_only_grow" BEFORE UPDATE OR DELETE ON "payments"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "submissions_only_grow" BEFORE UPDATE OR DELETE ON "submissions"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- A published version is what applicants were told: it stays.
CREATE FUNCTION "refuse_change_of_published_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL THEN
    RAISE EXCEPTION 'a published version of a call is neither changed nor removed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER "call_versions_stay_once_published" BEFORE UPDATE OR DELETE ON "call_versions"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_published_version"();

-- The ledger carries the award's paid total, in the same statement: no payment can slip past the limit above.
CREATE FUNCTION "carry_payment_to_award"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "awards"
     SET paid_cents = paid_cents + CASE NEW.kind WHEN 'payment' THEN NEW.amount_cents ELSE -NEW.amount_cents END
   WHERE id = NEW.award_id;
  RETURN NEW;
END
$$;
CREATE TRIGGER "payments_carry_to_award" AFTER INSERT ON "payments"
  FOR EACH ROW EXECUTE FUNCTION "carry_payment_to_award"();
