-- How many events are chosen, and their first and last day.
SELECT COUNT(*), MIN(day), MAX(day) FROM chosen
