"""Names that take the type of a fuller one: surnames, families, companies called by their first word, acronyms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ingest.entities import persons, words
from ingest.entities.aliases import abbreviates, introduces, key, renames
from ingest.entities.context import context
from ingest.entities.ships import kind_of_ship
from ingest.entities.shortenings import shortenings
from ingest.entities.spans import Name

# Weight from which an entry of the gazetteer stands against what a company is called for short, and against a surname.
KNOWN, WELL_KNOWN = 2.0, 3.0
# Letters up to which a word in capitals is rather an acronym than a shouted name.
ACRONYM = 4


def liken(names: Sequence[Name]) -> None:
    """Give names the type of a fuller name of the document, in place."""
    for full, short in (*_bracketed(names), *_spelled(names)):
        _same_type(names, full, short)
    companies = frozenset(_called(names))
    full_names = [persons.core(persons.parts(name.text)) for name in names if name.type == "Person" and name.size > 1]
    surnames = {parts[-1] for parts in full_names if len(parts) > 1}
    shouted = surnames & {persons.surname(name.text) for name in names if not name.text.split()[-1].isupper()}
    bodies = frozenset(_named_first(names, companies))
    short_for = {
        form: name.type for name in names if name.type == "Facility" for form in shortenings(name.text, "Facility")
    }
    given = _given_names(names)
    tails = {parts[i:] for parts in full_names for i in range(1, len(parts) - 1)}
    ships = {form: name.type for name in names if kind_of_ship(name.text.split()[0]) for form in _of_ship(name)}
    for name in names:
        if key(name.text) in ships and _may_be_ship(name, surnames):
            name.type, name.type_why = ships[key(name.text)], "a ship named in full"
        elif name.text in bodies:
            name.type, name.type_why = "Organization", "a body named before the person so called"
        elif _is_surname(name, shouted if name.text.isupper() else surnames) or _is_tail(name, tails):
            name.type, name.type_why = "Person", "a person named in full"
        elif _is_given(name, given) and key(name.text) not in companies:
            name.type, name.type_why = "Person", "a person named in full before"
        elif key(name.text) in companies and _may_be_company(name, surnames):
            name.type, name.type_why = "Organization", "a company named in full"
        elif key(name.text) in short_for and name.type != "Person" and not name.entries:
            name.type, name.type_why = short_for[key(name.text)], "named in full elsewhere"


def _may_be_ship(name: Name, surnames: set[str]) -> bool:
    """Say whether nothing tells that a ship's namesake is meant: no person of the text, no title before it."""
    titled = name.first > 0 and name.doc[name.first - 1].text in words.titles()
    return not titled and not name.entries and name.text.casefold() not in surnames


def _of_ship(name: Name) -> Iterable[str]:
    return shortenings(name.text, name.type) if name.type else ()


def _named_first(names: Sequence[Name], companies: frozenset[str]) -> Iterator[str]:
    """Yield bodies that the text speaks of before it names a person so called in full: "Ford", then William Ford."""
    full: dict[str, int] = {}
    for name in names:
        if name.type == "Person" and name.size > 1:
            full.setdefault(persons.surname(name.text) or "", name.start)
    for name in names:
        known = bool(name.entries) and name.entries[0].type == "Organization" and _is_known(name, WELL_KNOWN)
        body = known or (name.label == "ORG" and key(name.text) in companies)
        if body and " " not in name.text and name.start < full.get(persons.surname(name.text) or "", 0):
            yield name.text


def _may_be_company(name: Name, surnames: set[str]) -> bool:
    """Say whether a name that a company's begins with is the company rather than its founder or place."""
    if name.type == "Organization" or _is_known(name, KNOWN) or _inside(name):
        return False
    return name.type != "Person" or persons.surname(name.text) not in surnames


def _is_surname(name: Name, surnames: set[str]) -> bool:
    """Say whether a single word ends a person's full name elsewhere ("the Bidens" too), unless something known."""
    acronym = name.text.isupper() and len(name.text) <= ACRONYM
    known = acronym or (_is_known(name, WELL_KNOWN) and not _is_founder(name))
    if " " in name.text or name.type == "Person" or known or _inside(name):
        return False
    own = persons.surname(name.text)
    family = name.first > 0 and name.doc[name.first - 1].lower_ == "the" and (own or "").removesuffix("s")
    return own in surnames or family in surnames


