-- The municipality's own versions of the BKA template (checklists room): proposed by one, released by another. A row never
-- changes once it is released, and none is deleted. Version 1 comes with the product and has no row.
CREATE TABLE templates (
  version     {int}  NOT NULL PRIMARY KEY,
  based_on    {int}  NOT NULL,
  title       {text} NOT NULL,
  hash        {text} NOT NULL,
  proposed_by {text} NOT NULL,
  proposed_at {text} NOT NULL,
  released_by {text},
  released_at {text},
  released_no {int},
  valid_from  {text},
  doc         {text} NOT NULL
);
-- The change of the rules that a release was.
CREATE UNIQUE INDEX templates_released ON templates (released_no) WHERE released_no IS NOT NULL;

-- One row for each BKA of each child: which template and which version of the proposal it is written on.
CREATE TABLE bkas (
  case_id          {text} NOT NULL,
  child_ref        {text} NOT NULL,
  no               {int}  NOT NULL,
  template_version {int}  NOT NULL,
  proposal_version {int},
  state            {int}  NOT NULL,
  approved_on      {text},
  PRIMARY KEY (case_id, child_ref, no)
){without_rowid};
CREATE INDEX bkas_by_template ON bkas (template_version, case_id);
