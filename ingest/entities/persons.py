"""Person names as parts: which name is short for which, and what gender a name or title tells."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from rapidfuzz.distance import DamerauLevenshtein

from ingest.entities import gazetteer, words
from ingest.entities.spans import Name
from ingest.lexicon import toml

Parts = tuple[str, ...]

# Where initials stand close: between the letters of "H.W.".
_INITIALS = re.compile(r"(?<=\b[A-Z])\.(?=[A-Z]\.)")


@functools.lru_cache(maxsize=8192)
def parts(text: str) -> Parts:
    """Return the words of a name in comparable form: no accents, case or marks, hyphens and initials open."""
    folded = gazetteer.fold(_INITIALS.sub(". ", text))
    found = folded.replace("-", " ").replace("'", " ").replace('"', " ").casefold().split()
    return tuple(word.strip(".,()[]“”‘’") for word in found if any(c.isalpha() for c in word))


def core(name: Parts) -> Parts:
    """Return the parts that carry the name: particles and "Jr." left out unless nothing else is left.

    The "Ben" of "Ben Chan" is taken for a given name.
    """
    particles = words.small("particles")
    first = name[:1] if name[:1] == _BEN and len(name) == len(("Ben", "Chan")) else ()
    rest = name[len(first) :]
    return (*first, *(part for part in rest if part not in particles and part not in _GENERATIONS)) or name


_BEN: Parts = ("ben",)
_SON_OF = frozenset({"bin", "ibn", "bint"})
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


def generation(text: str) -> str | None:
    """Return what tells a name from that of a father or son ("jr" of "Omar Lind Jr."), or None."""
    return next((part for part in parts(text) if part in _GENERATIONS), None)


def length(text: str) -> tuple[int, int]:
    """Return a key that sorts full names before short ones: by the parts that carry the name, then by all."""
    found = parts(text)
    return -len(core(found)), -len(found)


def surname(text: str) -> str | None:
    """Return the last word of a name in comparable form; None if it has none."""
    return next(reversed(core(parts(text))), None)


def short_for(short: Parts, full: Parts) -> int:
    """Return how well `short` stands for `full`.

    5 given and family name in one ("Jamal" of "Jamal Omar Al-Jamal"), 4 family name, behind or in front, 2 given name,
    1 other, 0 not.
    """
    if short[:1] == _BEN and _BEN[0] in full[1:]:
        short = short[1:]
    whole = full
    short, full = core(short), core(full)
    if not short or len(short) >= len(full) or not _subsequence(short, full) or _initials_differ(short, full):
        return 0
    if is_fathers(short, whole):
        return 1
    if short[-1] == full[-1]:
        return 5 if len(short) == 1 and short[0] == full[0] else 4
    if short[0] == full[0]:
        return 4 if full[0] in words.family_first() else 2
    return 1


def is_fathers(short: Parts, full: Parts) -> bool:
    """Say whether a short name is the father's of a full one: "Salman" of "Mohammed bin Salman", not "bin Salman"."""
    of = next((i for i, part in enumerate(full) if i and part in _SON_OF), 0)
    return bool(of and short) and not _SON_OF.intersection(short) and _subsequence(core(short), full[of + 1 :])


def same_person(a: Parts, b: Parts) -> bool:
    """Say whether two full names are one person's: middle names left out, initials, a letter off."""
    a, b = core(a), core(b)
    if a == b or set(a) == set(b):
        return True
    if min(len(a), len(b)) < 2 or not _alike(a[-1], b[-1]) or _initials_differ(a, b):
        return False
    if a[0] == b[0] in words.family_first() and min(len(a), len(b)) > 2:
        return len(a) == len(b) and all(_alike(own, other) for own, other in zip(a, b, strict=True))
    return _alike(a[0], b[0]) or _initial(a[0], b[0]) or _nickname(a[0], b[0]) or _nickname(b[0], a[0])


def _nickname(short: str, given: str) -> bool:
    """Say whether one given name is short for another: its beginning ("Pat" for "Patrick"), or known to be."""
    beginning = 3 <= len(short) < len(given) - 1 and given.startswith(short)
    return beginning or short in toml("nicknames")["short"].get(given, ())


def _alike(a: str, b: str) -> bool:
    """Spelling variants of one word ("Mohamed", "Mohammed"); short words must be equal."""
    return a == b or (
        min(len(a), len(b)) > 5 and a[0] == b[0] and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1
    )


def _initial(a: str, b: str) -> bool:
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]


def _initials_differ(a: Parts, b: Parts) -> bool:
    """Say whether both have middle initials, and others: the Bushes."""
    own, other = ({part for part in name[1:-1] if len(part) == 1} for name in (a, b))
    return bool(own and other) and own != other


def _subsequence(short: Sequence[str], full: Sequence[str]) -> bool:
    rest = iter(full)
    return all(any(_alike(part, other) for other in rest) for part in short)


def gender(name: Name) -> str | None:
    """Return "m" or "f" where the title or the given name tells it."""
    return title_gender(name) or given_gender(name.text)


def title_gender(name: Name) -> str | None:
    """Return the gender that the words before the name tell ("Mrs", "King")."""
    found = {_title_genders().get(word) for word in titles(name)} - {None}
    return found.pop() if len(found) == 1 else None


def titles(name: Name) -> frozenset[str]:
    """Return the titles that stand before the name ("Mrs.", "Prime", "Minister"), also the "first lady" in front."""
    first = name.first
    while first and name.doc[first - 1].text in words.titles():
        first -= 1
    comma = 1 if first > 2 and name.doc[first - 1].text == "," else 0
    consort = name.doc[max(0, first - comma - 2) : first - comma].text.lower() == "first lady"
    own = frozenset(token.text for token in name.doc[first : name.first])
    return own | {"Lady"} if consort else own


def differ(own: frozenset[str], others: frozenset[str], *, full: bool) -> bool:
    """Say whether titles tell two bearers of one surname apart: "President Clinton" is not "Mrs. Clinton".

    `own` are the titles before one name, `others` all those before the names that it might join, among which `full`
    says there is a full name: that may be both a president's and a Mrs.'s.
    """
    heads, courtesy, royal = words.group("heads"), words.group("courtesy"), words.group("royal")
    if own & royal and others & royal and not own & others & royal:
        return True
    if own & heads and others & courtesy:
        return not others & heads
    return bool(own & courtesy and others & heads and not others & courtesy and not full)


def given_gender(text: str) -> str | None:
    """Return the gender of the first given name in a name of several words."""
    first, *rest = text.split()
    if not rest or first.casefold() in words.family_first():
        return None
    return gazetteer.given_names().get(first)


@functools.cache
def _title_genders() -> dict[str, str]:
    lists = toml("titles")["honorifics"]
    return {word: key[0] for key in ("male", "female") for word in lists[key]}
