-- A funder may bear no more than a share of what a project costs, in basis points.
ALTER TABLE "call_funders"
  ADD COLUMN "max_share" INTEGER,
  ADD CONSTRAINT "call_funders_share_is_a_share" CHECK (max_share BETWEEN 1 AND 10000);
