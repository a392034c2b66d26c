"""Terms of heads of state and government, as the gazetteer has them: of which state someone held an office on a day."""

from __future__ import annotations

import functools
from collections import defaultdict
from dataclasses import dataclass

from ingest.entities import persons
from ingest.entities.gazetteer import Entry
from ingest.lexicon import table


@dataclass(frozen=True, slots=True)
class Term:
    """One office of one state; `since` and `until` are ISO 8601 dates, `until` empty while in office."""

    state: str
    office: str
    since: str
    until: str

    def covers(self, day: str) -> bool:
        """Say whether `day`, as ISO 8601, lies in the term as far as it is known."""
        return bool(self.since) and self.since <= day[: len(self.since)] and day[: len(self.until)] <= self.until


def states_served(holder: Entry, office: str, day: str) -> frozenset[str]:
    """Return the ids of the states whose `office` ("headOfState", "headOfGovernment") a known person held that day.

    Of an article without a date (`day` is empty) those of any time.
    """
    terms = [term for term in _terms().get(holder.id, ()) if term.office == office]
    return frozenset(term.state for term in terms if not day or term.covers(day))


def holders(state: str, office: str, day: str) -> tuple[str, ...]:
    """Return the names of those who held `office` of a state that day, as far as the gazetteer knows."""
    return tuple(name for name, term in _by_state().get(state, ()) if term.office == office and term.covers(day))


@functools.lru_cache(maxsize=1024)
def states_of_former(name: str, office: str, day: str) -> frozenset[str]:
    """Return the ids of the states whose `office` somebody of that full name is known to have had on a day."""
    return frozenset(term.state for term in _former(name, office) if term.covers(day))


def has_left(name: str, state: str, office: str, day: str) -> bool:
    """Say whether somebody of that full name is known to have had `office` of a state, and no more on that day."""
    terms = [term for term in _former(name, office) if term.state == state]
    serves = any(same_name(persons.parts(name), persons.parts(other)) for other in holders(state, office, day))
    return bool(terms) and not serves and all(term.until < day for term in terms)


def _former(name: str, office: str) -> list[Term]:
    own = persons.parts(name)
    rows = (row for row in table("former_holders") if row["office"] == office and len(own) > 1)
    return [_term(row) for row in rows if persons.same_person(own, persons.parts(row["name"]))]


@functools.lru_cache(maxsize=1024)
def states_of_namesakes(name: str, office: str) -> frozenset[str]:
    """Return the ids of the states whose `office` somebody of that name or surname ever held, as far as known."""
    own = persons.parts(name)
    rows = (row for row in _rows() if row["office"] == office)
    return frozenset(row["state"] for row in rows if same_name(own, persons.parts(row["name"])))


def same_name(own: persons.Parts, other: persons.Parts) -> bool:
    """Say whether two names may be one person's, in full or by the surname alone."""
    return persons.same_person(own, other) or bool(persons.short_for(own, other))


def _rows() -> tuple[dict[str, str], ...]:
    return (*table("office_holders"), *table("former_holders"))


def _term(row: dict[str, str]) -> Term:
    return Term(row["state"], row["office"], row["since"], row["until"])


@functools.cache
def _by_state() -> dict[str, list[tuple[str, Term]]]:
    found: dict[str, list[tuple[str, Term]]] = defaultdict(list)
    for row in _rows():
        found[row["state"]].append((row["name"], _term(row)))
    return dict(found)


@functools.cache
def _terms() -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = defaultdict(list)
    for row in table("office_holders"):
        found[f"office_holders/{row['id']}"].append(_term(row))
    return dict(found)
