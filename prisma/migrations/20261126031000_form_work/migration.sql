-- The page that wrote a section last, and how many times: what the same page sends next is no conflict, even when
-- the answer to its earlier save was lost on the way, and a late save never covers a newer one.
ALTER TABLE "application_sections" ADD COLUMN "editor_key" UUID;
ALTER TABLE "application_sections" ADD COLUMN "editor_turn" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "application_sections" ADD CONSTRAINT "application_sections_editor_turn_counts" CHECK ("editor_turn" >= 0);

-- The dossier of an earlier year whose answers were offered to this one.
ALTER TABLE "applications" ADD COLUMN "renewed_from_id" UUID;
ALTER TABLE "applications" ADD CONSTRAINT "applications_renewed_from_id_fkey"
  FOREIGN KEY ("renewed_from_id") REFERENCES "applications"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "applications" ADD CONSTRAINT "applications_renew_another" CHECK ("renewed_from_id" <> "id");
CREATE INDEX "applications_renewed_from_id_idx" ON "applications"("renewed_from_id");

-- What a person sent after their session had ended, until they sign in again: for them alone, for a short while.
CREATE TABLE "kept_forms" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_forms_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "kept_forms_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "kept_forms_are_forms" CHECK (octet_length("body") <= 1000000),
    CONSTRAINT "kept_forms_end" CHECK ("expires_at" > "created_at")
);
CREATE INDEX "kept_forms_user_id_idx" ON "kept_forms"("user_id");
CREATE INDEX "kept_forms_expires_at_idx" ON "kept_forms"("expires_at");
