"""What the article reader marks: mentions, triggers of events, quotations; a click brings back the id of the mark."""

from __future__ import annotations

from collections.abc import Iterator

from graph.views.articles import ArticlePage
from graph.views.claims import Claim
from ui import words
from ui.components import Highlight, Paragraph


def highlights(article: ArticlePage) -> list[Highlight]:
    """Return every mark of an article; the id is the IRI of the entity, the claim or the quotation."""
    return [*_mentions(article), *_events(article), *_relations(article), *_quotations(article)]


def paragraphs(article: ArticlePage) -> list[Paragraph]:
    """Return the parts that are not body text; the reader dims those that state no facts."""
    return [Paragraph(block.start, block.end, block.kind) for block in article.blocks]


def _mentions(article: ArticlePage) -> Iterator[Highlight]:
    for mention in article.mentions:
        entity = mention.entity
        title = f"{entity.kind}: {entity.name}"
        yield Highlight(mention.start, mention.end, "mention", entity.iri, entity.kind, title)


def _events(article: ArticlePage) -> Iterator[Highlight]:
    for claim in article.claims:
        if claim.type and claim.trigger:
            yield Highlight(*claim.trigger, "event", claim.iri, title=_title(claim))


def _relations(article: ArticlePage) -> Iterator[Highlight]:
    for claim in article.claims:
        if not claim.type:
            start, end = claim.trigger or (claim.evidence.start, claim.evidence.end)
            yield Highlight(start, end, "relation", claim.iri, title=_title(claim))


def _quotations(article: ArticlePage) -> Iterator[Highlight]:
    speakers = {said.iri: said.speaker.name if said.speaker else "somebody" for said in article.quotations}
    for iri, start, end in article.pieces:
        yield Highlight(start, end, "quote", iri, title=f"Said by {speakers.get(iri, 'somebody')}")


def _title(claim: Claim) -> str:
    return f"{claim.about.name}, {words.stance(claim)}"
