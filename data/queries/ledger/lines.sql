-- The chosen events, the latest first.
SELECT about, type, label, status, disputed, earliest, latest, reported, articles FROM chosen
ORDER BY day DESC NULLS LAST, about LIMIT :most
