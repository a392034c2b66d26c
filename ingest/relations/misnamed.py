"""Names beside an office that are no body it could be of: titles, of bodies too, portfolios, governments."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from ingest.entities import words
from ingest.entities.roles import Role
from ingest.entities.scene import Scene
from ingest.lexicon import toml
from ingest.record import Mention
from ingest.relations.known import Known


def is_title(mention: Mention) -> bool:
    """Say whether a name is a title by mistake ("Energy Commissioner"), of which no one holds an office."""
    last = mention.text.split()[-1].lower()
    return last in _office_words() and len(mention.text.split()) > 1


def is_portfolio(known: Known, mention: Mention) -> bool:
    """Say whether a name is what a minister is for and no ministry: "Minister of Forests and Natural Resources"."""
    bodies = {word for word in mention.text.split() if words.heads("anywhere").get(word) == "Organization"}
    return known.entry(mention.cluster) is None and not bodies and not is_government(mention)


def is_government(mention: Mention) -> bool:
    """Say whether a name is a government, so that an office of state is of its state and not of the body."""
    return mention.type == "Organization" and mention.text.split()[-1] in toml("ties")["governments"]["words"]


def is_of_a_body(scene: Scene, role: Role) -> bool:
    """Say whether a title in capitals is one that bodies give, though some states do: "Executive President Y"."""
    before = scene.doc[role.office.first - 1] if role.office.first else None
    return before is not None and before.text in toml("offices")["apart"]["bodies"]


@functools.cache
def _office_words() -> frozenset[str]:
    groups: Iterable[str] = ("head_of_state", "head_of_government", "minister", "head", "spokesperson")
    return frozenset(noun.split()[-1] for group in groups for noun in toml("offices")[group]["nouns"])
