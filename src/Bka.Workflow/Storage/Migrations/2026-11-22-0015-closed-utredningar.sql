-- The measures say themselves which utredningar are closed, so the step that closes one writes no row for it. The index
-- serves the figures of what was closed, the sums of checklists, the list of missing ones and the draw of closed utredningar.
CREATE INDEX measures_closed ON measures (utredning_closed_on, case_id, unit, sex, age_decided, utredning_opened_on, known_on)
  WHERE utredning_closed_on IS NOT NULL;

-- Closed utredningar whose caseworkers were not asked for a checklist: read from an export, or closed before one was asked for.
CREATE TABLE checklists_not_asked (
  case_id {text} NOT NULL PRIMARY KEY
){without_rowid};
INSERT INTO checklists_not_asked (case_id) SELECT case_id FROM closed_utredningar WHERE asked = 0;
DROP TABLE closed_utredningar;

-- Which checklist of a case was the latest on a day, without reading what it says.
CREATE INDEX self_reports_by_case ON self_reports (case_id, no, recorded_on);
