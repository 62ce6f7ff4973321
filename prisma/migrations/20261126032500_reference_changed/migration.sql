-- Names that public pages show beside the calls: a change of theirs makes every page anew.
CREATE FUNCTION "notify_reference_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('call_changed', '*');
  RETURN NULL;
END
$$;
CREATE TRIGGER "campaigns_notify" AFTER UPDATE OR DELETE ON "campaigns"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_reference_changed"();
CREATE TRIGGER "programme_nodes_notify" AFTER UPDATE OR DELETE ON "programme_nodes"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_reference_changed"();
CREATE TRIGGER "funders_notify" AFTER UPDATE OR DELETE ON "funders"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_reference_changed"();
CREATE TRIGGER "communes_notify" AFTER INSERT OR UPDATE OR DELETE ON "communes"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_reference_changed"();
CREATE TRIGGER "priority_districts_notify" AFTER INSERT OR UPDATE OR DELETE ON "priority_districts"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_reference_changed"();
CREATE TRIGGER "district_outlines_notify" AFTER INSERT OR UPDATE OR DELETE ON "district_outlines"
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_reference_changed"();
