-- Whom each member of a session sits for, and the parity that the law asks of citizens' councils (COM-01, COM-04).
CREATE TYPE "committee_college" AS ENUM ('funders', 'elected', 'partners', 'citizens_council', 'experts');
CREATE TYPE "declared_gender" AS ENUM ('woman', 'man');
ALTER TABLE "session_members"
  ADD COLUMN "college" "committee_college",
  ADD COLUMN "gender" "declared_gender",
  ADD COLUMN "is_equality_referent" BOOLEAN NOT NULL DEFAULT false;
