-- A check that comes out as null lets the row in: a returned draft without any reason was one.
ALTER TABLE "draft"
  DROP CONSTRAINT "draft_returned_check",
  ADD CONSTRAINT "draft_returned_check" CHECK ("state" <> 'returned' OR coalesce("reason", '') <> '');
