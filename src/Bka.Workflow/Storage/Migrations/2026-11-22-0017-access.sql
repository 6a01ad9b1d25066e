-- Who was shown whose data. Append-only, chained like the ledger, in a chain of its own: reads outnumber changes.
CREATE TABLE access_log (
  seq        {int}  NOT NULL PRIMARY KEY,
  at         {text} NOT NULL,
  actor      {text} NOT NULL,
  acting_as  {text} NOT NULL,
  client     {text},
  act        {int}  NOT NULL,
  way        {int}  NOT NULL,
  case_id    {text},
  shown      {int}  NOT NULL,
  opening_id {text},
  refusal    {text},
  details    {text} NOT NULL,
  hash       {blob} NOT NULL
);
CREATE INDEX access_by_time ON access_log (at);
CREATE INDEX access_by_actor ON access_log (actor, at);
CREATE INDEX access_by_case ON access_log (case_id, seq) WHERE case_id IS NOT NULL;

-- The last row of the access log, so that a cut tail shows. There is none before the first row.
CREATE TABLE access_head (
  id   {int}  NOT NULL PRIMARY KEY,
  seq  {int}  NOT NULL,
  hash {blob} NOT NULL
);

CREATE TABLE emergency_openings (
  id        {text} NOT NULL PRIMARY KEY,
  no        {int}  NOT NULL,
  case_id   {text} NOT NULL,
  unit      {text} NOT NULL,
  actor     {text} NOT NULL,
  until     {text} NOT NULL,
  review_by {text} NOT NULL,
  reviewed  {int}  NOT NULL,
  opening   {text} NOT NULL
);
CREATE INDEX emergency_openings_held ON emergency_openings (actor, case_id, until);
CREATE INDEX emergency_openings_open ON emergency_openings (unit, no) WHERE reviewed = 0;
