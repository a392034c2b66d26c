"""Reads sources made on the spot."""

from ingest.article import Article, Reading, Refusal
from ingest.readers import read, upload


def results(name: str, content: str | bytes) -> list[Reading | Refusal]:
    data = content.encode() if isinstance(content, str) else content
    return list(read([upload(name, data)]))


def article(name: str, content: str | bytes) -> Article:
    (found,) = results(name, content)
    assert isinstance(found, Reading), str(found)
    return found.article


def reason(name: str, content: str | bytes) -> str:
    (found,) = results(name, content)
    assert isinstance(found, Refusal), found
    assert found.source.startswith(name)
    return found.reason
