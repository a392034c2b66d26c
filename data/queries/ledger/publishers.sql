-- How many of the wanted articles each outlet published, those with most first.
SELECT label, COUNT(*) AS number FROM wanted JOIN ledger_name ON entity = publisher GROUP BY label ORDER BY number DESC, label
