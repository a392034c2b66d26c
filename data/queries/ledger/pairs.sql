-- The pairs of actors with most articles in common, over all events and ties of at most so many actors.
-- Written for this project. Licence: Apache-2.0.
WITH actor AS (
    SELECT about, entity FROM ledger_part
    WHERE acts AND entity NOT LIKE 'https://w3id.org/newsgraph/id/concept/%'
    GROUP BY about, entity
), crowd AS (
    SELECT about FROM actor GROUP BY about HAVING COUNT(*) BETWEEN 2 AND :crowd
), pair AS (
    SELECT one.about AS about, one.entity AS one, other.entity AS other
    FROM crowd CROSS JOIN actor AS one USING (about) JOIN actor AS other USING (about)
    WHERE one.entity < other.entity
)
SELECT one, other, COUNT(DISTINCT article) AS articles
FROM pair JOIN ledger_claim USING (about)
GROUP BY one, other
ORDER BY articles DESC, one, other
LIMIT :most
