-- The events and ties in which an entity acts.
SELECT about, is_event, type, label, status, disputed, earliest, latest
FROM ledger_about
WHERE about IN (SELECT about FROM ledger_part WHERE entity = :entity AND acts)
ORDER BY about
