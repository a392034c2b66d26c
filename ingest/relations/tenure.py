"""From when to when an office is said to be held: "since 2019", "from 2010 to 2015", "former"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.entities.roles import Role
from ingest.entities.scene import Scene
from ingest.record import Relation

# Characters from the office to the date: "president of the Central African Republic since" is 44.
REACH = 60
# Years after which who held an office may well have left it.
TERM = 4
_DATE = re.compile(r"\d{4}(-\d\d){0,2}")
_BEGINS, _ENDS = frozenset({"since", "from"}), frozenset({"to", "until", "till"})


def tenure(scene: Scene, role: Role) -> tuple[str | None, str | None]:
    """Return since when and until when an office is held.

    "..2024-05-14" is the end of one that was over when the article appeared, ".." if it does not say when it did.
    """
    dates = list(_dates(scene, role))
    since = next((value for word, value in dates if word in _BEGINS), None)
    until = next((value for word, value in dates if word in _ENDS), None)
    return since, over(scene) if until is None and _is_over(scene, role) else until


def over(scene: Scene) -> str:
    """Return the end of what was over when the article appeared."""
    published = (scene.document.article.published or "")[:10]
    return f"..{published}" if _DATE.fullmatch(published) else ".."


def one_at_a_time(found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the offices whose state the text leaves out, but none that two are said to hold: one did so before."""
    gone = {one.subject for one in found if one.until}
    for relation in found:
        same = (one for one in found if _is_one_office(one, relation))
        rivals = any(one.subject not in gone | {relation.subject} for one in same)
        if relation.until or not (rivals or relation.subject in gone):
            yield relation


def _is_one_office(one: Relation, other: Relation) -> bool:
    called = (one.role or "").lower() == (other.role or "").lower()
    return called and (one.predicate, one.object) == (other.predicate, other.object)


def is_long_ago(scene: Scene, role: Role) -> bool:
    """Say whether whoever holds an office did something years ago: "appointed by President X in 1993"."""
    published = (scene.document.article.published or "")[:4]
    first = max(role.holder.end, scene.doc[role.office.last - 1].idx)
    for timex in scene.document.timexes:
        year = (timex.value or "")[:4]
        between = scene.document.text[first : timex.start]
        if 0 < len(between) < REACH and not any(mark in between for mark in ",;.()-–—"):
            return year.isdigit() and published.isdigit() and int(year) <= int(published) - TERM
    return False


def _is_over(scene: Scene, role: Role) -> bool:
    """Say whether an office is told as one held before: "former", or "was president", not "was the first to"."""
    head = scene.doc[role.office.last - 1]
    singled = any(child.lower_ in _SINGLING or child.dep_ in ("relcl", "acl") for child in head.children)
    return "former" in role.how or ("past" in role.how and not singled and "future" not in role.how)


_SINGLING = frozenset({"first", "second", "third", "last", "only", "youngest", "oldest", "longest", "new"})


def _dates(scene: Scene, role: Role) -> Iterator[tuple[str, str]]:
    """Yield the dates close behind the office in its sentence, with the word before each."""
    office = scene.doc[role.office.first : role.office.last]
    end = min(office.end_char + REACH, office.sent.end_char)
    for timex in scene.document.timexes:
        if office.end_char < timex.start < end and timex.value and _DATE.fullmatch(timex.value):
            before = scene.document.text[office.end_char : timex.start]
            if before.split() and not any(mark in before for mark in ",;"):
                yield before.split()[-1].lower(), timex.value
