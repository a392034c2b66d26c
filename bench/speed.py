"""Extraction against the bare language model, words per second, in one run; writes `docs/speed.md`.

    python -W ignore -m bench.speed [--rounds N] [--write docs/speed.md]

Both sides get the paragraphs of the sample articles. Rounds alternate, so that whatever else the machine does falls on
both, and the ratio is that of the medians.
"""

from __future__ import annotations

import argparse
import datetime
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from ingest import model
from ingest.article import Article, Reading
from ingest.extract import extract
from ingest.parse import parse, parser
from ingest.readers import read
from ingest.structure import blocks

SAMPLES = Path("data/samples")

_PAGE = """# Speed of extraction

Written by `make speed` on {date} with {model}: {articles} sample articles, {words:,} words, {rounds} alternating
rounds on one core, medians.

| | words per second |
|---|---|
| the bare language model over the same paragraphs | {bare:,.0f} |
| whole extraction, its own parse included | {whole:,.0f} |
| **ratio** | **{ratio:.2f}** |

The ratio is what counts: both sides ran on the same machine in the same minutes. The floor is 0.4, the aim 0.5.
"""


@dataclass(frozen=True, slots=True)
class Speed:
    """Words per second of the bare language model and of the whole extraction."""

    words: int
    bare: float
    whole: float

    @property
    def ratio(self) -> float:
        """How fast extraction is as a share of the language model's own speed."""
        return self.whole / self.bare


def measure(articles: Sequence[Article], nlp: Language, *, rounds: int) -> Speed:
    """Run both sides in turn over `articles`, `rounds` times, after a first round that does not count."""
    run = parser(nlp)
    paragraphs = [article.text[block.start : block.end] for article in articles for block in blocks(article)]
    words = sum(len(text.split()) for text in paragraphs)

    def bare() -> None:
        for _ in run(paragraphs):
            pass

    def whole() -> None:
        for article in articles:
            extract(parse(article, run, nlp))

    timings = [(_seconds(bare), _seconds(whole)) for _ in range(rounds + 1)][1:]
    return Speed(words, *(words / statistics.median(side) for side in zip(*timings, strict=True)))


def _seconds(act: Callable[[], None]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def main() -> None:
    """Measure, print and write the page."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--write", type=Path, default=Path("docs/speed.md"))
    given = options.parse_args()
    articles = [found.article for found in read([SAMPLES]) if isinstance(found, Reading)]
    speed = measure(articles, model.load(), rounds=given.rounds)
    page = _PAGE.format(
        date=datetime.date.today().isoformat(),
        model=f"{model.MODEL} {model.VERSION}",
        articles=len(articles),
        words=speed.words,
        rounds=given.rounds,
        bare=speed.bare,
        whole=speed.whole,
        ratio=speed.ratio,
    )
    given.write.write_text(page, encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
