-- How many entities of the kinds, given by how their addresses begin, articles mention; with the unnamed if asked for.
SELECT COUNT(DISTINCT entity) FROM ledger_mention JOIN ledger_name USING (entity)
WHERE EXISTS (SELECT 1 FROM json_each(:beginnings) WHERE substr(entity, 1, length(value)) = value)
    AND (:unnamed OR instr(entity, '--') = 0)
