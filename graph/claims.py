"""What one article states about events and lasting relations, with who says so and where: its claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph import happenings, ontology
from graph.amounts import Amount, amount
from graph.happenings import Told
from graph.identity import LOCAL, Identity, article_iri, short_hash, shortened
from graph.names import name_key
from graph.roles import ACTOR_ROLES, PLACE_ROLES, ROLES
from graph.statements import Modality, Statement
from graph.ties import tie_iri
from graph.vocabulary import ID, NG, PLOVER
from ingest.record import Argument, Event, Record, Relation, Span, is_unsure

_POLARITY = {"POS": NG.Positive, "NEG": NG.Negative}
_CERTAINTY = {"CERTAIN": NG.Certain, "PROBABLE": NG.Probable, "POSSIBLE": NG.Possible}
_TENSE = {"FUTURE": NG.Future, "NON_FUTURE": NG.NonFuture}
_DETERMINERS = re.compile(
    r"^(?:(?:the|an?|its|their|his|her|our|some|any|more|these|those|this|that|such|several|many|further|additional)\s+)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One filler of one role in a claim, with the characters that name it and, if it is not an entity, what it is."""

    role: NamedNode
    filler: NamedNode
    span: Span | None = None
    amount: Amount | None = None
    phrase: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement with its claimants (outermost first), its evidence, and how far the extractor trusts itself."""

    iri: NamedNode
    statement: Statement
    chain: tuple[NamedNode, ...]
    evidence: Span
    trigger: Span | None
    parts: tuple[Part, ...]
    confidence: float
    why: str | None
    implied: bool = False


def claims(record: Record, entities: Mapping[str, Identity]) -> tuple[Claim, ...]:
    """Return the claims of an article whose clusters were resolved to `entities`."""
    return _Claims(record, entities).all()


class _Claims:
    def __init__(self, record: Record, entities: Mapping[str, Identity]) -> None:
        self._record = record
        self._entities = entities
        self._article = article_iri(record.id)
        self._used: Counter[str] = Counter()

    def all(self) -> tuple[Claim, ...]:
        events = [event for event in self._record.events if NG[event.type] in ontology.event_types()]
        parts = [tuple(self._parts(event)) for event in events]
        happened = happenings.events(self._article, list(map(_told, events, parts)))
        by_id = {event.id: iri for event, iri in zip(events, happened, strict=True)}
        from_events = [self._from_event(*one, by_id) for one in zip(events, parts, happened, strict=True)]
        return (*from_events, *filter(None, map(self._from_relation, self._relations())))

    def _relations(self) -> Iterator[Relation]:
        """Yield the article's relations; an implied one only where no stated one ties the same two."""
        stated = {frozenset((r.subject, r.object)) for r in self._record.relations if r.basis == "stated"}
        for relation in self._record.relations:
            if relation.basis == "stated" or frozenset((relation.subject, relation.object)) not in stated:
                yield relation

    def _from_event(
        self, event: Event, parts: tuple[Part, ...], about: NamedNode, by_id: Mapping[str, NamedNode]
    ) -> Claim:
        statement = Statement(
            about=about,
            modality=_modality(event),
            event_type=NG[event.type],
            fillers=frozenset((part.role, part.filler) for part in parts),
            when=event.when,
            code=_code(event.code),
            concerns=by_id.get(event.about or ""),
        )
        iri = self._claim_iri(f"{event.type.lower()}-{event.trigger[0]}-{event.trigger[1]}")
        chain = self._chain(event.attribution)
        return Claim(iri, statement, chain, event.evidence, event.trigger, parts, event.confidence, event.why)

    def _from_relation(self, relation: Relation) -> Claim | None:
        ends = [self._entities.get(cluster) for cluster in (relation.subject, relation.object)]
        subject, object_ = (end.iri if end else None for end in ends)
        predicate = NG[relation.predicate]
        if not subject or not object_ or subject == object_ or predicate not in ontology.relations():
            return None
        statement = Statement(
            about=tie_iri((subject, predicate, object_)),
            modality=_modality(relation),
            relation=(subject, predicate, object_),
            role_name=relation.role,
            since=relation.since,
            until=relation.until,
        )
        where = f"{relation.evidence[0]}-{relation.evidence[1]}-{short_hash(subject, object_)[:4]}"
        iri = self._claim_iri(f"{relation.predicate}-{where}")
        chain = self._chain(relation.attribution)
        implied = relation.basis == "implied"
        return Claim(iri, statement, chain, relation.evidence, None, (), relation.confidence, relation.why, implied)

    def _claim_iri(self, name: str) -> NamedNode:
        self._used[name] += 1
        number = "" if self._used[name] == 1 else f"-{self._used[name]}"
        return NamedNode(f"{self._article.value}/claim/{name}{number}")

    def _chain(self, clusters: tuple[str, ...]) -> tuple[NamedNode, ...]:
        return tuple(self._entities[cluster].iri for cluster in clusters if cluster in self._entities)

    def _parts(self, event: Event) -> Iterator[Part]:
        for argument in event.arguments:
            role, span = NG[argument.role], _span(argument)
            if found := amount(argument):
                yield Part(NG.amount, found.iri, span, amount=found)
            if role not in ROLES:
                continue
            if argument.cluster and argument.cluster in self._entities:
                yield Part(role, self._entities[argument.cluster].iri, span)
            elif span and role != NG.amount and (phrase := self._phrase(span)):
                yield Part(role, self._concept(role, phrase, span), span, phrase=phrase)

    def _phrase(self, span: Span) -> str:
        words = _DETERMINERS.sub("", " ".join(self._record.text[slice(*span)].split()))
        return words if name_key(words) else ""

    def _concept(self, role: NamedNode, phrase: str, span: Span) -> NamedNode:
        """Return a node for words; actors and places known by words only ("gunmen") are others in every article."""
        key = shortened(name_key(phrase))
        local = role in ACTOR_ROLES | PLACE_ROLES | {NG.beneficiary}
        return ID[f"concept/{key}{LOCAL}{short_hash(self._article.value, span)}" if local else f"concept/{key}"]


def _told(event: Event, parts: tuple[Part, ...]) -> Told:
    fillers = [(part.role, part.filler) for part in parts]
    how = _modality(event)
    return Told(NG[event.type], event.trigger, event.when, fillers, how.tense, how.unsure)


def _modality(claimed: Event | Relation) -> Modality:
    stands = _POLARITY[claimed.polarity], _CERTAINTY[claimed.certainty], _TENSE[claimed.time]
    if isinstance(claimed, Relation):
        return Modality(*stands)
    return Modality(*stands, claimed.status, unsure=is_unsure(claimed.confidence))


def _code(code: str | None) -> NamedNode | None:
    return PLOVER[code] if code and PLOVER[code] in ontology.declared() else None


def _span(argument: Argument) -> Span | None:
    return None if argument.start is None or argument.end is None else (argument.start, argument.end)
