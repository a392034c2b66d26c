"""What the tests let a helper process do."""

import os
import re
import time
from dataclasses import replace
from typing import Any

from ingest.errors import IngestError
from ingest.record import Mention, Record


def double(number: int) -> int:
    return 2 * number


def fail(_: object) -> None:
    raise ValueError("no")


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def fill(count: int) -> int:
    return len(bytearray(count))


def die(_: object) -> None:
    os._exit(1)


def nest(depth: int) -> None:
    nest(depth - 1)


def process(_: object) -> int:
    return os.getpid()


def die_of_13(number: int) -> int:
    if number == 13:
        os._exit(1)
    return number


def unable(_: object) -> None:
    raise IngestError("no model")


def record(article: dict[str, Any]) -> dict[str, Any]:
    """A record of the article's own words: fast, and different for different articles."""
    found = Record.from_json(article)
    words = re.finditer(r"[A-Z]\w+", found.text)
    entities = tuple(
        Mention(w.start(), w.end(), w.group(), "Person", w.group().casefold(), name=w.group()) for w in words
    )
    return replace(found, entities=entities, extractor="tests").to_json()


def slow_record(article: dict[str, Any]) -> dict[str, Any]:
    time.sleep(0.05)
    return record(article)
