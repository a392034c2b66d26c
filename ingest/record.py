"""The extraction record: what one article states, with the characters that state it.

This is the contract between extraction, the graph and every measurement. A record is plain data: frozen
dataclasses here, one JSON document a line on the command line. Offsets count characters of `Record.text`
(Python string indices), so `text[start:end]` is the surface, always. Clusters are local to the article:
two mentions with the same `cluster` are the same entity.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

EntityType = Literal[
    "Person", "Organization", "Country", "Place", "Facility", "Group", "Weapon", "Law", "Product", "Document"
]
MentionKind = Literal["NAM", "NOM", "PRO"]
Polarity = Literal["POS", "NEG"]
Certainty = Literal["CERTAIN", "PROBABLE", "POSSIBLE"]
Time = Literal["NON_FUTURE", "FUTURE"]
Basis = Literal["stated", "implied"]
Bound = Literal["exact", "min", "max", "about"]
BlockKind = Literal[
    "title", "body", "heading", "dateline", "byline", "epigraph", "label", "caption", "boilerplate", "author_note"
]
Span = tuple[int, int]
"""Characters `[start, end)` of the article text."""

ENTITY_TYPES: tuple[str, ...] = get_args(EntityType)

SURE = 0.55
"""The confidence from which on an event is taken for what its article says. Of those read less surely, readers found
more misread, in whole or in part, than right (docs/quality.md): they are kept, and shown as unsure."""


def is_unsure(confidence: float) -> bool:
    """Say whether an event that was read with `confidence` (0 to 1) may be misread; the graph keeps three decimals."""
    return round(confidence, 3) < SURE


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters that refer to an entity.

    `cluster` names the entity inside this article, `name` is the fullest name of that cluster. `metonym` marks a
    place name that stands for its government ("Seoul said"). `why` says which rule, lexicon entry or model decided.
    """

    start: int
    end: int
    text: str
    type: EntityType
    cluster: str
    mention: MentionKind = "NAM"
    name: str = ""
    wikidata: str | None = None
    link: str | None = None
    metonym: bool = False
    confidence: float = 1.0
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A lasting tie between two clusters, such as an office held; `role` keeps the article's own words.

    `basis` tells a tie that the evidence states from one that follows from other ties or from the gazetteer; the
    evidence of the latter is a sentence that names its subject, and `why` says from what it follows.
    """

    subject: str
    predicate: str
    object: str
    evidence: Span
    role: str | None = None
    since: str | None = None
    until: str | None = None
    attribution: tuple[str, ...] = ()
    polarity: Polarity = "POS"
    certainty: Certainty = "CERTAIN"
    time: Time = "NON_FUTURE"
    basis: Basis = "stated"
    confidence: float = 1.0
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Argument:
    """One filler of an event role: a cluster, characters, or an amount. A set of fillers is several arguments."""

    role: str
    start: int | None = None
    end: int | None = None
    cluster: str | None = None
    value: float | None = None
    currency: str | None = None
    unit: str | None = None
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that is said to happen: type, trigger, actors, place, date, and who says so how surely.

    `attribution` is the chain of claimants, outermost first; empty means the article itself. `when` is ISO 8601 or
    EDTF with the precision that the text gives. `about` names another event of the article (a denial, an agreement to).
    """

    id: str
    type: str
    trigger: Span
    evidence: Span
    code: str | None = None
    when: str | None = None
    arguments: tuple[Argument, ...] = ()
    polarity: Polarity = "POS"
    certainty: Certainty = "CERTAIN"
    time: Time = "NON_FUTURE"
    attribution: tuple[str, ...] = ()
    about: str | None = None
    status: str | None = None
    confidence: float = 1.0
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Reported speech, direct or indirect; an interrupted quote has several content spans.

    `attribution` is the chain of claimants around the quote, outermost first, ending with its speaker.
    """

    content: tuple[Span, ...]
    direct: bool
    speaker: Span | None = None
    speaker_cluster: str | None = None
    cue: Span | None = None
    about: tuple[str, ...] = ()
    attribution: tuple[str, ...] = ()
    stance: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its value (ISO 8601, TIMEX3 style) resolved against the publication date."""

    start: int
    end: int
    type: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like stretch of the text and what it is; only titles and body paragraphs are mined for facts."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that was read out of one article."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    published_origin: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Span, ...] = ()
    entities: tuple[Mention, ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    timexes: tuple[Timex, ...] = ()
    extractor: str = ""
    extras: Mapping[str, Any] = field(default_factory=dict)

    def mentions_of(self, cluster: str) -> Iterator[Mention]:
        """Yield the mentions of `cluster` in reading order."""
        return (mention for mention in self.entities if mention.cluster == cluster)

    def documents(self) -> frozenset[str]:
        """Return the clusters that are but words which state something ("a letter", "data"): no entities to list."""
        others = {
            mention.cluster for mention in self.entities if mention.mention == "NAM" or mention.type != "Document"
        }
        return frozenset(mention.cluster for mention in self.entities) - others

    def unnamed(self) -> frozenset[str]:
        """Return the clusters that only pronouns speak of ("we"), and the world: voices at most, none to list."""
        told = {mention.cluster for mention in self.entities if mention.mention != "PRO" and not _is_world(mention)}
        return frozenset(mention.cluster for mention in self.entities) - told

    def unlisted(self) -> frozenset[str]:
        """Return the clusters that an account of who the article is about leaves out."""
        return self.documents() | self.unnamed()

    def to_json(self) -> dict[str, Any]:
        """Return the record as JSON-ready data; fields that say nothing (None, empty) are left out."""
        plain = _plain(self)
        assert isinstance(plain, dict)
        return {**plain, **{name: plain.get(name, []) for name in _ALWAYS}}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Record:
        """Build a record from JSON data; `date` is read as `published`, unknown fields are ignored.

        Raises `TypeError` when a required field is missing.
        """
        data = {"published": data.get("date"), **data}
        return _build(cls, data)

    @classmethod
    def loads(cls, line: str) -> Record:
        """Build a record from one line of JSON."""
        return cls.from_json(json.loads(line))

    def dumps(self) -> str:
        """Return the record as one line of JSON, the same bytes for the same record."""
        return json.dumps(self.to_json(), ensure_ascii=False, sort_keys=True)


_ALWAYS = ("entities", "relations", "events", "quotes", "timexes")
_EVERY_FACT = {"polarity", "certainty", "time", "attribution", "mention"}
_T = TypeVar("_T")


def _is_world(mention: Mention) -> bool:
    return mention.mention == "NOM" and mention.text.lower() in (
        "the world",
        "the world's",
        "the world’s",
        "the planet",
    )


def _plain(value: object) -> object:
    if is_dataclass(value):
        items = ((f.name, getattr(value, f.name)) for f in fields(value))
        return {name: _plain(item) for name, item in items if name in _EVERY_FACT or not _says_nothing(item)}
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _says_nothing(value: object) -> bool:
    return value is None or value in ((), {}, "")


def _build(cls: type[_T], data: Mapping[str, Any]) -> _T:
    hints = get_type_hints(cls)
    return cls(**{name: _read(hint, data[name]) for name, hint in hints.items() if data.get(name) is not None})


def _read(hint: Any, value: Any) -> Any:
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _read(next(arg for arg in args if arg is not type(None)), value)
    if origin is tuple:
        if args[-1] is Ellipsis:
            return tuple(_read(args[0], item) for item in value)
        return tuple(value)
    if isinstance(hint, type) and is_dataclass(hint):
        return _build(hint, value)
    return value
