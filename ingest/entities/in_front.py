"""Offices that stand before a name with the body that they are of between: "the head of the Commission, X"."""

from __future__ import annotations

from ingest.entities.offices import Office, office_at, office_ending
from ingest.entities.scene import Scene
from ingest.entities.words import titles
from ingest.record import Mention

# Tokens from an office to the name of its holder.
REACH = 12
_CLOSING = ('"', "”", "’", "'")
_PHRASE = ("DET", "ADJ", "NOUN", "PROPN", "PART", "PUNCT")


def has_office_in_front(scene: Scene, person: Mention) -> bool:
    """Say whether the text has the office of a name before it: "the head of Y, X"."""
    first, last = scene.tokens(person)
    head = scene.head(person)
    apposed = head.dep_ == "appos" and not first <= head.head.i < last and office_at(head.head) is not None
    return apposed or office_in_front(scene, person) is not None


def office_in_front(scene: Scene, person: Mention) -> Office | None:
    """Return the office of "the head of the Commission, X" or "of the Commission Dr. X", however it is parsed."""
    doc, body = scene.doc, body_in_front(scene, person)
    if body is None:
        return None
    start, end = scene.tokens(body)
    first = scene.tokens(person)[0]
    while start > 0 and start > first - REACH and doc[start - 1].pos_ in _PHRASE:
        start -= 1
    office = office_ending(doc, start - 1) if start > 1 and doc[start - 1].lower_ in ("of", "for") else None
    another = office is not None and doc[end].text == "," and _is_said_of_another(scene, office)
    return None if another else office


def body_in_front(scene: Scene, person: Mention) -> Mention | None:
    """Return the name that stands before a person's, with no more than titles, a comma or quotes between."""
    doc, end = scene.doc, scene.tokens(person)[0]
    while end > 0 and doc[end - 1].text in titles():
        end -= 1
    if end > 0 and doc[end - 1].text in (",", *_CLOSING):
        end -= 1
    while end > 0 and doc[end - 1].is_quote:
        end -= 1
    body = scene.at(end - 1) if end > 0 else None
    return None if body is None or body.type == "Person" or body.mention != "NAM" else body


def _is_said_of_another(scene: Scene, office: Office) -> bool:
    """Say whether an office is behind the comma of a name that has none in front: "X, head of A, Y, head of B"."""
    doc, start = scene.doc, office.first
    while start > 1 and (doc[start - 1].pos_ in ("DET", "ADJ") or doc[start - 1].lower_ in ("former", "acting")):
        start -= 1
    other = scene.at(start - 2) if start > 1 and doc[start - 1].text == "," else None
    if other is None or other.type != "Person" or other.mention != "NAM":
        return False
    return not has_office_in_front(scene, other)
