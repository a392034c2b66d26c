-- Which outlets report most of the chosen events.
SELECT entity, label, events FROM (
    SELECT publisher AS entity, COUNT(DISTINCT about) AS events
    FROM ledger_claim JOIN ledger_article USING (article)
    WHERE publisher IS NOT NULL AND about IN (SELECT about FROM chosen) GROUP BY publisher
) JOIN ledger_name USING (entity)
ORDER BY events DESC, entity LIMIT :most
