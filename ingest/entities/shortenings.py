"""By what shorter names the text may go on: "Disney" for "Walt Disney Co.", "Justice Department", "Braunau"."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from ingest.entities import gazetteer, words
from ingest.entities.aliases import key
from ingest.entities.ships import kind_of_ship
from ingest.lexicon import toml
from ingest.record import EntityType


@functools.lru_cache(maxsize=4096)
def shortenings(text: str, type_: EntityType) -> frozenset[str]:
    """Return the shorter and turned forms of a name of a body, place or prison, each as `aliases.key` gives it."""
    own = key(text)
    whole = type_ in ("Organization", "Facility") and " " in own
    if kind_of_ship(text.split(maxsplit=1)[0]):
        return frozenset(_of_ship(text))
    cut = _of_place(own) if type_ == "Place" else (*_of_body(text), *_of_prison(own, type_)) if whole else ()
    forms = frozenset(form for form in cut if form and form != own and not _is_common(form))
    return forms | {seat(own)} if type_ == "Organization" and seat(own) else forms


def seat(own: str) -> str:
    """Return by what place a university may be called: "oxford" for "university of oxford", else nothing."""
    place = own.removeprefix("university of ").removesuffix(" university")
    return place if place != own and "university" not in place else ""


def _of_place(own: str) -> Iterator[str]:
    """Yield the first part of "Braunau am Inn"."""
    parts = own.split()
    at = next((i for i, part in enumerate(parts) if i and part in toml("shortenings")["rivers"]["words"]), None)
    if at is not None and at + 1 < len(parts):
        yield " ".join(parts[:at])


def _of_ship(text: str) -> Iterator[str]:
    """Yield the name of a ship behind its prefix, and the last word of it: "McCain" for "USS John S. McCain"."""
    _, *parts = text.split()
    if parts:
        yield key(" ".join(parts))
        yield key(parts[-1])


def _of_prison(own: str, type_: EntityType) -> Iterator[str]:
    """Yield the name behind "HMP", by which the text goes on."""
    first, _, rest = own.partition(" ")
    if type_ == "Facility" and first.casefold() in toml("shortenings")["prisons"]["words"]:
        yield rest


def _of_body(text: str) -> Iterator[str]:
    parts = text.split()
    bare = _without(parts, "legal")
    yield key(" ".join(bare))
    business = toml("shortenings")["business"]["words"]
    for last in range(len(_without(bare, "business")), len(bare)):
        yield key(" ".join(bare[:last]))
    if len(bare) == 2 and bare[0] in gazetteer.given_names() and bare[1].casefold() not in business:
        yield key(bare[1])
    if _is_land(parts[0]) and _is_head(parts[-1]) and parts[1].casefold() not in business:
        yield key(" ".join(parts[1:]))
    if is_paper(parts[-1]) and len(parts) > 1:
        yield key(parts[-1])
    yield from _of_office(key(text).split())


def is_paper(word: str) -> bool:
    """Say whether a word ends newspapers' names: "Chronicle"."""
    return word.casefold() in toml("shortenings")["papers"]["words"]


def goes_on(word: str) -> bool:
    """Say whether a word may follow in a newspaper's name: the "Leader" of "Argus Leader"."""
    return word.casefold() in toml("shortenings")["papers_go_on"]["words"]


def _is_head(word: str) -> bool:
    return word in words.heads("last") or word.casefold() in toml("shortenings")["seats"]["words"]


def _is_land(word: str) -> bool:
    """Say whether a word names a place or people, and nothing else."""
    found = gazetteer.lookup(word)
    return bool(found) and all(entry.type in ("Place", "Country", "Group") for entry in found)


def _of_office(parts: list[str]) -> Iterator[str]:
    """Yield other ways to say "Department of Homeland Security" and "House Select Committee on Intelligence"."""
    lists = toml("shortenings")
    for noun in lists["offices"]["words"]:
        if noun not in parts:
            continue
        rest = [part for part in parts if part not in lists["joints"]["words"] and part != noun]
        topic = [part for part in rest if part not in lists["chambers"]["words"]]
        yield " ".join([*rest, noun])
        yield " ".join([noun, "of", *rest])
        if noun == "committee" and topic:
            yield " ".join([*topic, noun])
        elif len(rest) > 1:
            yield " ".join(rest)


def _without(parts: list[str], group: str) -> list[str]:
    """Return a name without the words at its end that only tell what it is."""
    last = len(parts)
    while last > 1 and parts[last - 1].strip(".,").casefold() in toml("shortenings")[group]["words"]:
        last -= 1
    return parts[:last]


def _is_common(form: str) -> bool:
    """Say whether a form is too common to mean the longer name: a place, a people, a word such as "national"."""
    common = words.small("generic")
    land = any(entry.type not in ("Organization", "Facility") for entry in gazetteer.lookup(form.title()))
    return land or all(part in common or len(part) < 3 for part in form.split())
