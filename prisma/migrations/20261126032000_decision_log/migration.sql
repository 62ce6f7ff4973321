-- The decision log: each audit entry, and each change of a row that a decision rests on, as one line of a chain.
-- A line holds identifiers, facts and salted digests; the words of people stay in their tables, where they can be
-- erased. Triggers write it, so that no command can forget to.

CREATE TABLE "decision_log" (
  "position" BIGINT NOT NULL,
  "source" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "previous" BYTEA NOT NULL,
  "hash" BYTEA NOT NULL,
  CONSTRAINT "decision_log_pkey" PRIMARY KEY ("position"),
  CONSTRAINT "decision_log_is_numbered_from_one" CHECK ("position" >= 1),
  CONSTRAINT "decision_log_hashes_are_sha256" CHECK (octet_length("hash") = 32 AND octet_length("previous") = 32)
);
CREATE UNIQUE INDEX "decision_log_hash_key" ON "decision_log" ("hash");
CREATE INDEX "decision_log_source_key_position_idx" ON "decision_log" ("source", "key", "position");

-- Apart from the log: without its salt a digest says nothing of the words behind it.
CREATE TABLE "decision_log_salts" (
  "position" BIGINT NOT NULL,
  "salt" BYTEA NOT NULL,
  CONSTRAINT "decision_log_salts_pkey" PRIMARY KEY ("position"),
  CONSTRAINT "decision_log_salts_position_fkey" FOREIGN KEY ("position") REFERENCES "decision_log" ("position")
    ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- hash = sha256(previous || sha256(body)): who knows the digests of all bodies can follow the chain without reading
-- a single one. Lines are chained at the commit, one transaction after the other, and nothing is locked before.
CREATE FUNCTION "append_to_decision_log"(source TEXT, key TEXT, body JSONB, salt BYTEA) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  head RECORD;
  text_of_body TEXT := body::text;
  before BYTEA;
BEGIN
  PERFORM pg_advisory_xact_lock(727, 1);
  SELECT l."position", l."hash" INTO head FROM "decision_log" l ORDER BY l."position" DESC LIMIT 1;
  before := coalesce(head."hash", decode(repeat('00', 32), 'hex'));
  INSERT INTO "decision_log" ("position", "source", "key", "body", "previous", "hash")
  VALUES (coalesce(head."position", 0) + 1, source, key, text_of_body, before,
          sha256(before || sha256(convert_to(text_of_body, 'UTF8'))));
  IF salt IS NOT NULL THEN
    INSERT INTO "decision_log_salts" ("position", "salt") VALUES (coalesce(head."position", 0) + 1, salt);
  END IF;
END
$$;

-- All that an audit entry says. A column added to the table belongs here too.
CREATE FUNCTION "audit_entry_in_log"(entry "audit_entries") RETURNS JSONB
LANGUAGE sql STABLE SET timezone TO 'UTC' AS $$
  SELECT jsonb_build_object(
    'entry', entry.id, 'event', entry.event, 'at', entry.at, 'actor', entry.actor_id,
    'subjectType', entry.subject_type, 'subject', entry.subject_id, 'facts', entry.facts,
    'request', entry.request_id)
$$;

CREATE FUNCTION "log_audit_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "append_to_decision_log"('audit_entries', NEW.id::text, "audit_entry_in_log"(NEW), NULL);
  RETURN NULL;
END
$$;

-- The content of a row as it is digested: the columns that the table had when the line was written.
CREATE FUNCTION "content_in_log"(content JSONB, columns JSONB) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_object_agg(name, content -> name)::text FROM jsonb_array_elements_text(columns) AS name
$$;

CREATE FUNCTION "row_in_log"(table_name TEXT, key TEXT, change TEXT, content JSONB, salt BYTEA) RETURNS JSONB
LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'row', table_name, 'key', key, 'change', change, 'application', content ->> 'application_id',
    'columns', (SELECT jsonb_agg(name ORDER BY name) FROM jsonb_object_keys(content) AS name),
    'digest', encode(sha256(salt || convert_to(content::text, 'UTF8')), 'hex'))
$$;

-- Arguments: the columns of the primary key.
CREATE FUNCTION "log_row"() RETURNS trigger LANGUAGE plpgsql SET timezone TO 'UTC' AS $$
DECLARE
  content JSONB := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
  key TEXT := '';
  salt BYTEA := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
  key_column TEXT;
