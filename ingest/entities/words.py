"""Word lists of `data/lexicon` as sets, ready to be asked about a token."""

from __future__ import annotations

import functools

from ingest.lexicon import toml


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
def never() -> frozenset[str]:
    """Return the surfaces that name nothing."""
    return frozenset(toml("stop")["never"]) | frozenset(toml("stop")["capitals"])
