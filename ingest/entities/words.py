"""Word lists of `data/lexicon` as sets, ready to be asked about a token."""

from __future__ import annotations

import functools

from ingest.lexicon import table, toml
from ingest.record import EntityType


@functools.cache
def titles() -> frozenset[str]:
    """Return the words that may stand before a person's name: honorifics, ranks, offices."""
    lists = toml("titles")
    return frozenset(
        word for group in ("honorifics", "ranks", "offices") for words in lists[group].values() for word in words
    )


@functools.cache
def name_suffixes() -> frozenset[str]:
    """Return the words that may follow a person's name ("Jr.")."""
    return frozenset(toml("titles")["suffixes"]["words"])


@functools.cache
def small(group: str) -> frozenset[str]:
    """Return a group of the small words inside and around names (`data/lexicon/names.toml`)."""
    return frozenset(toml("names")[group])


@functools.cache
def heads(position: str) -> dict[str, str]:
    """Return word -> type for the head words that count in `position`: "last", "first" or "anywhere"."""
    lists = toml("heads")
    return {word: type_ for type_ in reversed(lists) for word in lists[type_].get(position, ())}


@functools.cache
def company_words() -> frozenset[str]:
    """Return the last words of companies' names that are left out for short: "Group", "Inc."."""
    return frozenset(toml("heads")["Organization"]["company"])


@functools.cache
def never() -> frozenset[str]:
    """Return the surfaces that name nothing."""
    return frozenset(toml("stop")["never"]) | frozenset(toml("stop")["capitals"])


@functools.cache
def person_titles() -> frozenset[str]:
    """Return the titles that alone tell that a person's name follows: "Mr.", not "Rear"."""
    lists = toml("titles")
    honorifics = [word for group in lists["honorifics"].values() for word in group]
    every = [*honorifics, *lists["ranks"]["words"], *lists["offices"]["words"]]
    return frozenset(every) - frozenset(lists["weak"]["words"])


@functools.cache
def group(name: str) -> frozenset[str]:
    """Return a group of titles that tells who bears them: "heads" of state and the like, or "courtesy"."""
    return frozenset(toml("titles")[name]["words"])


@functools.cache
def person_nouns() -> frozenset[str]:
    """Return nouns that mean persons, singular and in lower case: offices, trades, and what WordNet calls a person."""
    return (office_nouns() | {row["noun"] for row in table("person_nouns")}) - {"crown", "under"}


@functools.cache
def office_nouns() -> frozenset[str]:
    """Return the heads of offices: "minister", "president", the "chief" of "chief of police"."""
    nouns = (noun for group in toml("offices").values() for noun in group.get("nouns", ()))
    return frozenset(noun.split(" of ")[0].split()[-1] for noun in nouns)


@functools.cache
def family_first() -> frozenset[str]:
    """Return the family names that stand in front (Korean, Chinese, Vietnamese), in lower case."""
    return frozenset(name.casefold() for names in toml("family_first").values() for name in names)


@functools.cache
def noun_types() -> dict[str, EntityType]:
    """Return noun -> type of what it stands for."""
    lists = toml("coreference")["nouns"]
    found: dict[str, EntityType] = dict.fromkeys(person_nouns(), "Person")
    for type_ in ("Facility", "Place", "Organization", "Country", "Person"):
        found.update(dict.fromkeys(lists[type_], type_))
    return found


@functools.cache
def noun_gender() -> dict[str, str]:
    """Return noun -> "m" or "f" for nouns that tell it."""
    lists = toml("coreference")["gender"]
    return {noun: kind[0] for kind in ("male", "female") for noun in lists[kind]}


@functools.cache
def pronouns() -> dict[str, str]:
    """Return pronoun in lower case -> its group in `data/lexicon/coreference.toml`."""
    return {word: group for group, found in toml("coreference")["pronouns"].items() for word in found}


@functools.cache
def told(table_: str) -> dict[str, tuple[EntityType, ...]]:
    """Return word -> the types of a name that it tells, for a table of `data/lexicon/evidence.toml`."""
    found: dict[str, tuple[EntityType, ...]] = {}
    for kind, found_in in toml("evidence")[table_].items():
        for word in found_in:
            found[word] = (*found.get(word, ()), kind)
    return found
