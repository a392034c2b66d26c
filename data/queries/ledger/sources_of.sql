-- The articles that speak of some events or ties, given as JSON.
SELECT DISTINCT about, article, published, ledger_name.label, title
FROM ledger_claim JOIN ledger_article USING (article) LEFT JOIN ledger_name ON entity = publisher
WHERE about IN (SELECT value FROM json_each(:abouts))
ORDER BY about, published, article
