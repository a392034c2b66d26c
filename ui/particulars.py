"""What an event was about, beyond its type and its actors: goods, amounts, topics, where to and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graph.views.claims import Claim
from graph.views.events import EventLine
from graph.views.stands import Contest
from ui import words
from ui.escape import shortened

Parts = Iterable[tuple[str, str]]
"""Role, by the ontology's label, and name of who or what fills it."""

MOST, LONGEST = 2, 60
_WHAT: Mapping[str, str] = {
    "item": "",
    "amount": "",
    "topic": "on ",
    "instrument": "with ",
    "beneficiary": "for ",
    "agent": "by ",
    "recipient": "to ",
    "participant": "with ",
}
_WHERE: Mapping[str, str] = {"origin": "from ", "destination": "to ", "place": "in "}
"""What stands before those that fill a role, in the order in which they are told."""


def what(parts: Parts, *, known: str = "") -> str:
    """Return the goods, amounts, topics and nameless actors of an event, without what stands in `known` already."""
    return _told(_WHAT, parts, known)


def where(parts: Parts, *, known: str = "") -> str:
    """Return where an event happened or led from and to, without what stands in `known` already."""
    return _told(_WHERE, parts, known)


def of_line(line: EventLine) -> str:
    """Return who, what and where of an event in a line of a table, beside its type and date."""
    who = words.who(line)
    parts = [(part.role, part.thing.name) for part in line.parts]
    return ", ".join(filter(None, (who, what(parts, known=who), where(parts, known=who))))


def of_contest(of: Contest) -> str:
    """Return the name of what is contested, with what tells it from others of its name."""
    return _named(of.about.name, [(part.role, part.thing.name) for part in of.parts])


def of_claim(claim: Claim) -> str:
    """Return the name of what a claim is about, with what the claim itself says of what and whom."""
    return _named(claim.about.name, [(filler.role, filler.thing.name) for filler in claim.fillers])


def _named(name: str, parts: Sequence[tuple[str, str]]) -> str:
    return ", ".join(filter(None, (name, what(parts, known=name), where(parts, known=name))))


def _told(said: Mapping[str, str], parts: Parts, known: str) -> str:
    by_role: dict[str, dict[str, None]] = defaultdict(dict)
    for role, name in parts:
        if name and name.casefold() not in known.casefold():
            by_role[role][name] = None
    return ", ".join(before + _several(list(by_role[role])) for role, before in said.items() if role in by_role)


def _several(names: list[str]) -> str:
    told = " and ".join(shortened(name, LONGEST) for name in names[:MOST])
    return told if len(names) <= MOST else f"{told} and others"
