-- AlterTable
ALTER TABLE "option" ADD COLUMN     "retired_into" TEXT,
ALTER COLUMN "step" DROP NOT NULL;

-- AddForeignKey
ALTER TABLE "option" ADD CONSTRAINT "option_negotiation_slug_issue_slug_retired_into_fkey" FOREIGN KEY ("negotiation_slug", "issue_slug", "retired_into") REFERENCES "option"("negotiation_slug", "issue_slug", "key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- An option that was merged into another keeps its labels, because old revisions name it, and has no place
-- any more. What stands names options in use: the revision that counts, claims and terms.

ALTER TABLE "option"
  ADD CONSTRAINT "option_retired_check" CHECK (
    CASE WHEN "retired_into" IS NULL THEN "step" IS NOT NULL ELSE "step" IS NULL AND "value" IS NULL END
  );

CREATE OR REPLACE FUNCTION "check_option_values"("of_negotiation" TEXT, "of_issue" TEXT) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  "misplaced" TEXT;
BEGIN
  SELECT o."key" INTO "misplaced"
    FROM "option" o
    JOIN "issue" i ON i."negotiation_slug" = o."negotiation_slug" AND i."slug" = o."issue_slug"
    WHERE o."negotiation_slug" = "of_negotiation" AND o."issue_slug" = "of_issue"
      AND o."retired_into" IS NULL
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

CREATE FUNCTION "refuse_retired_option"("named" TEXT, "by" TEXT) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'option "%" is retired, and % names it', "named", "by"
    USING ERRCODE = 'check_violation', CONSTRAINT = 'option_retired', TABLE = 'option';
END $$;

-- The revision that counts of one position, or of all on an issue.
CREATE FUNCTION "check_standing_options"("of_negotiation" TEXT, "of_issue" TEXT, "of_position" TEXT)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  "naming" RECORD;
BEGIN
  SELECT o."key", c."position_id" INTO "naming"
    FROM "option" o
    JOIN "current_revision" c ON c."negotiation_slug" = o."negotiation_slug" AND c."issue_slug" = o."issue_slug"
    JOIN "revision" r ON r."negotiation_slug" = c."negotiation_slug" AND r."position_id" = c."position_id"
      AND r."number" = c."number"
    WHERE o."negotiation_slug" = "of_negotiation" AND o."issue_slug" = "of_issue"
      AND o."retired_into" IS NOT NULL
      AND c."valid_from" IS NOT NULL AND ("of_position" IS NULL OR c."position_id" = "of_position")
      AND (
        r."preferred_key" = o."key"
        OR EXISTS (
          SELECT FROM "revision_option" n
            WHERE n."negotiation_slug" = r."negotiation_slug" AND n."position_id" = r."position_id"
              AND n."number" = r."number" AND n."option_key" = o."key"
        )
        OR EXISTS (
          SELECT FROM "revision_offer_option" n
            WHERE n."negotiation_slug" = r."negotiation_slug" AND n."position_id" = r."position_id"
              AND n."number" = r."number" AND n."option_key" = o."key"
        )
      )
    LIMIT 1;
  IF FOUND THEN
    PERFORM "refuse_retired_option"("naming"."key", format('position "%s"', "naming"."position_id"));
  END IF;
END $$;

CREATE FUNCTION "check_current_revision_options"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "check_standing_options"(NEW."negotiation_slug", NEW."issue_slug", NEW."position_id");
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "current_revision_option_retired" AFTER INSERT OR UPDATE ON "current_revision"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_current_revision_options"();

CREATE FUNCTION "check_claim_options"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "named" TEXT;
BEGIN
  SELECT o."key" INTO "named"
    FROM "claim" n
    JOIN "option" o ON o."negotiation_slug" = n."negotiation_slug" AND o."issue_slug" = n."issue_slug"
      AND o."key" = n."option_key"
    WHERE n."negotiation_slug" = NEW."negotiation_slug" AND n."statement_id" = NEW."statement_id"
      AND o."retired_into" IS NOT NULL
    LIMIT 1;
  IF FOUND THEN
    PERFORM "refuse_retired_option"("named", format('statement "%s"', NEW."statement_id"));
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "claim_option_retired" AFTER INSERT OR UPDATE ON "claim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."option_key" IS NOT NULL)
  EXECUTE FUNCTION "check_claim_options"();

CREATE FUNCTION "check_term_options"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "named" TEXT;
BEGIN
  SELECT o."key" INTO "named"
    FROM "term" n
    JOIN "option" o ON o."negotiation_slug" = n."negotiation_slug" AND o."issue_slug" = n."issue_slug"
      AND o."key" = n."option_key"
    WHERE n."negotiation_slug" = NEW."negotiation_slug" AND n."proposal_slug" = NEW."proposal_slug"
      AND o."retired_into" IS NOT NULL
    LIMIT 1;
  IF FOUND THEN
    PERFORM "refuse_retired_option"("named", format('proposal "%s"', NEW."proposal_slug"));
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "term_option_retired" AFTER INSERT OR UPDATE ON "term"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."option_key" IS NOT NULL)
  EXECUTE FUNCTION "check_term_options"();

CREATE FUNCTION "check_retired_option"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "naming" RECORD;
BEGIN
  SELECT o."key", s."key" AS "into" INTO "naming"
    FROM "option" o
    JOIN "option" s ON s."negotiation_slug" = o."negotiation_slug" AND s."issue_slug" = o."issue_slug"
      AND s."key" = o."retired_into"
    WHERE o."negotiation_slug" = NEW."negotiation_slug" AND o."issue_slug" = NEW."issue_slug"
      AND s."retired_into" IS NOT NULL
    LIMIT 1;
  IF FOUND THEN
    PERFORM "refuse_retired_option"("naming"."into", format('option "%s"', "naming"."key"));
  END IF;
  SELECT o."key", n."statement_id" INTO "naming"
    FROM "option" o
    JOIN "claim" n ON n."negotiation_slug" = o."negotiation_slug" AND n."issue_slug" = o."issue_slug"
      AND n."option_key" = o."key"
    WHERE o."negotiation_slug" = NEW."negotiation_slug" AND o."issue_slug" = NEW."issue_slug"
      AND o."retired_into" IS NOT NULL
    LIMIT 1;
  IF FOUND THEN
    PERFORM "refuse_retired_option"("naming"."key", format('statement "%s"', "naming"."statement_id"));
  END IF;
  SELECT o."key", n."proposal_slug" INTO "naming"
    FROM "option" o
    JOIN "term" n ON n."negotiation_slug" = o."negotiation_slug" AND n."issue_slug" = o."issue_slug"
      AND n."option_key" = o."key"
    WHERE o."negotiation_slug" = NEW."negotiation_slug" AND o."issue_slug" = NEW."issue_slug"
      AND o."retired_into" IS NOT NULL
    LIMIT 1;
  IF FOUND THEN
    PERFORM "refuse_retired_option"("naming"."key", format('proposal "%s"', "naming"."proposal_slug"));
  END IF;
  PERFORM "check_standing_options"(NEW."negotiation_slug", NEW."issue_slug", NULL);
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "option_retired" AFTER INSERT OR UPDATE ON "option"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."retired_into" IS NOT NULL)
  EXECUTE FUNCTION "check_retired_option"();
