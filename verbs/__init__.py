"""Verbs of the `newsgraph` command that have a file of their own, and the options that verbs share."""
