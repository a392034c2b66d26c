"""An article's own triples: what is known about it, its sentences, mentions and quotations.

Every subject here is the article or stands under its IRI, so no triple of one article can stand in another's graph.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime

from pyoxigraph import Literal, NamedNode, Triple

from graph.claim_graph import attributed
from graph.identity import Identity, author, publisher
from graph.passages import Passages
from graph.registry import name_iri
from graph.vocabulary import LABEL, NG, SCHEMA, TYPE, XSD
from ingest.record import Mention, Quote, Record

_KINDS = {"NAM": NG.Named, "NOM": NG.Nominal, "PRO": NG.Pronominal}
_GAP = " … "


def metadata(article: NamedNode, record: Record, digest: str) -> Iterator[Triple]:
    """Yield what is known about the article as a whole."""
    yield Triple(article, TYPE, SCHEMA.NewsArticle)
    yield Triple(article, LABEL, Literal(record.title or record.id))
    texts = {
        SCHEMA.identifier: record.id,
        SCHEMA.headline: record.title,
        SCHEMA.articleBody: record.text,
        SCHEMA.inLanguage: record.language,
        NG.publishedOrigin: record.published_origin,
        NG.extractor: record.extractor,
        NG.digest: digest,
    }
    yield from (Triple(article, name, Literal(value)) for name, value in texts.items() if value)
    if record.url:
        yield Triple(article, SCHEMA.url, Literal(record.url, datatype=XSD.anyURI))
    if record.publisher:
        yield Triple(article, SCHEMA.publisher, publisher(record.publisher).iri)
    yield from (Triple(article, SCHEMA.author, author(name).iri) for name in record.authors)
    yield from _published(article, record.published)


def _published(article: NamedNode, published: str | None) -> Iterator[Triple]:
    """Yield the day and, where known, the moment of publication; what is no date is left out."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return
    yield Triple(article, SCHEMA.datePublished, Literal(moment.date().isoformat(), datatype=XSD.date))
    if published and len(published) > len("2023-09-05"):
        yield Triple(article, NG.publishedAt, Literal(moment.isoformat(), datatype=XSD.dateTime))


def names(article: NamedNode, entity: NamedNode, used: frozenset[str]) -> Iterator[Triple]:
    """Yield which names the article uses for an entity, which lives as long as an article uses one of its names."""
    yield from (Triple(article, NG.usesName, name_iri(entity, name)) for name in used)


def layout(passages: Passages, record: Record) -> Iterator[Triple]:
    """Yield the sentences, and the blocks that are not body text."""
    for sentence in record.sentences:
        yield from passages.describe(sentence)
    for block in record.blocks:
        if block.kind != "body":
            node = NamedNode(f"{passages.article.value}/block/{block.start}-{block.end}")
            yield Triple(node, TYPE, NG.Block)
            yield Triple(node, NG.blockKind, Literal(block.kind))
            yield from passages.located(node, (block.start, block.end))


def mentions(passages: Passages, record: Record, entities: Mapping[str, Identity]) -> Iterator[Triple]:
    """Yield the mentions of what earns a node, and once for each entity but mere voices that it is mentioned."""
    used: Counter[tuple[int, int]] = Counter()
    for mention in record.entities:
        if mention.cluster not in entities:
            continue
        span = (mention.start, mention.end)
        used[span] += 1
        number = "" if used[span] == 1 else f"-{used[span]}"
        node = NamedNode(f"{passages.article.value}/mention/{mention.start}-{mention.end}{number}")
        yield from _mention(passages, node, mention, entities[mention.cluster].iri)
    listed = (entity for cluster, entity in entities.items() if cluster not in record.unlisted())
    yield from (Triple(passages.article, SCHEMA.mentions, entity.iri) for entity in listed)


def _mention(passages: Passages, node: NamedNode, mention: Mention, entity: NamedNode) -> Iterator[Triple]:
    span = (mention.start, mention.end)
    yield Triple(node, TYPE, NG.Mention)
    yield Triple(node, NG.refersTo, entity)
    yield Triple(node, NG.mentionKind, _KINDS[mention.mention])
    yield from passages.located(node, span)
    if sentence := passages.sentence(span):
        yield Triple(node, NG.inSentence, passages.iri(sentence))
    if mention.metonym:
        yield Triple(node, NG.metonym, Literal(True))


def quotations(passages: Passages, record: Record, entities: Mapping[str, Identity]) -> Iterator[Triple]:
    """Yield the quotations with their speakers."""
    used: Counter[str] = Counter()
    for quote in record.quotes:
        name = f"{quote.content[0][0]}-{quote.content[-1][1]}"
        used[name] += 1
        number = "" if used[name] == 1 else f"-{used[name]}"
        node = NamedNode(f"{passages.article.value}/quote/{name}{number}")
        yield from _quotation(passages, record, node, quote)
        yield from _voices(node, quote, entities)


def _quotation(passages: Passages, record: Record, node: NamedNode, quote: Quote) -> Iterator[Triple]:
    yield Triple(node, TYPE, SCHEMA.Quotation)
    yield Triple(node, NG.inArticle, passages.article)
    yield Triple(node, NG.direct, Literal(quote.direct))
    yield Triple(node, SCHEMA.text, Literal(_GAP.join(record.text[start:end] for start, end in quote.content)))
    evidence = passages.sentence(quote.content[0]) or quote.content[0]
    for name, span in (*((NG.content, span) for span in quote.content), (NG.evidence, evidence)):
        yield Triple(node, name, passages.iri(span))
        yield from passages.describe(span)
    if quote.stance:
        yield Triple(node, NG.stance, Literal(quote.stance))


def _voices(node: NamedNode, quote: Quote, entities: Mapping[str, Identity]) -> Iterator[Triple]:
    """Yield who speaks, through whom, and about whom."""
    if quote.speaker_cluster and quote.speaker_cluster in entities:
        yield Triple(node, NG.speaker, entities[quote.speaker_cluster].iri)
    yield from (Triple(node, SCHEMA.about, entities[c].iri) for c in quote.about if c in entities)
    chain = [entities[c].iri for c in quote.attribution if c in entities]
    if len(chain) > 1:
        yield from attributed(node, chain)
