-- Write the line of an event or tie from its claims.
INSERT OR REPLACE INTO ledger_about
SELECT :about, :is_event, :type, :label, :folded, :status, :disputed,
    MIN(earliest), MAX(latest), MIN(published), COALESCE(MIN(earliest), MIN(published)), COUNT(DISTINCT article)
FROM ledger_claim JOIN ledger_article USING (article)
WHERE about = :about
