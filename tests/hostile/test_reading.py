"""Whatever is in a file, reading it ends in articles or refusals: no crash, nothing lost, nothing dangerous left."""

import json
import random
import unicodedata
from collections import Counter
from collections.abc import Iterable

import pytest

from ingest.article import Reading, Refusal
from ingest.clean import LONGEST, LONGEST_RUN
from ingest.readers import read, upload
from ingest.structure import blocks
from tests.hostile import corpora

GARBLED = random.Random(7)


def outcomes(files: Iterable[tuple[str, bytes]]) -> Counter[str]:
    """Read the files together, check each result, count what came of them; every file must be accounted for."""
    files = list(files)
    found: Counter[str] = Counter()
    named = set()
    for item in read(upload(name, data) for name, data in files):
        named.add(item.source.split(", item ")[0].split(", line ")[0])
        found["article" if isinstance(item, Reading) else "refused"] += 1
        if isinstance(item, Reading):
            sound(item)
        else:
            assert item.reason
            assert "Traceback" not in item.reason
    assert named == {name for name, _ in files}
    return found


def sound(item: Reading) -> None:
    """Check what every article promises to the stages after reading."""
    article = item.article
    assert 0 < len(article.text) <= LONGEST
    fields = (article.id, article.text, article.title, article.publisher, *article.authors)
    for value in filter(None, fields):
        assert not any(unicodedata.category(c) in {"Cc", "Cf", "Cs"} and c != "\n" for c in value)
    assert all(len(run) < LONGEST_RUN for run in article.text.split())
    assert article.url is None or article.url.startswith(("http://", "https://"))
    assert sum(block.end - block.start for block in blocks(article)) <= len(article.text)


def test_news_pages_all_give_text() -> None:
    pages = corpora.some(corpora.members("news-pages", r"\.html\.gz$"), every=6)
    refused = [item.reason for item in read(upload(*page) for page in pages) if isinstance(item, Refusal)]
    assert all(reason.startswith("is not in English") for reason in refused)
    assert len(refused) < len(pages) / 8


@pytest.mark.parametrize("archive", ["feedparser-feeds", "feedvalidator-cases"])
def test_feeds(archive: str) -> None:
    feeds = corpora.some(corpora.members(archive, r"\.xml$"))
    found = outcomes((f"{number}.xml", data) for number, (_, data) in enumerate(feeds))
    assert found["article"]


def test_cut_and_garbled_feeds() -> None:
    feeds = corpora.some(corpora.members("feedparser-feeds", r"wellformed.*\.xml$"), every=40)
    cut = ((f"cut{n}.xml", data[: len(data) * 2 // 3]) for n, (_, data) in enumerate(feeds))
    garbled = ((f"garbled{n}.xml", garble(data)) for n, (_, data) in enumerate(feeds))
    outcomes([*cut, *garbled])


def garble(data: bytes) -> bytes:
    return bytes(GARBLED.randrange(256) if GARBLED.random() < 0.01 else byte for byte in data)


def test_entity_bombs_are_refused_unopened() -> None:
    bombs = list(corpora.members("xml-bombs", r"\.xml$"))
    found = list(read(upload(name, data) for name, data in bombs))
    assert len(found) == len(bombs)
    assert sum("declares XML entities" in str(item) for item in found) >= 7
    assert all(len(item.article.text) < 100 for item in found if isinstance(item, Reading))


def test_html_tokenizer_inputs() -> None:
    inputs = [(f"{n}.html", text.encode("utf-8", "surrogatepass")) for n, text in enumerate(corpora.tokenizer_inputs())]
    outcomes(corpora.some(inputs, every=25))


def test_script_payloads_inside_pages_stay_text() -> None:
    pages = [(f"{n}.html", page(payload)) for n, payload in enumerate(corpora.payloads())]
    assert outcomes(corpora.some(pages, every=25))["article"]


def page(payload: str) -> bytes:
    body = "".join(f"<p>{corpora.PROSE * 3}</p>" for _ in range(3))
    return f"<html><head><title>{payload}</title></head><body><p>{payload}</p>{body}</body></html>".encode()


def test_naughty_strings_as_texts_titles_and_lines() -> None:
    strings = corpora.naughty_strings()
    lines = (
        json.dumps({"id": string or "empty", "title": string, "publisher": string, "text": string})
        for string in strings
    )
    assert outcomes([("naughty.jsonl", "\n".join(lines).encode())])["article"] > 300
    outcomes((f"{n}.txt", string.encode()) for n, string in enumerate(strings))
    prose = (json.dumps({"text": f"{corpora.PROSE}{string} {corpora.PROSE}"}) for string in strings)
    assert outcomes([("prose.jsonl", "\n".join(prose).encode())])["refused"] < 3  # longer than the prose, not Latin


@pytest.mark.parametrize("kind", ["json", "jsonl"])
def test_the_json_suite(kind: str) -> None:
    files = [(f"{n}.{kind}", data) for n, (_, data) in enumerate(corpora.members("json-suite", r"\.json$"))]
    assert outcomes((name, data) for name, data in files if data.strip())["article"] == 0
