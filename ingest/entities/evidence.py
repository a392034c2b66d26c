"""What a name's words and its neighbours say about its type, as votes: each rule gives a type a few points.

The points were set by hand: 2 is what the model's opinion weighs, 3 and more overrules it alone.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from ingest.entities import gazetteer, leaders, words
from ingest.entities.boundaries import LABELS
from ingest.entities.shapes import is_gadget, is_joined, is_model, is_site
from ingest.entities.ships import kind_of_ship
from ingest.entities.spans import Kind, Name, Vote
from ingest.lexicon import table

# Weight from which an entry of the gazetteer tells more than the first word of a name ("Fort Worth").
KNOWN = 2.0


def votes(name: Name, *, guessed: bool) -> tuple[Vote, ...]:
    """Return what the model, the gazetteer and the words of `name` say; the model counts half where it guesses."""
    return (*_model(name, guessed=guessed), *_known(name), *_shape(name))


def _model(name: Name, *, guessed: bool) -> Iterator[Vote]:
    """What the model says; it guesses in headlines, and where it takes a given name and a surname for a people."""
    if name.label:
        full = name.size > 1 and name.doc[name.first].text in gazetteer.given_names()
        guesses = guessed or (name.label == "NORP" and full)
        yield LABELS[name.label], 1.0 if guesses else 2.0, f"the model's {name.label}"


def _known(name: Name) -> Iterator[Vote]:
    """The gazetteer: a full vote for the best reading, less for short acronyms, which mean many things."""
    seen: set[Kind] = set()
    for entry in name.entries:
        if entry.type not in seen:
            short = name.text.isupper() and len(name.text) <= 4 and entry.type == "Organization"
            kind: Kind = "Place" if entry.type == "Country" else entry.type
            given = entry.type == "Group" and name.label == "PERSON" and name.text in gazetteer.given_names()
            yield kind, 1.5 if short or given else min(entry.weight, 4.0), f"gazetteer {entry.id}"
            seen.add(entry.type)


def _shape(name: Name) -> Iterator[Vote]:
    tokens = [token.text for token in name.doc[name.first : name.last]]
    if len(tokens) > 1 and (ship := kind_of_ship(tokens[0])):
        yield ship, 9.0, f"ship: {tokens[0]}"
    elif is_site(name.text):
        yield "Organization", 4.0, "site"
    elif is_gadget(tokens[0]) or _is_version(tokens):
        yield "Product", 3.5, f"named like a device: {tokens[0]}"
    elif any(is_joined(token) for token in tokens) and not any(entry.type == "Product" for entry in name.entries):
        yield "Organization", 2.5, "capital inside a word"
        yield "Person", -2.0, "capital inside a word"
    elif is_model(name.text):
        yield "Product", 2.5, "letters and digits"
    elif tokens[-1].endswith(("ism", "ismo")) and (len(tokens) == 1 or tokens[-1].lower() not in words.small("isms")):
        yield None, 4.0, "a teaching"
    if len(tokens) > 1:
        yield from _heads(name, tokens)
        yield from _given(tokens)
        yield from _branch(name, tokens)
    elif tokens[0] in words.heads("last") and tokens[0] not in words.small("surnames"):
        yield _kind(words.heads("last")[tokens[0]]), 1.5, f"head {tokens[0]}"
    elif name.text.isupper() and 2 <= len(name.text) <= 6:
        yield "Organization", 1.0, "acronym"
        yield "Person", -1.5, "acronym"
    elif tokens[0] in gazetteer.given_names():
        yield "Person", 0.7, "given name"
    elif name.text in leaders.surnames():
        rare = name.text in leaders.genders()
        yield "Person", 6.0 if rare else 2.5, "name of a head of state or government"
    elif name.text in gazetteer.family_names():
        yield "Person", 1.2, "family name"


def _is_version(tokens: list[str]) -> bool:
    """Say whether a known product's name goes on with a number: "PowerMac G5"."""
    known = gazetteer.lookup(tokens[0])[:1] if len(tokens) > 1 else ()
    numbered = any(any(c.isdigit() for c in token) for token in tokens[1:])
    return bool(known) and known[0].type == "Product" and numbered


def _branch(name: Name, tokens: list[str]) -> Iterator[Vote]:
    """A body with the state where it works: "Nedbank Namibia", not "Northern Namibia"."""
    known = gazetteer.lookup(tokens[-1])
    if known and known[0].type == "Country" and known[0].use == "name" and not name.entries:
        qualified = name.doc[name.last - 2].lower_ in words.small("generic") or name.doc[name.last - 2].pos_ != "PROPN"
        if not qualified:
            yield "Organization", 2.5, f"branch in {tokens[-1]}"
            yield "Place", -1.0, f"branch in {tokens[-1]}"


def _heads(name: Name, tokens: list[str]) -> Iterator[Vote]:
    if name.entries and name.entries[0].type in ("Country", "Facility"):
        return
    law = words.heads("last").get(tokens[-1]) == "Law"
    joint = next((i for i, token in enumerate(tokens) if i and token in ("of", "for")), len(tokens))
    head = tokens[-1] if law else tokens[joint - 1]
    if len(tokens) == 2 and head in words.small("surnames") and tokens[0] in gazetteer.given_names():
        yield "Person", 3.0, "given name and family name"
        yield _kind(words.heads("last").get(head, "Place")), 1.0, f"head {head}"
    elif head == "Convention" and not {"National", *_parties()}.isdisjoint(tokens[:-1]):
        yield None, 6.0, "a party's convention"
    elif head in words.heads("last"):
        kind = _kind(words.heads("last")[head])
        yield kind, 2.3 if kind == "Product" else 3.0, f"head {head}"
    elif words.heads("first").get(tokens[0]) == "Law" and tokens[-1].isdigit():
        yield "Law", 3.0, f"{tokens[0]} and number"
    elif tokens[0] in words.heads("first") and not any(entry.weight >= KNOWN for entry in name.entries):
        yield _kind(words.heads("first")[tokens[0]]), 2.5 if tokens[0].isupper() else 1.5, f"first word {tokens[0]}"
    elif any(token in words.heads("anywhere") for token in tokens):
        yield "Organization", 1.5, "word inside"


@functools.cache
def _parties() -> frozenset[str]:
    """Return the words for those of a party or persuasion: "Democratic"."""
    rows = (row for row in table("groups") if row["kind"] == "politics")
    return frozenset(text for row in rows for text in (row["name"], *row["names"].split("|")) if text)


def _kind(label: str) -> Kind:
    return None if label == "Event" else label  # type: ignore[return-value]


def _given(tokens: list[str]) -> Iterator[Vote]:
    if tokens[-1] in words.heads("last"):
        return
    if tokens[0] in gazetteer.given_names() and len(tokens) <= 4:
        yield "Person", 2.0, "given name first"
    if any(len(token) == 2 and token[0].isupper() and token[1] == "." for token in tokens[:-1]):
        yield "Person", 1.5, "initial"
    elif len(tokens) in (2, 3) and tokens[-1] in gazetteer.family_names():
        yield "Person", 1.2, "family name last"
    if tokens[0].casefold() in words.family_first() and 2 <= len(tokens) <= 5:
        yield "Person", 1.0, "family name first"
