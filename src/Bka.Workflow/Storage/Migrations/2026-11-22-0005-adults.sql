-- What an adult's matter is about (AdultMatter); null for a child's case. The column child_ref names whom a case is about,
-- the child or the adult.
ALTER TABLE cases ADD COLUMN matter {int};
ALTER TABLE watches ADD COLUMN matter {int};
