"""A run: read, keep in the archive, extract, store; and account for every input."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Event
from typing import Any, Literal, Protocol

from ingest.account import Account, Outcome, Status
from ingest.archive import Archive, article_digest
from ingest.article import Reading, Refusal
from ingest.doubts import doubt
from ingest.errors import ArchiveError
from ingest.journal import Journal
from ingest.pool import Job, answers, usable_cores
from ingest.readers import Source, read
from ingest.record import Record
from ingest.version import fingerprint

EXTRACT = "ingest.extract:extract_plain"
"""The function that helper processes call: the data of an article in, the data of its record out."""

LONGEST_EXTRACTION_SECONDS = 300.0
"""An article of the greatest length takes about 30 s on a quiet core."""


class Sink(Protocol):
    """Takes records in, one atomic change each; `put` returns when the article would survive a crash."""

    def put(self, record: Record) -> Literal["stored", "unchanged"]:
        """Store a record, in place of an older one of the same article."""
        ...

    def receipt(self, article_id: str) -> str | None:
        """Return a name for what is stored of an article, the same for the same record; None if nothing is."""
        ...

    def flush(self) -> None:
        """Make all that was put survive a power cut."""
        ...


def ingest(
    named: Iterable[str | Path | Source],
    *,
    archive: Archive,
    sink: Sink,
    journal: Journal | None = None,
    extract: str = EXTRACT,
    workers: int | None = None,
    expected: int | None = None,
    report: Callable[[Outcome], None] = lambda _: None,
    stop: Event | None = None,
) -> Account:
    """Read the articles of the named files and folders into `sink`; safe to interrupt and to repeat.

    Each article is kept in the archive before it is extracted, and stored by one call of the sink. What the sink holds
    already, by the journal's receipts, is not extracted again. The same inputs give the same records with any number
    of `workers` (processes; by default one a core). Set `stop` to end after the articles at work. `report` hears of
    each outcome, in the order of the inputs.
    Raises what the sink raises, `ModelError` when nothing can be extracted; all stored before stays stored.
    """
    run = _Run(archive, sink, journal or Journal(), extract, workers or usable_cores(), report, stop or Event())
    return run.go(read(named), expected)


@dataclass(frozen=True, slots=True)
class _Taken:
    """An input on its way: an article to extract, or one whose outcome is known already."""

    reading: Reading | None = None
    outcome: Outcome | None = None

    @property
    def request(self) -> dict[str, Any] | None:
        return asdict(self.reading.article) if self.reading and not self.outcome else None


@dataclass(slots=True)
class _Run:
    archive: Archive
    sink: Sink
    journal: Journal
    extract: str
    workers: int
    report: Callable[[Outcome], None]
    stop: Event
    account: Account = field(default_factory=Account)
    taken: int = 0
    _seen: dict[str, tuple[str, str]] = field(default_factory=dict)

    def go(self, found: Iterator[Reading | Refusal], expected: int | None) -> Account:
        number, state = self.journal.begin(expected), "failed"
        try:
            state = self._work(found, number)
            self.sink.flush()
        finally:
            self.journal.end(number, state)
        self.account.interrupted = state == "interrupted"
        return self.account

    def _work(self, found: Iterator[Reading | Refusal], number: int) -> str:
        try:
            for outcome in self._outcomes(found):
                self.account.add(outcome)
                self.journal.note(number, outcome)
                self.report(outcome)
        except KeyboardInterrupt:
            return "interrupted"
        assert self.account.total == self.taken, f"{self.taken} inputs, but {self.account.total} accounted for"
        return "interrupted" if self.stop.is_set() else "done"

    def _outcomes(self, found: Iterator[Reading | Refusal]) -> Iterator[Outcome]:
        jobs = answers(
            self._take(found),
            request=lambda item: item.request,
            target=self.extract,
            workers=self.workers,
            seconds=LONGEST_EXTRACTION_SECONDS,
        )
        return map(self._settle, jobs)

    def _take(self, found: Iterator[Reading | Refusal]) -> Iterator[_Taken]:
        for item in found:
            if self.stop.is_set():
                return
            self.taken += 1
            if isinstance(item, Reading):
                yield _Taken(item, self._known(item))
            else:
                yield _Taken(outcome=Outcome(item.source, "refused", reason=item.reason))

    def _known(self, reading: Reading) -> Outcome | None:
        """Keep an article in the archive, and return its outcome if there is nothing to extract."""
        article, digest = reading.article, article_digest(reading.article)
        if article.id in self._seen:
            return self._again(reading, digest)
        self._seen[article.id] = digest, reading.source
        try:
            self.archive.keep(reading)
        except ArchiveError as error:
            return _outcome(reading, "refused", f"{error}; {_MAKE_ROOM}")
        receipt = self.journal.receipt(article.id, _content(reading))
        if receipt is not None and receipt == self.sink.receipt(article.id):
            return _outcome(reading, "unchanged", doubt(article.text))
        return None

    def _again(self, reading: Reading, digest: str) -> Outcome:
        first, source = self._seen[reading.article.id]
        if first == digest:
            return _outcome(reading, "duplicate", f"is the same article as {source}")
        return _outcome(reading, "refused", f"has the id of {source}, but another text; {_ANOTHER_ID}")

    def _settle(self, job: Job[_Taken]) -> Outcome:
        reading = job.item.reading
        if job.item.outcome:
            return job.item.outcome
        assert reading, "what is not settled yet is an article"
        if job.error:
            return _outcome(reading, "refused", f"could not be extracted: it {job.error}")
        record = Record.from_json(job.answer)
        status = self.sink.put(record)
        self.journal.acknowledge(reading.article.id, _content(reading), self.sink.receipt(reading.article.id))
        return _outcome(reading, status, doubt(reading.article.text, record))


_ANOTHER_ID = "give it an id of its own, or ingest it by itself to replace the other"
_MAKE_ROOM = "make room or check the permissions, then ingest it again"


def _outcome(reading: Reading, status: Status, reason: str | None = None) -> Outcome:
    return Outcome(reading.source, status, reading.article.id, reading.article.title, reason)


def _content(reading: Reading) -> str:
    """Return a name for what was extracted and how, so that a new version of the program extracts anew."""
    return f"{article_digest(reading.article)}/{fingerprint()}"


def extracted(
    found: Iterable[Reading | Refusal], *, extract: str = EXTRACT, workers: int | None = None
) -> Iterator[tuple[Reading | Refusal, Record | None]]:
    """Yield each article with its record, in order, storing nothing; refusals without a record."""
    jobs = answers(
        found,
        request=lambda item: asdict(item.article) if isinstance(item, Reading) else None,
        target=extract,
        workers=workers or usable_cores(),
        seconds=LONGEST_EXTRACTION_SECONDS,
    )
    for job in jobs:
        if isinstance(job.item, Reading) and job.error:
            yield Refusal(job.item.source, f"could not be extracted: it {job.error}"), None
        else:
            yield job.item, Record.from_json(job.answer) if job.answer else None


def archived_records(
    archive: Archive,
    *,
    extract: str = EXTRACT,
    workers: int | None = None,
    report: Callable[[Outcome], None] = lambda _: None,
) -> Iterator[Record]:
    """Yield the records of all articles in the archive, extracted anew: what a graph is rebuilt from."""
    for item, record in extracted(archive.readings(), extract=extract, workers=workers):
        if isinstance(item, Reading) and record:
            report(_outcome(item, "stored"))
            yield record
        elif isinstance(item, Refusal):
            report(Outcome(item.source, "refused", reason=item.reason))
