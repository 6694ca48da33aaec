-- CreateEnum
CREATE TYPE "level" AS ENUM ('ordinal', 'nominal', 'interval');

-- CreateEnum
CREATE TYPE "issue_tier" AS ENUM ('core', 'thin');

-- CreateEnum
CREATE TYPE "option_origin" AS ENUM ('texts', 'midpoint', 'pole');

-- CreateEnum
CREATE TYPE "source_tier" AS ENUM ('A', 'B', 'C', 'S');

-- CreateEnum
CREATE TYPE "date_basis" AS ENUM ('exact', 'no-later-than', 'inferred');

-- CreateEnum
CREATE TYPE "statement_kind" AS ENUM ('demand', 'offer', 'acceptance', 'rejection', 'condition', 'signal', 'concession', 'threat', 'report', 'analyst-comment');

-- CreateEnum
CREATE TYPE "attribution" AS ENUM ('own', 'reported', 'anonymous', 'analyst');

-- CreateEnum
CREATE TYPE "stance_state" AS ENUM ('stated', 'conditional', 'ambiguous', 'no-position');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "option_role" AS ENUM ('span', 'acceptable', 'red-line');

-- CreateEnum
CREATE TYPE "evidence_role" AS ENUM ('supports', 'contradicts', 'context');

-- CreateEnum
CREATE TYPE "no_statement_reason" AS ENUM ('heading', 'caption', 'byline', 'scene', 'background', 'repeats', 'process', 'missing-list', 'link');

-- CreateTable
CREATE TABLE "negotiation" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "coverage_from" DATE NOT NULL,
    "coverage_through" DATE NOT NULL,
    "stale_after_days" INTEGER NOT NULL,
    "four_eyes" BOOLEAN NOT NULL,

    CONSTRAINT "negotiation_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "reliability" (
    "negotiation_slug" TEXT NOT NULL,
    "alpha_states" DOUBLE PRECISION NOT NULL,
    "alpha_steps" DOUBLE PRECISION NOT NULL,
    "units" INTEGER NOT NULL,
    "differing" INTEGER NOT NULL,
    "days" DATE[],

    CONSTRAINT "reliability_pkey" PRIMARY KEY ("negotiation_slug")
);

-- CreateTable
CREATE TABLE "party" (
    "negotiation_slug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "short" TEXT NOT NULL,
    "parent_slug" TEXT,
    "place" INTEGER NOT NULL,

    CONSTRAINT "party_pkey" PRIMARY KEY ("negotiation_slug","slug")
);

-- CreateTable
CREATE TABLE "category" (
    "negotiation_slug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "category_pkey" PRIMARY KEY ("negotiation_slug","slug")
);

-- CreateTable
CREATE TABLE "issue" (
    "negotiation_slug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "category_slug" TEXT NOT NULL,
    "level" "level" NOT NULL,
    "tier" "issue_tier" NOT NULL,
    "scale_min" DOUBLE PRECISION,
    "scale_max" DOUBLE PRECISION,
    "scale_unit" TEXT,
    "place" INTEGER NOT NULL,

    CONSTRAINT "issue_pkey" PRIMARY KEY ("negotiation_slug","slug")
);

-- CreateTable
CREATE TABLE "option" (
    "negotiation_slug" TEXT NOT NULL,
    "issue_slug" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "short" TEXT NOT NULL,
    "origin" "option_origin" NOT NULL,
    "value" DOUBLE PRECISION,

    CONSTRAINT "option_pkey" PRIMARY KEY ("negotiation_slug","issue_slug","key")
);

-- CreateTable
CREATE TABLE "source" (
    "negotiation_slug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "publisher" TEXT,
    "title" TEXT,
    "authors" TEXT[],
    "url" TEXT,
    "archive_url" TEXT,
    "language" TEXT NOT NULL,
    "published_on" DATE,
    "date_note" TEXT NOT NULL,
    "tier" "source_tier" NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("negotiation_slug","slug")
);

-- CreateTable
CREATE TABLE "statement" (
    "negotiation_slug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "source_slug" TEXT NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "speaker" TEXT,
    "role" TEXT,
    "said_on" DATE NOT NULL,
    "date_basis" "date_basis" NOT NULL,
    "summary" TEXT NOT NULL,
    "quote_text" TEXT,
    "quote_language" TEXT,
    "quote_translator" TEXT,
    "kind" "statement_kind" NOT NULL,
    "attribution" "attribution" NOT NULL,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("negotiation_slug","id")
);

