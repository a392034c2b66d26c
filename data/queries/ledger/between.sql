-- The events in which somebody of one side and somebody of the other have a role, the latest first. Lists come as JSON.
SELECT about, type, label, status, disputed, earliest, latest, reported, articles FROM ledger_about
WHERE is_event
    AND about IN (SELECT about FROM ledger_part WHERE entity IN (SELECT value FROM json_each(:one)))
    AND about IN (SELECT about FROM ledger_part WHERE entity IN (SELECT value FROM json_each(:other)))
ORDER BY day DESC NULLS LAST, about
