"""For whom somebody speaks: the company of its spokeswoman, the state of its minister."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from ingest.document import Document
from ingest.entities import bodies
from ingest.entities.clusters import Entity
from ingest.entities.offices import office_at
from ingest.entities.officials import Offices
from ingest.entities.referents import Referent
from ingest.entities.roles import roles
from ingest.entities.scene import Scene
from ingest.lexicon import toml

# Groups of `offices.toml` whose holders say "we" for a state or body.
_SPEAKING = frozenset({"spokesperson", "minister", "head_of_state", "head_of_government", "representative", "head"})
_BODIES = frozenset({"Organization", "Country"})


def behind(speaker: Referent, before: Sequence[Referent], offices: Offices) -> Entity | None:
    """Return the state or body that a speaker holds an office of, or whose "spokeswoman" the speaker is.

    Of several that an office is of, the one named first; a state that is named, for a known body of its government.
    """
    body = _represented(speaker, before, offices)
    entry = body.entry if body is not None else None
    if entry is None or entry.kind not in toml("ties")["bodies"]["kinds"]:
        return body
    states = (one for r in reversed(before) for one in r.entities if one.type == "Country" and one.entry is not None)
    return next((state for state in states if state.entry and state.entry.id == entry.state), body)


def _represented(speaker: Referent, before: Sequence[Referent], offices: Offices) -> Entity | None:
    held = [office for office in offices.get(speaker.entity, ()) if office.group in _SPEAKING and not office.how]
    of = [entity for office in held for entity in office.of if entity.type in _bodies(office.group)]
    if of:
        return min(of, key=lambda entity: min(name.start for name in entity.names))
    office = office_at(speaker.head) if speaker.kind == "NOM" and not speaker.plural else None
    if office is None or office.group != "spokesperson":
        return None
    named = [entity for entity in speaker.names if entity.type in _BODIES]
    front = [entity for entity in named if any(speaker.first <= n.first < speaker.head.i for n in entity.names)]
    return next(iter(front or named), None) or _called(speaker.head, before, speaker.sentence)


def mouthpieces(document: Document) -> frozenset[str]:
    """Return the clusters of those who speak for others only: a spokeswoman's "we" is never she, whoever they are."""
    found = roles(Scene(document, document.mentions))
    return frozenset(role.holder.cluster for role in found if role.office.group == "spokesperson")


def _bodies(group: str) -> frozenset[str]:
    """Return what the holders of an office speak for: a head of its body alone, "a manager at a Danish firm"."""
    return frozenset({"Organization"}) if group == "head" else _BODIES


def _called(head: Token, before: Sequence[Referent], sentence: int) -> Entity | None:
    """Return the body that a noun in front means: "a company spokeswoman"."""
    for child in head.children:
        if child.dep_ == "compound" and bodies.is_broad(child.lemma_.lower()):
            kind = Referent([Entity("Organization")], child.i, child.i + 1, child, "NOM", "Organization", False, "")
            found = bodies.body(kind, before, sentence)
            return found[0].entity if found else None
    return None
