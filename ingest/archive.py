"""The raw article archive: the source of truth, from which graph and search index can be rebuilt.

    archive/3f/leaders-meet-3f2a9c51d07e/0001-8c1f0e2b7a90d3c4.json
    archive/3f/leaders-meet-3f2a9c51d07e/0002-removed

One folder an article, one file a version, named by its number and the digest of what the article says. The version
with the highest number counts. A file is complete or absent: it is written under another name, brought to the disk,
and renamed.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ingest.article import Article, Reading, Refusal
from ingest.errors import ArchiveError
from ingest.readers.draft import slug

_REMOVED = "removed"


class Archive:
    """Articles on disk; `keep` returns when the article is safe there.

    Raises `ArchiveError`, in one sentence, when the folder cannot be read or written.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, reading: Reading) -> bool:
        """Make sure that the archive's current version of the article is this one; return whether that is new."""
        folder = self._folder(reading.article.id)
        digest = article_digest(reading.article)
        content = {"article": asdict(reading.article), "source": reading.source, "sha256": reading.sha256}
        content["origins"] = dict(reading.origins)
        with self._alone():
            numbers = self._versions(folder)
            if numbers and _digest_of(numbers[-1]) == digest:
                return False
            written = json.dumps(content, ensure_ascii=False, indent=1)
            self._write(folder / f"{_next(numbers):04}-{digest}.json", written)
        return True

    def current(self, article_id: str) -> Reading | None:
        """Return the current version of an article, None if it was never kept or was removed."""
        versions = self._versions(self._folder(article_id))
        return _read(versions[-1]) if versions and _digest_of(versions[-1]) != _REMOVED else None

    def remove(self, article_id: str) -> bool:
        """Mark an article as removed, so that no rebuild brings it back; its versions stay. False if it is not in."""
        if self.current(article_id) is None:
            return False
        folder = self._folder(article_id)
        with self._alone():
            self._write(folder / f"{_next(self._versions(folder)):04}-{_REMOVED}", "")
        return True

    def readings(self) -> Iterator[Reading | Refusal]:
        """Yield the current version of every article, in the same order each time; a refusal for a damaged file."""
        for version in self._current():
            try:
                yield _read(version)
            except ArchiveError as error:
                yield Refusal(str(version), str(error))

    def __len__(self) -> int:
        return sum(1 for _ in self._current())

    def _current(self) -> Iterator[Path]:
        for folder in self._folders():
            versions = self._versions(folder)
            if versions and _digest_of(versions[-1]) != _REMOVED:
                yield versions[-1]

    def _folder(self, article_id: str) -> Path:
        name = hashlib.sha256(article_id.encode("utf-8", "surrogatepass")).hexdigest()
        return self.folder / name[:2] / f"{slug(article_id)}-{name[:12]}"

    def _folders(self) -> Iterator[Path]:
        with _told(self.folder):
            shards = sorted(self.folder.iterdir()) if self.folder.exists() else []
            for shard in shards:
                yield from sorted(shard.iterdir()) if shard.is_dir() else []

    def _versions(self, folder: Path) -> list[Path]:
        with _told(folder):
            return sorted(folder.glob("[0-9][0-9][0-9][0-9]*-*")) if folder.exists() else []

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the writer's place: two processes that read the same article anew must not give it the same number."""
        with _told(self.folder):
            _make(self.folder)
            descriptor = os.open(self.folder, os.O_RDONLY)
        try:
            with contextlib.suppress(OSError):  # a network's disk may know no locks
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def _write(self, path: Path, content: str) -> None:
        part = path.with_name(f".{path.name}.{os.getpid()}.part")
        with _told(path):
            _make(path.parent)
            try:
                with part.open("w", encoding="utf-8") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                part.replace(path)
            except OSError:
                with contextlib.suppress(OSError):
                    part.unlink(missing_ok=True)
                raise
            _sync(path.parent)


def article_digest(article: Article) -> str:
    """Return a digest of all that an article says, the same whatever source said it."""
    plain = json.dumps(asdict(article), sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(plain.encode()).hexdigest()[:32]


def _digest_of(version: Path) -> str:
    return version.stem.split("-", 1)[1]


def _next(versions: list[Path]) -> int:
    return int(versions[-1].name.split("-", 1)[0]) + 1 if versions else 1


def _read(version: Path) -> Reading:
    with _told(version):
        content = version.read_text(encoding="utf-8")
    try:
        data: dict[str, Any] = json.loads(content)
        article = Article(**{**data["article"], "authors": tuple(data["article"]["authors"])})
        reading = Reading(article, data["source"], data["sha256"], data["origins"])
    except (ValueError, KeyError, TypeError) as error:
        raise ArchiveError("the file is damaged; ingest its article again, or remove the file") from error
    if article_digest(article) != _digest_of(version):
        raise ArchiveError("the file was changed after it was written; ingest its article again, or remove the file")
    return reading


def _make(folder: Path) -> None:
    """Create `folder`, and bring its entry in each parent to the disk."""
    if not folder.exists():
        _make(folder.parent)
        folder.mkdir(exist_ok=True)
        _sync(folder.parent)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ArchiveError(f"the archive cannot be used at {path} ({error.strerror or error})") from error
