"""Mends change single heads of a parse; together they must leave a tree, or every later stage fails on the article."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from spacy.tokens import Doc

_ATTRIBUTES: list[int | str] = ["HEAD", "DEP"]
_log = logging.getLogger(__name__)


def mended(doc: Doc, mends: Callable[[Doc], Doc]) -> Doc:
    """Return `doc` with `mends` done in place; where they leave no tree, with the heads that the model gave."""
    before: Any = doc.to_array(_ATTRIBUTES)
    mends(doc)
    if not is_tree(doc):
        _log.warning("the parse of %r was mended into a circle; it is taken as the model gave it", doc.text[:60])
        doc.from_array(_ATTRIBUTES, before)
    return doc


def is_tree(doc: Doc) -> bool:
    """Say whether every token hangs, over however many steps, on a root."""
    rooted: set[int] = set()
    for token in doc:
        path: list[int] = []
        step = token
        while step.i not in rooted and step.head.i != step.i:
            if step.i in path:
                return False
            path.append(step.i)
            step = step.head
        rooted.update(path, (step.i,))
    return True
