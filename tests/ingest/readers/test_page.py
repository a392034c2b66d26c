"""Web pages give their article, and say where title, outlet, authors and date were found."""

import pytest

from ingest.article import Reading
from tests.ingest.readers.read_one import article, reason, results

BODY = "".join(
    f"<p>The two leaders met for the {nth} time and spoke about grain, about prisoners and about the border, officials "
    "said on Monday after the talks had ended late at night.</p>"
    for nth in ("first", "second", "third")
)
LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "Person", "@id": "#j", "name": "Jane Doe"},
 {"@type": "NewsArticle", "headline": "Leaders meet", "datePublished": "2023-09-05T10:00:00Z", "author": {"@id": "#j"},
 "publisher": {"@type": "Organization", "name": "The Paper"}, "mainEntityOfPage": "https://paper.example/1"}]}</script>"""
GRAPH = """<meta property="og:title" content="Leaders meet | The Paper">
 <meta property="og:site_name" content="The Paper">
 <meta property="article:published_time" content="2023-09-05"><meta property="og:url" content="https://paper.example/1">
 <meta name="author" content="By Jane Doe">"""
VISIBLE = '<link rel="canonical" href="https://paper.example/1">'


def page(head: str = "", top: str = "<h1>Leaders meet</h1>", body: str = BODY) -> str:
    menu = "<nav><a href='/'>Home</a><a href='/world'>World</a></nav>"
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{menu}<article>{top}{body}</article></body></html>"


@pytest.mark.parametrize(
    ("head", "top", "origin"),
    [
        (LINKED, "<h1>Leaders meet</h1>", "json-ld"),
        (GRAPH, "<h1>Leaders meet</h1>", "opengraph"),
        (
            VISIBLE,
            '<h1>Leaders meet</h1><p class="byline">By Jane Doe</p><time datetime="2023-09-05">today</time>',
            "page",
        ),
    ],
)
def test_metadata_and_its_origin(head: str, top: str, origin: str) -> None:
    (found,) = results("a.html", page(head, top))
    assert isinstance(found, Reading)
    article = found.article
    assert (article.title, article.authors) == ("Leaders meet", ("Jane Doe",))
    assert (article.published or "")[:10] == "2023-09-05"
    assert (found.origins["title"], article.published_origin) == (origin, origin)
    assert article.url == "https://paper.example/1"


@pytest.mark.parametrize(
    ("top", "origin"),
    [
        ("<h1>Leaders meet</h1><p>March 7, 2025</p>", "headline"),
        (
            "<h1>Leaders meet</h1><p>A long day ends</p><p>By Jane Doe</p><div>Published on 7 March 2025, 10:15</div>",
            "headline",
        ),
        ("<h1>Leaders meet</h1><p>By Jane Doe, March 7, 2025</p>", "text"),
        (
            "<h1>Leaders meet</h1><p>OSLO, March 7, 2025 (Wire) - The talks began at noon and went on for hours.</p>",
            "text",
        ),
    ],
)
def test_a_date_that_is_only_written_under_the_headline_is_taken(top: str, origin: str) -> None:
    found = article("a.html", page(top=top))
    assert (found.published, found.published_origin) == ("2025-03-07", origin)


def test_a_date_that_the_page_declares_goes_before_one_under_the_headline() -> None:
    found = article("a.html", page(GRAPH, "<h1>Leaders meet</h1><p>March 7, 2025</p>"))
    assert (found.published, found.published_origin) == ("2023-09-05", "opengraph")


@pytest.mark.parametrize(
    "top",
    [
        "<h1>Leaders meet</h1><p>They meet again on March 7, 2025</p>",
        "<h1>Leaders meet</h1>" + BODY + "<p>March 7, 2025</p>",
    ],
)
def test_a_date_elsewhere_on_the_page_is_not_the_day_of_publication(top: str) -> None:
    assert article("a.html", page(top=top)).published is None


def test_the_text_is_title_and_paragraphs_without_the_menu() -> None:
    found = article("a.html", page(GRAPH))
    assert found.text.startswith("Leaders meet\n\nThe two leaders met for the first time")
    assert len(found.text.split("\n\n")) == 4
    assert "World" not in found.text


def test_the_outlet_is_the_host_where_nothing_names_it() -> None:
    assert article("a.html", page(VISIBLE)).publisher == "paper.example"


def test_the_id_follows_the_address() -> None:
    first, second = (
        article("a.html", page(GRAPH)),
        article("b.html", page(GRAPH, body=BODY.replace("Monday", "Tuesday"))),
    )
    assert first.id == second.id
    assert first.id.startswith("paper-example-1-")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("<html><body></body></html>", "the page has no article text"),
        (
            "<html><head><title>Hi</title></head><body><script>var x = 'The two leaders met';</script></body></html>",
            "no article",
        ),
        ("<html>" + "<p>x" * 60_000, "too many tags or attributes"),
        ("<html><p " + "a=1 " * 150_000 + ">x", "too many tags or attributes"),
        ("<html>" + "x" * 5_000_001, "is a page of 5,000,007 bytes"),
    ],
)
def test_what_is_no_article_is_told(content: str, why: str) -> None:
    assert why in reason("a.html", content)


@pytest.mark.parametrize("encoding", ["cp1252", "iso-8859-2", "utf-16"])
def test_the_page_says_its_encoding(encoding: str) -> None:
    content = page(f'<meta charset="{encoding}">', "<h1>Leaders meet in Zürich</h1>").encode(encoding)
    assert article("a.html", content).title == "Leaders meet in Zürich"


def test_broken_linked_data_does_no_harm() -> None:
    for script in ("{broken", "[" * 5000, '{"@type": "NewsArticle", "author": 7, "headline": {"x": []}}', "null"):
        head = f'<script type="application/ld+json">{script}</script>{GRAPH}'
        assert article("a.html", page(head)).title == "Leaders meet"
