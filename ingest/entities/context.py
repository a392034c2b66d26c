"""What the words around a name say about its type, as votes: titles, prepositions, possessions, nouns beside it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities import grammar, members, words
from ingest.entities.gazetteer import lookup
from ingest.entities.nouns import stands_for
from ingest.entities.spans import Kind, Name, Vote
from ingest.lexicon import toml

_LOCATIVE = {
    "in": 2.2,
    "near": 2.0,
    "outside": 1.6,
    "across": 0.8,
    "throughout": 1.0,
    "inside": 1.0,
    "from": 0.8,
    "to": 0.6,
    "at": 0.8,
}
# Weight from which an entry of the gazetteer is so well known that a noun behind its name tells nothing.
KNOWN = 2.0
# Words of a district's name.
LONGEST = 4
_MISTER = frozenset({"Mr", "Mr.", "Mister", "Ms", "Ms.", "Miss"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def context(name: Name) -> Iterator[Vote]:
    """Yield what the neighbours of `name` and the parse say about its type."""
    before = name.doc[name.first - 1] if name.first else None
    after = name.doc[name.last] if name.last < len(name.doc) else None
    if before is not None:
        yield from _before(name, before)
    if after is not None:
        yield from _after(name, after)
    yield from grammar.votes(name)
    yield from members.votes(name)


def _before(name: Name, token: Token) -> Iterator[Vote]:
    noun = _noun_type(token) if token.pos_ == "NOUN" else None
    if token.text in words.group("courtesy") or token.text in _MISTER:
        yield "Person", 12.0, f"title {token.text}"
    elif token.text in words.person_titles() and not _is_body_led(name):
        yield "Person", 4.0, f"title {token.text}"
    elif noun and token.tag_ == "NN":
        yield _placed(noun), 2.0 if noun == "Place" else 3.0, f"{token.text} before"
    elif token.lower_ in toml("evidence")["press"]["words"]:
        yield "Organization", 3.0, f"{token.text} before"
    elif _is_calling(token):
        yield "Person", 5.0, "known as"
    elif token.lower_ in _LOCATIVE:
        yield from _behind_preposition(name, token)
    elif token.lower_ == "of" and (kind := words.noun_types().get(token.head.lemma_.lower())) in ("Place", "Facility"):
        yield "Place", 3.0 if kind == "Place" else 1.5, f"{token.head.text} of"
    elif token.lower_ == "of" and _is_aged(token):
        yield "Place", 4.0, "home behind an age"
    elif token.text in _POSSESSIVE and _is_home(name):
        yield "Place", 5.0, "home behind an age"
    elif token.lower_ == "the":
        yield "Person", -1.5, "after the"


def _is_body_led(name: Name) -> bool:
    """Say whether an office stands before its body without "of": "Executive Director Northern Seed Foundation"."""
    return name.label == "ORG" and name.size > 2 and grammar.ends_as_body(name)


def _is_calling(token: Token) -> bool:
    """Say whether a name behind a word is what a person just named is known as."""
    known = token.lower_ == "as" and token.i > 1 and token.nbor(-1).lower_ == "known"
    return known and any(word.ent_type_ == "PERSON" for word in token.doc[max(0, token.i - 5) : token.i - 1])


def _is_home(name: Name) -> bool:
    """Say whether a name is the home that a province has: "Amar Gill, 24, from Punjab's Bhatinda"."""
    head = name.doc[name.last - 1]
    return head.dep_ == "pobj" and head.head.lower_ in ("from", "of") and _is_aged(head.head)


def _is_aged(of: Token) -> bool:
    """Say whether an age stands before "of": "Lee Dorrs, 32, of Franklin"."""
    return of.i > 1 and of.nbor(-1).text == "," and of.nbor(-2).text.isdigit() and 10 < int(of.nbor(-2).text) < 105


def _behind_preposition(name: Name, token: Token) -> Iterator[Vote]:
    """A preposition of place, unless its noun is another ("in X's car") or it ties to no place ("a stake in X")."""
    if _qualifies(name):
        return
    governor = token.head.lemma_.lower()
    if name.entries or governor not in toml("evidence")["unplaced"].get(token.lower_, ()):
        facility = bool(name.entries) and name.entries[0].type == "Facility"
        yield "Facility" if facility else "Place", _LOCATIVE[token.lower_], "preposition of place"
        yield "Person", -0.5, f"after {token.lower_}"
    else:
        yield "Place", -1.0, f"{governor} {token.lower_}"


def _qualifies(name: Name) -> bool:
    """Say whether an unknown name only qualifies a noun behind it, which the preposition before it is about."""
    head = name.doc[name.last - 1]
    return not name.entries and head.dep_ in ("poss", "amod", "compound", "nmod") and head.head.i >= name.last


def _noun_type(token: Token) -> Kind:
    """Return what the noun before a name tells of it; an "investor" may be a person or a firm."""
    asked = any(child.tag_ in ("WP$", "WDT") for child in token.children)  # "on whose board X had a seat"
    return None if asked or token.lemma_.lower() in toml("evidence")["either"] else stands_for(token)


def _placed(kind: Kind) -> Kind:
    return "Place" if kind == "Country" else kind


def _after(name: Name, token: Token) -> Iterator[Vote]:
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    favoured = name.first > 0 and name.doc[name.first - 1].text == "-"
    known = any(entry.weight >= KNOWN for entry in name.entries)
    if token.pos_ == "NOUN" and not known and not favoured:
        yield from _modified(name, token)
    if token.lower_ == "who":
        yield "Person", 2.0, "who"
    if following is None:
        return
    if token.lower_ == "in" and not name.entries and _is_inside(name, following):
        yield "Place", 4.0, "within a district"
    if token.text == "-" and following.lower_ in ("based", "born"):
        yield "Place", 2.5, "-based"
    elif token.text == "," and following.text.isdigit() and 10 < int(following.text) < 105:
        yield "Person", 3.0, "age"
    elif token.text == "," and following.lower_ in ("who", "whose"):
        yield "Person", 2.0, "who"
    elif token.text == "," and following.lower_ == "which" and not name.entries:
        yield "Person", -2.0, "which"
    elif token.text in _POSSESSIVE:
        yield from _owner(name, token)
    elif token.text == "," and _is_whole(following) and name.doc[max(0, name.first - 1)].lower_ in _LOCATIVE:
        yield "Place", 2.0, f"in {following.text}"


def _is_inside(name: Name, following: Token) -> bool:
    """Say whether a name is somewhere in a district or the like: "at Odda in the Voss District"."""
    doc, first = name.doc, following.i + (following.lower_ == "the")
    placed = name.first > 0 and doc[name.first - 1].lower_ in ("at", "in", "near")
    last = first
    while last < len(doc) and doc[last].text[0].isupper() and last - first < LONGEST:
        last += 1
    return placed and last - first > 1 and words.heads("last").get(doc[last - 1].text) == "Place"


def _is_whole(token: Token) -> bool:
    """Say whether a word behind a comma is a province or state set off by another mark: "Halden, Va., a town"."""
    known = lookup(token.text)[:1]
    whole = bool(known) and (known[0].kind == "province" or known[0].type == "Country") and known[0].use == "name"
    behind = [other.text for other in token.doc[token.i + 1 : token.i + 3]]
    if behind and behind[0] in ("State", "Province"):
        behind = behind[1:]
    return whole and bool(behind) and behind[0] in (",", ".", ")")


def _modified(name: Name, first: Token) -> Iterator[Vote]:
    """The noun behind a name that it belongs to: "the Dawn newspaper", "Helmand province", "the Sana news agency"."""
    head = name.doc[name.last - 1].head
    led = first.dep_ == "compound" and first.head.i == first.i + 1
    noun = first.head if led else first
    if head not in (first, noun):
        return
    kind = stands_for(noun)
    if noun.lemma_.lower() in toml("evidence")["happenings"]["nouns"]:
        yield None, 4.0, f"{noun.text} behind"
    elif kind in ("Organization", "Place", "Facility"):
        yield kind, 3.0 if led else 2.0, f"{noun.text} behind"
    else:
        for kind in words.told("modified").get(noun.lemma_.lower(), ()):
            yield kind, 2.5, f"{noun.text} behind"


def _owner(name: Name, mark: Token) -> Iterator[Vote]:
    """What the name has: kin, shares, streets."""
    head = name.doc[name.last - 1].head
    noun = head if head.i > mark.i else mark.nbor()
    for kind in words.told("owned").get(noun.lemma_.lower(), ()):
        yield kind, 2.5, f"its {noun.text}"
