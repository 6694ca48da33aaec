-- What schema.prisma cannot say of people and the desk. Each rule has a test in tests/db that breaks it.

ALTER TABLE "user"
  ADD CONSTRAINT "user_email_check" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%'),
  ADD CONSTRAINT "user_name_check" CHECK ("name" <> '');

ALTER TABLE "rate_count" ADD CONSTRAINT "rate_count_check" CHECK ("count" >= 1);

-- A draft goes on from what it was: its version grows by one with every write, it never changes what it is
-- about, and what is decided stays decided.
ALTER TABLE "draft"
  ADD CONSTRAINT "draft_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "draft_decided_check" CHECK (("state" IN ('published', 'discarded')) <= ("decided_at" IS NOT NULL)),
  ADD CONSTRAINT "draft_returned_check" CHECK ("state" <> 'returned' OR "reason" <> ''),
  ADD CONSTRAINT "draft_submitted_check" CHECK ("state" <> 'submitted' OR "submitted_at" IS NOT NULL);

CREATE FUNCTION "check_draft_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" IN ('published', 'discarded') THEN
    RAISE EXCEPTION 'draft "%" is decided and does not change', OLD."id"
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'draft_decided', TABLE = 'draft';
  END IF;
  IF NEW."version" <> OLD."version" + 1 THEN
    RAISE EXCEPTION 'draft "%" goes from version % to the next', OLD."id", OLD."version"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'draft_version', TABLE = 'draft';
  END IF;
  IF (OLD."negotiation_slug", OLD."kind", OLD."target", OLD."author_id", OLD."created_at")
    IS DISTINCT FROM (NEW."negotiation_slug", NEW."kind", NEW."target", NEW."author_id", NEW."created_at") THEN
    RAISE EXCEPTION 'draft "%" keeps what it is about', OLD."id"
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'draft_about', TABLE = 'draft';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "draft_change" BEFORE UPDATE ON "draft"
  FOR EACH ROW EXECUTE FUNCTION "check_draft_change"();
CREATE TRIGGER "draft_kept" BEFORE DELETE ON "draft"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "draft_contributor_immutable" BEFORE UPDATE OR DELETE ON "draft_contributor"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_text_check" CHECK ("text" <> '');
CREATE TRIGGER "draft_comment_immutable" BEFORE UPDATE OR DELETE ON "draft_comment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "desk_log_immutable" BEFORE UPDATE OR DELETE ON "desk_log"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "desk_log_kept" BEFORE TRUNCATE ON "desk_log"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "suggestion"
  ADD CONSTRAINT "suggestion_text_check" CHECK ("text" <> ''),
  ADD CONSTRAINT "suggestion_source_url_check" CHECK ("source_url" ~* '^https?://'),
  ADD CONSTRAINT "suggestion_handled_check" CHECK (("state" = 'open') = ("handled_at" IS NULL));

-- Re-scaling gives options new numbers, and two may change places within one transaction.
DROP INDEX "option_negotiation_slug_issue_slug_step_key";
ALTER TABLE "option"
  ADD CONSTRAINT "option_negotiation_slug_issue_slug_step_key"
  UNIQUE ("negotiation_slug", "issue_slug", "step") DEFERRABLE INITIALLY DEFERRED;

-- A published change is told to whoever listens, when it is committed.
CREATE FUNCTION "tell_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('parley_change', "negotiation_slug" || ' ' || max("id")) FROM "added" GROUP BY "negotiation_slug";
  RETURN NULL;
END $$;

CREATE TRIGGER "audit_entry_told" AFTER INSERT ON "audit_entry"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "tell_change"();
