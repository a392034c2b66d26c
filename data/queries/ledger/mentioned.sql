-- The entities of the kinds, given by how their addresses begin, that most articles mention; the unnamed if asked for.
SELECT entity, label, articles FROM (
    SELECT entity, COUNT(*) AS articles FROM ledger_mention
    WHERE EXISTS (SELECT 1 FROM json_each(:beginnings) WHERE substr(entity, 1, length(value)) = value)
        AND (:unnamed OR instr(entity, '--') = 0)
    GROUP BY entity
) JOIN ledger_name USING (entity)
ORDER BY articles DESC, label LIMIT :most
