-- The events in which some claim gives an entity a role: one row a role, the latest first.
SELECT about, type, label, status, disputed, earliest, latest, reported, articles, role
FROM (SELECT DISTINCT about, role FROM ledger_part WHERE entity = :entity) JOIN ledger_about USING (about)
WHERE is_event
ORDER BY day DESC NULLS LAST, about, role
