-- Who does what may be done by one host at a time and reaches outside the store: posting events, sending mail. The token
-- grows each time the lease changes hands, and is compared in the transaction that keeps the effect: a host that slept past
-- its lease has an old one, and loses.
CREATE TABLE leases (
  name   {text} NOT NULL PRIMARY KEY,
  holder {text} NOT NULL,
  token  {int}  NOT NULL,
  until  {text} NOT NULL
);
