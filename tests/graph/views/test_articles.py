from __future__ import annotations

import datetime

from graph.store import Backend
from graph.views import articles
from graph.views.articles import ArticlePage
from tests.graph.samples import PLANNED


def page(backend: Backend, title: str) -> ArticlePage:
    line = next(line for line in articles.all_articles(backend) if line.article.name == title)
    found = articles.article(backend, line.article.iri)
    assert found is not None
    return found


def test_list_counts_what_each_article_states(backend: Backend) -> None:
    assert {line.article.name: line.claims for line in articles.all_articles(backend)}["planned"] == 5


def test_page_has_text_outlet_date_and_authors(backend: Backend) -> None:
    found = page(backend, "planned")
    assert found.text == PLANNED.text
    assert found.published == datetime.date(2023, 9, 14)
    assert found.outlet is not None
    assert found.outlet.name == "Northern Wire"
    assert "Jane Doe" in found.authors


def test_mentions_and_blocks_point_into_the_text(backend: Backend) -> None:
    found = page(backend, "planned")
    surfaces = {found.text[mention.start : mention.end]: mention.entity.name for mention in found.mentions}
    assert surfaces["Russia"] == "Russia"
    assert [block.kind for block in found.blocks] == ["title"]


def test_claims_stand_in_reading_order_with_their_triggers(backend: Backend) -> None:
    found = page(backend, "planned")
    triggers = [found.text[slice(*claim.trigger)] for claim in found.claims if claim.trigger]
    assert triggers == ["meet", "arms", "will not"]


def test_pieces_of_an_interrupted_quotation_keep_their_places(backend: Backend) -> None:
    assert [(start, end) for _, start, end in page(backend, "held").pieces] == [(10, 13), (20, 25)]


def test_unknown_article_has_no_page(backend: Backend) -> None:
    assert articles.article(backend, "article/none") is None
