-- Where most of the chosen events happen.
SELECT entity, label, events FROM (
    -- Places known by words only ("airport") are left out.
    SELECT entity, COUNT(DISTINCT about) AS events FROM ledger_part
    WHERE role = 'https://w3id.org/newsgraph/ns#place' AND entity NOT LIKE 'https://w3id.org/newsgraph/id/concept/%'
        AND about IN (SELECT about FROM chosen) GROUP BY entity
) JOIN ledger_name USING (entity)
ORDER BY events DESC, entity LIMIT :most