def _given_names(names: Sequence[Name]) -> dict[str, int]:
    """Return the given names of persons named in full, and where each is named so first."""
    first: dict[str, int] = {}
    for name in names:
        own = name.text.split() if name.type == "Person" and name.label == "PERSON" else []
        for part in own[:-1]:
            if part.isalpha() and len(part) > 2 and part.istitle():
                first.setdefault(part, name.start)
    told = {name.text for name in names if name.text in first and name.type != "Person" and _is_told(name)}
    return {part: start for part, start in first.items() if part not in told}


def _is_told(name: Name) -> bool:
    """Say whether the words around a name tell that it is what it was taken for: "shares of X", "the city of X"."""
    return any(kind == name.type and weight >= 1.0 for kind, weight, _ in context(name))


def _is_given(name: Name, given: dict[str, int]) -> bool:
    """Say whether an unknown word is the given name of a person whom the text named in full before it."""
    known = _is_known(name, KNOWN) or name.text.isupper() or _inside(name)
    before = given.get(name.text, name.start) < name.start
    article = name.first > 0 and name.doc[name.first - 1].lower_ in ("the", "a", "an")
    return before and not known and not article and name.size == 1 and name.type not in ("Person", None)


def _is_founder(name: Name) -> bool:
    """Say whether nothing beside a known body's name tells that the body is meant rather than a person so called."""
    told = (weight for kind, weight, _ in context(name) if kind == "Organization")
    return name.entries[0].type == "Organization" and sum(told) < 1.0


def _is_known(name: Name, weight: float) -> bool:
    return any(entry.weight >= weight for entry in name.entries)


def _is_tail(name: Name, tails: set[persons.Parts]) -> bool:
    """Say whether a name is the last words of a longer person's name ("Hawk Sawyer")."""
    return name.type != "Person" and not name.entries and persons.core(persons.parts(name.text)) in tails


def _inside(name: Name) -> bool:
    """Say whether something is in or at the name, which nothing is in a person."""
    owner = name.last < len(name.doc) and name.doc[name.last].text in ("'s", "’s", "'", "’")
    placed = name.first > 0 and name.doc[name.first - 1].lower_ in ("in", "at")
    return name.type in ("Place", "Country") and placed and not owner


def _called(names: Iterable[Name]) -> Iterator[str]:
    """Yield what companies are called for short: "Acme" for "Acme Media Group"."""
    for name in names:
        own = name.text.split()
        if name.type == "Organization" and len(own) > 1 and own[-1] in words.company_words():
            for last in range(1, len(own)):
                if own[0].lower() not in words.small("generic"):
                    yield key(" ".join(own[:last]))


def _bracketed(names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield each name with its acronym in brackets behind it, or with another that it is known by."""
    for full, short in pairwise(names):
        if introduces(full, short) or renames(full, short):
            yield full, short


def _spelled(names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield each name with unknown letters behind it that are short for it and for no other of the document."""
    long = {key(name.text): name for name in names if name.size > 1 and name.type != "Person"}
    for short in {name.text: name for name in reversed(names) if _are_letters(name)}.values():
        full = [name for name in long.values() if name.start < short.start and abbreviates(short, name)]
        if len(full) == 1:
            yield full[0], short


def _are_letters(name: Name) -> bool:
    return name.size == 1 and name.text.isupper() and len(name.text) > 2 and not name.entries


def _same_type(names: Iterable[Name], full: Name, short: Name) -> None:
    """Give a name and its acronym one type wherever they stand: the known one's, else the surer one's."""
    leading, other = (short, full) if short.entries and not full.entries else (full, short)
    told = leading.entries or other.entries or leading.text.split()[-1] in words.heads("last")
    if leading.type is None or (not told and other.confidence > leading.confidence):
        leading, other = other, leading
    if other.type != leading.type and not other.entries:
        for name in names:
            if key(name.text) == key(other.text):
                name.type, name.type_why = leading.type, leading.text
