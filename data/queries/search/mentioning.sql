-- The newest articles that mention an entity, as the search shows them: address, title, and day and outlet.
-- Written for this project. Licence: Apache-2.0.
SELECT article, title, title, trim(coalesce(published, '') || coalesce(' · ' || label, ''), ' ·'), article
FROM ledger_mention JOIN ledger_article USING (article) LEFT JOIN ledger_name ON ledger_name.entity = publisher
WHERE ledger_mention.entity = ? ORDER BY published DESC, article LIMIT ?
