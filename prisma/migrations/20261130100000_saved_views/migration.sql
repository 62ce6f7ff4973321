-- Lists of the inbox that people come back to: filters and sort under a name, for oneself, for the agents of a funder
-- or for all.
CREATE TABLE "saved_views" (
  "id" UUID NOT NULL,
  "owner_id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "query" TEXT NOT NULL,
  "reach" TEXT NOT NULL,
  "funder_id" UUID,
  "is_locked" BOOLEAN NOT NULL DEFAULT false,
  "version" INTEGER NOT NULL DEFAULT 0,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "updated_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "saved_views_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "saved_views_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "funders"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "saved_views_reach" CHECK (
    (reach IN ('personal', 'everyone') AND funder_id IS NULL) OR (reach = 'funder' AND funder_id IS NOT NULL)),
  CONSTRAINT "saved_views_locked_when_shared" CHECK (reach <> 'personal' OR NOT is_locked),
  CONSTRAINT "saved_views_name_length" CHECK (char_length(name) BETWEEN 1 AND 60),
  CONSTRAINT "saved_views_query_length" CHECK (char_length(query) <= 1000)
);
-- One name a person, whatever its capitals.
CREATE UNIQUE INDEX "saved_views_owner_id_name_key" ON "saved_views"("owner_id", lower("name"));
CREATE INDEX "saved_views_shared_idx" ON "saved_views"("funder_id") WHERE reach <> 'personal';

-- The list with which a person's inbox opens.
CREATE TABLE "opening_views" (
  "user_id" UUID NOT NULL,
  "view_id" UUID NOT NULL,
  CONSTRAINT "opening_views_pkey" PRIMARY KEY ("user_id"),
  CONSTRAINT "opening_views_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "opening_views_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "saved_views"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "opening_views_view_id_idx" ON "opening_views"("view_id");

-- Thirty views a person, whatever the code does: the owner's row is held while they are counted.
CREATE FUNCTION "limit_saved_views"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "users" WHERE id = NEW.owner_id FOR NO KEY UPDATE;
  IF (SELECT count(*) FROM "saved_views" WHERE owner_id = NEW.owner_id) >= 30 THEN
    RAISE EXCEPTION 'saved_views_thirty_a_person: this person has thirty views already'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'saved_views_thirty_a_person';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "saved_views_thirty_a_person" BEFORE INSERT ON "saved_views"
  FOR EACH ROW EXECUTE FUNCTION "limit_saved_views"();
