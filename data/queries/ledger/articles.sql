-- The wanted articles, the newest first, a page of them.
SELECT article, title, published, ledger_name.label, claims
FROM wanted LEFT JOIN ledger_name ON entity = publisher
ORDER BY published DESC NULLS LAST, article LIMIT :most OFFSET :after
