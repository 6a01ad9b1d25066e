-- Which units there are, and whether there is one of a name: asked before every figure of a unit (cases room). Without it a name
-- that is mistyped would have every case looked through.
CREATE INDEX cases_by_unit ON cases (unit);
