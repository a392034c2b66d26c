"""The keys of the search box: "/" goes there from anywhere, arrows walk through what it finds, Enter opens it."""

from __future__ import annotations

from ui.components.assets import widget
from ui.components.payload import versioned


def search_keys(*, key: str) -> None:
    """Let the page's keys reach the search box; draw it once, beside the box, in a place that takes no room."""
    widget("keys")(key=key, data=versioned({}))
