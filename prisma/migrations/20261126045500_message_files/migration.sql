-- A message may carry files.
ALTER TABLE "attachments" ADD COLUMN "message_id" UUID;
ALTER TABLE "attachments"
  ADD CONSTRAINT "attachments_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "attachments_message_id_idx" ON "attachments"("message_id");
ALTER TABLE "attachments"
  DROP CONSTRAINT "attachments_belong_somewhere",
  ADD CONSTRAINT "attachments_belong_somewhere"
    CHECK (num_nonnulls(application_id, association_id, report_id, message_id) = 1);
