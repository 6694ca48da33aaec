-- CreateEnum
CREATE TYPE "snapshot_kind" AS ENUM ('figure', 'briefing');

-- CreateTable
CREATE TABLE "snapshot" (
    "hash" TEXT NOT NULL,
    "kind" "snapshot_kind" NOT NULL,
    "negotiation_slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "search" TEXT,
    "figure" TEXT,
    "content" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "frozen_by_id" TEXT,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "briefing" (
    "id" TEXT NOT NULL,
    "negotiation_slug" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "briefing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "snapshot_negotiation_slug_frozen_at_idx" ON "snapshot"("negotiation_slug", "frozen_at");

-- CreateIndex
CREATE INDEX "briefing_negotiation_slug_owner_id_idx" ON "briefing"("negotiation_slug", "owner_id");

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_negotiation_slug_fkey" FOREIGN KEY ("negotiation_slug") REFERENCES "negotiation"("slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_frozen_by_id_fkey" FOREIGN KEY ("frozen_by_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_negotiation_slug_fkey" FOREIGN KEY ("negotiation_slug") REFERENCES "negotiation"("slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What schema.prisma cannot say of snapshots and briefings. Each rule has a test in tests/db that breaks it.

-- A snapshot proves itself: its name is the hash of its content, and neither ever changes.
ALTER TABLE "snapshot"
  ADD CONSTRAINT "snapshot_hash_check" CHECK ("hash" = encode(sha256(convert_to("content", 'UTF8')), 'hex')),
  ADD CONSTRAINT "snapshot_figure_check" CHECK (("kind" = 'figure') = ("figure" IS NOT NULL AND "search" IS NOT NULL));
CREATE TRIGGER "snapshot_immutable" BEFORE UPDATE OR DELETE ON "snapshot"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "snapshot_kept" BEFORE TRUNCATE ON "snapshot"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "briefing"
  ADD CONSTRAINT "briefing_title_check" CHECK ("title" <> ''),
  ADD CONSTRAINT "briefing_version_check" CHECK ("version" >= 1);

CREATE FUNCTION "check_briefing_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."version" <> OLD."version" + 1 THEN
    RAISE EXCEPTION 'briefing "%" goes from version % to the next', OLD."id", OLD."version"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'briefing_version', TABLE = 'briefing';
  END IF;
  IF (OLD."negotiation_slug", OLD."owner_id", OLD."created_at")
    IS DISTINCT FROM (NEW."negotiation_slug", NEW."owner_id", NEW."created_at") THEN
    RAISE EXCEPTION 'briefing "%" keeps whose it is and what it is about', OLD."id"
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'briefing_about', TABLE = 'briefing';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "briefing_change" BEFORE UPDATE ON "briefing"
  FOR EACH ROW EXECUTE FUNCTION "check_briefing_change"();
