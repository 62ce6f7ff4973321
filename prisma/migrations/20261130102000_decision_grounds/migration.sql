-- Where the sentences of a reason come from: findings of the verdict and criteria of the grid, ticked by a person.
ALTER TABLE "decisions" ADD COLUMN "grounds" JSONB NOT NULL DEFAULT '[]';
