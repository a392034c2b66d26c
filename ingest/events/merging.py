"""The arguments of one event together: nobody twice, nobody onto himself, no part beside its whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.record import Argument

_ACTORS = frozenset(("agent", "participant", "recipient"))


def onto_others(arguments: Iterable[Argument], text: str) -> Iterator[Argument]:
    """Leave out the doer as undergoer: "the theatre lifted its ban" lifts none from the theatre.

    A description is somebody else than the subject of its clause: whoever "urged the government" is another one.
    """
    arguments = list(arguments)
    doers = {a.cluster for a in arguments if a.role == "agent"}
    alone = len(doers) == 1 and None not in doers
    for one in arguments:
        if not (alone and one.role == "recipient" and one.cluster in doers):
            yield one
        elif text[one.start : one.end].startswith("the ") and not text.startswith(("'", "’"), one.end):
            yield replace(one, cluster=None)


def described(arguments: Iterable[Argument]) -> Iterator[Argument]:
    """Yield the arguments; what somebody is made or called keeps its words: "appointed Lind as the new envoy"."""
    arguments = list(arguments)
    actors = {a.cluster for a in arguments if a.role in _ACTORS and a.cluster is not None}
    for one in arguments:
        yield replace(one, cluster=None) if one.role == "topic" and one.cluster in actors else one


def once(arguments: Iterable[Argument]) -> Iterator[Argument]:
    """Leave out who fills the role already, keeping the fullest words: "the army stepped up its shelling"."""
    found: dict[tuple[str, object], Argument] = {}
    for one in arguments:
        key = (one.role, one.cluster or (one.start, one.end))
        if key not in found or _length(one) > _length(found[key]):
            found[key] = one
    yield from found.values()


def _length(argument: Argument) -> int:
    return (argument.end or 0) - (argument.start or 0)


def apart(arguments: Iterable[Argument]) -> Iterator[Argument]:
    """Leave out what another filler of the role already says: "teachers" beside "teachers and their pupils".

    Where all of those inside are known by themselves, it is the set that is left out.
    """
    arguments = list(arguments)
    for one in arguments:
        inside = [other for other in arguments if _holds(one, other)]
        outside = [other for other in arguments if _holds(other, one)]
        whole = bool(inside) and all(other.cluster is not None for other in inside)
        part = any(a.cluster is None for out in outside for a in arguments if _holds(out, a))
        if not (whole or part):
            yield one


def _holds(one: Argument, other: Argument) -> bool:
    if one.role != other.role or None in (one.start, one.end, other.start, other.end):
        return False
    within = one.start <= other.start and other.end <= one.end  # type: ignore[operator]
    return within and (one.start, one.end) != (other.start, other.end)


def without_no(argument: Argument, text: str) -> Argument:
    """Return what a negated event was about without the "no" that negates it: "no agreements were signed"."""
    start, end = argument.start, argument.end
    if start is None or end is None or not text[start:end].casefold().startswith("no "):
        return argument
    return replace(argument, start=start + len("no "))
