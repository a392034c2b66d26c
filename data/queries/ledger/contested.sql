-- Events and ties that somebody denies: the disputed first, then those that most articles speak of.
SELECT about, label, status, disputed, articles, (
    SELECT MAX(published) FROM ledger_claim JOIN ledger_article USING (article) WHERE ledger_claim.about = ledger_about.about)
FROM ledger_about
WHERE disputed OR status = 'https://w3id.org/newsgraph/ns#Denied'
ORDER BY disputed DESC, articles DESC, about LIMIT :most
