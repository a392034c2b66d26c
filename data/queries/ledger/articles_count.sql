-- How many articles are wanted, and their first and last day.
SELECT COUNT(*), MIN(published), MAX(published) FROM wanted
