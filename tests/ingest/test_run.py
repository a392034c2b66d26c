"""Every input of a run is accounted for, whatever it holds and whenever the run ends."""

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest

from ingest.account import Account, Outcome
from ingest.archive import Archive
from ingest.journal import Journal
from ingest.progress import remark
from ingest.readers import read
from ingest.record import Record
from ingest.run import extracted, ingest

TEXT = "Kim met Putin in Vostochny on Wednesday, and both spoke of arms and of food."


class Memory:
    """A sink that keeps records in memory."""

    def __init__(self) -> None:
        self.records: dict[str, Record] = {}
        self.puts = 0

    def put(self, record: Record) -> Literal["stored", "unchanged"]:
        self.puts += 1
        if self.records.get(record.id) == record:
            return "unchanged"
        self.records[record.id] = record
        return "stored"

    def receipt(self, article_id: str) -> str | None:
        return self.records[article_id].dumps() if article_id in self.records else None

    def flush(self) -> None:
        pass


Run = Callable[..., Account]


@pytest.fixture
def sink() -> Memory:
    return Memory()


@pytest.fixture
def run(tmp_path: Path, sink: Memory) -> Run:
    archive, journal = Archive(tmp_path / "archive"), Journal(tmp_path / "journal")

    def start(*named: object, workers: int = 1, extract: str = "record", **options: object) -> Account:
        target = f"tests.ingest.workers:{extract}"
        return ingest(named, archive=archive, sink=sink, journal=journal, extract=target, workers=workers, **options)  # type: ignore[arg-type]

    return start


def lines(folder: Path, *articles: dict[str, str], name: str = "in.jsonl") -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path


def numbered(count: int) -> list[dict[str, str]]:
    return [{"id": str(number), "text": f"{TEXT} Number {number}."} for number in range(count)]


def test_in_is_stored_and_refused(tmp_path: Path, run: Run, sink: Memory) -> None:
    (tmp_path / "empty.txt").touch()
    account = run(lines(tmp_path, *numbered(3), {"id": "x"}), tmp_path / "empty.txt", tmp_path / "none.txt")
    assert str(account) == "6 read = 3 stored + 0 unchanged + 0 duplicate + 3 refused"
    assert sorted(sink.records) == ["0", "1", "2"]
    assert not account.failed


def test_what_is_stored_in_another_language_is_told_each_time(tmp_path: Path, run: Run) -> None:
    short = [{"id": "a", "text": "Le ministre Jean Exemple a reçu mardi les élus de la ville."}]
    for status in ("stored", "unchanged"):
        told: list[Outcome] = []
        account = run(lines(tmp_path, *short), report=told.append)
        assert (told[0].status, account.doubtful) == (status, 1)
        assert (remark(told[0]) or "").startswith(f"warning {told[0].source}: seems not to be in English but in French")


def test_a_second_run_extracts_nothing(tmp_path: Path, run: Run, sink: Memory) -> None:
    path = lines(tmp_path, *numbered(3))
    run(path)
    account = run(path, extract="fail")
    assert (account.counts["unchanged"], sink.puts, account.failed) == (3, 3, False)


def test_what_the_store_lost_is_stored_again(tmp_path: Path, run: Run, sink: Memory) -> None:
    path = lines(tmp_path, *numbered(3))
    run(path)
    del sink.records["1"]
    assert run(path).counts == {"stored": 1, "unchanged": 2}


def test_a_changed_article_replaces_the_old_one(tmp_path: Path, run: Run, sink: Memory) -> None:
    run(lines(tmp_path, {"id": "a", "text": TEXT}))
    assert run(lines(tmp_path, {"id": "a", "text": f"{TEXT} Corrected."})).counts == {"stored": 1}
    assert sink.records["a"].text.endswith("Corrected.")


def test_one_content_under_two_names_is_a_duplicate(tmp_path: Path, run: Run, sink: Memory) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)
    assert run(tmp_path / "a.txt", tmp_path / "b.txt").counts == {"stored": 1, "duplicate": 1}


def test_two_contents_under_one_id_are_told(tmp_path: Path, run: Run, sink: Memory) -> None:
    account = run(lines(tmp_path, {"id": "a", "text": TEXT}, {"id": "a", "text": f"{TEXT} Else."}))
    assert account.counts == {"stored": 1, "refused": 1}
    assert "line 1, but another text" in next(account.reasons())


def test_any_number_of_workers_gives_the_same_records(tmp_path: Path, run: Run, sink: Memory) -> None:
    path = lines(tmp_path, *numbered(30))
    run(path, workers=1)
    one, sink.records = sink.records, {}
    heard: list[Outcome] = []
    run(path, workers=3, report=heard.append)
    assert list(sink.records.items()) == list(one.items())
    assert [outcome.article for outcome in heard] == [str(number) for number in range(30)]


def test_an_article_that_breaks_the_extraction_is_refused_alone(tmp_path: Path, run: Run) -> None:
    account = run(lines(tmp_path, *numbered(2)), extract="die")
    assert account.counts == {"refused": 2}
    assert account.failed
    assert "could not be extracted: it needed more memory or time" in next(account.reasons())


def test_a_stopped_run_accounts_for_what_it_did_and_can_be_taken_up(tmp_path: Path, run: Run, sink: Memory) -> None:
    path, stop = lines(tmp_path, *numbered(30)), threading.Event()

    def third(outcome: Outcome) -> None:
        if outcome.article == "2":
            stop.set()

    account = run(path, stop=stop, report=third)
    assert account.interrupted
    assert account.counts["stored"] == len(sink.records) < 30
    assert run(path).counts == {"unchanged": account.total, "stored": 30 - account.total}


def test_a_sink_that_fails_ends_the_run(tmp_path: Path, run: Run, sink: Memory) -> None:
    def full(_: Record) -> Literal["stored"]:
        raise OSError("no space")

    path, put, sink.put = lines(tmp_path, *numbered(3)), sink.put, full  # type: ignore[method-assign]
    with pytest.raises(OSError, match="no space"):
        run(path)
    sink.put = put  # type: ignore[method-assign]
    assert run(path).counts == {"stored": 3}


def test_extraction_alone_keeps_ids_and_order(tmp_path: Path) -> None:
    path = lines(tmp_path, *numbered(3), {"id": "x"})
    found = list(extracted(read([path]), extract="tests.ingest.workers:record", workers=2))
    assert [record.id if record else None for _, record in found] == ["0", "1", "2", None]
