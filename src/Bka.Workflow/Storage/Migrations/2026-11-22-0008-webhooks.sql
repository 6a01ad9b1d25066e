-- How far each webhook endpoint has come in the ledger. All up to the cursor is delivered, or not the endpoint's, or waits
-- among the deliveries.
CREATE TABLE webhook_endpoints (
  name        {text} NOT NULL PRIMARY KEY,
  cursor      {int}  NOT NULL,
  failures    {int}  NOT NULL,
  rests_until {text},
  paused_at   {text}
);

-- What the cursor has passed and is not delivered: what failed, and what waits behind it in the same case. The first of a
-- case is tried; the others come after it, in order. One that is given up keeps the others waiting until somebody decides.
CREATE TABLE webhook_deliveries (
  endpoint {text} NOT NULL,
  seq      {int}  NOT NULL,
  case_id  {text},
  attempts {int}  NOT NULL,
  next_at  {text} NOT NULL,
  cause    {text},
  dead_at  {text},
  PRIMARY KEY (endpoint, seq)
){without_rowid};
CREATE INDEX webhook_deliveries_by_case ON webhook_deliveries (endpoint, case_id, seq);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (endpoint, next_at) WHERE dead_at IS NULL;
