"""Which of several bearers of a name is meant: the Georgia of Tbilisi or of Atlanta, Paris the city or Ms Paris."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from spacy.tokens import Token

from ingest.entities import persons, words
from ingest.entities.aliases import abbreviates, key
from ingest.entities.gazetteer import Entry
from ingest.entities.spans import Name
from ingest.lexicon import toml

# Names of places in one state from which an ambiguous name beside them lies there too.
NEIGHBOURS = 2

_LOCATIVE = frozenset(
    {
        "in",
        "to",
        "from",
        "near",
        "at",
        "outside",
        "around",
        "across",
        "inside",
        "toward",
        "towards",
        "into",
        "via",
        "of",
    }
)
_OWNED = frozenset({"Country", "Organization"})


def settle(names: list[Name], published: str | None) -> None:
    """Choose readings for the names that have several, in place; `published` is the day of the article, if known."""
    _surnames(names)
    _topics(names)
    _letters(names)
    for name in names:
        _namesakes(name, published or "")
    around = Counter(
        entry.state for name in names for entry in _places(name)[:1] if entry.type == "Place" and entry.state
    )
    for name in names:
        places = _places(name)
        if len({entry.id for entry in places}) > 1:
            chosen = _within(name, places, names) or _governed(name, places) or _elsewhere(places, around, names)
            if chosen:
                name.entries = (chosen, *(entry for entry in name.entries if entry is not chosen))
                name.type = chosen.type


# Words of its topic in an article from which the less known bearer of a name is meant.
TOPICAL = 3


def _topics(names: list[Name]) -> None:
    """Choose the reading whose topic the article is about: Emirates the airline, where it tells of fleets."""
    topics: dict[str, list[str]] = toml("topics")["kinds"]
    named = [name for name in names if any(entry.kind in topics for entry in name.entries)]
    used = {token.lemma_.lower() for token in names[0].doc} if named else set()
    for name in named:
        for entry in name.entries:
            if len(used.intersection(topics.get(entry.kind, ()))) >= TOPICAL and not _is_placed(name):
                name.type, name.entries = entry.type, (entry,)
                name.type_why = f"topic of {entry.id}"
                break


def _letters(names: list[Name]) -> None:
    """Give letters that are short for a known body of the document its reading rather than their best known one.

    The RSF is the Rapid Support Forces where those are named, and Reporters Without Borders are not.
    """
    long = {key(name.text): name for name in names if name.type == "Organization" and name.size > 2 and name.entries}
    for name in names:
        if name.type != "Organization" or name.size > 1 or not name.text.isupper() or not name.entries:
            continue
        full = [other for other in long.values() if abbreviates(name, other)]
        named = any(key(entry.name) in long for entry in name.entries)
        if len(full) == 1 and not named:
            name.entries = full[0].entries


def _places(name: Name) -> list[Entry]:
    if name.type not in ("Place", "Country"):
        return []
    return [entry for entry in name.entries if entry.type in ("Place", "Country") and entry.use == "name"]


def _within(name: Name, places: list[Entry], names: list[Name]) -> Entry | None:
    """Return the province meant in "Albany, New York": the one that holds the place named before the comma."""
    if name.first < 2 or name.doc[name.first - 1].text != ",":
        return None
    inner = next((other for other in names if other.last == name.first - 1), None)
    held = {entry.state for entry in _places(inner)} if inner else set()
    return next((entry for entry in places if entry.kind == "province" and entry.state in held), None)


def _governed(name: Name, places: list[Entry]) -> Entry | None:
    """Return the province named like a state that has a governor: "Georgia Governor", "the governor of Georgia"."""
    behind = name.doc[name.last].lower_ if name.last < len(name.doc) else ""
    before = name.doc[max(0, name.first - 2) : name.first].text.lower()
    if behind not in _GOVERNORS and not any(before == f"{word} of" for word in _GOVERNORS):
        return None
    return next((entry for entry in places if entry.kind == "province"), None)


_GOVERNORS = frozenset({"governor", "gov.", "gov"})


def _elsewhere(places: list[Entry], around: Counter[str], names: list[Name]) -> Entry | None:
    """Return a province that is named like a state, where the places around lie in its state and none in the other."""
    state = places[0]
    if state.type != "Country" or around[state.id] or _has_demonym(state, names):
        return None
    return next(
        (entry for entry in places[1:] if entry.kind == "province" and around[entry.state or ""] >= NEIGHBOURS), None
    )


def _has_demonym(state: Entry, names: list[Name]) -> bool:
    return any(entry.state == state.id and entry.use == "demonym" for name in names for entry in name.entries)


def _surnames(names: Iterable[Name]) -> None:
    """Turn a place's name into a person's: a person of that name was named before, nothing tells of a place.

    A given name ("Jordan" after "Jordan Peele") must read like a person to the model as well.
    """
    found = list(names)
    full: dict[str, int] = {}
    given: dict[str, int] = {}
    for name in found:
        if name.type == "Person" and " " in name.text:
            full.setdefault(persons.surname(name.text) or "", name.start)
            given.setdefault(name.text.split()[0].casefold(), name.start)
    full.update(given | full)
    single: dict[str, list[Name]] = defaultdict(list)
    for name in found:
        if name.type in ("Place", "Country") and name.size == 1 and name.text.casefold() in full:
            single[name.text.casefold()].append(name)
    for surname, uses in single.items():
        meant = all(name.start > full[surname] for name in uses) and not any(_is_placed(name) for name in uses)
        if meant and (surname not in given or all(name.label == "PERSON" for name in uses)):
            for name in uses:
                name.type, name.entries, name.why = "Person", (), "surname of a person named in full"


def _is_placed(name: Name) -> bool:
    """Say whether the words around a name treat it as a place: "in Paris", "Paris, France", "Jordan's king"."""
    doc = name.doc
    before = doc[name.first - 1] if name.first else None
    if before is not None and before.lower_ in _LOCATIVE:
        return True
    marked = name.last + 1 < len(doc) and doc[name.last].text in (",", "'s", "’s", "-")
    return marked and _tells(doc[name.last + 1])


def _tells(token: Token) -> bool:
    """Say whether a word behind a name and its comma, hyphen or possessive mark makes the name a place."""
    if token.ent_type_ == "GPE":
        return True
    return (
        token.i > 0
        and token.nbor(-1).text != ","
        and (
            (token.lemma_ in words.office_nouns() and token.lemma_ not in toml("offices")["kin"]["nouns"])
            or words.noun_types().get(token.lemma_) in _OWNED
            or token.lower_ in ("based", "born")
        )
    )


def _namesakes(name: Name, published: str) -> None:
    """Keep of several persons of one name that a user knows the one in office that day, else none."""
    found = [entry for entry in name.entries if entry.type == "Person" and entry.kind != "office_holder"]
    if len({entry.wikidata or entry.id for entry in found}) > 1:
        serving = [entry for entry in found if _serves(entry, published)]
        name.entries = tuple(serving) if len(serving) == 1 else ()


def _serves(entry: Entry, day: str) -> bool:
    """Say whether a person held their office that day; dates may be years or months."""
    if not day or not (entry.since or entry.until):
        return False
    return entry.since <= day[: len(entry.since)] and day[: len(entry.until)] <= entry.until
