-- Everybody who acts in the events and ties in which an entity acts.
SELECT DISTINCT about, entity, label
FROM ledger_part JOIN ledger_name USING (entity)
WHERE acts AND about IN (SELECT about FROM ledger_part WHERE entity = :entity AND acts)
ORDER BY about, entity
