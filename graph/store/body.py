"""The body of an answer as a file that a parser reads while it arrives."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO, cast

import httpx


class Body(io.RawIOBase):
    """Reads a streamed response; gives the connection back when it is read to the end, closed or forgotten."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response
        self._chunks: Iterator[bytes] = response.iter_bytes()
        self._rest = b""

    @property
    def media_type(self) -> str:
        """The content type without its parameters."""
        return str(self._response.headers.get("content-type", "")).split(";")[0].strip()

    @property
    def file(self) -> IO[bytes]:
        """The same object, typed as what parsers declare that they take; they only read from it."""
        return cast("IO[bytes]", self)

    def readable(self) -> bool:
        """Say yes."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, at most `size`; none at the end."""
        while not self._rest:
            chunk = next(self._chunks, None)
            if chunk is None:
                return b""
            self._rest = chunk
        size = len(self._rest) if size < 0 else size
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken

    def close(self) -> None:
        """Stop reading; an engine stops its work when the connection closes."""
        self._response.close()
        super().close()
