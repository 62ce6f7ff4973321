-- A file of district outlines that an administrator uploaded, to be looked at before it is applied.
CREATE TABLE "district_imports" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "outlines" JSONB NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_by_id" UUID,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "district_imports_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "district_imports_are_applied_whole" CHECK (num_nonnulls(applied_by_id, applied_at) IN (0, 2))
);
ALTER TABLE "district_imports" ADD CONSTRAINT "district_imports_uploaded_by_id_fkey"
  FOREIGN KEY ("uploaded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "district_imports" ADD CONSTRAINT "district_imports_applied_by_id_fkey"
  FOREIGN KEY ("applied_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
