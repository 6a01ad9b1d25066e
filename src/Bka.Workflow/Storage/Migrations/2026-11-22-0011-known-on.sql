-- What the figures ask, as it was known on a day (ADR 0030): a row tells the day of its latest change, and the row it took
-- the place of is kept with the day it was replaced. Rows older than this script are taken as known from the beginning
-- until their cases have been gone through once.
ALTER TABLE measures ADD COLUMN known_on {text} NOT NULL DEFAULT '0001-01-01';
ALTER TABLE measures ADD COLUMN utredning_last_day {text};

-- The day known stands in each index that a period is counted from, so that what was known on a day is counted in the same
-- order. What is open is few, and stands last in an index of its own.
DROP INDEX measures_received;
DROP INDEX measures_decided;
DROP INDEX measures_utredning;
CREATE INDEX measures_received ON measures (substr(received_on, 1, 7), unit, sex, age_received, kind, outcome,
  received_on, skydd_in_time, forhand_last_day, known_on);
CREATE INDEX measures_decided ON measures (substr(decided_on, 1, 7), unit, sex, age_decided, kind, opened, heard,
  not_heard_reason, decided_on, in_time_legal, in_time_nominal, late_within_extension, not_heard_accepted, case_id, known_on)
  WHERE decided_on IS NOT NULL;
CREATE INDEX measures_utredning ON measures (unit, sex, age_decided, utredning_opened_on, utredning_closed_on,
  utredning_legal_day, utredning_extended, known_on) WHERE utredning_opened_on IS NOT NULL;
CREATE INDEX measures_stopped ON measures (COALESCE(forhand_stopped_on, '9999-12-31'), unit, sex, age_received, received_on,
  forhand_last_day, forhand_stopped_on, known_on) WHERE forhand_last_day IS NOT NULL;

CREATE TABLE measures_past (
  case_id                {text} NOT NULL,
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
  utredning_closed_on    {text},
  utredning_last_day     {text},
  known_on               {text} NOT NULL,
  replaced_on            {text} NOT NULL,
  PRIMARY KEY (case_id, replaced_on)
);
CREATE INDEX measures_past_by_day ON measures_past (replaced_on, known_on);

-- What the figures ask about each child of each decision (Domain/Quality/DecisionMeasures).
CREATE TABLE decision_measures (
  case_id             {text} NOT NULL,
  child_ref           {text} NOT NULL,
  decision_no         {int}  NOT NULL,
  unit                {text} NOT NULL,
  adult               {int}  NOT NULL,
  sex                 {int}  NOT NULL,
  age                 {int}  NOT NULL,
  decided_on          {text} NOT NULL,
  outcome             {int}  NOT NULL,
  urgent              {int}  NOT NULL,
  delegated           {int}  NOT NULL,
  bka                 {int}  NOT NULL,
  bka_before          {int}  NOT NULL,
  bka_after_in_time   {int},
  heard               {int},
  not_heard_reason    {int},
  not_heard_accepted  {int},
  stance_known        {int}  NOT NULL,
  stance_of_version   {int}  NOT NULL,
  told_on             {text},
  told_in_time        {int}  NOT NULL,
  best_interests      {int},
  compensated         {int},
  granted             {int}  NOT NULL,
  waits_from          {text},
  wait_last_day       {text},
  wait_ended_on       {text},
  legal_basis         {text},
  known_on            {text} NOT NULL,
  PRIMARY KEY (case_id, child_ref, decision_no)
);
CREATE INDEX decision_measures_by_month ON decision_measures (substr(decided_on, 1, 7), unit, sex, age, adult,
  not_heard_reason, decided_on, bka, heard, not_heard_accepted, stance_known, stance_of_version, told_on, told_in_time,
  bka_before, urgent, bka_after_in_time, best_interests, compensated, known_on);
CREATE INDEX decision_measures_granted ON decision_measures (unit, sex, age, adult, outcome, legal_basis, decided_on,
  waits_from, wait_last_day, wait_ended_on, known_on) WHERE granted = 1;
CREATE TABLE decision_measures_past (
  case_id             {text} NOT NULL,
  child_ref           {text} NOT NULL,
  decision_no         {int}  NOT NULL,
  unit                {text} NOT NULL,
  adult               {int}  NOT NULL,
  sex                 {int}  NOT NULL,
  age                 {int}  NOT NULL,
  decided_on          {text} NOT NULL,
  outcome             {int}  NOT NULL,
  urgent              {int}  NOT NULL,
  delegated           {int}  NOT NULL,
  bka                 {int}  NOT NULL,
  bka_before          {int}  NOT NULL,
  bka_after_in_time   {int},
  heard               {int},
  not_heard_reason    {int},
  not_heard_accepted  {int},
  stance_known        {int}  NOT NULL,
  stance_of_version   {int}  NOT NULL,
  told_on             {text},
  told_in_time        {int}  NOT NULL,
  best_interests      {int},
  compensated         {int},
  granted             {int}  NOT NULL,
  waits_from          {text},
  wait_last_day       {text},
  wait_ended_on       {text},
  legal_basis         {text},
  known_on            {text} NOT NULL,
  replaced_on         {text} NOT NULL,
  PRIMARY KEY (case_id, child_ref, decision_no, replaced_on)
);
CREATE INDEX decision_measures_past_by_day ON decision_measures_past (replaced_on, known_on);

-- How far the cases of an older store have been gone through; null when all have.
CREATE TABLE measure_rebuild (
  id      {int} NOT NULL PRIMARY KEY,
  through {text}
);
INSERT INTO measure_rebuild (id, through) SELECT 1, CASE WHEN EXISTS (SELECT 1 FROM cases) THEN '' ELSE NULL END;
