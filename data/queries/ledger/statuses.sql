-- How many of the chosen events have each status.
SELECT status, COUNT(*) FROM chosen GROUP BY status
