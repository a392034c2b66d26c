"""Unpacks gzip as it is read, and stops at bombs: files of megabytes that unpack to terabytes of nothing."""

from __future__ import annotations

import gzip
import io
from typing import TYPE_CHECKING, Any, cast

from ingest.errors import IngestError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LARGEST, MOST_TIMES = 500_000_000, 200
"""A file may unpack to so many bytes, and to more if these are no more than so many times its own; text is packed to a
third or a tenth."""

_GZIP = b"\x1f\x8b"


class BombError(IngestError):
    """A packed file grows beyond all measure; the message reads on from the file's name."""


def unpacked(stream: io.BufferedReader) -> io.BufferedReader:
    """Return a stream of the contents, unpacked if they are gzip; reading a bomb raises `BombError`."""
    return io.BufferedReader(_Unpacked(stream)) if stream.peek(2)[:2] == _GZIP else stream


class _Counted:
    """A packed stream, and how much of it was read."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self.size = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.size += len(data)
        return data


class _Unpacked(io.RawIOBase):
    def __init__(self, stream: io.BufferedReader) -> None:
        self._packed = _Counted(stream)
        self._plain = gzip.GzipFile(fileobj=cast(Any, self._packed))
        self._size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer)
        data = self._plain.read(len(view))
        view[: len(data)] = data
        self._size += len(data)
        if self._size > max(LARGEST, MOST_TIMES * self._packed.size):
            raise BombError(f"unpacks to more than {MOST_TIMES} times its size; unpack it and check what is inside")
        return len(data)
