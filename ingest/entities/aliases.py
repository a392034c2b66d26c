"""When a name of an organization or place is a shorter form of another: acronyms, legal forms, leading articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities import words
from ingest.entities.gazetteer import fold, lookup
from ingest.entities.spans import Name
from ingest.lexicon import toml

# Letters of the longest short name in brackets, and the weight from which an entry of the gazetteer is well known.
LETTERS = 8
KNOWN = 2.0

_WORD = re.compile(r"\w+(?:'\w+)?", re.UNICODE)


def key(text: str) -> str:
    """Return a name in the form in which two equal names are equal: no accents, case, hyphens, dots."""
    plain = fold(text).replace("-", " ").replace(".", "")
    return " ".join((plain if plain.isupper() and len(plain) < 5 else plain.casefold()).split())


def abbreviates(short: Name, full: Name) -> bool:
    """Say whether `short` is an acronym of `full` ("FRC", "Family Research Council"); its article may count ("TWS")."""
    letters = "".join(c for c in short.text if c.isupper())
    if len(letters) < 2 or short.size > 2 or len(short.text) > 8 or full.text.isupper():
        return False
    article = full.doc[full.first - 1].text if full.first else ""
    long = f"{article} {full.text}" if article in ("The", "the") else full.text
    forms = {initials(full.text), initials(full.text, small=True), initials(long, small=True)}
    if letters.casefold() in forms.union(initials(bare) for bare in _without_ends(full.text.split())):
        return True
    return _are_of_another_language(short, full)


def _are_of_another_language(short: Name, full: Name) -> bool:
    """Say whether unknown letters are a long body's in another order: "CJNG" for "Jalisco New Generation Cartel"."""
    letters = short.text.casefold()
    body = full.type == "Organization" and short.text.isupper() and not short.entries
    return body and len(letters) >= len("CJNG") and sorted(letters) == sorted(initials(full.text))


def _without_ends(parts: list[str]) -> Iterator[str]:
    """Yield a name without the legal form behind it, and without the place in front: acronyms may leave out both."""
    if len(parts) > 2 and parts[-1].strip(".,").casefold() in toml("shortenings")["legal"]["words"]:
        parts = parts[:-1]
        yield " ".join(parts)
    if len(parts) > 3 and any(entry.type in ("Place", "Country", "Group") for entry in lookup(parts[0])):
        yield " ".join(parts[1:])


def introduces(full: Name, short: Name) -> bool:
    """Say whether `short` stands in brackets behind `full` as its letters, or `full` in brackets behind `short`.

    Letters right behind a body's name in brackets are short for it in whatever language ("Federation of Danish
    Industry (DI)"), unless they are known for another; a state or an outlet there tells where and who said it.
    """
    first, last = (full, short) if full.first < short.first else (short, full)
    doc = first.doc
    if first is full and full.last == short.first and full.size > 2:
        return short.size == 1 and short.text.isupper() and not short.entries and _may_be_letters_of(full, short)
    if last.first != first.last + 1 or doc[first.last].text not in "([" or short.size > 1:
        return False
    closed = last.last < len(doc) and doc[last.last].text in ")]"
    if last is short and closed and _may_be_coined(full, short):
        return True
    letters = sorted(c.casefold() for c in short.text if c.isupper() or c.isdigit())
    if last is short and len(letters) > 1 and letters in _sorted_initials(full):
        return True
    return closed and _may_be_letters_of(full, short)


def _may_be_coined(full: Name, short: Name) -> bool:
    """Say whether an unknown word that looks like a name may be coined from a body's: "Olade", "Tepco".

    It has the first letters of all the body's words in some order, or only letters of the body's name, in its order.
    """
    word, letters, spelled = short.text.casefold(), initials(full.text), iter(full.text.casefold())
    unknown = short.size == 1 and not short.entries and short.text.istitle() and 4 <= len(word) <= LETTERS
    if full.type != "Organization" or len(letters) < 3 or not unknown:
        return False
    return not Counter(letters) - Counter(word) or (word[0] == letters[0] and all(c in spelled for c in word))


def renames(full: Name, other: Name) -> bool:
    """Say whether the text goes on behind a name with another that it is known by: "Reval, also known as Tallinn"."""
    doc = full.doc
    between = [token for token in doc[full.last : other.first] if token.text not in _MARKS]
    if not 2 <= len(between) <= len(("also", "known", "as", "the")) or between[0].i > full.last + 1:
        return False
    said = [token.lower_ for token in between if token.lower_ not in _BESIDE]
    verb = next((token for token in between if token.lower_ in _CALLED), None)
    owner = verb.head if verb is not None else None
    named = owner is not None and (full.first <= owner.i < full.last or _is_of(full, owner))
    return named and said in _KNOWN_AS


def _is_of(name: Name, noun: Token) -> bool:
    """Say whether a noun is what a place is: the "city" of "the city of Reval"."""
    head = name.doc[name.last - 1]
    placed = name.type == "Place" and noun.lemma_.lower() in toml("coreference")["lands"]["called"]
    return placed and head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head == noun


_MARKS = frozenset({",", "(", "“", '"', "‘", "'", "-", "–", "—"})
_BESIDE = frozenset({"also", "better", "formerly", "otherwise", "commonly", "widely", "once", "the", "more"})
_CALLED = frozenset({"known", "called"})
_KNOWN_AS = (["known", "as"], ["called"])


def _sorted_initials(name: Name) -> tuple[list[str], list[str]]:
    return sorted(initials(name.text)), sorted(initials(name.text, small=True))


def _may_be_letters_of(full: Name, short: Name) -> bool:
    """Say whether a body of several words may have these letters: short, in capitals, known for no other body."""
    letters = short.text.replace(".", "")
    bodies = full.type == short.type == "Organization" and full.size > 1
    same = {entry.id for entry in full.entries} & {entry.id for entry in short.entries}
    known = any(entry.weight >= KNOWN for entry in short.entries)
    return (
        bodies
        and 2 <= len(letters) <= LETTERS
        and letters[0].isupper()
        and letters[1:].isupper()
        and (bool(same) or not known)
    )


def initials(text: str, *, small: bool = False) -> str:
    """Return the first letters of the words, small words like "of" only if asked for."""
    parts = _WORD.findall(fold(text).replace("-", " "))
    return "".join(part[0] for part in parts if small or part not in words.small("small")).casefold()


def short_form(short: Name, full: Name) -> bool:
    """Say whether `full` is `short` with only words added that say what it is ("Siemens", "Siemens AG")."""
    own, other = key(short.text).split(), key(full.text).split()
    if not own or len(own) >= len(other) or other[: len(own)] != own or own[0] in words.small("generic"):
        return False
    return all(word.title() in words.heads("last") or word.upper() in words.heads("last") for word in other[len(own) :])
