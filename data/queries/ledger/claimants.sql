-- Whom articles cite, and how many of the claims affirm and how many deny.
SELECT claimant, COALESCE(label, ''), SUM(affirmed), SUM(NOT affirmed)
FROM ledger_claim LEFT JOIN ledger_name ON entity = claimant
WHERE claimant <> article AND NOT unsure
GROUP BY claimant ORDER BY COUNT(*) DESC, claimant
