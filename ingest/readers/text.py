"""Plain text files: one article each, with title, byline, date and outlet read from the lines around the body."""

from __future__ import annotations

from functools import partial

from ingest.article import Reading, Refusal
from ingest.clean import LONGEST, tidy
from ingest.errors import UndecodableError, WorkerError
from ingest.published import first_date
from ingest.readers.decode import decode
from ingest.readers.draft import Draft, finish
from ingest.readers.marked import text_of
from ingest.readers.page import paragraphs
from ingest.structure.head import head
from ingest.worker import Worker


def text_article(name: str, data: bytes, parser: Worker) -> Reading | Refusal:
    """Read a text file; the date in its name is the last resort, where the text has none.

    `parser` is the helper process that takes a text apart that is HTML.
    """
    if not data.strip():
        return Refusal(name, "is empty; nothing to read")
    try:
        text = text_of(decode(data), partial(paragraphs, parser))
    except UndecodableError as error:
        return Refusal(name, str(error))
    except WorkerError as error:
        return Refusal(name, f"the HTML in it {error}; save its text")
    draft = _draft(tidy(text), name) if len(text) <= LONGEST else Draft(text)
    return finish(draft, name, data)


def _draft(text: str, name: str) -> Draft:
    found = head(text)
    published = found.published or first_date(name)
    fields = {"title": found.title, "authors": found.authors, "publisher": found.publisher, "url": found.url}
    origins = {field: "text" for field, value in fields.items() if value}
    if published:
        origins["published"] = "text" if found.published else "file name"
    return Draft(
        text,
        title=found.title,
        published=published,
        url=found.url,
        publisher=found.publisher,
        authors=found.authors,
        origins=origins,
    )