-- CreateTable
CREATE TABLE "statement_party" (
    "negotiation_slug" TEXT NOT NULL,
    "statement_id" TEXT NOT NULL,
    "party_slug" TEXT NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "statement_party_pkey" PRIMARY KEY ("negotiation_slug","statement_id","party_slug")
);

-- CreateTable
CREATE TABLE "claim" (
    "negotiation_slug" TEXT NOT NULL,
    "statement_id" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "issue_slug" TEXT NOT NULL,
    "option_key" TEXT,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("negotiation_slug","statement_id","place")
);

-- CreateTable
CREATE TABLE "position" (
    "negotiation_slug" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "party_slug" TEXT NOT NULL,
    "issue_slug" TEXT NOT NULL,

    CONSTRAINT "position_pkey" PRIMARY KEY ("negotiation_slug","id")
);

-- CreateTable
CREATE TABLE "revision" (
    "negotiation_slug" TEXT NOT NULL,
    "position_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "issue_slug" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "retracted" BOOLEAN NOT NULL,
    "valid_from" DATE NOT NULL,
    "state" "stance_state" NOT NULL,
    "preferred_key" TEXT,
    "span_count" INTEGER NOT NULL,
    "offer_count" INTEGER NOT NULL,
    "acceptable_count" INTEGER,
    "red_line_count" INTEGER,
    "salience_value" DOUBLE PRECISION,
    "salience_reason" TEXT,
    "confidence" "confidence",
    "members_divided" BOOLEAN NOT NULL,
    "rationale" TEXT NOT NULL,
    "correction" TEXT,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("negotiation_slug","position_id","number")
);

-- CreateTable
CREATE TABLE "current_revision" (
    "negotiation_slug" TEXT NOT NULL,
    "position_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "party_slug" TEXT NOT NULL,
    "issue_slug" TEXT NOT NULL,
    "valid_from" DATE,

    CONSTRAINT "current_revision_pkey" PRIMARY KEY ("negotiation_slug","position_id")
);

-- CreateTable
CREATE TABLE "revision_option" (
    "negotiation_slug" TEXT NOT NULL,
    "position_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "role" "option_role" NOT NULL,
    "place" INTEGER NOT NULL,
    "issue_slug" TEXT NOT NULL,
    "option_key" TEXT NOT NULL,

    CONSTRAINT "revision_option_pkey" PRIMARY KEY ("negotiation_slug","position_id","number","role","option_key")
);

-- CreateTable
CREATE TABLE "revision_offer" (
    "negotiation_slug" TEXT NOT NULL,
    "position_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "issue_slug" TEXT NOT NULL,
    "condition" TEXT NOT NULL,
    "option_count" INTEGER NOT NULL,

    CONSTRAINT "revision_offer_pkey" PRIMARY KEY ("negotiation_slug","position_id","number","place")
);

-- CreateTable
CREATE TABLE "revision_offer_option" (
    "negotiation_slug" TEXT NOT NULL,
    "position_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "offer_place" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "issue_slug" TEXT NOT NULL,
    "option_key" TEXT NOT NULL,

    CONSTRAINT "revision_offer_option_pkey" PRIMARY KEY ("negotiation_slug","position_id","number","offer_place","option_key")
);

-- CreateTable
CREATE TABLE "evidence_link" (
    "negotiation_slug" TEXT NOT NULL,
    "position_id" TEXT NOT NULL,
    "statement_id" TEXT NOT NULL,
    "role" "evidence_role" NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_link_pkey" PRIMARY KEY ("negotiation_slug","position_id","statement_id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "negotiation_slug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "dated_on" DATE NOT NULL,
    "date_basis" "date_basis" NOT NULL,
    "replaces_slug" TEXT,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("negotiation_slug","slug")
);

-- CreateTable
CREATE TABLE "proposal_proposer" (
    "negotiation_slug" TEXT NOT NULL,
    "proposal_slug" TEXT NOT NULL,
    "party_slug" TEXT NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "proposal_proposer_pkey" PRIMARY KEY ("negotiation_slug","proposal_slug","party_slug")
);

