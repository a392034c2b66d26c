-- Events and ties that somebody denies: the disputed first, then what names somebody (its label has a colon), then where
-- the smaller side is large, then those that most articles speak of.
SELECT about, label, status, disputed, articles, (
    SELECT MAX(published) FROM ledger_claim JOIN ledger_article USING (article) WHERE ledger_claim.about = ledger_about.about)
FROM ledger_about JOIN (
    SELECT about, MIN(SUM(affirmed), SUM(NOT affirmed)) AS smaller, COUNT(*) AS claims FROM ledger_claim GROUP BY about
) USING (about)
WHERE disputed OR status = 'https://w3id.org/newsgraph/ns#Denied'
ORDER BY disputed DESC, instr(label, ':') = 0, smaller DESC, CAST(smaller AS REAL) / claims DESC, articles DESC, about
LIMIT :most
