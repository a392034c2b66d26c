"""When a name of an organization or place is a shorter form of another: acronyms, legal forms, leading articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.entities import words
from ingest.entities.gazetteer import fold, lookup
from ingest.entities.spans import Name
from ingest.lexicon import toml

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
    return letters.casefold() in forms.union(initials(bare) for bare in _without_ends(full.text.split()))


def _without_ends(parts: list[str]) -> Iterator[str]:
    """Yield a name without the legal form behind it, and without the place in front: acronyms may leave out both."""
    if len(parts) > 2 and parts[-1].strip(".,").casefold() in toml("shortenings")["legal"]["words"]:
        parts = parts[:-1]
        yield " ".join(parts)
    if len(parts) > 3 and any(entry.type in ("Place", "Country", "Group") for entry in lookup(parts[0])):
        yield " ".join(parts[1:])


def introduces(full: Name, short: Name) -> bool:
    """Say whether `short` stands in brackets behind `full` and has its initials, in any order ("INE")."""
    if short.first != full.last + 1 or full.doc[full.last].text not in "([" or short.size > 1:
        return False
    letters = sorted(c.casefold() for c in short.text if c.isupper())
    return len(letters) > 1 and letters in (sorted(initials(full.text)), sorted(initials(full.text, small=True)))


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
