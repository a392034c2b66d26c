"""Claims with their evidence: who states what, how surely, in which words of which article."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.ontology import label
from graph.store.base import Backend
from graph.views.rows import Row, node, rows
from graph.views.things import Thing, thing
from graph.vocabulary import NG


@dataclass(frozen=True, slots=True)
class Source:
    """The article behind a line, as much of it as a line shows."""

    article: Thing
    published: datetime.date | None
    outlet: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters `[start, end)` of an article's text, and the characters themselves."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Context:
    """A passage with what stands before and after it in the article."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what fills a role; `words` is how the article puts it."""

    role: str
    thing: Thing
    words: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article states about one event or tie.

    `chain` holds those who say so, outermost first; it is empty when the article speaks in its own voice.
    `certainty` and `tense` are in the words of the ontology ("probable", "to come"). `confidence` is the extractor's
    trust in its own reading, `why` the rule or model that decided; one that is `unsure` may be misread.
    """

    iri: str
    about: Thing
    type: str | None
    affirmed: bool
    certainty: str
    tense: str
    outcome: str | None
    when: str | None
    chain: tuple[Thing, ...]
    source: Source
    evidence: Passage
    trigger: tuple[int, int] | None
    confidence: float | None
    why: str | None
    unsure: bool = False
    fillers: tuple[Filler, ...] = ()


def about(backend: Backend, iri: str) -> tuple[Claim, ...]:
    """Return what is claimed of an event or tie, oldest report first."""
    return _claims(backend, NG.about, node(iri))


def made_by(backend: Backend, iri: str) -> tuple[Claim, ...]:
    """Return what an entity claims or denies, oldest report first."""
    return _claims(backend, NG.claimant, node(iri))


def in_article(backend: Backend, iri: str) -> tuple[Claim, ...]:
    """Return what an article states, in reading order."""
    found = _claims(backend, NG.inArticle, node(iri))
    return tuple(sorted(found, key=lambda claim: (claim.trigger or (claim.evidence.start,))[0]))


def context(backend: Backend, article: str, passage: Passage, *, around: int = 320) -> Context:
    """Return a passage with up to `around` characters of the article on each side, cut between words."""
    text = next((row.words("text") for row in rows(backend, "text", article=node(article))), "")
    before, after = text[: passage.start], text[passage.end :]
    if len(before) > around:
        before = "…" + before[-around:].partition(" ")[2]
    if len(after) > around:
        after = after[:around].rpartition(" ")[0] + "…"
    return Context(before, text[passage.start : passage.end] or passage.words, after)


def source(row: Row) -> Source:
    """Return the article of a row that has `?article`, `?title`, `?published` and `?outlet`."""
    return Source(thing(row.iri("article"), row.text("title")), row.day("published"), row.text("outlet"))


def newest_first(published: datetime.date | None) -> int:
    """Sort key for dates that may be missing: newest first, missing last."""
    return -published.toordinal() if published else 1


def _claims(backend: Backend, link: NamedNode, anchor: NamedNode) -> tuple[Claim, ...]:
    chains, fillers = _chains(backend, link, anchor), _fillers(backend, link, anchor)
    found = {row.iri("claim"): row for row in rows(backend, "claims", link=link, anchor=anchor)}
    claims = (_claim(row, chains.get(iri, ()), fillers.get(iri, ())) for iri, row in found.items())
    return tuple(sorted(claims, key=lambda claim: (claim.source.published or datetime.date.max, claim.iri)))


def _claim(row: Row, chain: Iterable[Thing], fillers: Iterable[Filler]) -> Claim:
    own_voice = row.iri("claimant") == row.iri("article")
    claimant = () if own_voice else (thing(row.iri("claimant"), row.text("claimant_name")),)
    event_type = row.link("type")
    return Claim(
        iri=row.iri("claim"),
        about=thing(row.iri("about"), row.text("about_name")),
        type=label(NamedNode(event_type)) if event_type else None,
        affirmed=row.iri("polarity") == NG.Positive.value,
        certainty=label(NamedNode(row.iri("certainty"))),
        tense=label(NamedNode(row.iri("tense"))),
        outcome=row.text("outcome"),
        when=row.text("when"),
        chain=tuple(chain) or claimant,
        source=source(row),
        evidence=Passage(row.number("evidence_start"), row.number("evidence_end"), row.words("words")),
        trigger=_trigger(row),
        confidence=row.decimal("confidence"),
        why=row.text("why"),
        unsure=row.text("unsure") is not None,
        fillers=tuple(fillers),
    )


def _trigger(row: Row) -> tuple[int, int] | None:
    return (row.number("trigger_start"), row.number("trigger_end")) if row.text("trigger_end") else None


def _chains(backend: Backend, link: NamedNode, anchor: NamedNode) -> dict[str, list[Thing]]:
    found: dict[str, list[Thing]] = defaultdict(list)
    for row in rows(backend, "chains", link=link, anchor=anchor):
        found[row.iri("claim")].append(thing(row.iri("source"), row.text("name")))
    return found


def _fillers(backend: Backend, link: NamedNode, anchor: NamedNode) -> dict[str, list[Filler]]:
    found: dict[str, list[Filler]] = defaultdict(list)
    for row in rows(backend, "arguments", link=link, anchor=anchor):
        role = label(NamedNode(row.iri("role")))
        filler = Filler(role, thing(row.iri("filler"), row.text("name")), row.words("words"))
        found[row.iri("claim")].append(filler)
    return {
        claim: sorted(fillers, key=lambda filler: (filler.role, filler.thing.iri)) for claim, fillers in found.items()
    }
