"""Feeds give one article an item, each with its own address, date, outlet and authors."""

from ingest.article import Reading, Refusal
from tests.ingest.readers.read_one import reason, results

TEXT = "The two leaders met on Monday and spoke about grain, prisoners and the border, officials said."


def rss(*items: str, head: str = "") -> str:
    return (
        f'<?xml version="1.0"?>{head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>The Paper</title><language>en-gb</language>{''.join(items)}</channel></rss>"
    )


def item(number: int = 1, body: str = f"<p>{TEXT}</p>", more: str = "") -> str:
    return (
        f"<item><title>Leaders meet {number}</title><link>https://paper.example/{number}</link>{more}"
        f"<pubDate>Tue, 05 Sep 2023 10:00:00 GMT</pubDate><description>Teaser.</description>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item>"
    )


def test_items_are_articles() -> None:
    first, second = results("a.rss", rss(item(1), item(2, f"<p>{TEXT}</p><p>Second.</p>")))
    assert isinstance(first, Reading)
    assert isinstance(second, Reading)
    assert (first.article.title, first.article.url) == ("Leaders meet 1", "https://paper.example/1")
    assert (first.article.publisher, first.article.published) == ("The Paper", "2023-09-05T10:00:00+00:00")
    assert (first.article.published_origin, first.article.language) == ("feed", "en")
    assert second.article.text == f"Leaders meet 2\n\n{TEXT}\n\nSecond."


def test_an_items_own_source_goes_before_the_feeds() -> None:
    (found,) = results("a.xml", rss(item(more='<source url="https://other.example">The Other</source>')))
    assert isinstance(found, Reading)
    assert found.article.publisher == "The Other"


def test_an_atom_feed() -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Paper</title><entry><title>Leaders meet</title>'
        '<link href="https://paper.example/1"/><published>2023-09-05T12:00:00+02:00</published>'
        f'<author><name>Jane Doe</name></author><content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content></entry></feed>'
    )
    (found,) = results("a.atom", feed)
    assert isinstance(found, Reading)
    assert (found.article.authors, found.article.published) == (("Jane Doe",), "2023-09-05T12:00:00+02:00")


def test_items_without_text_are_refused_alone() -> None:
    found = results("a.rss", rss(item(1), "<item><title>Only a title</title></item>", item(3)))
    assert [type(one) for one in found] == [Reading, Refusal, Reading]
    assert str(found[1]) == "a.rss, item 2: has no text"


def test_what_is_no_feed_is_told() -> None:
    assert "declares XML entities" in reason("a.rss", rss(item(), head='<!DOCTYPE x [<!ENTITY a "b">]>'))
    assert "is no RSS or Atom feed" in reason("a.xml", "<report><p>The two leaders met.</p></report>")
    assert "too large" in reason("a.rss", rss("<item>" * 100_001))
    assert "is empty" in reason("a.rss", "\n")


def test_items_beyond_the_limit_are_told() -> None:
    found = results("a.rss", rss(*map(item, range(502))))
    assert len(found) == 501
    assert "has 2 items more" in str(found[-1])
