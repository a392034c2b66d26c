-- The claims about the events and ties in which an entity acts.
SELECT about, claim, claimant, article, published, publisher, affirmed, certainty, tense, confidence
FROM ledger_claim JOIN ledger_article USING (article)
WHERE about IN (SELECT about FROM ledger_part WHERE entity = :entity AND acts)
ORDER BY about, claim