BEGIN
  IF TG_OP = 'UPDATE' AND content = to_jsonb(OLD) THEN
    RETURN NULL;
  END IF;
  FOREACH key_column IN ARRAY TG_ARGV LOOP
    key := key || CASE key WHEN '' THEN '' ELSE '|' END || (content ->> key_column);
  END LOOP;
  PERFORM "append_to_decision_log"(TG_TABLE_NAME, key,
    "row_in_log"(TG_TABLE_NAME, key, lower(TG_OP), content, salt), salt);
  RETURN NULL;
END
$$;

CREATE TRIGGER "decision_log_only_grows" BEFORE UPDATE OR DELETE ON "decision_log"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "decision_log_is_never_emptied" BEFORE TRUNCATE ON "decision_log"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "decision_log_salts_never_change" BEFORE UPDATE ON "decision_log_salts"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- A letter's digest, printed on it: what the public page of proofs finds it by.
ALTER TABLE "decision_letters" ADD COLUMN "body_sha256" BYTEA;
CREATE INDEX "decision_letters_body_sha256_idx" ON "decision_letters" ("body_sha256");
CREATE INDEX "submissions_input_sha256_idx" ON "submissions" ("input_sha256");

CREATE CONSTRAINT TRIGGER "audit_entries_are_logged" AFTER INSERT ON "audit_entries"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "log_audit_entry"();

-- Watches a table from now on, and takes in the rows it has.
CREATE FUNCTION "keep_in_decision_log"(table_name TEXT, VARIADIC key_columns TEXT[]) RETURNS void
LANGUAGE plpgsql SET timezone TO 'UTC' AS $$
DECLARE
  one RECORD;
  key TEXT := array_to_string(ARRAY(SELECT format('t.%I::text', c) FROM unnest(key_columns) c), ' || ''|'' || ');
  arguments TEXT := array_to_string(ARRAY(SELECT quote_literal(c) FROM unnest(key_columns) c), ', ');
BEGIN
  EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I '
    'DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "log_row"(%s)', table_name || '_are_logged', table_name, arguments);
  FOR one IN EXECUTE format('SELECT %s AS key, to_jsonb(t) AS content, uuid_send(gen_random_uuid()) AS salt FROM %I t ORDER BY 1', key, table_name) LOOP
    PERFORM "append_to_decision_log"(table_name, one.key,
      "row_in_log"(table_name, one.key, 'insert', one.content, one.salt), one.salt);
  END LOOP;
END
$$;

DO $$
DECLARE
  entry "audit_entries";
BEGIN
  FOR entry IN SELECT * FROM "audit_entries" ORDER BY id LOOP
    PERFORM "append_to_decision_log"('audit_entries', entry.id::text, "audit_entry_in_log"(entry), NULL);
  END LOOP;
END
$$;

SELECT "keep_in_decision_log"('submissions', 'id');
SELECT "keep_in_decision_log"('eligibility_verdicts', 'id');
SELECT "keep_in_decision_log"('criterion_overrides', 'id');
SELECT "keep_in_decision_log"('application_steps_taken', 'id');
SELECT "keep_in_decision_log"('complement_requests', 'id');
SELECT "keep_in_decision_log"('conflicts_of_interest', 'id');
SELECT "keep_in_decision_log"('reviews', 'id');
SELECT "keep_in_decision_log"('scores', 'review_id', 'criterion');
SELECT "keep_in_decision_log"('opinions', 'id');
SELECT "keep_in_decision_log"('recusals', 'agenda_item_id', 'user_id');
SELECT "keep_in_decision_log"('votes', 'agenda_item_id', 'user_id');
SELECT "keep_in_decision_log"('decisions', 'id');
SELECT "keep_in_decision_log"('decision_lines', 'id');
SELECT "keep_in_decision_log"('publications', 'id');
SELECT "keep_in_decision_log"('decision_letters', 'id');
SELECT "keep_in_decision_log"('awards', 'id');
SELECT "keep_in_decision_log"('award_steps_taken', 'id');
SELECT "keep_in_decision_log"('agreements', 'id');
SELECT "keep_in_decision_log"('payments', 'id');
