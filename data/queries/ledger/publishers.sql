-- The names of all outlets.
SELECT DISTINCT label FROM ledger_article JOIN ledger_name ON entity = publisher ORDER BY label
