-- Who else has a part in the events and ties of an entity.
SELECT entity, ledger_name.label, SUM(is_event), SUM(NOT is_event)
FROM (
    SELECT DISTINCT other.entity, other.about
    FROM ledger_part AS own JOIN ledger_part AS other USING (about)
    WHERE own.entity = :entity AND other.entity <> :entity
) JOIN ledger_about USING (about) JOIN ledger_name USING (entity)
GROUP BY entity
ORDER BY COUNT(*) DESC, entity
