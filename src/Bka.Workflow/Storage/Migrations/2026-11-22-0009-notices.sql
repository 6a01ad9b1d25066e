-- What is to be mailed, was mailed, and could not be. The recipient is a key: addresses stand only in the settings. The id
-- follows from recipient and day, or from recipient and alerts, so that no host can plan the same mail twice. Numbered as
-- they were planned: after a clock has been set back the latest is not the one with the latest day.
CREATE TABLE notices (
  id          {text} NOT NULL PRIMARY KEY,
  no          {int}  NOT NULL,
  recipient   {text} NOT NULL,
  kind        {int}  NOT NULL,
  for_day     {text} NOT NULL,
  counts      {text} NOT NULL,
  fingerprint {text} NOT NULL,
  message_id  {text} NOT NULL,
  state       {int}  NOT NULL,
  attempts    {int}  NOT NULL,
  next_at     {text},
  cause       {text},
  planned_at  {text} NOT NULL,
  sent_at     {text}
);
CREATE UNIQUE INDEX notices_by_no ON notices (no);
CREATE INDEX notices_by_recipient ON notices (recipient, kind, no);
CREATE INDEX notices_to_send ON notices (next_at, no) WHERE next_at IS NOT NULL;
-- What the operations page asks, however many years of mails stand here.
CREATE INDEX notices_sent ON notices (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX notices_failing ON notices (no) WHERE cause IS NOT NULL;

-- Which urgent alerts each recipient has been told of: each at most once.
CREATE TABLE notice_alerts (
  recipient {text} NOT NULL,
  alert_key {text} NOT NULL,
  notice_id {text} NOT NULL,
  PRIMARY KEY (recipient, alert_key)
){without_rowid};

-- The figures ask when alerts were not computed.
CREATE INDEX sweeps_by_time ON sweeps (completed_at, swept_through);
