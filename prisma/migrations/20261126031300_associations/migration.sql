-- Identity from the public directory, joining, helpers, the vault of documents and bank details.

CREATE TYPE "identity_source" AS ENUM ('directory', 'awaiting', 'declared');

ALTER TABLE "associations"
  ADD COLUMN "identity_source" "identity_source" NOT NULL DEFAULT 'declared',
  ADD COLUMN "identity_checked_at" TIMESTAMPTZ(3),
  ADD COLUMN "identity_checked_by_id" UUID REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
UPDATE "associations" SET "identity_source" = 'directory' WHERE "directory_at" IS NOT NULL;
CREATE INDEX "associations_identity_source_idx" ON "associations"("identity_source");

ALTER TABLE "association_members"
  ADD COLUMN "is_helper" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
  ADD CONSTRAINT "association_members_helpers_edit_for_a_time"
    CHECK (NOT is_helper OR (mandates = ARRAY['editor']::"mandate"[] AND ends_at IS NOT NULL));
ALTER TABLE "membership_invitations"
  ADD COLUMN "helper_until" DATE,
  ADD CONSTRAINT "membership_invitations_helpers_only_edit"
    CHECK (helper_until IS NULL OR mandates = ARRAY['editor']::"mandate"[]);

CREATE TABLE "join_requests" (
  "id" UUID NOT NULL,
  "association_id" UUID NOT NULL,
  "user_id" UUID NOT NULL,
  "position" TEXT NOT NULL,
  "requested_at" TIMESTAMPTZ(3) NOT NULL,
  "settled_at" TIMESTAMPTZ(3),
  "settled_by_id" UUID,
  "mandates" "mandate"[],
  CONSTRAINT "join_requests_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "join_requests_are_not_settled_by_who_asks" CHECK (settled_by_id IS NULL OR settled_by_id <> user_id OR cardinality(mandates) = 0)
);
CREATE INDEX "join_requests_association_id_idx" ON "join_requests"("association_id");
CREATE INDEX "join_requests_user_id_idx" ON "join_requests"("user_id");
CREATE INDEX "join_requests_settled_at_requested_at_idx" ON "join_requests"("settled_at", "requested_at");
CREATE UNIQUE INDEX "join_requests_one_at_a_time" ON "join_requests" ("association_id", "user_id") WHERE settled_at IS NULL;
ALTER TABLE "join_requests"
  ADD CONSTRAINT "join_requests_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "associations"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "join_requests_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "join_requests_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "bank_details" (
  "id" UUID NOT NULL,
  "association_id" UUID NOT NULL,
  "iban" TEXT NOT NULL,
  "bic" TEXT NOT NULL,
  "holder" TEXT NOT NULL,
  "proposed_by_id" UUID NOT NULL,
  "proposed_at" TIMESTAMPTZ(3) NOT NULL,
  "confirmed_by_id" UUID,
  "confirmed_at" TIMESTAMPTZ(3),
  "verified_by_id" UUID,
  "verified_at" TIMESTAMPTZ(3),
  "closed_at" TIMESTAMPTZ(3),
  CONSTRAINT "bank_details_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bank_details_iban_without_spaces" CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}$'),
  CONSTRAINT "bank_details_take_two_people" CHECK (confirmed_by_id IS NULL OR confirmed_by_id <> proposed_by_id),
  CONSTRAINT "bank_details_are_verified_by_another" CHECK (verified_by_id IS NULL OR verified_by_id <> proposed_by_id)
);
CREATE INDEX "bank_details_association_id_idx" ON "bank_details"("association_id");
CREATE UNIQUE INDEX "bank_details_one_waits" ON "bank_details" ("association_id") WHERE closed_at IS NULL AND confirmed_at IS NULL;
CREATE UNIQUE INDEX "bank_details_one_holds" ON "bank_details" ("association_id") WHERE closed_at IS NULL AND confirmed_at IS NOT NULL;
ALTER TABLE "bank_details"
  ADD CONSTRAINT "bank_details_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "associations"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "bank_details_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "bank_details_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "bank_details_verified_by_id_fkey" FOREIGN KEY ("verified_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "directory_answers" (
  "number" TEXT NOT NULL,
  "answer" JSONB NOT NULL,
  "answered_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "directory_answers_pkey" PRIMARY KEY ("number")
);

-- A document of the vault and the dossiers that took it share one file.
DROP INDEX "attachments_storage_key_key";
CREATE INDEX "attachments_storage_key_idx" ON "attachments"("storage_key");
ALTER TABLE "attachments"
  ADD COLUMN "vault_source_id" UUID REFERENCES "attachments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "attachments_vault_source_id_idx" ON "attachments"("vault_source_id");

-- What helpers did, by the association they did it for.
CREATE INDEX "audit_entries_on_behalf_of" ON "audit_entries" (("facts" ->> 'onBehalfOf'), "id") WHERE "facts" ? 'onBehalfOf';

-- FUP-04: no payment while the account changed after the act was signed and nobody of the funder verified it.
CREATE FUNCTION "refuse_payment_to_unverified_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'payment' AND EXISTS (
    SELECT FROM "awards" a
      JOIN "applications" p ON p.id = a.application_id
      JOIN "agreements" g ON g.award_id = a.id
      JOIN "bank_details" b ON b.association_id = p.association_id
     WHERE a.id = NEW.award_id AND b.closed_at IS NULL AND b.verified_at IS NULL AND b.proposed_at > g.funder_signed_at
  ) THEN
    RAISE EXCEPTION 'payments_wait_for_verified_account: the bank details changed after the signature'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'payments_wait_for_verified_account';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "payments_wait_for_verified_account" BEFORE INSERT ON "payments"
  FOR EACH ROW EXECUTE FUNCTION "refuse_payment_to_unverified_account"();

-- Establishments of one SIREN are one association: its space is opened once.
CREATE UNIQUE INDEX "associations_one_space_a_siren" ON "associations" ((left("siret", 9)));
