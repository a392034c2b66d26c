-- The articles that fit; what is null does not filter. Lists come as JSON.
WITH wanted AS (
    SELECT * FROM ledger_article
    WHERE (:articles IS NULL OR article IN (SELECT value FROM json_each(:articles)))
        AND (:outlets IS NULL OR publisher IN (
            SELECT entity FROM ledger_name WHERE label IN (SELECT value FROM json_each(:outlets))))
        AND (:since IS NULL OR published IS NULL OR published >= :since)
        AND (:until IS NULL OR published IS NULL OR published <= :until)
        AND (:words IS NULL OR NOT EXISTS (SELECT 1 FROM json_each(:words) WHERE instr(folded, value) = 0))
)
