-- {text} {int} {blob} are filled in by the dialect. Days are yyyy-MM-dd, instants ISO 8601 in UTC, marks 0/1.

-- The case as it stands: the document is the truth, the columns beside it are what is looked up.
CREATE TABLE cases (
  id                {text} NOT NULL PRIMARY KEY,
  case_ref          {text} NOT NULL,
  child_ref         {text} NOT NULL,
  unit              {text} NOT NULL,
  caseworker        {text},
  registered_by     {text} NOT NULL,
  source            {text},
  kind              {int}  NOT NULL,
  received_on       {text} NOT NULL,
  state             {int}  NOT NULL,
  version           {int}  NOT NULL,
  running_utredning {int}  NOT NULL,
  doc               {text} NOT NULL
);
CREATE INDEX cases_by_ref ON cases (case_ref);
CREATE INDEX cases_by_child ON cases (child_ref);

-- Each clock that runs or has run on a case (deadlines room). Lists and the sweep read only this.
CREATE TABLE watches (
  case_id        {text} NOT NULL,
  clock          {int}  NOT NULL,
  case_ref       {text} NOT NULL,
  child_ref      {text} NOT NULL,
  unit           {text} NOT NULL,
  caseworker     {text},
  registered_by  {text} NOT NULL,
  source         {text},
  start_day      {text} NOT NULL,
  nominal_day    {text} NOT NULL,
  legal_day      {text} NOT NULL,
  last_day       {text} NOT NULL,
  late_extension {int}  NOT NULL,
  stopped_on     {text},
  PRIMARY KEY (case_id, clock)
);
CREATE INDEX watches_running ON watches (clock, last_day, case_id) WHERE stopped_on IS NULL;
CREATE INDEX watches_running_by_unit ON watches (unit, last_day, case_id, clock) WHERE stopped_on IS NULL;

-- One alert for each rule and last day; withdrawn or answered ones stay, with when and why.
-- Keyed by day first, so that a sweep writes side by side.
CREATE TABLE alerts (
  case_id   {text} NOT NULL,
  rule      {text} NOT NULL,
  last_day  {text} NOT NULL,
  raised_at {text} NOT NULL,
  ended_at  {text},
  ended_why {text},
  PRIMARY KEY (rule, last_day, case_id)
){without_rowid};

CREATE TABLE sweep_marks (
  rule          {text} NOT NULL PRIMARY KEY,
  swept_through {text} NOT NULL
);
-- Numbered as they were completed: after a clock has been set back the latest is not the one with the latest time.
CREATE TABLE sweeps (
  no            {int}  NOT NULL PRIMARY KEY,
  completed_at  {text} NOT NULL,
  swept_through {text} NOT NULL,
  raised        {int}  NOT NULL
);

-- What the figures ask about each case (Domain/Quality/CaseMeasures). Mistaken registrations have no row.
CREATE TABLE measures (
  case_id                {text} NOT NULL PRIMARY KEY,
  unit                   {text} NOT NULL,
  sex                    {int}  NOT NULL,
  kind                   {int}  NOT NULL,
  received_on            {text} NOT NULL,
  age_received           {int}  NOT NULL,
  skydd_in_time          {int},
  forhand_last_day       {text},
  forhand_stopped_on     {text},
  outcome                {int}  NOT NULL,
  decided_on             {text},
  age_decided            {int},
  opened                 {int},
  in_time_legal          {int},
  in_time_nominal        {int},
  late_within_extension  {int},
  heard                  {int},
  not_heard_reason       {int},
  not_heard_accepted     {int},
  utredning_opened_on    {text},
  utredning_legal_day    {text},
  utredning_extended     {int},
  utredning_closed_on    {text}
);
-- By month and then by what the figures divide by, so that a period is counted in the index's own order, unsorted.
CREATE INDEX measures_received ON measures (substr(received_on, 1, 7), unit, sex, age_received, kind, outcome,
  received_on, skydd_in_time, forhand_stopped_on, forhand_last_day);
CREATE INDEX measures_decided ON measures (substr(decided_on, 1, 7), unit, sex, age_decided, kind, opened, heard,
  not_heard_reason, decided_on, in_time_legal, in_time_nominal, late_within_extension, not_heard_accepted, case_id)
  WHERE decided_on IS NOT NULL;
CREATE INDEX measures_utredning ON measures (unit, sex, age_decided, utredning_opened_on, utredning_closed_on,
  utredning_legal_day, utredning_extended) WHERE utredning_opened_on IS NOT NULL;

-- One row for each accepted fact, hash-chained, never changed: audit trail, outbox and feed at once.
CREATE TABLE ledger (
  seq          {int}  NOT NULL PRIMARY KEY,
  at           {text} NOT NULL,
  actor        {text} NOT NULL,
  acting_as    {text} NOT NULL,
  client       {text},
  case_id      {text},
  case_version {int},
  fact         {text} NOT NULL,
  state        {int},
  details      {text} NOT NULL,
  hash         {blob} NOT NULL
);
-- Unique: a case that was saved from an old version, or twice, breaks here and is undone.
CREATE UNIQUE INDEX ledger_by_case ON ledger (case_id, case_version) WHERE case_id IS NOT NULL;

-- The last ledger row. Every writer locks it, so the chain has one order also with several hosts.
CREATE TABLE ledger_head (
  id   {int}  NOT NULL PRIMARY KEY,
  seq  {int}  NOT NULL,
  hash {blob} NOT NULL
);

CREATE TABLE given_answers (
  owner        {text} NOT NULL,
  key          {text} NOT NULL,
  request_hash {text} NOT NULL,
  answer       {text} NOT NULL,
  at           {text} NOT NULL,
  PRIMARY KEY (owner, key)
){without_rowid};

CREATE TABLE spot_checks (
  id         {text} NOT NULL PRIMARY KEY,
  period     {text} NOT NULL,
  unit       {text},
  lot        {int}  NOT NULL,
  drawn_at   {text} NOT NULL,
  draw       {text} NOT NULL,
  frame      {text} NOT NULL
);
CREATE INDEX spot_checks_by_period ON spot_checks (period);
CREATE TABLE spot_check_cases (
  draw_id {text} NOT NULL,
  place   {int}  NOT NULL,
  case_id {text} NOT NULL,
  PRIMARY KEY (draw_id, place)
){without_rowid};
CREATE INDEX spot_check_cases_by_case ON spot_check_cases (case_id);
