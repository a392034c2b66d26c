"""Reports without a word of content: "respects him", "is aware of it", "blames this"."""

from __future__ import annotations

from ingest.document import Document
from ingest.quotes.draft import Draft

_BY_OBJECT = ("verb:np", "verb:preps", "verb:as", "adjective", "noun:")
_ANSWERS = ("denies", "confirms")
_EMPTY = frozenset(("PRON", "DET", "NUM", "ADP", "ADV", "PART", "CCONJ", "PUNCT", "SPACE"))


def is_hollow(document: Document, draft: Draft) -> bool:
    """Whether what is said, thought or felt is only pointed at, or no words: "scolded him", "rules 21", "(D-Ohio)".

    Who "denied it" has answered what was said before.
    """
    if draft.rule == "verb:that" and _is_bracket(document.text, draft):
        return True
    if draft.direct or draft.sense.stance in _ANSWERS or not draft.rule.startswith(_BY_OBJECT):
        return False
    return all(token.pos_ in _EMPTY for start, end in draft.content for token in document.tokens(start, end))


def _is_bracket(text: str, draft: Draft) -> bool:
    """Whether a bracket is all that is left of a sentence that was torn: "(D-Ohio), the office announced"."""
    said = text[draft.content[0][0] : draft.content[-1][1]].strip(" ,.")
    return said.startswith("(") and said.find(")") == len(said) - 1
