"""Office phrases ("foreign minister") in a text, and the words before them that say how they are held."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.lexicon import toml

# The longest office of the lexicon has five words; hyphens count as tokens.
LONGEST = 7


@dataclass(frozen=True, slots=True)
class Office:
    """Tokens `[first, last)` that name an office, and the group of `data/lexicon/offices.toml` that they belong to."""

    first: int
    last: int
    noun: str
    group: str


def office_ending(doc: Doc, end: int) -> Office | None:
    """Return the longest office phrase whose last token is `end - 1`."""
    word = doc[end - 1].lower_ if end > 0 else ""
    if word not in _last_words():
        return None
    for first in range(max(0, end - LONGEST), end):
        noun = phrase(doc, first, end)
        if noun in _groups():
            return Office(first, end, noun, _groups()[noun])
    return None


def before_rank(doc: Doc, office: Office | None) -> Office | None:
    """Return the office that stands before a mere rank, if one does: the "spokesman" of "spokesman Captain X"."""
    if office is None or doc[office.last - 1].text not in _ranks() or office.last - office.first > 1:
        return office
    end = office.first
    while end > 0 and doc[end - 1].text in _ranks():
        end -= 1
    return office_ending(doc, end) or office


def office_at(token: Token) -> Office | None:
    """Return the office phrase that `token` is part of, the one that ends last."""
    for end in range(min(len(token.doc), token.i + 3), token.i, -1):
        found = office_ending(token.doc, end)
        if found and found.first <= token.i:
            return found
    return None


def offices(doc: Doc) -> Iterator[Office]:
    """Yield the office phrases of `doc`, longest first at each place, in reading order."""
    position = 0
    for token in doc:
        if token.i >= position and token.lower_ in _first_words():
            found = next(
                (
                    o
                    for end in range(min(len(doc), token.i + LONGEST), token.i, -1)
                    if (o := _exactly(doc, token.i, end))
                ),
                None,
            )
            if found:
                yield found
                position = found.last


def phrase(doc: Doc, first: int, last: int) -> str:
    """Return the tokens as one string in lower case, "vice - president" as "vice-president", plurals as they are."""
    return doc[first:last].text.lower().replace("’", "'")


def modifiers(doc: Doc, first: int) -> set[str]:
    """Return what the words before token `first` say of an office: "former", "acting", "designate", "deputy"."""
    found = set()
    for i in range(first - 1, max(-1, first - 5), -1):
        token = doc[i]
        kind = _modifiers().get(token.lower_)
        if (token.pos_ == "VERB" and not (kind and token.tag_ == "VBN")) or token.pos_ == "ADP":
            break
        if token.text in (",", ".", ";"):
            break
        if kind:
            found.add(kind)
    return found


def predicate(group: str, kind: str) -> str | None:
    """Return the predicate that an office of `group` states for a "state", "organization" or "place"."""
    found: str | None = toml("offices").get(group, {}).get(kind)
    return found


def _exactly(doc: Doc, first: int, last: int) -> Office | None:
    noun = phrase(doc, first, last)
    return Office(first, last, noun, _groups()[noun]) if noun in _groups() else None


@functools.cache
def _groups() -> dict[str, str]:
    return {noun: group for group, entry in toml("offices").items() for noun in entry.get("nouns", ())}


@functools.cache
def _last_words() -> frozenset[str]:
    return frozenset(part for noun in _groups() for part in (noun.split()[-1], noun.split("-")[-1]))


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(part for noun in _groups() for part in (noun.split()[0], noun.split("-")[0]))


@functools.cache
def _modifiers() -> dict[str, str]:
    return {word: kind for kind, found in toml("offices")["modifiers"].items() for word in found}


@functools.cache
def _ranks() -> frozenset[str]:
    return frozenset(toml("titles")["ranks"]["words"])
