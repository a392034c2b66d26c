"""Print a reading sheet: what the extraction shows of each article, claim by claim, to be judged by a careful reader.

    python -m bench.sheet ARTICLES.jsonl [--kinds entities,events,ties,quotes] [--judged FILE.csv ...] [--open]

A line of a judgement file is `article,claim,shown,verdict,causes`: the claim's name on the sheet, a digest of what
was shown, `right`, `half` or `wrong`, and what is amiss (`agent`, `date`, ...; several with `+`). The digest carries a
verdict over to a later run as long as the same is shown, and no news text is kept. `--open` leaves out what is judged.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.predict import cached, gold
from graph.noteworthy import noteworthy
from ingest import model
from ingest.extract import extractor
from ingest.record import Mention, Record
from ingest.rendering import Shown, shown_claims

KINDS = ("entities", "events", "ties", "quotes")
_LETTERS = {"entities": "n", "events": "e", "ties": "t", "quotes": "q"}


@dataclass(frozen=True, slots=True)
class Claim:
    """One line of a sheet: `name` tells it apart in its article, `shown` is what a reader is shown."""

    article: str
    kind: str
    name: str
    shown: str
    sentence: int
    confidence: float

    @property
    def digest(self) -> str:
        """Return what stands for `shown` in a judgement file."""
        return hashlib.sha256(self.shown.encode()).hexdigest()[:10]


Verdicts = dict[tuple[str, str, str], tuple[str, str]]
"""From article, claim and digest to verdict and causes."""


def claims(record: Record, kinds: Iterable[str] = KINDS) -> Iterator[Claim]:
    """Yield what is shown of an article, in reading order; a claim is named by its kind and where it stands."""
    seen: Counter[str] = Counter()
    for one in (*_entities(record), *shown_claims(record)):
        if one.kind not in kinds:
            continue
        name = f"{_LETTERS[one.kind]}{one.position}"
        seen[name] += 1
        name += f".{seen[name]}" if seen[name] > 1 else ""
        yield Claim(record.id, one.kind, name, one.text, one.sentence, one.confidence)


def _entities(record: Record) -> Iterator[Shown]:
    """Yield each entity that the graph shows with its type, link, and all that was joined to it, by sentence."""
    members: dict[str, list[Mention]] = defaultdict(list)
    kept = noteworthy(record) - record.unlisted()
    for mention in record.entities:
        if mention.cluster in kept:
            members[mention.cluster].append(mention)
    for mentions in members.values():
        first = mentions[0]
        places: dict[str, list[str]] = defaultdict(list)
        for mention in mentions:
            places[mention.text].append(str(_sentence_of(record, mention.start) + 1))
        listed = "; ".join(f"{' '.join(text.split())} [{','.join(numbers)}]" for text, numbers in places.items())
        kinds = "/".join(dict.fromkeys(m.type for m in mentions))
        link = next((mention.wikidata for mention in mentions if mention.wikidata), "")
        head = f"{kinds} {first.name or first.text} {link}".strip()
        yield Shown("entities", first.start, f"{head} = {listed}", _sentence_of(record, first.start), first.confidence)


def _sentence_of(record: Record, position: int) -> int:
    return next((n for n, (start, end) in enumerate(record.sentences) if start <= position < end), -1)


def judged(files: Iterable[Path]) -> Verdicts:
    """Read judgement files; a later line overrules an earlier one."""
    found: Verdicts = {}
    for file in files:
        with file.open(encoding="utf-8", newline="") as lines:
            for article, claim, digest, verdict, causes in csv.reader(lines):
                found[article, claim, digest] = (verdict, causes)
    return found


def sheet(
    record: Record, verdicts: Verdicts, kinds: Iterable[str] = KINDS, *, open_only: bool = False
) -> Iterator[str]:
    """Yield the lines of the sheet of one article."""
    by_sentence: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims(record, kinds):
        by_sentence[claim.sentence].append(claim)
    yield f"### {record.id} | {record.published or 'no date'} | {record.publisher or ''} | {record.title or ''}"
    for number, (start, end) in enumerate(record.sentences):
        yield f"[{number + 1}] {' '.join(record.text[start:end].split())}"
        for claim in by_sentence[number]:
            verdict, causes = verdicts.get((claim.article, claim.name, claim.digest), ("", ""))
            if not (open_only and verdict):
                known = f"   = {verdict} {causes}" if verdict else ""
                yield f"      {claim.name} ({claim.confidence:.2f}) {claim.shown}{known}"
    yield ""


def tally(found: Iterable[Claim], verdicts: Verdicts) -> Iterator[str]:
    """Yield how many of the claims are right, half right, wrong and not judged, and what is amiss most often."""
    found = list(found)
    known = [verdicts.get((c.article, c.name, c.digest), ("open", "")) for c in found]
    counts = Counter(verdict for verdict, _ in known)
    judged_count = sum(counts.values()) - counts["open"]
    shares = " ".join(f"{v} {counts[v]} ({counts[v] / max(judged_count, 1):.0%})" for v in ("right", "half", "wrong"))
    yield f"{len(found)} claims: {shares}; not judged {counts['open']}"
    causes = Counter(cause for _, said in known for cause in said.split("+") if cause)
    yield "amiss: " + ", ".join(f"{cause} {n}" for cause, n in causes.most_common())


def main() -> None:
    """Read articles, print their sheets and the tally."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("articles", type=Path)
    options.add_argument("--kinds", default="events", help="entities, events, ties, quotes; several with commas")
    options.add_argument("--judged", type=Path, nargs="*", default=[], help="judgement files")
    options.add_argument("--open", action="store_true", help="leave out claims that are judged")
    options.add_argument("--tally", action="store_true", help="print the tally only")
    given = options.parse_args()
    verdicts, kinds = judged(given.judged), tuple(given.kinds.split(","))
    extract = extractor(cached(model.load()))
    records = [extract(article) for article in gold(given.articles)]
    for record in records if not given.tally else ():
        print("\n".join(sheet(record, verdicts, kinds, open_only=given.open)))
    for kind in kinds:
        print(kind, *tally((c for record in records for c in claims(record, (kind,))), verdicts), sep="\n")


if __name__ == "__main__":
    main()
