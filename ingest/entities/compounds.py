"""Bodies whose names hold other names: "Harrow Magistrates' Court", "U.S. Attorney's Office for Ohio", "Oxfam Peru"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from ingest.document import Document
from ingest.entities import words
from ingest.entities.spans import Name, without_overlaps

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_JOINTS = frozenset({"of", "for", "the"})
# Words of a short name to which the state that a branch works in is added ("Save the Children Nepal").
SHORT = 3


def compounded(document: Document, names: list[Name]) -> list[Name]:
    """Return `names` with bodies put together that the model cut at a possessive mark or before a state."""
    owned = _owned(document.doc)
    return list(without_overlaps([*owned, *_branches(names)]))


def _owned(doc: Doc) -> Iterator[Name]:
    """Yield the bodies of people: "Women's Union", "Attorney General's Office for the District"."""
    for mark in doc:
        if mark.text in _POSSESSIVE and 0 < mark.i < len(doc) - 1 and _owns(doc[mark.i - 1]):
            last = _head(doc, mark.i + 1)
            if last:
                first = _leftmost(doc, mark.i - 1)
                yield Name(doc, first, _behind(doc, last), "Organization", f"body of {doc[mark.i - 1].text}", "ORG")


def _owns(token: Token) -> bool:
    return token.is_title and token.lower_ in words.small("owners")


def _head(doc: Doc, first: int) -> int:
    """Return where the capitalised words from `first` on end with the head of a body, else 0."""
    last = first
    while last < len(doc) and _capital(doc[last]):
        last += 1
    heads = (i + 1 for i in range(last - 1, first - 1, -1) if words.heads("last").get(doc[i].text) == "Organization")
    return next(heads, 0)


def _leftmost(doc: Doc, first: int) -> int:
    """Return where the capitalised words before the owner start ("ANC Secretary-General")."""
    while first:
        step = 2 if doc[first - 1].text == "-" and first > 1 else 1
        token = doc[first - step]
        if not _capital(token) or (token.is_sent_start and token.pos_ != "PROPN"):
            break
        first -= step
    return first


def _behind(doc: Doc, last: int) -> int:
    """Return where the name ends with the place or field that "of" and "for" add to it."""
    while last < len(doc) and doc[last].lower_ in ("of", "for"):
        start = last + 1
        while start < len(doc) and doc[start].lower_ in _JOINTS:
            start += 1
        end = start
        while end < len(doc) and _capital(doc[end]):
            end += 1
        if end == start:
            break
        last = end
    return last


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and (token.is_alpha or "." in token.text) and token.pos_ not in ("DET", "ADP")


def _branches(names: Iterable[Name]) -> Iterator[Name]:
    """Yield names with the state or continent right behind a body's joined to it, unless a noun follows."""
    before: Name | None = None
    for name in names:
        if before is not None and _is_branch(before, name):
            before = Name(name.doc, before.first, name.last, "Organization", f"branch in {name.text}", "ORG")
            continue
        if before is not None:
            yield before
        before = name
    if before is not None:
        yield before


def _is_branch(body: Name, place: Name) -> bool:
    doc, known = place.doc, place.entries[:1]
    if body.last != place.first or body.label != "ORG" or body.size > SHORT or not known:
        return False
    if known[0].type != "Country" and known[0].kind != "continent":
        return False
    noun = place.last < len(doc) and doc[place.last].pos_ in ("NOUN", "PROPN", "ADJ") and doc[place.last].text != "-"
    general = doc[body.last - 1].text in words.heads("last") and doc[body.last - 1].text not in words.company_words()
    return not (noun or general or place.entries[0].use == "demonym")
