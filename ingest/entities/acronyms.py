"""Acronyms that the model overlooked: in brackets behind their long form, or standing alone in capitals."""

from __future__ import annotations

from collections.abc import Container, Iterator

from spacy.tokens import Doc, Token

from ingest.document import Document
from ingest.entities import gazetteer, words
from ingest.entities.aliases import initials
from ingest.entities.shapes import is_site
from ingest.entities.spans import Name, without_overlaps


def with_acronyms(document: Document, names: list[Name]) -> list[Name]:
    """Return `names` with the acronyms of the document that no name covers."""
    taken = {i for name in names for i in range(name.first, name.last)}
    names = [_spelled_out(name) for name in names]
    bracketed = [found for name in names for found in _in_brackets(name, taken)]
    taken.update(name.first for name in bracketed)
    joint = [name.text for name in names if "-" in name.text]
    return list(without_overlaps([*names, *bracketed, *_alone(document.doc, taken, joint)]))


# Words before a name that its acronym may count.
REACH = 4


def _spelled_out(name: Name) -> Name:
    """Return a name with the words before it that its acronym counts: "Syrian Arab" of "... Red Crescent (SARC)"."""
    doc, last = name.doc, name.last
    if last + 1 >= len(doc) or doc[last].text != "(" or not doc[last + 1].text.isupper():
        return name
    if name.label == "PERSON" and len(doc[last + 1]) < len("M5S"):
        return name
    letters = doc[last + 1].text.casefold()
    for first in range(name.first - 1, max(-1, name.first - 1 - REACH), -1):
        word = doc[first]
        if not (word.text[0].isupper() or word.is_digit or word.lower_ in words.small("small")):
            break
        whole = doc[first:last].text
        if doc[first].text[0].isupper() and letters in (initials(whole), initials(whole, small=True)):
            return Name(doc, first, last, "Organization", f"spelled out before {doc[last + 1].text}", "ORG")
    return name


def _in_brackets(name: Name, taken: set[int]) -> Iterator[Name]:
    """Yield the word in brackets behind a name if its letters start the words of the name ("Oxfam (OX)")."""
    doc, last = name.doc, name.last
    if last + 2 >= len(doc) or doc[last].text not in "([" or doc[last + 2].text not in ")]" or last + 1 in taken:
        return
    word = doc[last + 1]
    letters = "".join(c for c in word.text if c.isupper()).casefold()
    if len(letters) >= 2 and word.text not in words.never() and _subsequence(letters, initials(name.text, small=True)):
        yield Name(doc, word.i, word.i + 1, name.type, f"acronym in brackets of {name.text}", name.label)


def _subsequence(letters: str, full: str) -> bool:
    rest = iter(full)
    return sum(letter in rest for letter in letters) >= max(2, len(letters) - 1)


def _alone(doc: Doc, taken: set[int], joint: Container[str]) -> Iterator[Name]:
    """Yield words in capitals among words that are not ("the SNCF said"), and sites ("Polygon.info said").

    Two that a hyphen joins are one name where the article has that name elsewhere: "LO-TCO".
    """
    for token in doc:
        whole = doc[token.i : token.i + 3]
        if token.i not in taken and whole.text in joint and whole.text.isupper() and whole.text.count("-") == 1:
            yield Name(doc, whole.start, whole.end, "Organization", "acronyms joined elsewhere", "ORG", confidence=0.6)
        elif token.i not in taken and (_is_acronym(token) or is_site(token.text)):
            why = "site" if is_site(token.text) else "acronym"
            yield Name(doc, token.i, token.i + 1, "Organization", why, "ORG", confidence=0.6)


def _is_acronym(token: Token) -> bool:
    text = token.text
    if token.is_stop and not gazetteer.lookup(text):
        return False
    if (
        not (3 <= len(text) <= 6 and text.isalpha() and text.isupper())
        or text in words.never()
        or text in words.titles()
    ):
        return False
    doc = token.doc
    beside = [doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(doc)]
    if token.pos_ != "PROPN" or any(other.is_upper and other.is_alpha and len(other) > 1 for other in beside):
        return False
    return not any(other.like_num or other.is_currency for other in beside)
