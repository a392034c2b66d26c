-- The events that fit all facets; a facet that is null does not filter, of the values of one facet any will do, except
-- that all actors must be in the event. Lists come as JSON.
WITH chosen AS (
    SELECT * FROM ledger_about
    WHERE is_event
        AND (:types IS NULL OR type IN (SELECT value FROM json_each(:types)))
        AND (:statuses IS NULL OR status IN (SELECT value FROM json_each(:statuses)))
        AND (:disputed IS NULL OR disputed)
        AND (:since IS NULL OR day >= :since)
        AND (:until IS NULL OR day <= :until)
        AND (:words IS NULL OR NOT EXISTS (SELECT 1 FROM json_each(:words) WHERE instr(folded, value) = 0))
        AND (:actors IS NULL OR about IN (
            SELECT about FROM ledger_part WHERE acts AND entity IN (SELECT value FROM json_each(:actors))
            GROUP BY about HAVING COUNT(DISTINCT entity) = json_array_length(:actors)))
        AND (:places IS NULL OR about IN (
            SELECT about FROM ledger_part
            WHERE role = 'https://w3id.org/newsgraph/ns#place' AND entity IN (SELECT value FROM json_each(:places))))
        AND (:outlets IS NULL OR about IN (
            SELECT about FROM ledger_claim JOIN ledger_article USING (article)
            WHERE publisher IN (SELECT value FROM json_each(:outlets))))
        AND (:named IS NULL OR EXISTS (
            SELECT 1 FROM ledger_part
            WHERE ledger_part.about = ledger_about.about AND acts AND instr(entity, '--') = 0))
        AND (:confidence IS NULL OR EXISTS (
            SELECT 1 FROM ledger_claim WHERE ledger_claim.about = ledger_about.about AND confidence >= :confidence))
)
