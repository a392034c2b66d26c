"""Parses HTML and feeds inside the helper process: foreign parsers meet foreign markup here and nowhere else."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from ingest.readers.markup.blocks import fragment_paragraphs
from ingest.readers.markup.feed import parse_feed
from ingest.readers.markup.page import parse_page

_PARSERS: dict[str, Callable[[str], Any]] = {
    "page": parse_page,
    "feed": parse_feed,
    "fragment": fragment_paragraphs,
}


def parse(request: dict[str, str]) -> Any:
    """Parse `request["markup"]` as the kind it is."""
    logging.disable(logging.CRITICAL)  # the parsers log each oddity of a page
    return _PARSERS[request["kind"]](request["markup"])
