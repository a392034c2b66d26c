"""Lasting ties between the article's entities: those that its words state, and those that follow from what is known.

The two stay apart (`Relation.basis`): the article vouches for a stated tie, and its evidence states it; an implied one
follows from an office, from geography or from the gazetteer, for two names that the article has.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ingest.document import Document
from ingest.entities.scene import Scene
from ingest.record import Relation
from ingest.relations.held import offices_held
from ingest.relations.implied import implied
from ingest.relations.kin import kin
from ingest.relations.known import Known
from ingest.relations.lives import lives
from ingest.relations.members import memberships
from ingest.relations.nationals import nationals
from ingest.relations.parts import parts
from ingest.relations.places import places
from ingest.relations.seats import seats
from ingest.relations.ties import distinct

__all__ = ["relations"]


def relations(document: Document) -> Iterator[Relation]:
    """Yield offices held and other lasting ties between the article's entities, each once."""
    scene = Scene(document, document.mentions)
    known = Known(document.mentions)
    rules = (offices_held, memberships, nationals, seats, places, parts, kin, lives)
    stated = list(distinct(chain.from_iterable(rule(scene, known) for rule in rules)))
    yield from stated
    yield from implied(scene, known, stated)
