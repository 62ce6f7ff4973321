-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "code_purpose" AS ENUM ('sign_up', 'password_reset');

-- CreateEnum
CREATE TYPE "agent_role" AS ENUM ('instructor', 'committee_member', 'finance_officer', 'call_administrator', 'system_administrator');

-- CreateEnum
CREATE TYPE "application_status" AS ENUM ('draft', 'awaiting_certification', 'submitted', 'incomplete', 'withdrawn', 'admissible', 'inadmissible', 'in_review', 'scored', 'committee_pending', 'adjourned', 'reserve_list', 'granted', 'partially_granted', 'refused', 'implicitly_refused', 'under_appeal', 'dismissed');

-- CreateEnum
CREATE TYPE "budget_scope" AS ENUM ('project', 'association');

-- CreateEnum
CREATE TYPE "budget_side" AS ENUM ('charge', 'product');

-- CreateEnum
CREATE TYPE "territory_kind" AS ENUM ('district', 'commune', 'place');

-- CreateEnum
CREATE TYPE "scan_state" AS ENUM ('pending', 'clean', 'infected', 'not_configured');

-- CreateEnum
CREATE TYPE "eligibility_overall" AS ENUM ('ineligible', 'incomplete', 'needs_review', 'eligible_with_warnings', 'eligible');

-- CreateEnum
CREATE TYPE "mandate" AS ENUM ('owner', 'editor', 'reader', 'signatory');

-- CreateEnum
CREATE TYPE "award_status" AS ENUM ('awaiting_agreement', 'agreement_signed', 'in_progress', 'report_due', 'report_received', 'report_to_amend', 'report_accepted', 'settled', 'recovery_pending', 'recovered', 'cancelled');

-- CreateEnum
CREATE TYPE "agreement_kind" AS ENUM ('agreement', 'award_order');

-- CreateEnum
CREATE TYPE "payment_kind" AS ENUM ('payment', 'recovery');

-- CreateEnum
CREATE TYPE "committee_session_status" AS ENUM ('planned', 'convened', 'in_session', 'closed', 'minutes_approved');

-- CreateEnum
CREATE TYPE "session_mandate" AS ENUM ('chair', 'secretary', 'member');

-- CreateEnum
CREATE TYPE "vote_choice" AS ENUM ('favourable', 'against', 'abstention');

-- CreateEnum
CREATE TYPE "decision_outcome" AS ENUM ('granted', 'refused', 'adjourned', 'reserve_list');

-- CreateEnum
CREATE TYPE "outbox_status" AS ENUM ('pending', 'sent', 'dead');

-- CreateEnum
CREATE TYPE "review_opinion" AS ENUM ('favourable', 'favourable_with_conditions', 'reserved', 'unfavourable');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3) NOT NULL,
    "password_changed_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "complete" BOOLEAN NOT NULL DEFAULT true,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_codes" (
    "id" UUID NOT NULL,
    "purpose" "code_purpose" NOT NULL,
    "email" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_factors" (
    "user_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "second_factors_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grants" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "agent_role" NOT NULL,
    "funder_id" UUID,
    "pillar_id" UUID,
    "granted_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "applications" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "call_id" UUID NOT NULL,
    "call_version_id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "status" "application_status" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL DEFAULT '',
    "requested_cents" BIGINT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_sections" (
    "application_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "application_sections_pkey" PRIMARY KEY ("application_id","code")
);

-- CreateTable
CREATE TABLE "budget_lines" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "scope" "budget_scope" NOT NULL,
    "side" "budget_side" NOT NULL,
    "account" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "amount_text" TEXT NOT NULL,
    "amount_cents" BIGINT,
    "position" INTEGER NOT NULL,
    "funder_kind" TEXT,
    "funder_name" TEXT,
    "in_call" BOOLEAN NOT NULL DEFAULT false,
    "funding_state" TEXT,

    CONSTRAINT "budget_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funder_requests" (
    "application_id" UUID NOT NULL,
    "funder_id" UUID NOT NULL,
    "requested_cents" BIGINT NOT NULL,

    CONSTRAINT "funder_requests_pkey" PRIMARY KEY ("application_id","funder_id")
);

-- CreateTable
CREATE TABLE "application_territories" (
    "application_id" UUID NOT NULL,
    "kind" "territory_kind" NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "application_territories_pkey" PRIMARY KEY ("application_id","kind","code")
);

