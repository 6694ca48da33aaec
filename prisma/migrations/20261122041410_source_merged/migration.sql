-- AlterTable
ALTER TABLE "source" ADD COLUMN     "merged_into" TEXT;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_negotiation_slug_merged_into_fkey" FOREIGN KEY ("negotiation_slug", "merged_into") REFERENCES "source"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A source that was merged into another is the same document: it stays, and nothing is taken from it any more.

ALTER TABLE "source" ADD CONSTRAINT "source_merged_check" CHECK ("merged_into" <> "slug");

CREATE FUNCTION "refuse_merged_source"("named" TEXT, "by" TEXT) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'source "%" is merged into another, and % names it', "named", "by"
    USING ERRCODE = 'check_violation', CONSTRAINT = 'source_merged', TABLE = 'source';
END $$;

CREATE FUNCTION "check_merged_source"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "naming" RECORD;
BEGIN
  SELECT s."slug", m."slug" AS "merged" INTO "naming"
    FROM "source" m
    JOIN "source" s ON s."negotiation_slug" = m."negotiation_slug" AND s."slug" = m."merged_into"
    WHERE m."negotiation_slug" = NEW."negotiation_slug" AND NEW."slug" IN (m."slug", s."slug")
      AND s."merged_into" IS NOT NULL
    LIMIT 1;
  IF FOUND THEN
    PERFORM "refuse_merged_source"("naming"."slug", format('source "%s"', "naming"."merged"));
  END IF;
  SELECT s."slug", n."id" INTO "naming"
    FROM "source" s
    JOIN "statement" n ON n."negotiation_slug" = s."negotiation_slug" AND n."source_slug" = s."slug"
    WHERE s."negotiation_slug" = NEW."negotiation_slug" AND s."slug" = NEW."slug"
      AND s."merged_into" IS NOT NULL
    LIMIT 1;
  IF FOUND THEN
    PERFORM "refuse_merged_source"("naming"."slug", format('statement "%s"', "naming"."id"));
  END IF;
  SELECT s."slug", n."slug" AS "event" INTO "naming"
    FROM "source" s
    JOIN "negotiation_event" n ON n."negotiation_slug" = s."negotiation_slug" AND n."source_slug" = s."slug"
    WHERE s."negotiation_slug" = NEW."negotiation_slug" AND s."slug" = NEW."slug"
      AND s."merged_into" IS NOT NULL
    LIMIT 1;
  IF FOUND THEN
    PERFORM "refuse_merged_source"("naming"."slug", format('event "%s"', "naming"."event"));
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "source_merged" AFTER INSERT OR UPDATE ON "source"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."merged_into" IS NOT NULL)
  EXECUTE FUNCTION "check_merged_source"();

CREATE FUNCTION "check_source_in_use"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "source" s
    WHERE s."negotiation_slug" = NEW."negotiation_slug" AND s."slug" = NEW."source_slug"
      AND s."merged_into" IS NOT NULL;
  IF FOUND THEN
    PERFORM "refuse_merged_source"(NEW."source_slug", format('a new %s', TG_TABLE_NAME));
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "statement_source_merged" AFTER INSERT OR UPDATE ON "statement"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_source_in_use"();

CREATE CONSTRAINT TRIGGER "negotiation_event_source_merged" AFTER INSERT OR UPDATE ON "negotiation_event"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_source_in_use"();
