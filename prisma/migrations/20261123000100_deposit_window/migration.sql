-- The same window on the page, in the server and here (CAL-01): a first deposit bears an instant from the opening
-- to the end of the closing second, plus the announced grace. The call is held until the commit, so that its dates
-- cannot move under the deposit. Later deposits answer a request for a complement and have their own time limit.
CREATE FUNCTION "refuse_deposit_out_of_window"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  call RECORD;
BEGIN
  IF NEW.ordinal > 1 THEN
    RETURN NEW;
  END IF;
  SELECT c.opens_at, c.closes_at + make_interval(secs => 1 + c.grace_seconds) AS ends_at, c.published_at, c.archived_at
    INTO call
    FROM "applications" a JOIN "calls" c ON c.id = a.call_id
   WHERE a.id = NEW.application_id
     FOR SHARE OF c;
  IF NEW.submitted_at < call.opens_at OR NEW.submitted_at >= call.ends_at
     OR call.published_at IS NULL OR call.archived_at <= NEW.submitted_at THEN
    RAISE EXCEPTION 'submissions_arrive_in_the_window: the call is not open at the instant of the deposit'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'submissions_arrive_in_the_window';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "submissions_arrive_in_the_window" BEFORE INSERT ON "submissions"
  FOR EACH ROW EXECUTE FUNCTION "refuse_deposit_out_of_window"();

-- An instant is read before its transaction commits. A deposit that is not committed within ten seconds never is,
-- so that no deposit dated before the closing appears later than that.
CREATE FUNCTION "refuse_late_commit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF clock_timestamp() - transaction_timestamp() > interval '10 seconds' THEN
    RAISE EXCEPTION 'submissions_commit_at_once: the deposit took more than ten seconds'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'submissions_commit_at_once';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER "submissions_commit_at_once" AFTER INSERT ON "submissions"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "refuse_late_commit"();

-- The form of one starting: sent twice, it gives the same draft.
ALTER TABLE "applications" ADD COLUMN "form_key" TEXT;
CREATE UNIQUE INDEX "applications_form_key_key" ON "applications" ("form_key");
