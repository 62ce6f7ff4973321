-- A version holds all that a call says: what it says of its title, dates, funders and objectives too.
ALTER TABLE "call_versions"
  ADD COLUMN "frame" JSONB,
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "calls" ADD COLUMN "copied_from_id" UUID;
ALTER TABLE "calls" ADD CONSTRAINT "calls_copied_from_id_fkey" FOREIGN KEY ("copied_from_id")
  REFERENCES "calls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "calls" ADD CONSTRAINT "calls_are_no_copy_of_themselves" CHECK (copied_from_id <> id);

ALTER TABLE "call_funders"
  ADD COLUMN "min_cents" BIGINT,
  ADD COLUMN "max_cents" BIGINT;
ALTER TABLE "call_funders"
  ADD CONSTRAINT "call_funders_ask_for_nothing_negative" CHECK (min_cents >= 0 AND max_cents >= 0),
  ADD CONSTRAINT "call_funders_limits_in_order" CHECK (max_cents >= min_cents);

-- One draft a call: two people who correct it at once correct the same one.
CREATE UNIQUE INDEX "call_versions_one_draft_a_call" ON "call_versions" (call_id) WHERE published_at IS NULL;

-- What the versions of before said, as the rows of their call say it.
ALTER TABLE "call_versions" DISABLE TRIGGER "call_versions_stay_once_published";
UPDATE "call_versions" v
   SET frame = json_build_object(
     'title', c.title,
     'opensAt', to_char(c.opens_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
     'closesAt', to_char(c.closes_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
     'graceSeconds', c.grace_seconds,
     'funders', COALESCE((SELECT json_agg(json_build_object('funderId', f.funder_id,
                                                            'envelope', json_build_object('id', f.envelope_id)))
                            FROM "call_funders" f WHERE f.call_id = c.id), '[]'),
     'objectiveIds', COALESCE((SELECT json_agg(o.node_id) FROM "call_objectives" o WHERE o.call_id = c.id), '[]'))
  FROM "calls" c
 WHERE c.id = v.call_id;
ALTER TABLE "call_versions" ENABLE TRIGGER "call_versions_stay_once_published";

-- Whoever keeps a page of a call in memory hears of its change at the commit, whatever code made it. Channel
-- `call_changed`; the payload is the slug.
CREATE FUNCTION "tell_call_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed JSONB := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
BEGIN
  IF TG_TABLE_NAME = 'calls' THEN
    PERFORM pg_notify('call_changed', changed ->> 'slug');
    IF TG_OP = 'UPDATE' AND OLD.slug <> NEW.slug THEN
      PERFORM pg_notify('call_changed', OLD.slug);
    END IF;
  ELSIF TG_TABLE_NAME = 'envelopes' THEN
    PERFORM pg_notify('call_changed', c.slug)
       FROM "call_funders" f JOIN "calls" c ON c.id = f.call_id
      WHERE f.envelope_id = (changed ->> 'id')::uuid;
  ELSE
    PERFORM pg_notify('call_changed', c.slug) FROM "calls" c WHERE c.id = (changed ->> 'call_id')::uuid;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "calls_tell_of_their_change" AFTER INSERT OR UPDATE OR DELETE ON "calls"
  FOR EACH ROW EXECUTE FUNCTION "tell_call_changed"();
CREATE TRIGGER "call_versions_tell_of_their_change" AFTER INSERT OR UPDATE OR DELETE ON "call_versions"
  FOR EACH ROW EXECUTE FUNCTION "tell_call_changed"();
CREATE TRIGGER "call_funders_tell_of_their_change" AFTER INSERT OR UPDATE OR DELETE ON "call_funders"
  FOR EACH ROW EXECUTE FUNCTION "tell_call_changed"();
CREATE TRIGGER "call_objectives_tell_of_their_change" AFTER INSERT OR UPDATE OR DELETE ON "call_objectives"
  FOR EACH ROW EXECUTE FUNCTION "tell_call_changed"();
CREATE TRIGGER "envelopes_tell_of_their_amount" AFTER UPDATE OF "amount_cents" ON "envelopes"
  FOR EACH ROW WHEN (OLD.amount_cents IS DISTINCT FROM NEW.amount_cents) EXECUTE FUNCTION "tell_call_changed"();
