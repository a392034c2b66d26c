-- The names of some entities.
SELECT entity, label FROM ledger_name WHERE entity IN (SELECT value FROM json_each(:entities))
