"""Runs a stranger's SPARQL in a process that can be killed.

A query of four kilobytes can end any process that parses it, and the engine has no time limit; so the text is looked at
first (`screen`), then run by a worker on a read-only snapshot, behind limits of memory, time and output and without a
network. This file imports nothing: the worker must start in milliseconds.
"""
