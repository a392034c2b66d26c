"""Claims as triples: the claim node, its chain of claimants, its arguments, and the passages that are its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from graph.amounts import decimal
from graph.claims import Claim, Part
from graph.facts import dated
from graph.passages import Passages
from graph.statements import Modality, Statement
from graph.vocabulary import NG, RDF, TYPE, XSD


def claim_triples(passages: Passages, claim: Claim) -> Iterator[Triple]:
    """Yield everything that stands about one claim in its article's graph."""
    node, statement = claim.iri, claim.statement
    yield Triple(node, TYPE, NG.Claim)
    yield Triple(node, NG.inArticle, passages.article)
    yield Triple(node, NG.about, statement.about)
    yield Triple(node, NG.confidence, Literal(decimal(round(claim.confidence, 3)), datatype=XSD.decimal))
    yield from _stated(node, statement)
    yield from _modality(node, statement.modality)
    yield Triple(node, NG.claimant, claim.chain[-1] if claim.chain else passages.article)
    yield from attributed(node, claim.chain)
    yield from _evidence(passages, claim)
    for number, part in enumerate(claim.parts, start=1):
        yield from _argument(passages, node, number, part)
    if claim.implied:
        yield Triple(node, NG.basis, NG.Implied)
    if claim.why:
        yield Triple(node, NG.why, Literal(claim.why))


def attributed(node: NamedNode, chain: Sequence[NamedNode]) -> Iterator[Triple]:
    """Yield the chain of those who say so, outermost first."""
    for position, source in enumerate(chain, start=1):
        link = NamedNode(f"{node.value}/by/{position}")
        yield Triple(node, NG.attribution, link)
        yield Triple(link, TYPE, NG.Attribution)
        yield Triple(link, NG.position, Literal(position))
        yield Triple(link, NG.source, source)


def _stated(node: NamedNode, statement: Statement) -> Iterator[Triple]:
    if statement.relation:
        subject, predicate, object_ = statement.relation
        yield Triple(node, RDF.subject, subject)
        yield Triple(node, RDF.predicate, predicate)
        yield Triple(node, RDF.object, object_)
    nodes = {NG.eventType: statement.event_type, NG.code: statement.code, NG.concerns: statement.concerns}
    yield from (Triple(node, name, value) for name, value in nodes.items() if value)
    texts = {
        NG.when: statement.when,
        NG.roleName: statement.role_name,
        NG.since: statement.since,
        NG.until: statement.until,
    }
    yield from (Triple(node, name, Literal(text)) for name, text in texts.items() if text)
    yield from dated(node, statement.when, NG.earliest, NG.latest)


def _modality(node: NamedNode, modality: Modality) -> Iterator[Triple]:
    yield Triple(node, NG.polarity, modality.polarity)
    yield Triple(node, NG.certainty, modality.certainty)
    yield Triple(node, NG.tense, modality.tense)
    if modality.outcome:
        yield Triple(node, NG.outcome, Literal(modality.outcome))
    if modality.unsure:
        yield Triple(node, NG.unsure, Literal(True))


def _evidence(passages: Passages, claim: Claim) -> Iterator[Triple]:
    yield Triple(claim.iri, NG.evidence, passages.iri(claim.evidence))
    yield from passages.describe(claim.evidence)
    if claim.trigger:
        yield Triple(claim.iri, NG.trigger, passages.iri(claim.trigger))
        yield from passages.describe(claim.trigger)


def _argument(passages: Passages, claim: NamedNode, number: int, part: Part) -> Iterator[Triple]:
    node = NamedNode(f"{claim.value}/{number}")
    yield Triple(claim, NG.argument, node)
    yield Triple(node, TYPE, NG.Argument)
    yield Triple(node, NG.role, part.role)
    yield Triple(node, NG.filler, part.filler)
    if part.span:
        yield from passages.words(node, part.span)
