-- Who is away from which unit, from one day up to another, and who stands in (authority room). None is deleted: one that ends
-- early has another to_day, one that was taken back ends on its first day.
CREATE TABLE absences (
  id          {text} NOT NULL PRIMARY KEY,
  no          {int}  NOT NULL,
  person      {text} NOT NULL,
  unit        {text} NOT NULL,
  from_day    {text} NOT NULL,
  to_day      {text},
  substitute  {text},
  reason      {text},
  recorded_by {text} NOT NULL,
  recorded_at {text} NOT NULL,
  ended_by    {text},
  ended_at    {text}
);
CREATE UNIQUE INDEX absences_by_no ON absences (no);
CREATE INDEX absences_by_person ON absences (person, unit, from_day);
-- Each list asks who is away: those who are back are passed by, however many years of them stand here.
CREATE INDEX absences_by_end ON absences (to_day, from_day);

-- For whom the actor stood in. In the hash only where it is set, so that earlier rows verify as they were.
ALTER TABLE ledger ADD COLUMN on_behalf_of {text};

-- What one person handles: an absence and a leaver are asked about.
CREATE INDEX cases_by_caseworker ON cases (caseworker, unit) WHERE caseworker IS NOT NULL;
