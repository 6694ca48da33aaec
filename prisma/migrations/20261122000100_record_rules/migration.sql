-- What schema.prisma cannot say. Each rule has a test in tests/db that breaks it and sees the refusal.
-- PostgreSQL 15 is the floor: nothing newer.

-- Names ------------------------------------------------------------------------------------------------

ALTER TABLE "negotiation"
  ADD CONSTRAINT "negotiation_slug_check" CHECK ("slug" COLLATE "C" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "party"
  ADD CONSTRAINT "party_slug_check" CHECK ("slug" COLLATE "C" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "category"
  ADD CONSTRAINT "category_slug_check" CHECK ("slug" COLLATE "C" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "issue"
  ADD CONSTRAINT "issue_slug_check" CHECK ("slug" COLLATE "C" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "option"
  ADD CONSTRAINT "option_key_check" CHECK ("key" COLLATE "C" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "source"
  ADD CONSTRAINT "source_slug_check" CHECK ("slug" COLLATE "C" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "proposal"
  ADD CONSTRAINT "proposal_slug_check" CHECK ("slug" COLLATE "C" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "negotiation_event"
  ADD CONSTRAINT "negotiation_event_slug_check" CHECK ("slug" COLLATE "C" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "statement"
  ADD CONSTRAINT "statement_id_check" CHECK ("id" <> '');
ALTER TABLE "position"
  ADD CONSTRAINT "position_id_check" CHECK ("id" <> '');

-- Codebook ---------------------------------------------------------------------------------------------

ALTER TABLE "negotiation"
  ADD CONSTRAINT "negotiation_coverage_check" CHECK ("coverage_from" <= "coverage_through"),
  ADD CONSTRAINT "negotiation_stale_after_days_check" CHECK ("stale_after_days" >= 0);

ALTER TABLE "reliability"
  ADD CONSTRAINT "reliability_alpha_check" CHECK ("alpha_states" <= 1 AND "alpha_steps" <= 1),
  ADD CONSTRAINT "reliability_units_check" CHECK ("units" >= 0 AND "differing" BETWEEN 0 AND "units");

ALTER TABLE "party"
  ADD CONSTRAINT "party_short_check" CHECK (char_length("short") BETWEEN 1 AND 4);

ALTER TABLE "issue"
  ADD CONSTRAINT "issue_scale_check" CHECK (
    CASE WHEN "level" = 'interval'
      THEN "scale_unit" IS NOT NULL AND "scale_min" IS NOT NULL AND "scale_max" IS NOT NULL
        AND "scale_min" < "scale_max"
      ELSE num_nonnulls("scale_min", "scale_max", "scale_unit") = 0
    END
  );

ALTER TABLE "option"
  ADD CONSTRAINT "option_step_check" CHECK ("step" >= 1),
  ADD CONSTRAINT "option_short_check" CHECK (char_length("short") BETWEEN 1 AND 26);

-- A member's parent is at the table itself.
CREATE FUNCTION "check_party_parents"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "party" m
      JOIN "party" p ON p."negotiation_slug" = m."negotiation_slug" AND p."slug" = m."parent_slug"
      WHERE m."negotiation_slug" = NEW."negotiation_slug" AND p."parent_slug" IS NOT NULL
        AND NEW."slug" IN (m."slug", p."slug")
  ) THEN
    RAISE EXCEPTION 'party "%" would be a member of a member', NEW."slug"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'party_of_member', TABLE = 'party';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "party_of_member" AFTER INSERT OR UPDATE ON "party"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."parent_slug" IS NOT NULL)
  EXECUTE FUNCTION "check_party_parents"();

-- An option has a value in the issue's unit just where the issue is interval, and it is on its scale.
CREATE FUNCTION "check_option_values"("of_negotiation" TEXT, "of_issue" TEXT) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  "misplaced" TEXT;
BEGIN
  SELECT o."key" INTO "misplaced"
    FROM "option" o
    JOIN "issue" i ON i."negotiation_slug" = o."negotiation_slug" AND i."slug" = o."issue_slug"
    WHERE o."negotiation_slug" = "of_negotiation" AND o."issue_slug" = "of_issue"
      AND (
        (i."level" = 'interval') <> (o."value" IS NOT NULL)
        OR o."value" NOT BETWEEN i."scale_min" AND i."scale_max"
      )
    LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the value of option "%" does not fit the scale of issue "%"', "misplaced", "of_issue"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'option_value', TABLE = 'option';
  END IF;
END $$;

CREATE FUNCTION "check_option_values_of_option"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "check_option_values"(NEW."negotiation_slug", NEW."issue_slug");
  RETURN NULL;
END $$;

CREATE FUNCTION "check_option_values_of_issue"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "check_option_values"(NEW."negotiation_slug", NEW."slug");
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "option_value" AFTER INSERT OR UPDATE ON "option"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_option_values_of_option"();
CREATE CONSTRAINT TRIGGER "issue_option_value" AFTER UPDATE ON "issue"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_option_values_of_issue"();

-- Sources and statements -------------------------------------------------------------------------------

-- Pages link to these addresses, so no other scheme may get in.
ALTER TABLE "source"
  ADD CONSTRAINT "source_url_check" CHECK ("url" ~* '^https?://'),
  ADD CONSTRAINT "source_archive_url_check" CHECK ("archive_url" ~* '^https?://'),
  ADD CONSTRAINT "source_language_check" CHECK ("language" <> '');

ALTER TABLE "statement"
  ADD CONSTRAINT "statement_paragraph_check" CHECK ("paragraph" >= 1),
  ADD CONSTRAINT "statement_quote_check" CHECK (
    ("quote_text" IS NULL) = ("quote_language" IS NULL)
    AND ("quote_text" IS NOT NULL OR "quote_translator" IS NULL)
  ),
  -- A dash between spaces is no word. Not [[:alnum:]], which knows only English in the C locale.
  ADD CONSTRAINT "statement_quote_words_check" CHECK (
    regexp_count("quote_text", '\S*[^\s\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u2000-\u2BFF]\S*') <= 12
  );

CREATE FUNCTION "check_analyst_speaks_for_nobody"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "of_statement" TEXT := CASE TG_TABLE_NAME WHEN 'statement' THEN to_jsonb(NEW) ->> 'id'
    ELSE to_jsonb(NEW) ->> 'statement_id' END;
BEGIN
  IF EXISTS (
    SELECT FROM "statement" s
      JOIN "statement_party" p ON p."negotiation_slug" = s."negotiation_slug" AND p."statement_id" = s."id"
      WHERE s."negotiation_slug" = NEW."negotiation_slug" AND s."id" = "of_statement"
        AND s."attribution" = 'analyst'
  ) THEN
    RAISE EXCEPTION 'statement "%" is an analyst''s and cannot be a party''s', "of_statement"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_analyst', TABLE = 'statement_party';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "statement_party_analyst" AFTER INSERT OR UPDATE ON "statement_party"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_analyst_speaks_for_nobody"();
CREATE CONSTRAINT TRIGGER "statement_analyst" AFTER UPDATE ON "statement"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."attribution" = 'analyst')
  EXECUTE FUNCTION "check_analyst_speaks_for_nobody"();

-- Positions --------------------------------------------------------------------------------------------

ALTER TABLE "revision"
  ADD CONSTRAINT "revision_number_check" CHECK ("number" >= 1),
  ADD CONSTRAINT "revision_correction_check" CHECK (("number" = 1) = ("correction" IS NULL)),
  ADD CONSTRAINT "revision_counts_check" CHECK (
    "span_count" >= 0 AND "offer_count" >= 0 AND "acceptable_count" >= 0 AND "red_line_count" >= 0
  ),
  ADD CONSTRAINT "revision_stance_check" CHECK (
    CASE "state"
      WHEN 'stated' THEN "preferred_key" IS NOT NULL AND "span_count" = 0 AND "offer_count" = 0
      WHEN 'conditional' THEN ("preferred_key" IS NOT NULL OR "offer_count" > 0) AND "span_count" = 0
      WHEN 'ambiguous' THEN "preferred_key" IS NULL AND "span_count" >= 2 AND "offer_count" = 0
      ELSE "preferred_key" IS NULL AND "span_count" = 0 AND "offer_count" = 0
    END
  ),
  ADD CONSTRAINT "revision_confidence_check" CHECK (("state" = 'no-position') = ("confidence" IS NULL)),
  ADD CONSTRAINT "revision_salience_check" CHECK ("salience_value" BETWEEN 0 AND 100),
  ADD CONSTRAINT "revision_salience_reason_check" CHECK (
    ("salience_value" IS NULL) = ("salience_reason" IS NULL) AND "salience_reason" <> ''
  );

ALTER TABLE "revision_offer"
  ADD CONSTRAINT "revision_offer_option_count_check" CHECK ("option_count" >= 1),
  ADD CONSTRAINT "revision_offer_condition_check" CHECK ("condition" <> '');

CREATE UNIQUE INDEX "revision_option_acceptable_or_red_line"
  ON "revision_option" ("negotiation_slug", "position_id", "number", "option_key")
  WHERE "role" IN ('acceptable', 'red-line');

-- A revision is compared with its sets at commit: what it says when it is written it says for ever, a set
-- can neither lack a row nor grow one later.
CREATE FUNCTION "check_revision_whole"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  r "revision";
  "fault" TEXT;
BEGIN
  SELECT * INTO r FROM "revision"
    WHERE "negotiation_slug" = NEW."negotiation_slug" AND "position_id" = NEW."position_id"
      AND "number" = NEW."number";
  SELECT CASE
      WHEN count(*) FILTER (WHERE o."role" = 'span') <> r."span_count" THEN 'its span'
      WHEN count(*) FILTER (WHERE o."role" = 'acceptable') <> coalesce(r."acceptable_count", 0)
        THEN 'its acceptable options'
      WHEN count(*) FILTER (WHERE o."role" = 'red-line') <> coalesce(r."red_line_count", 0)
        THEN 'its red lines'
    END INTO "fault"
    FROM "revision_option" o
    WHERE o."negotiation_slug" = r."negotiation_slug" AND o."position_id" = r."position_id"
      AND o."number" = r."number";
  IF "fault" IS NULL AND r."offer_count" <> (
    SELECT count(*) FROM "revision_offer" f
      WHERE f."negotiation_slug" = r."negotiation_slug" AND f."position_id" = r."position_id"
        AND f."number" = r."number"
  ) THEN
    "fault" := 'its offers';
  END IF;
  IF "fault" IS NULL AND EXISTS (
    SELECT FROM "revision_offer" f
      WHERE f."negotiation_slug" = r."negotiation_slug" AND f."position_id" = r."position_id"
        AND f."number" = r."number"
        AND f."option_count" <> (
          SELECT count(*) FROM "revision_offer_option" o
            WHERE o."negotiation_slug" = f."negotiation_slug" AND o."position_id" = f."position_id"
              AND o."number" = f."number" AND o."offer_place" = f."place"
        )
  ) THEN
    "fault" := 'the options of its offers';
  END IF;
  IF "fault" IS NOT NULL THEN
    RAISE EXCEPTION 'revision % of position "%" does not have the number of rows it says: %',
      NEW."number", NEW."position_id", "fault"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_whole', TABLE = 'revision';
  END IF;
  IF EXISTS (
    SELECT FROM "revision_option" o
      WHERE o."negotiation_slug" = r."negotiation_slug" AND o."position_id" = r."position_id"
        AND o."number" = r."number" AND o."role" = 'red-line' AND o."option_key" = r."preferred_key"
  ) THEN
    RAISE EXCEPTION 'revision % of position "%" prefers one of its red lines', NEW."number", NEW."position_id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_preferred_red_line', TABLE = 'revision';
  END IF;
  IF r."acceptable_count" IS NOT NULL AND r."preferred_key" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "revision_option" o
      WHERE o."negotiation_slug" = r."negotiation_slug" AND o."position_id" = r."position_id"
        AND o."number" = r."number" AND o."role" = 'acceptable' AND o."option_key" = r."preferred_key"
  ) THEN
    RAISE EXCEPTION 'revision % of position "%" prefers what it does not accept',
      NEW."number", NEW."position_id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_preferred_acceptable', TABLE = 'revision';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "revision_whole" AFTER INSERT ON "revision"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_revision_whole"();
CREATE CONSTRAINT TRIGGER "revision_option_whole" AFTER INSERT ON "revision_option"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_revision_whole"();
CREATE CONSTRAINT TRIGGER "revision_offer_whole" AFTER INSERT ON "revision_offer"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_revision_whole"();
CREATE CONSTRAINT TRIGGER "revision_offer_option_whole" AFTER INSERT ON "revision_offer_option"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_revision_whole"();

-- Which revision of a position counts. Deferred, because two positions may change places within one
-- transaction; valid_from is null where the position is retracted, and nulls never collide.
DROP INDEX "current_revision_one_position_a_day";
ALTER TABLE "current_revision"
  ADD CONSTRAINT "current_revision_one_position_a_day"
  UNIQUE ("negotiation_slug", "party_slug", "issue_slug", "valid_from") DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION "publish_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "revision"
      WHERE "negotiation_slug" = NEW."negotiation_slug" AND "position_id" = NEW."position_id"
        AND "number" < NEW."number" AND "published_at" > NEW."published_at"
  ) THEN
    RAISE EXCEPTION 'revision % of position "%" would be older than the one it corrects',
      NEW."number", NEW."position_id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_order', TABLE = 'revision';
  END IF;
  INSERT INTO "current_revision" AS c
      ("negotiation_slug", "position_id", "number", "party_slug", "issue_slug", "valid_from")
    SELECT p."negotiation_slug", p."id", NEW."number", p."party_slug", p."issue_slug",
        CASE WHEN NOT NEW."retracted" THEN NEW."valid_from" END
      FROM "position" p
      WHERE p."negotiation_slug" = NEW."negotiation_slug" AND p."id" = NEW."position_id"
    ON CONFLICT ("negotiation_slug", "position_id") DO UPDATE
      SET "number" = EXCLUDED."number", "valid_from" = EXCLUDED."valid_from"
      WHERE c."number" < EXCLUDED."number";
  IF NOT FOUND THEN
    RAISE EXCEPTION 'revision % of position "%" is not newer than the published one',
      NEW."number", NEW."position_id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_order', TABLE = 'revision';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "revision_inserted_as_published" AFTER INSERT ON "revision"
  FOR EACH ROW WHEN (NEW."published_at" IS NOT NULL) EXECUTE FUNCTION "publish_revision"();
CREATE TRIGGER "revision_published" AFTER UPDATE ON "revision"
  FOR EACH ROW WHEN (OLD."published_at" IS NULL AND NEW."published_at" IS NOT NULL)
  EXECUTE FUNCTION "publish_revision"();

CREATE FUNCTION "refuse_write_by_hand"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'table "%" follows from the revisions and is not written by hand', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER "current_revision_derived" BEFORE INSERT OR UPDATE OR DELETE ON "current_revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_write_by_hand"();

-- What is written once ---------------------------------------------------------------------------------

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of "%" are never changed or removed', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;

CREATE TRIGGER "position_immutable" BEFORE UPDATE OR DELETE ON "position"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_option_immutable" BEFORE UPDATE OR DELETE ON "revision_option"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_offer_immutable" BEFORE UPDATE OR DELETE ON "revision_offer"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_offer_option_immutable" BEFORE UPDATE OR DELETE ON "revision_offer_option"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "evidence_link_immutable" BEFORE UPDATE OR DELETE ON "evidence_link"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entry_immutable" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_immutable" BEFORE DELETE ON "revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- The one change that a revision may see is that it is published.
CREATE FUNCTION "refuse_revision_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."published_at" IS NULL AND NEW."published_at" IS NOT NULL
    AND to_jsonb(OLD) - 'published_at' = to_jsonb(NEW) - 'published_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'revision % of position "%" is never changed', OLD."number", OLD."position_id"
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'revision_immutable', TABLE = 'revision';
END $$;

CREATE TRIGGER "revision_only_published" BEFORE UPDATE ON "revision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_revision_change"();

-- TRUNCATE passes row triggers by.
CREATE TRIGGER "position_kept" BEFORE TRUNCATE ON "position"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_kept" BEFORE TRUNCATE ON "revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "current_revision_kept" BEFORE TRUNCATE ON "current_revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_option_kept" BEFORE TRUNCATE ON "revision_option"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_offer_kept" BEFORE TRUNCATE ON "revision_offer"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_offer_option_kept" BEFORE TRUNCATE ON "revision_offer_option"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "evidence_link_kept" BEFORE TRUNCATE ON "evidence_link"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entry_kept" BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Proposals, events, readings --------------------------------------------------------------------------

-- A proposal never replaces itself, in however many steps.
CREATE FUNCTION "check_proposal_versions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE "earlier" AS (
      SELECT NEW."replaces_slug" AS "slug"
      UNION
      SELECT p."replaces_slug" FROM "proposal" p JOIN "earlier" e ON p."slug" = e."slug"
        WHERE p."negotiation_slug" = NEW."negotiation_slug"
    )
    SELECT FROM "earlier" WHERE "slug" = NEW."slug"
  ) THEN
    RAISE EXCEPTION 'proposal "%" would replace itself', NEW."slug"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_versions', TABLE = 'proposal';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "proposal_versions" AFTER INSERT OR UPDATE ON "proposal"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."replaces_slug" IS NOT NULL)
  EXECUTE FUNCTION "check_proposal_versions"();

ALTER TABLE "negotiation_event"
  ADD CONSTRAINT "negotiation_event_paragraph_check" CHECK ("paragraph" >= 1);
ALTER TABLE "reading_paragraph"
  ADD CONSTRAINT "reading_paragraph_paragraph_check" CHECK ("paragraph" >= 1);
ALTER TABLE "audit_entry"
  ADD CONSTRAINT "audit_entry_actor_check" CHECK ("actor" <> ''),
  ADD CONSTRAINT "audit_entry_action_check" CHECK ("action" <> '');

-- A paragraph gave statements, or there is a reason why not.
CREATE FUNCTION "check_paragraph_accounted_for"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "touched" RECORD := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF EXISTS (
    SELECT FROM "reading_paragraph" p
      WHERE p."negotiation_slug" = "touched"."negotiation_slug" AND p."source_slug" = "touched"."source_slug"
        AND p."paragraph" = "touched"."paragraph"
        AND (p."reason" IS NULL) <> EXISTS (
          SELECT FROM "reading_statement" s
            WHERE s."negotiation_slug" = p."negotiation_slug" AND s."source_slug" = p."source_slug"
              AND s."paragraph" = p."paragraph"
        )
  ) THEN
    RAISE EXCEPTION 'paragraph % of source "%" needs either statements or a reason for none',
      "touched"."paragraph", "touched"."source_slug"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reading_accounted_for', TABLE = 'reading_paragraph';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "reading_paragraph_accounted_for" AFTER INSERT OR UPDATE ON "reading_paragraph"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_paragraph_accounted_for"();
CREATE CONSTRAINT TRIGGER "reading_statement_accounted_for" AFTER INSERT OR DELETE ON "reading_statement"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_paragraph_accounted_for"();
