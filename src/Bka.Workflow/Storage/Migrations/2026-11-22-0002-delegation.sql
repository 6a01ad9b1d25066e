-- The nämnd's delegation rows (authority room): proposed by one, confirmed by another. A row never changes once it is
-- confirmed, and none is deleted; what was valid on a day can be read for ever.
CREATE TABLE delegation_rows (
  id             {text} NOT NULL PRIMARY KEY,
  no             {int}  NOT NULL,
  decision       {text} NOT NULL,
  lowest         {text} NOT NULL,
  besides        {text},
  unit           {text},
  valid_from     {text} NOT NULL,
  valid_to       {text},
  board_decision {text} NOT NULL,
  proposed_by    {text} NOT NULL,
  proposed_at    {text} NOT NULL,
  confirmed_by   {text},
  confirmed_at   {text},
  confirmed_no   {int},
  withdrawn_by   {text},
  withdrawn_at   {text},
  withdrawn_why  {text}
);
CREATE UNIQUE INDEX delegation_rows_by_no ON delegation_rows (no);
-- The change of the rules that a confirmation was; also the order in which the rows are read.
CREATE UNIQUE INDEX delegation_rows_confirmed ON delegation_rows (confirmed_no) WHERE confirmed_no IS NOT NULL;

-- How often a rule has changed. It is read with the head, so whoever remembers the rules knows whether they still hold.
ALTER TABLE ledger_head ADD COLUMN rules {int} NOT NULL DEFAULT 0;
