"""Names folded to keys: two spellings with the same key are taken for the same name.

A key is lower-case words joined by hyphens, readable, and used as the end of an entity's IRI. Folding removes case,
accents, titles and the usual variants of romanization, never letters: look-alikes of other scripts stay different.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from graph.declared import toml

_QUOTED = re.compile(r"[\"“”«»„‟][^\"“”«»„‟]*[\"“”«»„‟]|\([^)]*\)")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
_TRAILING_POSSESSIVE = re.compile(r"['’]s?\s*$")
_INSIDE_WORDS = re.compile(r"['’ʼʻ`´.]")
_ACRONYM = re.compile(r"(?:\w\.){2,}")
_BETWEEN_WORDS = re.compile(r"[^\w]+|_+")


def slug(name: str) -> str:
    """Return the words of `name` in lower case without accents, joined by hyphens: safe inside an IRI."""
    return "-".join(_words(name))


def person_key(name: str) -> str:
    """Return the key of a person's name: no titles, no nickname in quotes, usual romanization.

    "Mr. Volodymyr Zelenskyy" and "Volodymyr Zelensky" give `volodymyr-zelensky`. Initials and "Jr." stay: they tell
    people apart.
    """
    words = _words(_without_articles(_QUOTED.sub(" ", name)))
    while len(words) > 1 and words[0] in _set("honorifics"):
        words = words[1:]
    while len(words) > 1 and words[-1] in _set("credentials"):
        words = words[:-1]
    generations = _spellings()["generations"]
    words = [*map(_romanized, words[:1]), *(generations.get(word) or _romanized(word) for word in words[1:])]
    return "-".join(words)


def is_full(key: str) -> bool:
    """Say whether a person's key is more than a surname: two words of more than one letter beside any "Jr."."""
    generations = set(_spellings()["generations"].values())
    return sum(len(word) > 1 and word not in generations for word in key.split("-")) > 1


def organization_key(name: str) -> str:
    """Return the key of an organization's name: no "the", no legal form, one spelling, "UN" written out inside it."""
    words = _words(_POSSESSIVE.sub("s", _TRAILING_POSSESSIVE.sub("", name.replace("&", " and "))))
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in _set("legal_forms"):
        words = words[:-1]
    if len(words) > 1:
        words = [part for word in words for part in _spellings()["words"].get(word, word).split()]
    return "-".join(words)


def name_key(name: str) -> str:
    """Return the key of any other name: no "the", no case, no accents."""
    return slug(name).removeprefix("the-") or slug(name)


def _words(name: str) -> list[str]:
    words = name.split()
    if name.isascii() and all(map(str.isalnum, words)):
        return name.lower().split()
    text = unicodedata.normalize("NFKC", _POSSESSIVE.sub("", name))
    text = _ACRONYM.sub(lambda found: found[0].replace(".", "") + " ", text)
    text = _INSIDE_WORDS.sub(lambda found: " " if found[0] == "." else "", text)
    return [word for word in _BETWEEN_WORDS.split(_plain(text)) if word]


def _plain(text: str) -> str:
    text = text.casefold()
    if text.isascii():
        return text
    letters = _spellings()["letters"]
    return "".join(letters.get(letter, letter) for letter in _without_marks(text))


def _without_marks(text: str) -> str:
    """Take the accents off Latin letters; in other scripts marks are part of the letter."""
    kept: list[str] = []
    for letter in unicodedata.normalize("NFKD", text):
        if unicodedata.combining(letter) and kept and kept[-1].isascii():
            continue
        kept.append(letter)
    return unicodedata.normalize("NFC", "".join(kept))


def _without_articles(name: str) -> str:
    return _article().sub(" ", name)


def _romanized(word: str) -> str:
    variants = _variants()
    if word in variants:
        return variants[word]
    for pattern, ending in _endings():
        word = pattern.sub(ending, word)
    return variants.get(word, word)


@functools.cache
def _spellings() -> dict[str, dict[str, str]]:
    return toml("lexicon/spellings.toml")


@functools.cache
def _set(name: str) -> frozenset[str]:
    return frozenset(toml("lexicon/spellings.toml")[name])


@functools.cache
def _variants() -> dict[str, str]:
    given: dict[str, list[str]] = toml("lexicon/spellings.toml")["given"]
    return {variant: usual for usual, variants in given.items() for variant in variants}


@functools.cache
def _endings() -> tuple[tuple[re.Pattern[str], str], ...]:
    endings: dict[str, str] = toml("lexicon/spellings.toml")["endings"]
    return tuple((re.compile(pattern), ending) for pattern, ending in endings.items())


@functools.cache
def _article() -> re.Pattern[str]:
    articles = "|".join(toml("lexicon/spellings.toml")["articles"])
    return re.compile(rf"(?:^|(?<=\s))(?:{articles})[-‐‑]|(?<=\s)(?:{articles})\s", re.IGNORECASE)
