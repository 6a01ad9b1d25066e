-- What people write for a barnbokslut. Each saving is a row of its own: the newest up to a day is what stood then.
CREATE TABLE report_texts (
  no     {int}  NOT NULL PRIMARY KEY,
  id     {text} NOT NULL,
  kind   {text} NOT NULL,
  year   {int}  NOT NULL,
  unit   {text} NOT NULL,
  day    {text} NOT NULL,
  doc    {text} NOT NULL
);
CREATE INDEX report_texts_by_id ON report_texts (id, no);
CREATE INDEX report_texts_by_unit ON report_texts (kind, unit, day);
