-- What has a part in each of these events without acting in it, and who acts without a name: goods, topics, places.
SELECT DISTINCT about, role, entity, label
FROM ledger_part JOIN ledger_name USING (entity)
WHERE about IN (SELECT value FROM json_each(:abouts)) AND NOT acts
ORDER BY about, role, entity
