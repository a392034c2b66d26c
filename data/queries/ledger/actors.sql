-- Who acts in most of the chosen events.
SELECT entity, label, events FROM (
    SELECT entity, COUNT(DISTINCT about) AS events FROM ledger_part WHERE acts AND about IN (SELECT about FROM chosen) GROUP BY entity
) JOIN ledger_name USING (entity)
ORDER BY events DESC, entity LIMIT :most
