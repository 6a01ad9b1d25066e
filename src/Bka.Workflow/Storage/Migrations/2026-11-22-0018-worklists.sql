-- Filters of the worklist that somebody has named for themselves (watches room). A person's own convenience: it says nothing of
-- a case and is asked for by its owner alone. Numbered as they were first saved, which is the order they are shown in.
CREATE TABLE watch_views (
  no    {int}  NOT NULL PRIMARY KEY,
  owner {text} NOT NULL,
  name  {text} NOT NULL,
  doc   {text} NOT NULL
);
CREATE UNIQUE INDEX watch_views_by_owner ON watch_views (owner, name);

-- What waits for somebody to approve it: few at a time, whatever the years have gathered.
CREATE INDEX bkas_ready ON bkas (case_id) WHERE state = 1;
