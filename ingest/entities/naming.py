"""What an entity is called that the article never names: the fullest noun phrase that speaks of it, no mere pronoun."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Span

from ingest.entities.referents import DEFINITE, Referent

# Words up to which a phrase keeps its clauses ("people briefed on the talks"), and up to which its prepositions.
LONG = 8
LONGEST = 12

_ARTICLES = frozenset({"a", "an"})
_GENITIVES = frozenset({"'s", "’s", "'", "’"})


def called(referents: Iterable[Referent]) -> str:
    """Return the noun phrase of most words among `referents`, the first of several; a pronoun if there is no other."""
    found = list(referents)
    phrases = [_phrase(referent) for referent in found if referent.kind == "NOM"]
    return max(phrases, key=_fullness, default=found[0].head.text)


def _fullness(phrase: str) -> int:
    return sum(word.lower() not in DEFINITE | _ARTICLES for word in phrase.split())


def _phrase(referent: Referent) -> str:
    """Return a noun phrase without the mark of the genitive and, where it is long, without what stands behind it."""
    doc, first, last = referent.head.doc, referent.first, referent.last
    if last - first > LONG:
        last = _cut(referent, ("relcl", "acl"))
    if last - first > LONGEST:
        last = _cut(referent, ("relcl", "acl", "prep"))
    return _without_genitive(doc[first:last])


def _cut(referent: Referent, behind: tuple[str, ...]) -> int:
    """Return the token before the first of the head's children behind it that stands in one of those relations."""
    starts = (child.left_edge.i for child in referent.head.children if child.dep_ in behind)
    return min((start for start in starts if start > referent.head.i), default=referent.last)


def _without_genitive(phrase: Span) -> str:
    kept = phrase[:-1] if len(phrase) > 1 and phrase[-1].text in _GENITIVES else phrase
    return " ".join(kept.text.split())
