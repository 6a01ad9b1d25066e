-- What people are typing and have not saved (ADR 0036): each person's own, sealed by the host, gone when it is saved. A row
-- without text remembers which showing of a form was saved, so that what was sent before and comes after is not kept.
CREATE TABLE drafts (
  person  {text} NOT NULL,
  place   {text} NOT NULL,
  showing {text} NOT NULL,
  sealed  {text},
  version {int},
  kept_at {text} NOT NULL,
  PRIMARY KEY (person, place)
){without_rowid};
CREATE INDEX drafts_by_time ON drafts (kept_at);
