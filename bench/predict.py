"""Extract records for a file of gold documents, reusing parses from an earlier run.

    python -m bench.predict GOLD.jsonl > predicted.jsonl [--limit N] [--nested]

Parsing is most of the time and does not change while the stages are worked on, so parsed paragraphs are kept in
`bench/.cache`, keyed by model, tokenizer settings and text. Where the gold file annotates no reports inside reports
(`bench.outermost`), they are left out; `--nested` keeps them.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from bench.outermost import as_annotated
from ingest import model
from ingest.article import Article
from ingest.extract import extractor
from ingest.parse import Parser

CACHE = Path(__file__).parent / ".cache"


def cached(nlp: Language) -> Parser:
    """Return a parser that keeps each article's parsed paragraphs on disk."""
    settings = hashlib.sha256(nlp.to_bytes(exclude=["vocab", *nlp.pipe_names]) + model.VERSION.encode()).hexdigest()[
        :12
    ]

    def run(texts: Sequence[str]) -> Iterable[Doc]:
        key = hashlib.sha256("\x00".join(texts).encode()).hexdigest()[:32]
        path = CACHE / settings / f"{key}.spacy"
        if path.exists():
            return list(DocBin().from_disk(path).get_docs(nlp.vocab))
        docs = list(nlp.pipe(texts, batch_size=16))
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{hash(path)}.part")
        DocBin(
            docs=docs,
            attrs=["ORTH", "TAG", "POS", "HEAD", "DEP", "LEMMA", "SPACY", "SENT_START", "ENT_IOB", "ENT_TYPE", "MORPH"],
        ).to_disk(part)
        part.replace(path)
        return docs

    return run


def gold(path: Path, limit: int | None = None) -> Iterator[Article]:
    """Yield the articles of a gold file, the first `limit` if told."""
    with path.open(encoding="utf-8") as lines:
        for line in itertools.islice(lines, limit):
            found = json.loads(line)
            published = found.get("published") or found.get("date")
            yield Article(found["id"], found["text"], title=found.get("title"), published=published)


def main() -> None:
    """Read gold documents, print records."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("gold", type=Path)
    options.add_argument("--limit", type=int, default=None, help="only the first N documents")
    options.add_argument("--nested", action="store_true", help="keep reports inside reports in any case")
    given = options.parse_args()
    extract = extractor(cached(model.load()))
    name = "" if given.nested else given.gold.stem
    for article in gold(given.gold, given.limit):
        sys.stdout.write(as_annotated(extract(article), name).dumps() + "\n")


if __name__ == "__main__":
    main()
