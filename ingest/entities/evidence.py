"""What a name's words and its neighbours say about its type, as votes: each rule gives a type a few points.

The points were set by hand: 2 is what the model's opinion weighs, 3 and more overrules it alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities import gazetteer, words
from ingest.entities.boundaries import LABELS
from ingest.entities.spans import Kind, Name

Vote = tuple[Kind, float, str]
"""A type (None: no name that we keep), points, and the rule."""

_LOCATIVE = {
    "in": 1.5,
    "near": 1.5,
    "outside": 1.0,
    "across": 0.8,
    "throughout": 1.0,
    "inside": 1.0,
    "from": 0.4,
    "to": 0.3,
}
_KIN = frozenset(
    ["wife", "husband", "widow", "son", "daughter", "brother", "sister", "father", "mother", "lawyer", "lawyers"]
)
_SPEAKING = frozenset(
    [
        "say",
        "tell",
        "add",
        "ask",
        "explain",
        "argue",
        "recall",
        "reply",
        "note",
        "admit",
        "joke",
        "insist",
        "claim",
        "write",
        "urge",
        "warn",
        "concede",
        "remark",
        "promise",
        "complain",
    ]
)


_MISTER = frozenset({"Mr", "Mr.", "Mister", "Ms", "Ms.", "Miss"})
_TAKEN = frozenset({"enter", "besiege", "shell", "storm", "retake", "recapture"})
"""Verbs of which places are the object, and hardly ever persons."""


def votes(name: Name, *, headline: bool) -> dict[Kind, float]:
    """Return the points of each type for `name`; the model counts half where it guesses."""
    points: dict[Kind, float] = defaultdict(float)
    for kind, weight, _ in (*_model(name, headline), *_known(name), *_shape(name), *_context(name)):
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
    if tokens[0] in gazetteer.given_names() and len(tokens) <= 4:
        yield "Person", 2.0, "given name first"
    if any(len(token) == 2 and token[0].isupper() and token[1] == "." for token in tokens[:-1]):
        yield "Person", 1.5, "initial"
    if tokens[0].casefold() in words.family_first() and 2 <= len(tokens) <= 5:
        yield "Person", 1.0, "family name first"


def _context(name: Name) -> Iterator[Vote]:
    before = name.doc[name.first - 1] if name.first else None
    after = name.doc[name.last] if name.last < len(name.doc) else None
    if before is not None:
        yield from _before(before)
    if after is not None:
        yield from _after(name, after)
    yield from _governor(name)


def _before(token: Token) -> Iterator[Vote]:
    noun = words.noun_types().get(token.lemma_.lower()) if token.pos_ == "NOUN" else None
    if token.text in words.group("courtesy") or token.text in _MISTER:
        yield "Person", 12.0, f"title {token.text}"
    elif token.text in words.person_titles():
        yield "Person", 4.0, f"title {token.text}"
    elif noun and token.tag_ == "NN":
        yield _placed(noun), 3.0 if noun == "Person" else 2.0, f"{token.text} before"
    elif token.lower_ in _LOCATIVE:
        yield "Place", _LOCATIVE[token.lower_], f"after {token.lower_}"
        yield "Person", -0.5, f"after {token.lower_}"
    elif token.lower_ == "of" and words.noun_types().get(token.head.lemma_.lower()) in ("Place", "Facility"):
        yield "Place", 2.0, f"{token.head.text} of"
    elif token.lower_ == "the":
        yield "Person", -1.5, "after the"


def _placed(kind: Kind) -> Kind:
    return "Place" if kind == "Country" else kind


def _after(name: Name, token: Token) -> Iterator[Vote]:
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if token.pos_ == "NOUN" and not name.entries and name.doc[name.last - 1].head == token:
        yield from _modified(token)
    if token.lower_ == "who":
        yield "Person", 2.0, "who"
    if following is None:
        return
    if token.text == "-" and following.lower_ in ("based", "born"):
        yield "Place", 2.5, "-based"
    elif token.text == "," and following.text.isdigit() and 10 < int(following.text) < 105:
        yield "Person", 3.0, "age"
    elif token.text == "," and following.lower_ in ("who", "whose"):
        yield "Person", 2.0, "who"
    elif token.text in ("'s", "’s") and following.lower_ in _KIN:
        yield "Person", 1.5, "kin"


def _modified(noun: Token) -> Iterator[Vote]:
    """The noun behind a name that it belongs to: "the Dawn newspaper", "Helmand province"."""
    kind = words.noun_types().get(noun.lemma_.lower())
    if kind in ("Organization", "Place", "Facility"):
        yield kind, 2.0, f"{noun.text} behind"


def _governor(name: Name) -> Iterator[Vote]:
    head = name.doc[name.last - 1]
    if head.dep_ == "dobj" and head.head.lemma_ in _TAKEN:
        yield "Place", 2.2, f"{head.head.lemma_} it"
    if head.dep_ == "nsubj" and head.head.lemma_ in _SPEAKING:
        yield "Person", _speaker(name), "speaks"
        yield "Organization", 0.4, "speaks"


def _speaker(name: Name) -> float:
    """Return how much speaking tells of a person: much for an unknown name that looks like no place or body."""
    if name.entries or not name.text.replace(" ", "").isalpha():
        return 0.8
    if name.label in ("GPE", "LOC"):
        return 4.5
    bare = name.size == 1 and name.text.istitle()
    return 1.5 if bare else 2.0 if name.size > 2 and _is_bare(name) else 0.8


def _is_bare(name: Name) -> bool:
    """Say whether a name is all capitalised words, without an article and without a word that tells of a body."""
    before = name.doc[name.first - 1].lower_ if name.first else ""
    own = [token.text for token in name.doc[name.first : name.last]]
    known = words.heads("last").keys() | words.heads("anywhere").keys() | words.heads("first").keys()
    return before != "the" and all(word.istitle() for word in own) and known.isdisjoint(own)
