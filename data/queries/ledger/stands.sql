-- Who affirms, denies or plans what is contested: one row a claim, the newest report first.
SELECT about, of.label, status, disputed, claim, claimant <> article, claimant, cited.label, outlet.label, published,
    affirmed, certainty, tense, outcome
FROM ledger_about AS of JOIN ledger_claim USING (about) JOIN ledger_article USING (article)
    LEFT JOIN ledger_name AS cited ON cited.entity = claimant LEFT JOIN ledger_name AS outlet ON outlet.entity = publisher
WHERE disputed OR status = 'https://w3id.org/newsgraph/ns#Denied'
ORDER BY about, published DESC NULLS LAST, claim