-- CreateTable
CREATE TABLE "term" (
    "negotiation_slug" TEXT NOT NULL,
    "proposal_slug" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "issue_slug" TEXT NOT NULL,
    "option_key" TEXT,
    "summary" TEXT NOT NULL,

    CONSTRAINT "term_pkey" PRIMARY KEY ("negotiation_slug","proposal_slug","place")
);

-- CreateTable
CREATE TABLE "term_statement" (
    "negotiation_slug" TEXT NOT NULL,
    "proposal_slug" TEXT NOT NULL,
    "term_place" INTEGER NOT NULL,
    "statement_id" TEXT NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "term_statement_pkey" PRIMARY KEY ("negotiation_slug","proposal_slug","term_place","statement_id")
);

-- CreateTable
CREATE TABLE "negotiation_event" (
    "negotiation_slug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "date_basis" "date_basis" NOT NULL,
    "source_slug" TEXT NOT NULL,
    "paragraph" INTEGER NOT NULL,

    CONSTRAINT "negotiation_event_pkey" PRIMARY KEY ("negotiation_slug","slug")
);

-- CreateTable
CREATE TABLE "reading" (
    "negotiation_slug" TEXT NOT NULL,
    "source_slug" TEXT NOT NULL,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("negotiation_slug","source_slug")
);

-- CreateTable
CREATE TABLE "reading_paragraph" (
    "negotiation_slug" TEXT NOT NULL,
    "source_slug" TEXT NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "reason" "no_statement_reason",
    "note" TEXT,

    CONSTRAINT "reading_paragraph_pkey" PRIMARY KEY ("negotiation_slug","source_slug","paragraph")
);

