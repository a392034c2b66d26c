-- Where some claim says that each of these events happens.
SELECT DISTINCT about, entity, label
FROM ledger_part JOIN ledger_name USING (entity)
WHERE about IN (SELECT value FROM json_each(:abouts)) AND role = 'https://w3id.org/newsgraph/ns#place'
ORDER BY about, entity
