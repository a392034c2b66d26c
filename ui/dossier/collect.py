"""Collects a dossier from the views that the pages show."""

from __future__ import annotations

from collections.abc import Sequence

from graph.store.base import Backend
from graph.views import claims, entity, events, pair, stands
from graph.views.claims import Claim
from graph.views.entity import Profile, Quotation, TieLine
from graph.views.events import EventLine
from graph.views.stands import Contest
from ui import edtf, particulars, words
from ui.dossier import quotes, reports
from ui.dossier.sheet import Dossier, Line, statement_of_claim
from ui.escape import shortened

MOST = 200
"""Lines of each section; beyond, the dossier says how many are left out. Each asks the graph for its claims, 5 ms."""

LONGEST_SENTENCE = 300
_SIDES = {"Affirmed": True, "Denied": False}


def of_entity(backend: Backend, iri: str, *, most: int = MOST) -> Dossier | None:
    """Return the dossier of an entity, or None when the graph knows no such entity."""
    profile = entity.profile(backend, iri)
    if profile is None:
        return None
    found = Dossier(profile.thing.name, _coverage(profile))
    known_events, known_ties = events.of_entity(backend, iri), entity.ties(backend, iri)
    _add_ties(backend, found, known_ties, most)
    _add_contested(backend, found, known_events, known_ties, most)
    _add_events(backend, found, known_events, most)
    _add_quotations(found, f"What {profile.thing.name} says", entity.said_by(backend, iri), most)
    _add_quotations(found, f"What is said about {profile.thing.name}", entity.said_about(backend, iri), most)
    return found


def of_pair(backend: Backend, one: str, other: str, *, most: int = MOST) -> Dossier | None:
    """Return the dossier of all that lies between two entities, or None when the graph does not know both."""
    left, right = entity.find(backend, one), entity.find(backend, other)
    if left is None or right is None:
        return None
    found = Dossier(f"{left.name} and {right.name}", "What articles say of the two together.")
    known_events = pair.events_between(backend, [left.iri], [right.iri])
    known_ties = pair.ties_between(backend, one, other)
    _add_ties(backend, found, known_ties, most)
    _add_contested(backend, found, known_events, known_ties, most)
    _add_events(backend, found, known_events, most)
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
    lines = [_line(to, _tie_words(tie), claims.about(backend, tie.tie.iri)) for tie in stated[:most]]
    to.add("Offices and lasting relations", lines, left_out=len(stated) - len(lines))


def _add_contested(
    backend: Backend, to: Dossier, known_events: Sequence[EventLine], ties: Sequence[TieLine], most: int
) -> None:
    """Add what somebody denies of these events and ties, with those who affirm and those who deny it."""
    own = {line.event.iri for line in known_events} | {tie.tie.iri for tie in ties}
    found = [of for of in stands.contests(backend) if own & {about.iri for about in (of.about, *of.also)}]
    lines = [_contest(backend, to, of) for of in found[:most]]
    to.add("Contested: affirmed by some and denied by others, or only denied", lines, left_out=len(found) - len(lines))


def _contest(backend: Backend, to: Dossier, of: Contest) -> Line:
    said = [claim for about in (of.about, *of.also) for claim in claims.about(backend, about.iri)]
    sides = {side: [claim for claim in said if claim.affirmed is affirmed] for side, affirmed in _SIDES.items()}
    under = [_line(to, f"{side} by {_voices(found)}", found) for side, found in sides.items() if found]
    nobody = "" if sides["Affirmed"] else " Nobody affirms it."
    return Line(
        f"{words.headline(of.about.name)}. {words.status_words(of.status, of.disputed)}.{nobody}", (), tuple(under)
    )


def _voices(found: Sequence[Claim]) -> str:
    """Return who says so: the innermost of those whom an article cites, or its outlet."""
    said = (claim.chain[-1].name if claim.chain else claim.source.outlet or "an unknown outlet" for claim in found)
    return ", ".join(dict.fromkeys(said))


def _add_events(backend: Backend, to: Dossier, found: Sequence[EventLine], most: int) -> None:
    """Add the events but those that may be misread."""
    sure = [event for event in found if event.status != "unsure"]
    told = reports.together((event, claims.about(backend, event.event.iri)) for event in sure[:most])
    lines = [_line(to, _event_words(event, said), said) for event, said in told]
    to.add("Events, the latest first", lines, left_out=max(0, len(sure) - most))


def _event_words(event: EventLine, said: Sequence[Claim]) -> str:
    """Return when, what, who, of what and where, and the sentence itself where that is all that tells of what."""
    who = words.who(event)
    parts = [(filler.role, filler.thing.name) for claim in said for filler in claim.fillers]
    what, where = (told(parts, known=who) for told in (particulars.what, particulars.where))
    line = ", ".join(filter(None, (f"{words.when(event)}: {event.type}", who, what, where)))
    plain = event.status == "happened" and not event.disputed
    status = "" if plain else f" ({words.status_words(event.status, event.disputed)})"
    sentence = f" “{shortened(said[0].evidence.words, LONGEST_SENTENCE)}”" if said and not what else ""
    return f"{line}{status}.{sentence}"


def _add_quotations(to: Dossier, heading: str, found: Sequence[Quotation], most: int) -> None:
    lines, left_out = quotes.lines(to, found, most)
    to.add(heading, lines, left_out=left_out)


def _line(to: Dossier, text: str, said: Sequence[Claim]) -> Line:
    return to.line(text, [statement_of_claim(claim) for claim in said])


def _tie_words(tie: TieLine) -> str:
    called = f" ({'; '.join(tie.roles)})" if tie.roles else ""
    lasted = f", {lasting}" if (lasting := edtf.lasting(tie.since, tie.until)) else ""
    status = words.status_words(tie.status, tie.disputed)
    return f"{tie.subject.name}: {tie.predicate} {tie.object.name}{called}{lasted}. {status}."