-- CreateTable
CREATE TABLE "reading_statement" (
    "negotiation_slug" TEXT NOT NULL,
    "source_slug" TEXT NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "statement_id" TEXT NOT NULL,

    CONSTRAINT "reading_statement_pkey" PRIMARY KEY ("negotiation_slug","source_slug","paragraph","statement_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "negotiation_slug" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "issue_negotiation_slug_category_slug_idx" ON "issue"("negotiation_slug", "category_slug");

-- CreateIndex
CREATE UNIQUE INDEX "option_negotiation_slug_issue_slug_step_key" ON "option"("negotiation_slug", "issue_slug", "step");

-- CreateIndex
CREATE INDEX "statement_negotiation_slug_source_slug_idx" ON "statement"("negotiation_slug", "source_slug");

-- CreateIndex
CREATE UNIQUE INDEX "statement_negotiation_slug_id_source_slug_key" ON "statement"("negotiation_slug", "id", "source_slug");

-- CreateIndex
CREATE INDEX "statement_party_negotiation_slug_party_slug_idx" ON "statement_party"("negotiation_slug", "party_slug");

-- CreateIndex
CREATE INDEX "claim_negotiation_slug_issue_slug_option_key_idx" ON "claim"("negotiation_slug", "issue_slug", "option_key");

-- CreateIndex
CREATE INDEX "position_negotiation_slug_party_slug_idx" ON "position"("negotiation_slug", "party_slug");

-- CreateIndex
CREATE INDEX "position_negotiation_slug_issue_slug_idx" ON "position"("negotiation_slug", "issue_slug");

-- CreateIndex
CREATE UNIQUE INDEX "position_negotiation_slug_id_issue_slug_key" ON "position"("negotiation_slug", "id", "issue_slug");

-- CreateIndex
CREATE UNIQUE INDEX "revision_negotiation_slug_position_id_number_issue_slug_key" ON "revision"("negotiation_slug", "position_id", "number", "issue_slug");

-- CreateIndex
CREATE UNIQUE INDEX "current_revision_one_position_a_day" ON "current_revision"("negotiation_slug", "party_slug", "issue_slug", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "revision_offer_negotiation_slug_position_id_number_place_is_key" ON "revision_offer"("negotiation_slug", "position_id", "number", "place", "issue_slug");

-- CreateIndex
CREATE INDEX "evidence_link_negotiation_slug_statement_id_idx" ON "evidence_link"("negotiation_slug", "statement_id");

-- CreateIndex
CREATE INDEX "audit_entry_negotiation_slug_id_idx" ON "audit_entry"("negotiation_slug", "id");

-- AddForeignKey
ALTER TABLE "reliability" ADD CONSTRAINT "reliability_negotiation_slug_fkey" FOREIGN KEY ("negotiation_slug") REFERENCES "negotiation"("slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_negotiation_slug_fkey" FOREIGN KEY ("negotiation_slug") REFERENCES "negotiation"("slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_negotiation_slug_parent_slug_fkey" FOREIGN KEY ("negotiation_slug", "parent_slug") REFERENCES "party"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_negotiation_slug_fkey" FOREIGN KEY ("negotiation_slug") REFERENCES "negotiation"("slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "issue" ADD CONSTRAINT "issue_negotiation_slug_fkey" FOREIGN KEY ("negotiation_slug") REFERENCES "negotiation"("slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "issue" ADD CONSTRAINT "issue_negotiation_slug_category_slug_fkey" FOREIGN KEY ("negotiation_slug", "category_slug") REFERENCES "category"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "option" ADD CONSTRAINT "option_negotiation_slug_issue_slug_fkey" FOREIGN KEY ("negotiation_slug", "issue_slug") REFERENCES "issue"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_negotiation_slug_fkey" FOREIGN KEY ("negotiation_slug") REFERENCES "negotiation"("slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_negotiation_slug_fkey" FOREIGN KEY ("negotiation_slug") REFERENCES "negotiation"("slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_negotiation_slug_source_slug_fkey" FOREIGN KEY ("negotiation_slug", "source_slug") REFERENCES "source"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement_party" ADD CONSTRAINT "statement_party_negotiation_slug_statement_id_fkey" FOREIGN KEY ("negotiation_slug", "statement_id") REFERENCES "statement"("negotiation_slug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement_party" ADD CONSTRAINT "statement_party_negotiation_slug_party_slug_fkey" FOREIGN KEY ("negotiation_slug", "party_slug") REFERENCES "party"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_negotiation_slug_statement_id_fkey" FOREIGN KEY ("negotiation_slug", "statement_id") REFERENCES "statement"("negotiation_slug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_negotiation_slug_issue_slug_fkey" FOREIGN KEY ("negotiation_slug", "issue_slug") REFERENCES "issue"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_negotiation_slug_issue_slug_option_key_fkey" FOREIGN KEY ("negotiation_slug", "issue_slug", "option_key") REFERENCES "option"("negotiation_slug", "issue_slug", "key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_negotiation_slug_fkey" FOREIGN KEY ("negotiation_slug") REFERENCES "negotiation"("slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_negotiation_slug_party_slug_fkey" FOREIGN KEY ("negotiation_slug", "party_slug") REFERENCES "party"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_negotiation_slug_issue_slug_fkey" FOREIGN KEY ("negotiation_slug", "issue_slug") REFERENCES "issue"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_negotiation_slug_position_id_issue_slug_fkey" FOREIGN KEY ("negotiation_slug", "position_id", "issue_slug") REFERENCES "position"("negotiation_slug", "id", "issue_slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_negotiation_slug_issue_slug_preferred_key_fkey" FOREIGN KEY ("negotiation_slug", "issue_slug", "preferred_key") REFERENCES "option"("negotiation_slug", "issue_slug", "key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "current_revision" ADD CONSTRAINT "current_revision_negotiation_slug_position_id_fkey" FOREIGN KEY ("negotiation_slug", "position_id") REFERENCES "position"("negotiation_slug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "current_revision" ADD CONSTRAINT "current_revision_negotiation_slug_position_id_number_fkey" FOREIGN KEY ("negotiation_slug", "position_id", "number") REFERENCES "revision"("negotiation_slug", "position_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision_option" ADD CONSTRAINT "revision_option_negotiation_slug_position_id_number_issue__fkey" FOREIGN KEY ("negotiation_slug", "position_id", "number", "issue_slug") REFERENCES "revision"("negotiation_slug", "position_id", "number", "issue_slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision_option" ADD CONSTRAINT "revision_option_negotiation_slug_issue_slug_option_key_fkey" FOREIGN KEY ("negotiation_slug", "issue_slug", "option_key") REFERENCES "option"("negotiation_slug", "issue_slug", "key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision_offer" ADD CONSTRAINT "revision_offer_negotiation_slug_position_id_number_issue_s_fkey" FOREIGN KEY ("negotiation_slug", "position_id", "number", "issue_slug") REFERENCES "revision"("negotiation_slug", "position_id", "number", "issue_slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision_offer_option" ADD CONSTRAINT "revision_offer_option_negotiation_slug_position_id_number__fkey" FOREIGN KEY ("negotiation_slug", "position_id", "number", "offer_place", "issue_slug") REFERENCES "revision_offer"("negotiation_slug", "position_id", "number", "place", "issue_slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "revision_offer_option" ADD CONSTRAINT "revision_offer_option_negotiation_slug_issue_slug_option_k_fkey" FOREIGN KEY ("negotiation_slug", "issue_slug", "option_key") REFERENCES "option"("negotiation_slug", "issue_slug", "key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence_link" ADD CONSTRAINT "evidence_link_negotiation_slug_position_id_fkey" FOREIGN KEY ("negotiation_slug", "position_id") REFERENCES "position"("negotiation_slug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence_link" ADD CONSTRAINT "evidence_link_negotiation_slug_statement_id_fkey" FOREIGN KEY ("negotiation_slug", "statement_id") REFERENCES "statement"("negotiation_slug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_negotiation_slug_fkey" FOREIGN KEY ("negotiation_slug") REFERENCES "negotiation"("slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_negotiation_slug_replaces_slug_fkey" FOREIGN KEY ("negotiation_slug", "replaces_slug") REFERENCES "proposal"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "proposal_proposer" ADD CONSTRAINT "proposal_proposer_negotiation_slug_proposal_slug_fkey" FOREIGN KEY ("negotiation_slug", "proposal_slug") REFERENCES "proposal"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "proposal_proposer" ADD CONSTRAINT "proposal_proposer_negotiation_slug_party_slug_fkey" FOREIGN KEY ("negotiation_slug", "party_slug") REFERENCES "party"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_negotiation_slug_proposal_slug_fkey" FOREIGN KEY ("negotiation_slug", "proposal_slug") REFERENCES "proposal"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_negotiation_slug_issue_slug_fkey" FOREIGN KEY ("negotiation_slug", "issue_slug") REFERENCES "issue"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_negotiation_slug_issue_slug_option_key_fkey" FOREIGN KEY ("negotiation_slug", "issue_slug", "option_key") REFERENCES "option"("negotiation_slug", "issue_slug", "key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "term_statement" ADD CONSTRAINT "term_statement_negotiation_slug_proposal_slug_term_place_fkey" FOREIGN KEY ("negotiation_slug", "proposal_slug", "term_place") REFERENCES "term"("negotiation_slug", "proposal_slug", "place") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "term_statement" ADD CONSTRAINT "term_statement_negotiation_slug_statement_id_fkey" FOREIGN KEY ("negotiation_slug", "statement_id") REFERENCES "statement"("negotiation_slug", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "negotiation_event" ADD CONSTRAINT "negotiation_event_negotiation_slug_fkey" FOREIGN KEY ("negotiation_slug") REFERENCES "negotiation"("slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "negotiation_event" ADD CONSTRAINT "negotiation_event_negotiation_slug_source_slug_fkey" FOREIGN KEY ("negotiation_slug", "source_slug") REFERENCES "source"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_negotiation_slug_fkey" FOREIGN KEY ("negotiation_slug") REFERENCES "negotiation"("slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_negotiation_slug_source_slug_fkey" FOREIGN KEY ("negotiation_slug", "source_slug") REFERENCES "source"("negotiation_slug", "slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reading_paragraph" ADD CONSTRAINT "reading_paragraph_negotiation_slug_source_slug_fkey" FOREIGN KEY ("negotiation_slug", "source_slug") REFERENCES "reading"("negotiation_slug", "source_slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reading_statement" ADD CONSTRAINT "reading_statement_negotiation_slug_source_slug_paragraph_fkey" FOREIGN KEY ("negotiation_slug", "source_slug", "paragraph") REFERENCES "reading_paragraph"("negotiation_slug", "source_slug", "paragraph") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reading_statement" ADD CONSTRAINT "reading_statement_negotiation_slug_statement_id_source_slu_fkey" FOREIGN KEY ("negotiation_slug", "statement_id", "source_slug") REFERENCES "statement"("negotiation_slug", "id", "source_slug") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_negotiation_slug_fkey" FOREIGN KEY ("negotiation_slug") REFERENCES "negotiation"("slug") ON DELETE NO ACTION ON UPDATE NO ACTION;
