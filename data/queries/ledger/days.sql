-- How many of the chosen events of each type begin on each day.
SELECT day, type, COUNT(*) FROM chosen WHERE day IS NOT NULL GROUP BY day, type ORDER BY day, type
