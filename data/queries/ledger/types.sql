-- How many of the chosen events are of each type.
SELECT type, COUNT(*) FROM chosen GROUP BY type