-- CreateTable
CREATE TABLE "application_beneficiaries" (
    "application_id" UUID NOT NULL,
    "total" INTEGER,
    "district" INTEGER,
    "female" INTEGER,
    "male" INTEGER,
    "other" INTEGER,
    "age_0_to_5" INTEGER,
    "age_6_to_15" INTEGER,
    "age_16_to_25" INTEGER,
    "age_26_to_64" INTEGER,
    "age_65_and_over" INTEGER,

    CONSTRAINT "application_beneficiaries_pkey" PRIMARY KEY ("application_id")
);

-- CreateTable
CREATE TABLE "attestations" (
    "application_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_by_id" UUID NOT NULL,

    CONSTRAINT "attestations_pkey" PRIMARY KEY ("application_id","code")
);

-- CreateTable
CREATE TABLE "attachments" (
    "id" UUID NOT NULL,
    "application_id" UUID,
    "association_id" UUID,
    "report_id" UUID,
    "document_type" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "storage_key" TEXT NOT NULL,
    "scan" "scan_state" NOT NULL DEFAULT 'not_configured',
    "scanned_at" TIMESTAMPTZ(3),
    "valid_until" DATE,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submissions" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "signatory_name" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "input_sha256" BYTEA NOT NULL,
    "files" JSONB NOT NULL,
    "form_key" TEXT NOT NULL,

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "eligibility_verdicts" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "call_version_id" UUID NOT NULL,
    "criteria" JSONB NOT NULL,
    "input_sha256" BYTEA NOT NULL,
    "overall" "eligibility_overall" NOT NULL,
    "findings" JSONB NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "eligibility_verdicts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criterion_overrides" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "criterion_overrides_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_steps_taken" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from_status" "application_status" NOT NULL,
    "to_status" "application_status" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by_id" UUID,

    CONSTRAINT "application_steps_taken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "associations" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "siret" TEXT NOT NULL,
    "rna" TEXT,
    "legal_form" TEXT NOT NULL,
    "created_on" DATE,
    "address_line" TEXT NOT NULL DEFAULT '',
    "postcode" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "commune_code" TEXT,
    "directory" JSONB,
    "directory_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "associations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "association_members" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "mandates" "mandate"[],
    "position" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "association_members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership_invitations" (
    "id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "mandates" "mandate"[],
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "awards" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "funder_id" UUID NOT NULL,
    "decision_line_id" UUID NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "paid_cents" BIGINT NOT NULL DEFAULT 0,
    "status" "award_status" NOT NULL DEFAULT 'awaiting_agreement',
    "notified_at" TIMESTAMPTZ(3) NOT NULL,
    "report_due_on" DATE,
    "settled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "awards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreements" (
    "id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "kind" "agreement_kind" NOT NULL,
    "number" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "signatory_signed_at" TIMESTAMPTZ(3),
    "signatory_id" UUID,
    "funder_signed_at" TIMESTAMPTZ(3),
    "funder_signed_by_id" UUID,
    "open_data_published_on" DATE,

    CONSTRAINT "agreements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instalments" (
    "id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "condition" TEXT NOT NULL,
    "due_on" DATE,

    CONSTRAINT "instalments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payments" (
    "id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "instalment_id" UUID,
    "kind" "payment_kind" NOT NULL DEFAULT 'payment',
    "amount_cents" BIGINT NOT NULL,
    "paid_on" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award_steps_taken" (
    "id" UUID NOT NULL,
    "award_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from_status" "award_status" NOT NULL,
    "to_status" "award_status" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by_id" UUID,

    CONSTRAINT "award_steps_taken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "narrative" JSONB NOT NULL DEFAULT '{}',
    "received_at" TIMESTAMPTZ(3),
    "received_by_id" UUID,
    "amendment_reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_lines" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "side" "budget_side" NOT NULL,
    "account" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "planned_cents" BIGINT NOT NULL,
    "actual_cents" BIGINT,
    "explanation" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,

    CONSTRAINT "statement_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_results" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "target_min" TEXT NOT NULL,
    "target_max" TEXT NOT NULL,
    "actual" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "indicator_results_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaigns" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calls" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "campaign_id" UUID NOT NULL,
    "pillar_id" UUID,
    "title" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "grace_seconds" INTEGER NOT NULL DEFAULT 0,
    "published_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),
    "current_version_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_versions" (
    "id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "rules" JSONB NOT NULL,
    "rubric" JSONB NOT NULL,
    "form" JSONB NOT NULL,
    "change_note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "call_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_funders" (
    "call_id" UUID NOT NULL,
    "funder_id" UUID NOT NULL,
    "envelope_id" UUID NOT NULL,

    CONSTRAINT "call_funders_pkey" PRIMARY KEY ("call_id","funder_id")
);

-- CreateTable
CREATE TABLE "call_objectives" (
    "call_id" UUID NOT NULL,
    "node_id" UUID NOT NULL,

    CONSTRAINT "call_objectives_pkey" PRIMARY KEY ("call_id","node_id")
);

-- CreateTable
CREATE TABLE "committee_sessions" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "call_id" UUID,
    "scheduled_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "quorum" INTEGER NOT NULL DEFAULT 1,
    "status" "committee_session_status" NOT NULL DEFAULT 'planned',
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "committee_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_members" (
    "session_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "mandate" "session_mandate" NOT NULL DEFAULT 'member',
    "votes" BOOLEAN NOT NULL DEFAULT true,
    "organisation" TEXT NOT NULL DEFAULT '',
    "present_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_members_pkey" PRIMARY KEY ("session_id","user_id")
);

-- CreateTable
CREATE TABLE "agenda_items" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "agenda_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recusals" (
    "agenda_item_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recusals_pkey" PRIMARY KEY ("agenda_item_id","user_id")
);

-- CreateTable
CREATE TABLE "votes" (
    "agenda_item_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "choice" "vote_choice" NOT NULL,
    "cast_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "votes_pkey" PRIMARY KEY ("agenda_item_id","user_id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" UUID NOT NULL,
    "agenda_item_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "outcome" "decision_outcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_lines" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "funder_id" UUID NOT NULL,
    "envelope_id" UUID NOT NULL,
    "outcome" "decision_outcome" NOT NULL,
    "amount_cents" BIGINT NOT NULL DEFAULT 0,
    "conditions" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "decision_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publications" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_letters" (
    "id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "first_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "decision_letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funders" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "funders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "envelopes" (
    "id" UUID NOT NULL,
    "funder_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "pillar_id" UUID,
    "label" TEXT NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "committed_cents" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "envelopes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_messages" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "recipient" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "application_id" UUID,
    "status" "outbox_status" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "attempted_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "response" TEXT NOT NULL,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "actor_id" UUID,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "facts" JSONB NOT NULL,
    "request_id" TEXT,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "portal_settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "portal_settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "programmes" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "start_year" INTEGER NOT NULL,
    "end_year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "programmes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_nodes" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "parent_id" UUID,
    "level" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "short_label" TEXT,
    "action_type" TEXT,
    "tone" TEXT,
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "programme_nodes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "communes" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "postcodes" TEXT[],

    CONSTRAINT "communes_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "priority_districts" (
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "vintage" INTEGER NOT NULL,
    "commune_codes" TEXT[],
    "source" TEXT NOT NULL,

    CONSTRAINT "priority_districts_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "funder_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "opinion" "review_opinion",
    "comment" TEXT NOT NULL DEFAULT '',
    "proposed_cents" BIGINT,
    "total_hundredths" INTEGER,
    "completed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scores" (
    "review_id" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "rationale" TEXT NOT NULL DEFAULT '',
    "scored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scores_pkey" PRIMARY KEY ("review_id","criterion")
);

-- CreateTable
CREATE TABLE "internal_notes" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "internal_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinions" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "partner" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "body" TEXT,
    "given_at" TIMESTAMPTZ(3),

    CONSTRAINT "opinions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conflicts_of_interest" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "conflicts_of_interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complement_requests" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "message" TEXT NOT NULL,
    "subjects" TEXT[],
    "answered_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "complement_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "from_portal" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_revoked_at_idx" ON "sessions"("user_id", "revoked_at");

-- CreateIndex
CREATE INDEX "email_codes_purpose_email_created_at_idx" ON "email_codes"("purpose", "email", "created_at");

-- CreateIndex
CREATE INDEX "recovery_codes_user_id_idx" ON "recovery_codes"("user_id");

-- CreateIndex
CREATE INDEX "role_grants_user_id_idx" ON "role_grants"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "applications_number_key" ON "applications"("number");

-- CreateIndex
CREATE INDEX "applications_call_id_status_idx" ON "applications"("call_id", "status");

-- CreateIndex
CREATE INDEX "applications_association_id_idx" ON "applications"("association_id");

-- CreateIndex
CREATE INDEX "applications_status_submitted_at_id_idx" ON "applications"("status", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "budget_lines_application_id_scope_side_position_idx" ON "budget_lines"("application_id", "scope", "side", "position");

-- CreateIndex
CREATE INDEX "funder_requests_funder_id_idx" ON "funder_requests"("funder_id");

-- CreateIndex
CREATE INDEX "application_territories_kind_code_idx" ON "application_territories"("kind", "code");

-- CreateIndex
CREATE UNIQUE INDEX "attachments_storage_key_key" ON "attachments"("storage_key");

-- CreateIndex
CREATE INDEX "attachments_application_id_idx" ON "attachments"("application_id");

-- CreateIndex
CREATE INDEX "attachments_association_id_idx" ON "attachments"("association_id");

-- CreateIndex
CREATE INDEX "attachments_report_id_idx" ON "attachments"("report_id");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_form_key_key" ON "submissions"("form_key");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_application_id_ordinal_key" ON "submissions"("application_id", "ordinal");

-- CreateIndex
CREATE INDEX "eligibility_verdicts_application_id_judged_at_idx" ON "eligibility_verdicts"("application_id", "judged_at");

-- CreateIndex
CREATE INDEX "criterion_overrides_application_id_idx" ON "criterion_overrides"("application_id");

-- CreateIndex
CREATE INDEX "application_steps_taken_application_id_taken_at_idx" ON "application_steps_taken"("application_id", "taken_at");

-- CreateIndex
CREATE UNIQUE INDEX "associations_siret_key" ON "associations"("siret");

-- CreateIndex
CREATE UNIQUE INDEX "associations_rna_key" ON "associations"("rna");

-- CreateIndex
CREATE INDEX "association_members_user_id_idx" ON "association_members"("user_id");

-- CreateIndex
CREATE INDEX "association_members_association_id_idx" ON "association_members"("association_id");

-- CreateIndex
CREATE INDEX "membership_invitations_email_idx" ON "membership_invitations"("email");

-- CreateIndex
CREATE UNIQUE INDEX "awards_decision_line_id_key" ON "awards"("decision_line_id");

-- CreateIndex
CREATE INDEX "awards_status_idx" ON "awards"("status");

-- CreateIndex
CREATE UNIQUE INDEX "awards_application_id_funder_id_key" ON "awards"("application_id", "funder_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreements_award_id_key" ON "agreements"("award_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreements_number_key" ON "agreements"("number");

-- CreateIndex
CREATE UNIQUE INDEX "instalments_award_id_position_key" ON "instalments"("award_id", "position");

-- CreateIndex
CREATE INDEX "payments_instalment_id_idx" ON "payments"("instalment_id");

-- CreateIndex
CREATE UNIQUE INDEX "payments_award_id_reference_key" ON "payments"("award_id", "reference");

-- CreateIndex
CREATE INDEX "award_steps_taken_award_id_taken_at_idx" ON "award_steps_taken"("award_id", "taken_at");

-- CreateIndex
CREATE UNIQUE INDEX "reports_application_id_key" ON "reports"("application_id");

-- CreateIndex
CREATE INDEX "statement_lines_report_id_side_position_idx" ON "statement_lines"("report_id", "side", "position");

-- CreateIndex
CREATE INDEX "indicator_results_report_id_position_idx" ON "indicator_results"("report_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_programme_id_year_key" ON "campaigns"("programme_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "calls_slug_key" ON "calls"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "calls_code_key" ON "calls"("code");

-- CreateIndex
CREATE UNIQUE INDEX "calls_current_version_id_key" ON "calls"("current_version_id");

-- CreateIndex
CREATE INDEX "calls_campaign_id_idx" ON "calls"("campaign_id");

-- CreateIndex
CREATE INDEX "calls_pillar_id_idx" ON "calls"("pillar_id");

-- CreateIndex
CREATE UNIQUE INDEX "call_versions_call_id_number_key" ON "call_versions"("call_id", "number");

-- CreateIndex
CREATE INDEX "session_members_user_id_idx" ON "session_members"("user_id");

-- CreateIndex
CREATE INDEX "agenda_items_application_id_idx" ON "agenda_items"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_items_session_id_application_id_key" ON "agenda_items"("session_id", "application_id");

-- CreateIndex
CREATE INDEX "decisions_agenda_item_id_idx" ON "decisions"("agenda_item_id");

-- CreateIndex
CREATE INDEX "decisions_application_id_idx" ON "decisions"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_lines_decision_id_funder_id_key" ON "decision_lines"("decision_id", "funder_id");

-- CreateIndex
CREATE INDEX "publications_session_id_idx" ON "publications"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_letters_decision_id_key" ON "decision_letters"("decision_id");

-- CreateIndex
CREATE INDEX "decision_letters_publication_id_idx" ON "decision_letters"("publication_id");

-- CreateIndex
CREATE INDEX "decision_letters_application_id_idx" ON "decision_letters"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "funders_code_key" ON "funders"("code");

-- CreateIndex
CREATE INDEX "envelopes_funder_id_year_idx" ON "envelopes"("funder_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_messages_dedupe_key_key" ON "outbox_messages"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_messages_status_next_attempt_at_idx" ON "outbox_messages"("status", "next_attempt_at");

-- CreateIndex
CREATE INDEX "outbox_messages_application_id_idx" ON "outbox_messages"("application_id");

-- CreateIndex
CREATE INDEX "deliveries_message_id_idx" ON "deliveries"("message_id");

-- CreateIndex
CREATE INDEX "audit_entries_subject_type_subject_id_id_idx" ON "audit_entries"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_actor_id_id_idx" ON "audit_entries"("actor_id", "id");

-- CreateIndex
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");

-- CreateIndex
CREATE UNIQUE INDEX "programmes_code_key" ON "programmes"("code");

-- CreateIndex
CREATE INDEX "programme_nodes_parent_id_idx" ON "programme_nodes"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_nodes_programme_id_code_key" ON "programme_nodes"("programme_id", "code");

-- CreateIndex
CREATE INDEX "reviews_reviewer_id_idx" ON "reviews"("reviewer_id");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_application_id_funder_id_key" ON "reviews"("application_id", "funder_id");

-- CreateIndex
CREATE INDEX "internal_notes_application_id_idx" ON "internal_notes"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "opinions_token_hash_key" ON "opinions"("token_hash");

-- CreateIndex
CREATE INDEX "opinions_application_id_idx" ON "opinions"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "conflicts_of_interest_application_id_user_id_key" ON "conflicts_of_interest"("application_id", "user_id");

-- CreateIndex
CREATE INDEX "complement_requests_application_id_idx" ON "complement_requests"("application_id");

-- CreateIndex
CREATE INDEX "messages_application_id_sent_at_idx" ON "messages"("application_id", "sent_at");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "funders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_pillar_id_fkey" FOREIGN KEY ("pillar_id") REFERENCES "programme_nodes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "calls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_call_version_id_fkey" FOREIGN KEY ("call_version_id") REFERENCES "call_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "associations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_sections" ADD CONSTRAINT "application_sections_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_sections" ADD CONSTRAINT "application_sections_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funder_requests" ADD CONSTRAINT "funder_requests_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funder_requests" ADD CONSTRAINT "funder_requests_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "funders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_territories" ADD CONSTRAINT "application_territories_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_beneficiaries" ADD CONSTRAINT "application_beneficiaries_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attestations" ADD CONSTRAINT "attestations_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attestations" ADD CONSTRAINT "attestations_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "associations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_verdicts" ADD CONSTRAINT "eligibility_verdicts_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_verdicts" ADD CONSTRAINT "eligibility_verdicts_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_verdicts" ADD CONSTRAINT "eligibility_verdicts_call_version_id_fkey" FOREIGN KEY ("call_version_id") REFERENCES "call_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_overrides" ADD CONSTRAINT "criterion_overrides_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_overrides" ADD CONSTRAINT "criterion_overrides_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_overrides" ADD CONSTRAINT "criterion_overrides_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_steps_taken" ADD CONSTRAINT "application_steps_taken_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_steps_taken" ADD CONSTRAINT "application_steps_taken_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "association_members" ADD CONSTRAINT "association_members_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "associations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "association_members" ADD CONSTRAINT "association_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_invitations" ADD CONSTRAINT "membership_invitations_association_id_fkey" FOREIGN KEY ("association_id") REFERENCES "associations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_invitations" ADD CONSTRAINT "membership_invitations_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "awards" ADD CONSTRAINT "awards_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "awards" ADD CONSTRAINT "awards_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "funders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "awards" ADD CONSTRAINT "awards_decision_line_id_fkey" FOREIGN KEY ("decision_line_id") REFERENCES "decision_lines"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "awards"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_prepared_by_id_fkey" FOREIGN KEY ("prepared_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_signatory_id_fkey" FOREIGN KEY ("signatory_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_funder_signed_by_id_fkey" FOREIGN KEY ("funder_signed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instalments" ADD CONSTRAINT "instalments_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "awards"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "awards"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_instalment_id_fkey" FOREIGN KEY ("instalment_id") REFERENCES "instalments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_steps_taken" ADD CONSTRAINT "award_steps_taken_award_id_fkey" FOREIGN KEY ("award_id") REFERENCES "awards"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_steps_taken" ADD CONSTRAINT "award_steps_taken_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_received_by_id_fkey" FOREIGN KEY ("received_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_lines" ADD CONSTRAINT "statement_lines_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_results" ADD CONSTRAINT "indicator_results_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calls" ADD CONSTRAINT "calls_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calls" ADD CONSTRAINT "calls_pillar_id_fkey" FOREIGN KEY ("pillar_id") REFERENCES "programme_nodes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calls" ADD CONSTRAINT "calls_current_version_id_fkey" FOREIGN KEY ("current_version_id") REFERENCES "call_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_versions" ADD CONSTRAINT "call_versions_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "calls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_versions" ADD CONSTRAINT "call_versions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_funders" ADD CONSTRAINT "call_funders_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "calls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_funders" ADD CONSTRAINT "call_funders_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "funders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_funders" ADD CONSTRAINT "call_funders_envelope_id_fkey" FOREIGN KEY ("envelope_id") REFERENCES "envelopes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_objectives" ADD CONSTRAINT "call_objectives_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "calls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_objectives" ADD CONSTRAINT "call_objectives_node_id_fkey" FOREIGN KEY ("node_id") REFERENCES "programme_nodes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_sessions" ADD CONSTRAINT "committee_sessions_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "calls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_sessions" ADD CONSTRAINT "committee_sessions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_members" ADD CONSTRAINT "session_members_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "committee_sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_members" ADD CONSTRAINT "session_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "committee_sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "votes" ADD CONSTRAINT "votes_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "votes" ADD CONSTRAINT "votes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_lines" ADD CONSTRAINT "decision_lines_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_lines" ADD CONSTRAINT "decision_lines_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "funders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_lines" ADD CONSTRAINT "decision_lines_envelope_id_fkey" FOREIGN KEY ("envelope_id") REFERENCES "envelopes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "committee_sessions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_prepared_by_id_fkey" FOREIGN KEY ("prepared_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publications" ADD CONSTRAINT "publications_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_letters" ADD CONSTRAINT "decision_letters_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_letters" ADD CONSTRAINT "decision_letters_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_letters" ADD CONSTRAINT "decision_letters_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "envelopes" ADD CONSTRAINT "envelopes_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "funders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "envelopes" ADD CONSTRAINT "envelopes_pillar_id_fkey" FOREIGN KEY ("pillar_id") REFERENCES "programme_nodes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "outbox_messages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_nodes" ADD CONSTRAINT "programme_nodes_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_nodes" ADD CONSTRAINT "programme_nodes_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "programme_nodes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_funder_id_fkey" FOREIGN KEY ("funder_id") REFERENCES "funders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scores" ADD CONSTRAINT "scores_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_notes" ADD CONSTRAINT "internal_notes_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_notes" ADD CONSTRAINT "internal_notes_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflicts_of_interest" ADD CONSTRAINT "conflicts_of_interest_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflicts_of_interest" ADD CONSTRAINT "conflicts_of_interest_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complement_requests" ADD CONSTRAINT "complement_requests_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complement_requests" ADD CONSTRAINT "complement_requests_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


