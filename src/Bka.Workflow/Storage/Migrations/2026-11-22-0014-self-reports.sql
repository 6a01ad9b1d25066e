-- What egenkontroll looks at in each case (Domain/Quality/CaseDeviations). Written by a job that reads the ledger behind
-- everybody's back, so no step pays for it, and a store from before is gone through from its first row.
CREATE TABLE deviations (
  case_id  {text} NOT NULL,
  no       {int}  NOT NULL,
  kind     {int}  NOT NULL,
  on_day   {text} NOT NULL,
  at_unit  {text} NOT NULL,
  days     {int},
  decision {int},
  PRIMARY KEY (case_id, no)
){without_rowid};
CREATE INDEX deviations_by_day ON deviations (on_day, case_id, no, kind, at_unit);

-- How far the ledger has been read.
CREATE TABLE deviation_cursor (
  id  {int} NOT NULL PRIMARY KEY,
  seq {int} NOT NULL
);

-- Each closed utredning, for the checklist that its caseworker fills in. asked: closed here and not read from an export.
CREATE TABLE closed_utredningar (
  case_id   {text} NOT NULL PRIMARY KEY,
  at_unit   {text} NOT NULL,
  closed_on {text} NOT NULL,
  known_on  {text} NOT NULL,
  asked     {int}  NOT NULL,
  reports   {int}  NOT NULL
);
CREATE INDEX closed_utredningar_by_day ON closed_utredningar (closed_on, at_unit, known_on, asked, case_id);
CREATE INDEX closed_utredningar_waiting ON closed_utredningar (closed_on, case_id, at_unit) WHERE asked = 1 AND reports = 0;

-- What was closed before nobody was asked about. Known from the day it was last told of in the ledger.
INSERT INTO closed_utredningar (case_id, at_unit, closed_on, known_on, asked, reports)
SELECT m.case_id, m.unit, m.utredning_closed_on,
       COALESCE((SELECT MAX(substr(l.at, 1, 10)) FROM ledger l WHERE l.case_id = m.case_id
                 AND l.fact IN ('CaseImported', 'CaseDecided', 'CaseClosed', 'CaseTransferred')), m.utredning_closed_on), 0, 0
FROM measures m WHERE m.utredning_closed_on IS NOT NULL;

-- The caseworkers' own checklists (Domain/SelfReports). A correction is a new row; the latest counts. Never summed with
-- what has been reviewed.
CREATE TABLE self_reports (
  case_id     {text} NOT NULL,
  no          {int}  NOT NULL,
  form        {text} NOT NULL,
  recorded_at {text} NOT NULL,
  recorded_on {text} NOT NULL,
  answers     {text} NOT NULL,
  PRIMARY KEY (case_id, no)
){without_rowid};

-- What is summed: a code for each answer, and of a free text only that there is one.
CREATE TABLE self_report_answers (
  case_id  {text} NOT NULL,
  no       {int}  NOT NULL,
  question {text} NOT NULL,
  wording  {text} NOT NULL,
  value    {text} NOT NULL,
  PRIMARY KEY (case_id, no, question)
){without_rowid};

-- Each set of questions that has been answered, as it was asked.
CREATE TABLE self_report_forms (
  form {text} NOT NULL PRIMARY KEY,
  doc  {text} NOT NULL
);
