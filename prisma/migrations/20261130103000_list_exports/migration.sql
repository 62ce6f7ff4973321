-- A list of dossiers as a file, prepared by the worker because it is long. It goes when it expires.
CREATE TABLE "list_exports" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "written" INTEGER NOT NULL DEFAULT 0,
    "snapshot_at" TIMESTAMPTZ(3),
    "reach" JSONB,
    "storage_key" TEXT,
    "size_bytes" BIGINT,
    "ready_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "list_exports_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "list_exports_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "list_exports_know_their_format" CHECK (format IN ('csv', 'xlsx')),
    CONSTRAINT "list_exports_are_bounded" CHECK (length(query) <= 2000),
    CONSTRAINT "list_exports_are_ready_whole"
      CHECK (num_nonnulls(ready_at, expires_at, storage_key, size_bytes) IN (0, 4)
             AND (ready_at IS NULL OR num_nonnulls(snapshot_at, reach, total) = 3)
             AND expires_at > ready_at),
    CONSTRAINT "list_exports_end_once" CHECK (num_nonnulls(ready_at, failed_at) < 2),
    CONSTRAINT "list_exports_fail_for_a_reason"
      CHECK (num_nonnulls(failed_at, failure) IN (0, 2) AND failure IN ('rights', 'fault'))
);
CREATE UNIQUE INDEX "list_exports_storage_key_key" ON "list_exports"("storage_key");
CREATE INDEX "list_exports_user_id_asked_at_idx" ON "list_exports"("user_id", "asked_at");
CREATE INDEX "list_exports_expires_at_idx" ON "list_exports"("expires_at");
-- Of one list in one format, a person waits for one export at a time, however often the button is pressed.
CREATE UNIQUE INDEX "list_exports_waited_for_once" ON "list_exports"("user_id", "format", "query")
  WHERE ready_at IS NULL AND failed_at IS NULL;
-- What the workers look for.
CREATE INDEX "list_exports_to_prepare_idx" ON "list_exports"("attempts", "asked_at")
  WHERE ready_at IS NULL AND failed_at IS NULL;
