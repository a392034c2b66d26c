"""Collects a dossier from the views that the pages show."""

from __future__ import annotations

from collections.abc import Sequence

from graph.store.base import Backend
from graph.views import claims, entity, events, pair
from graph.views.entity import Profile, Quotation, TieLine
from graph.views.events import EventLine
from graph.views.things import Thing
from ui import words
from ui.dossier.sheet import Dossier, Line, note_of_claim, note_of_quotation

MOST = 200
"""Lines of each section; beyond, the dossier says how many are left out. Each asks the graph for its claims, 5 ms."""


def of_entity(backend: Backend, iri: str, *, most: int = MOST) -> Dossier | None:
    """Return the dossier of an entity, or None when the graph knows no such entity."""
    profile = entity.profile(backend, iri)
    if profile is None:
        return None
    found = Dossier(profile.thing.name, _coverage(profile))
    _add_ties(backend, found, entity.ties(backend, iri), most)
    _add_events(backend, found, events.of_entity(backend, iri), most)
    _add_quotations(found, f"What {profile.thing.name} says", entity.said_by(backend, iri), most)
    _add_quotations(found, f"What is said about {profile.thing.name}", entity.said_about(backend, iri), most)
    return found


def of_pair(backend: Backend, one: str, other: str, *, most: int = MOST) -> Dossier | None:
    """Return the dossier of all that lies between two entities, or None when the graph does not know both."""
    left, right = entity.find(backend, one), entity.find(backend, other)
    if left is None or right is None:
        return None
    found = Dossier(f"{left.name} and {right.name}", "What articles say of the two together.")
    _add_ties(backend, found, pair.ties_between(backend, one, other), most)
    _add_events(backend, found, pair.events_between(backend, [left.iri], [right.iri]), most)
    for speaker, about in ((left, right), (right, left)):
        said = pair.said_of(backend, [speaker.iri], about.iri)
        _add_quotations(found, f"{speaker.name} about {about.name}", said, most)
    return found


def _coverage(profile: Profile) -> str:
    names = ", ".join(name.text for name in profile.names if name.text != profile.thing.name)
    outlets = ", ".join(f"{outlet} ({number})" for outlet, number in profile.coverage())
    called = f"Also called {names}. " if names else ""
    return f"{profile.thing.kind}. {called}{words.counted(len(profile.articles), 'article')}: {outlets}."


def _add_ties(backend: Backend, to: Dossier, ties: Sequence[TieLine], most: int) -> None:
    stated = [tie for tie in ties if not tie.implied]
    lines = [_line(backend, to, tie.tie, _tie_words(tie)) for tie in stated[:most]]
    to.add("Offices and lasting relations", lines, left_out=len(stated) - len(lines))


def _add_events(backend: Backend, to: Dossier, found: Sequence[EventLine], most: int) -> None:
    lines = [_line(backend, to, event.event, f"{words.line(event)}.") for event in found[:most]]
    to.add("Events, the latest first", lines, left_out=len(found) - len(lines))


def _add_quotations(to: Dossier, heading: str, found: Sequence[Quotation], most: int) -> None:
    lines = [to.line(_spoken(quotation), [note_of_quotation(quotation)]) for quotation in found[:most]]
    to.add(heading, lines, left_out=len(found) - len(lines))


def _line(backend: Backend, to: Dossier, about: Thing, text: str) -> Line:
    return to.line(text, [note_of_claim(claim) for claim in claims.about(backend, about.iri)])


def _tie_words(tie: TieLine) -> str:
    called = f" ({'; '.join(tie.roles)})" if tie.roles else ""
    since = f", since {words.bound(tie.since)}" if tie.since else ""
    until = f", until {words.bound(tie.until)}" if tie.until else ""
    status = words.status_words(tie.status, tie.disputed)
    return f"{tie.subject.name}: {tie.predicate} {tie.object.name}{called}{since}{until}. {status}."


def _spoken(quotation: Quotation) -> str:
    words_ = f"“{quotation.text}”" if quotation.direct else quotation.text
    return f"{quotation.speaker.name}: {words_}" if quotation.speaker else words_
