-- What people note on alerts, and what the lists ask: which watch an alert belongs to and how far up the ladder it stands.
ALTER TABLE alerts ADD COLUMN clock {int} NOT NULL DEFAULT 0;
ALTER TABLE alerts ADD COLUMN threshold {int} NOT NULL DEFAULT 0;
ALTER TABLE alerts ADD COLUMN raised_again_at {text};
ALTER TABLE alerts ADD COLUMN noted_by {text};
ALTER TABLE alerts ADD COLUMN noted_at {text};
ALTER TABLE alerts ADD COLUMN noted_reason {int};
ALTER TABLE alerts ADD COLUMN noted_text {text};
ALTER TABLE alerts ADD COLUMN snoozed_until {text};
-- Whether it was noted by the function the alert is addressed to, so that it no longer waits.
ALTER TABLE alerts ADD COLUMN noted_settles {int};
UPDATE alerts SET
  threshold = CASE WHEN rule LIKE '%.Overdue' THEN 3 ELSE 0 END,
  clock = CASE
    WHEN rule LIKE 'Skyddsbedomning.%' THEN 0 WHEN rule LIKE 'Forhandsbedomning.%' THEN 1 WHEN rule LIKE 'Utredning.%' THEN 2
    WHEN rule LIKE 'HearingAttempt.%' THEN 3 WHEN rule LIKE 'BkaAfterwards.%' THEN 4
    WHEN rule LIKE 'FeedbackToChild.%' THEN 5 WHEN rule LIKE 'FeedbackToReporter.%' THEN 6
    WHEN rule LIKE 'FollowUp.%' THEN 7 ELSE 8 END;
-- The key leads to an alert that stands: what is asked of a watch is asked rung by rung, so that a sweep writes no index
-- beside it. Only what has ended is asked for by case alone, and a local watch may have lost the names of its rungs.
CREATE INDEX alerts_ended ON alerts (case_id) WHERE ended_at IS NOT NULL;
CREATE INDEX alerts_of_local ON alerts (case_id, clock, last_day) WHERE clock >= 100;

-- Which of the municipality's own watches the watch rows follow, and how far they have been computed anew.
CREATE TABLE watch_settings (
  id       {int}  NOT NULL PRIMARY KEY,
  settings {text} NOT NULL,
  through  {text}
);
-- Everything that stands was computed without any; and without the clock of what is granted and not carried out, so where
-- there are cases they are gone through once.
INSERT INTO watch_settings (id, settings, through)
SELECT 1, CASE WHEN EXISTS (SELECT 1 FROM cases) THEN 'before 0010' ELSE '' END, NULL;
