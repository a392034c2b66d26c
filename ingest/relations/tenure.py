"""From when to when an office is said to be held: "since 2019", "from 2010 to 2015", "former"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.entities.roles import Role
from ingest.entities.scene import Scene

# Characters from the office to the date: "president of the Central African Republic since" is 44.
REACH = 60
_DATE = re.compile(r"\d{4}(-\d\d){0,2}")
_BEGINS, _ENDS = frozenset({"since", "from"}), frozenset({"to", "until", "till"})


def tenure(scene: Scene, role: Role) -> tuple[str | None, str | None]:
    """Return since when and until when an office is held.

    "..2024-05-14" is the end of one that was over when the article appeared, ".." if it does not say when it did.
    """
    dates = list(_dates(scene, role))
    since = next((value for word, value in dates if word in _BEGINS), None)
    until = next((value for word, value in dates if word in _ENDS), None)
    published = (scene.document.article.published or "")[:10]
    if until is None and _is_over(scene, role):
        until = f"..{published}" if _DATE.fullmatch(published) else ".."
    return since, until


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
