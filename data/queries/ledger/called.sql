-- The entities that bear a name as their label.
SELECT entity FROM ledger_name WHERE label = :name ORDER BY entity
