-- Rounds of spot checks: planned, drawn, reviewed, closed; what is done about shortcomings; protected personal data.
CREATE TABLE spot_check_plans (
  id         {text} NOT NULL PRIMARY KEY,
  no         {int}  NOT NULL,
  population {text} NOT NULL,
  unit       {text},
  size       {int}  NOT NULL,
  from_month {text} NOT NULL,
  to_month   {text},
  strata     {int}  NOT NULL,
  doubles    {int}  NOT NULL,
  planned_by {text} NOT NULL,
  planned_at {text} NOT NULL
);

CREATE TABLE spot_check_rounds (
  id           {text} NOT NULL PRIMARY KEY,
  population   {text} NOT NULL,
  period       {text} NOT NULL,
  unit         {text},
  size         {int}  NOT NULL,
  strata       {int}  NOT NULL,
  doubles      {int}  NOT NULL,
  plan_id      {text},
  commitment   {text},
  committed_at {text},
  after_period {int},
  draw_id      {text},
  drawn_at     {text},
  closed_by    {text},
  closed_at    {text}
);
CREATE UNIQUE INDEX spot_check_rounds_by_key ON spot_check_rounds (period, population, COALESCE(unit, ''));

-- Apart from the rounds, so that nothing that shows a round can show its secret. Read by the draw alone.
CREATE TABLE spot_check_secrets (
  round_id {text} NOT NULL PRIMARY KEY,
  secret   {text} NOT NULL
);

ALTER TABLE spot_checks ADD COLUMN round_id {text};
ALTER TABLE spot_check_cases ADD COLUMN reviewers {int} NOT NULL DEFAULT 1;
ALTER TABLE spot_check_cases ADD COLUMN replaced_at {text};
ALTER TABLE spot_check_cases ADD COLUMN replaced_by {text};
ALTER TABLE spot_check_cases ADD COLUMN replaced_why {text};
ALTER TABLE spot_check_cases ADD COLUMN replaced_text {text};
ALTER TABLE spot_check_cases ADD COLUMN substitute {text};

-- The draws made so far are rounds as well, by the month's first draw; the last one counts. Their seeds were never locked.
INSERT INTO spot_check_rounds (id, population, period, unit, size, strata, doubles, draw_id, drawn_at)
SELECT f.id, 'NotOpened', f.period, f.unit,
       (SELECT COUNT(*) FROM spot_check_cases c WHERE c.draw_id = l.id), 0, 0, l.id, l.drawn_at
FROM spot_checks f JOIN spot_checks l ON l.period = f.period AND COALESCE(l.unit, '') = COALESCE(f.unit, '')
WHERE f.lot = 1
  AND l.lot = (SELECT MAX(m.lot) FROM spot_checks m WHERE m.period = f.period AND COALESCE(m.unit, '') = COALESCE(f.unit, ''));
UPDATE spot_checks SET round_id = (
  SELECT r.id FROM spot_check_rounds r
  WHERE r.period = spot_checks.period AND COALESCE(r.unit, '') = COALESCE(spot_checks.unit, ''));

CREATE TABLE spot_check_reviews (
  draw_id   {text} NOT NULL,
  case_id   {text} NOT NULL,
  seat      {int}  NOT NULL,
  reviewer  {text} NOT NULL,
  saved_at  {text} NOT NULL,
  signed_at {text},
  review    {text} NOT NULL,
  PRIMARY KEY (draw_id, case_id, seat)
){without_rowid};

CREATE TABLE spot_check_remedies (
  id          {text} NOT NULL PRIMARY KEY,
  no          {int}  NOT NULL,
  round_id    {text} NOT NULL,
  unit        {text},
  due_on      {text} NOT NULL,
  done        {int}  NOT NULL,
  recorded_at {text} NOT NULL,
  remedy      {text} NOT NULL
);
CREATE INDEX spot_check_remedies_by_round ON spot_check_remedies (round_id);
CREATE INDEX spot_check_remedies_open ON spot_check_remedies (due_on) WHERE done = 0;

-- What has been reminded of, so that each thing is told once for each day it was due.
CREATE TABLE egenkontroll_reminders (
  fact      {text} NOT NULL,
  subject   {text} NOT NULL,
  due_on    {text} NOT NULL,
  raised_at {text} NOT NULL,
  PRIMARY KEY (fact, subject, due_on)
){without_rowid};

-- Who has protected personal data, by the case system's reference.
CREATE TABLE protected_persons (
  ref       {text} NOT NULL PRIMARY KEY,
  marked_by {text} NOT NULL,
  marked_at {text} NOT NULL
);

-- Decisions by when they were recorded: the population of adults' cases is asked for by month.
CREATE INDEX ledger_decided ON ledger (at) WHERE fact IN ('CaseDecided', 'UrgentlyDecided');
