-- The form of each motivering (Domain/Texts). No text stands here: a sketch is hashes alone. Written by a job that reads
-- the ledger behind everybody's back, so no step pays for it. Numbered by ledger row, a thousand places each.
CREATE TABLE texts (
  id                 {int}  NOT NULL PRIMARY KEY,
  case_id            {text} NOT NULL,
  field              {int}  NOT NULL,
  child_ref          {text} NOT NULL,
  item               {text} NOT NULL,
  on_day             {text} NOT NULL,
  thin               {int}  NOT NULL,
  stop_phrase        {int}  NOT NULL,
  copies             {int}  NOT NULL,
  similarity         {int}  NOT NULL,
  sibling_copies     {int}  NOT NULL,
  sibling_similarity {int}  NOT NULL,
  sketch             {blob} NOT NULL
);
CREATE INDEX texts_by_case ON texts (case_id, field);
CREATE INDEX texts_by_day ON texts (on_day, case_id, field, thin, stop_phrase, copies, sibling_copies);

-- What a text is found by; texts that share a band may be alike.
CREATE TABLE text_bands (
  band    {int} NOT NULL,
  text_id {int} NOT NULL,
  PRIMARY KEY (band, text_id)
){without_rowid};

-- How far the ledger has been read. Another algorithm needs a script that empties all three.
CREATE TABLE text_cursor (
  algorithm {text} NOT NULL PRIMARY KEY,
  seq       {int}  NOT NULL
);
