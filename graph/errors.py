"""The root of every error that the graph raises on purpose; its message is a sentence for the user."""

from __future__ import annotations


class GraphError(Exception):
    """Something the graph was asked to do could not be done; the message says what, and what to do about it."""
