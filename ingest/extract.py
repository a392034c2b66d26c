"""From an article to its extraction record: the stages, in the order in which data flows."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from ingest import model
from ingest.article import Article
from ingest.document import Document
from ingest.entities import entities
from ingest.events import events
from ingest.events.confidence import rated
from ingest.parse import Parser, parse, parser
from ingest.quotes import attribute, quotes, with_answers
from ingest.record import Record
from ingest.relations import relations
from ingest.times import timexes

Extractor = Callable[[Article], Record]

VERSION = "1"
"""Counts up with every change that alters what is extracted; stands in each record."""


def extractor(run: Parser | None = None) -> Extractor:
    """Return a function from article to record; loads the language model unless its work is already done by `run`."""
    nlp = model.load()
    run = run or parser(nlp)
    return lambda article: extract(parse(article, run, nlp))


def extract_plain(article: dict[str, Any]) -> dict[str, Any]:
    """Return the JSON data of the record of an article given as JSON data: what helper processes call."""
    return _loaded()(Article(**{**article, "authors": tuple(article["authors"])})).to_json()


@functools.cache
def _loaded() -> Extractor:
    return extractor()


def extract(document: Document) -> Record:
    """Run every stage over a parsed article.

    Each stage is a function of the document so far; later ones see what earlier ones found. The last one fills in
    who claims what: events and relations inside reported speech get the chain of their claimants, and what is denied by
    reference ("rejected the accusation") is denied by name.
    """
    document.timexes = list(timexes(document))
    document.mentions = list(entities(document))
    document.quotes = list(quotes(document))
    document.events = list(events(document))
    document.relations = list(relations(document))
    attribute(document)
    document.events = list(rated(document))
    document.events = with_answers(document)
    return record(document)


def record(document: Document) -> Record:
    """Return what the stages found as the frozen record."""
    article = document.article
    return Record(
        id=article.id,
        text=article.text,
        title=article.title,
        published=article.published,
        published_origin=article.published_origin,
        url=article.url,
        publisher=article.publisher,
        authors=article.authors,
        language=article.language,
        blocks=document.blocks,
        sentences=tuple((s.start_char, s.end_char) for s in document.doc.sents if not s.text.isspace()),
        entities=tuple(sorted(document.mentions, key=lambda m: (m.start, m.end))),
        relations=tuple(document.relations),
        events=tuple(document.events),
        quotes=tuple(document.quotes),
        timexes=tuple(document.timexes),
        extractor=f"newsgraph-{VERSION}/{model.MODEL}-{model.VERSION}",
    )
