-- A verdict stays as it was reached, except one on a dossier for practice, which goes with it.
DROP TRIGGER "eligibility_verdicts_only_grow" ON "eligibility_verdicts";
CREATE TRIGGER "eligibility_verdicts_only_grow" BEFORE UPDATE OR DELETE ON "eligibility_verdicts"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_submission"();
