-- Who affirms, denies or plans what is contested: one row a claim, the newest report first. Where an event without a date
-- is denied, so are all of the same type between the same two actors, whom its label names.
WITH denied AS (SELECT * FROM ledger_about WHERE disputed OR status = 'https://w3id.org/newsgraph/ns#Denied')
SELECT about, of.label, status, disputed, claim, claimant <> article, claimant, cited.label, outlet.label, published,
    affirmed, certainty, tense, outcome
FROM ledger_about AS of JOIN ledger_claim USING (about) JOIN ledger_article USING (article)
    LEFT JOIN ledger_name AS cited ON cited.entity = claimant LEFT JOIN ledger_name AS outlet ON outlet.entity = publisher
WHERE NOT unsure AND (about IN (SELECT about FROM denied)
    OR (about LIKE '%-undated%' AND (instr(of.label, ' → ') OR instr(of.label, ', ')) AND of.label IN (SELECT label FROM denied WHERE about LIKE '%-undated%')))
ORDER BY about, published DESC NULLS LAST, claim
