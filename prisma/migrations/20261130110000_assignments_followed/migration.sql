-- A rule assigns without a person; whoever is assigned is told once.
ALTER TABLE "assignments" ALTER COLUMN "assigned_by_id" DROP NOT NULL;
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_by_hand_name_who" CHECK (origin = 'rule' OR assigned_by_id IS NOT NULL);
ALTER TABLE "assignments" ADD COLUMN "told_at" TIMESTAMPTZ(3);
UPDATE "assignments" SET "told_at" = "assigned_at";
CREATE INDEX "assignments_untold_idx" ON "assignments"("assignee_id") WHERE told_at IS NULL;

-- A dossier that someone freed by hand: no rule gives it away again by itself.
CREATE TABLE "assignment_releases" (
  "application_id" UUID NOT NULL,
  "funder_id" UUID NOT NULL,
  "released_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "assignment_releases_pkey" PRIMARY KEY ("application_id", "funder_id"),
  CONSTRAINT "assignment_releases_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "assignment_releases_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "funders"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Who stands back from a dossier, or joins its association, no longer instructs it: it waits for someone else.
CREATE FUNCTION "end_assignment_of_party"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'conflicts_of_interest' THEN
    DELETE FROM "assignments" WHERE application_id = NEW.application_id AND assignee_id = NEW.user_id;
  ELSE
    DELETE FROM "assignments" s USING "applications" a
     WHERE a.id = s.application_id AND a.association_id = NEW.association_id AND s.assignee_id = NEW.user_id;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "conflicts_end_assignments" AFTER INSERT OR UPDATE OF lifted_at ON "conflicts_of_interest"
  FOR EACH ROW WHEN (NEW.lifted_at IS NULL) EXECUTE FUNCTION "end_assignment_of_party"();
CREATE TRIGGER "members_end_assignments" AFTER INSERT OR UPDATE OF ended_at ON "association_members"
  FOR EACH ROW WHEN (NEW.ended_at IS NULL) EXECUTE FUNCTION "end_assignment_of_party"();
