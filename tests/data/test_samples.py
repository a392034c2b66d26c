"""The sample articles keep the promises of their README: enough of them, real dates, unique ids, near copies."""

from __future__ import annotations

import datetime
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DATELINE = re.compile(r"^[A-Z][A-Z ]+(?:, [A-Z][a-z]+)?, ([A-Z][a-z]+)\.? (\d{1,2}) (?:\(Northern Wire\) )?-", re.M)
FULL_DATE = re.compile(rf"({WEEKDAYS}), ([A-Z][a-z]+)\.? (\d{{1,2}}), (\d{{4}})")


@dataclass(frozen=True)
class Item:
    """One news item with its running text, paragraphs parted by blank lines."""

    id: str
    file: str
    published: datetime.date
    text: str


class Paragraphs(HTMLParser):
    """Collects the text of the `p` elements that carry no class: in the sample pages these are the story."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "p":
            self._inside = not attrs
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data


def paragraphs(page: str) -> str:
    return "\n\n".join(p for p in Paragraphs(page).found if p.strip())


def named(path: Path, text: str) -> Item:
    """An item with a file of its own; the name begins with the date."""
    return Item(path.stem[11:], path.name, datetime.date.fromisoformat(path.stem[:10]), text)


def rss(path: Path) -> Iterator[Item]:
    for item in ElementTree.parse(path).iter("item"):
        day = parsedate_to_datetime(item.findtext("pubDate", "")).date()
        link = item.findtext("link", "")
        yield Item(link.rsplit("/", 1)[1], path.name, day, paragraphs(item.findtext(CONTENT, "")))


def atom(path: Path) -> Iterator[Item]:
    for entry in ElementTree.parse(path).iter(f"{ATOM}entry"):
        day = datetime.datetime.fromisoformat(entry.findtext(f"{ATOM}published", "")).date()
        name = entry.findtext(f"{ATOM}id", "").rsplit(":", 1)[1]
        yield Item(name, path.name, day, paragraphs(entry.findtext(f"{ATOM}content", "")))


def jsonl(path: Path) -> Iterator[Item]:
    for line in path.read_text().splitlines():
        row = json.loads(line)
        day = datetime.date.fromisoformat(row.get("published") or row["date"])
        yield Item(row["id"].removeprefix(row["publisher"].lower().replace(" ", "") + "-"), path.name, day, row["text"])


def read() -> Iterator[Item]:
    for path in sorted(SAMPLES.iterdir()):
        match path.suffix:
            case ".txt":
                yield named(path, path.read_text())
            case ".html":
                yield named(path, paragraphs(path.read_text()))
            case ".rss":
                yield from rss(path)
            case ".atom":
                yield from atom(path)
            case ".jsonl":
                yield from jsonl(path)


ITEMS = list(read())
each_item = pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)


def index() -> dict[str, tuple[str, str, str]]:
    """Item -> (story, date, file), from the tables of the README."""
    rows: dict[str, tuple[str, str, str]] = {}
    story = ""
    for line in (SAMPLES / "README.md").read_text().splitlines():
        if line.startswith("### "):
            story = line[4:]
        elif match := re.match(r"\| (\d{4}-\d\d-\d\d) \| (\S+) \| (\S+) \|", line):
            rows[match[2]] = (story, match[1], match[3])
    return rows


def test_there_are_enough_items_in_every_shape() -> None:
    shapes = Counter(Path(item.file).suffix for item in ITEMS)
    assert len(ITEMS) >= 44
    assert set(shapes) == {".txt", ".html", ".rss", ".atom", ".jsonl"}
    assert min(shapes.values()) >= 4


def test_every_story_is_told_by_several_items() -> None:
    stories = Counter(story for story, _, _ in index().values())
    assert len(stories) == 5
    assert min(stories.values()) >= 2


def test_ids_are_unique() -> None:
    assert [name for name, count in Counter(item.id for item in ITEMS).items() if count > 1] == []


def test_the_index_lists_each_item_with_its_date_and_file() -> None:
    assert {k: v[1:] for k, v in index().items()} == {i.id: (i.published.isoformat(), i.file) for i in ITEMS}


@each_item
def test_item_has_the_length_of_a_news_item(item: Item) -> None:
    assert 150 <= len(item.text.split()) <= 600


@each_item
def test_dateline_is_the_day_of_publication_or_the_day_before(item: Item) -> None:
    for month, day in DATELINE.findall(item.text):
        written = datetime.date(item.published.year, MONTHS.index(month[:3].lower()) + 1, int(day))
        assert datetime.timedelta(0) <= item.published - written <= datetime.timedelta(days=1)


@each_item
def test_weekday_agrees_with_the_date_beside_it(item: Item) -> None:
    for weekday, month, day, year in FULL_DATE.findall(item.text):
        written = datetime.date(int(year), MONTHS.index(month[:3].lower()) + 1, int(day))
        assert f"{written:%A}" == weekday


@pytest.mark.parametrize("name", ["vostochny", "veto", "sweden-joins", "grain-ends", "treaty", "swap"])
def test_near_copies_share_most_of_their_sentences(name: str) -> None:
    wires = {"vostochny": "vostochny-wire", "veto": "veto-wire", "treaty": "treaty-signed", "swap": "swap-wire"}
    text = {item.id: item.text for item in ITEMS}
    original, copy = (_shingles(text[key]) for key in (wires.get(name, name), f"{name}-copy"))
    assert len(original & copy) / len(copy) > 0.5


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return set(zip(words, words[1:], words[2:], words[3:], strict=False))
