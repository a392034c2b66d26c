"""What a name's words and its neighbours say about its type, as votes: each rule gives a type a few points.

The points were set by hand: 2 is what the model's opinion weighs, 3 and more overrules it alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ingest.entities import gazetteer, words
from ingest.entities.boundaries import LABELS
from ingest.entities.context import Vote
from ingest.entities.spans import Kind, Name

Points = dict[Kind, float]
"""What the votes for each type come to."""


def votes(name: Name, around: Points, *, headline: bool) -> Points:
    """Return the points of each type for `name`, those of its context (`around`) among them.

    The model counts half where it guesses.
    """
    points = tally((*_model(name, headline), *_known(name), *_shape(name)))
    for kind, weight in around.items():
        points[kind] += weight
    return points


def tally(votes: Iterable[Vote]) -> Points:
    """Return the sum of the points for each type."""
    points: Points = defaultdict(float)
    for kind, weight, _ in votes:
        points[kind] += weight
    return points


def _model(name: Name, headline: bool) -> Iterator[Vote]:
    """What the model says; it guesses in headlines, and where it takes a given name and a surname for a people."""
    if name.label:
        full = name.size > 1 and name.doc[name.first].text in gazetteer.given_names()
        guesses = headline or (name.label == "NORP" and full)
        yield LABELS[name.label], 1.0 if guesses else 2.0, "model"


def _known(name: Name) -> Iterator[Vote]:
    """The gazetteer: a full vote for the best reading, less for short acronyms, which mean many things."""
    seen: set[Kind] = set()
    for entry in name.entries:
        if entry.type not in seen:
            short = name.text.isupper() and len(name.text) <= 4 and entry.type == "Organization"
            kind: Kind = "Place" if entry.type == "Country" else entry.type
            yield kind, 1.5 if short else min(entry.weight, 4.0), f"gazetteer {entry.id}"
            seen.add(entry.type)


def _shape(name: Name) -> Iterator[Vote]:
    tokens = [token.text for token in name.doc[name.first : name.last]]
    if len(tokens) > 1:
        yield from _heads(tokens)
        yield from _given(tokens)
    elif name.text.isupper() and 2 <= len(name.text) <= 6:
        yield "Organization", 1.0, "acronym"
        yield "Person", -1.5, "acronym"
    elif tokens[0] in gazetteer.given_names():
        yield "Person", 0.7, "given name"


def _heads(tokens: list[str]) -> Iterator[Vote]:
    law = words.heads("last").get(tokens[-1]) == "Law"
    head = tokens[tokens.index("of") - 1] if "of" in tokens[1:] and not law else tokens[-1]
    if head in words.heads("last"):
        yield _kind(words.heads("last")[head]), 3.0, f"head {head}"
    elif tokens[0] in words.heads("first"):
        yield _kind(words.heads("first")[tokens[0]]), 1.5, f"first word {tokens[0]}"
    elif any(token in words.heads("anywhere") for token in tokens):
        yield "Organization", 1.5, "word inside"


def _kind(label: str) -> Kind:
    return None if label == "Event" else label  # type: ignore[return-value]


def _given(tokens: list[str]) -> Iterator[Vote]:
    if tokens[-1] in words.heads("last"):
        return
    if tokens[0] in gazetteer.given_names() and len(tokens) <= 4:
        yield "Person", 2.0, "given name first"
    if any(len(token) == 2 and token[0].isupper() and token[1] == "." for token in tokens[:-1]):
        yield "Person", 1.5, "initial"
    if tokens[0].casefold() in words.family_first() and 2 <= len(tokens) <= 5:
        yield "Person", 1.0, "family name first"
