-- The events and ties that an entity has a part in.
SELECT DISTINCT about FROM ledger_part WHERE entity = :entity
