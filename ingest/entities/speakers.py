"""Who "I", "we" and "you" are: the speaker of a quotation or whom he speaks for, else whoever tells the whole text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Token

from ingest.document import Document
from ingest.entities.clusters import Entity
from ingest.entities.quotation import Quotation
from ingest.entities.referents import Referent
from ingest.entities.telling import speaks
from ingest.lexicon import toml
from ingest.record import Block

_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})

# Paragraphs that end with a question mark and are answered in the first person, from which a text is an interview.
QUESTIONS = 3


class Speakers:
    """The first and second persons of a document; each (speaker, number) is an entity of its own."""

    def __init__(
        self,
        document: Document,
        named: list[Entity],
        at: Callable[[Token | None], list[Entity]],
        behind: Callable[[Quotation], Entity | None],
    ) -> None:
        self.entities_at = at
        self.behind = behind
        self.questions = _questions(document)
        self._made: dict[tuple[object, str], Entity] = {}
        guest = _guest(named, _opening(document, self.questions)) if self.questions else None
        if guest:
            self._made["answers", "I"] = guest

    def entity(self, token: Token, group: str, inside: Quotation | None) -> Entity | None:
        """Return whom `token` of `group` ("first", "second") means in the quotation `inside` or outside of all."""
        if is_everybody(token):
            return None
        person = "you" if group == "second" else "I" if token.lower_ in _SINGULAR else "we"
        if inside is not None:
            return self._quoted(person, inside)
        if self.questions:
            return self._interviewed(token, person)
        return self._entity("text", person)

    def _quoted(self, person: str, inside: Quotation) -> Entity | None:
        speaker = self.entities_at(inside.speaker)
        body = self.behind(inside) if person == "we" else None
        if body or not speaker:
            return body
        return speaker[0] if person == "I" and speaker[0].type == "Person" else self._entity(speaker[0], person)

    def _interviewed(self, token: Token, person: str) -> Entity | None:
        asked = any(block.start <= token.idx < block.end for block in self.questions)
        if person == "you":
            return self._entity("answers", "I") if asked else None
        return self._entity("questions" if asked else "answers", person)

    def _entity(self, speaker: object, person: str) -> Entity:
        return self._made.setdefault((speaker, person), Entity("Person"))


def without_witnesses(near: list[Referent], speakers: Sequence[Entity]) -> list[Referent]:
    """Return `near` without those heard once before the one who speaks now: witnesses tell nothing of each other."""
    came = min((r.head.i for r in near if not speakers or r.entity in speakers), default=0)
    late = {entity for r in near if r.head.i >= came for entity in r.entities}
    heard = {r.entity for r in near if r.type == "Person" and r.head.i < came and speaks(r.head)}
    witnesses = {one for one in heard - late if len(one.names) == 1}
    return [r for r in near if witnesses.isdisjoint(r.entities)]


def is_everybody(token: Token) -> bool:
    """Say whether "we" are all who live today, or all who vote: "the times we live in", "we should elect her"."""
    verb, words = token.head, toml("coreference")["everybody"]
    living = verb.dep_ == "relcl" and verb.lemma_ in words["verbs"]
    return token.lower_ == "we" and (living or verb.lemma_ in words["voting"])


def _guest(named: list[Entity], opening: list[Block]) -> Entity | None:
    """Return the person interviewed: of those named before the first question, whom the text names most by far."""
    persons = [entity for entity in named if entity.type == "Person" and _stands_in(entity, opening)]
    ranked = sorted(persons, key=lambda entity: -len(entity.names))[:2]
    if not ranked or (len(ranked) == 2 and len(ranked[0].names) < MORE * len(ranked[1].names)):
        return None
    return ranked[0]


def _opening(document: Document, questions: list[Block]) -> list[Block]:
    """Return title, captions and paragraphs before the first question."""
    return [block for block in document.blocks if block.start < questions[0].start][:OPENING]


# How many blocks of text open an interview at most, and how many times as often as others its guest is named.
OPENING = 12
MORE = 2


def _stands_in(entity: Entity, blocks: list[Block]) -> bool:
    return any(block.start <= name.start < block.end for name in entity.names for block in blocks)


def _questions(document: Document) -> list[Block]:
    """Return the paragraphs that ask, if the text is an interview; else none."""
    body = [block for block in document.blocks if block.kind == "body"]
    asking = [block for block in body if document.text[block.start : block.end].rstrip().endswith("?")]
    return asking if len(asking) >= QUESTIONS else []
