"""Keeps an answer in the thread that asked for it."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from typing import TypeVar

from graph.store.errors import StoreError

_T = TypeVar("_T")


def confined(answers: Iterable[_T]) -> Iterator[_T]:
    """Return `answers`, guarded: going on with them in another thread raises `StoreError`.

    The engine itself would end the whole process (pyoxigraph 0.5.13: "unsendable" objects abort). Single rows and terms
    may go anywhere.
    """
    return _walk(answers, threading.get_ident())


def _walk(answers: Iterable[_T], thread: int) -> Iterator[_T]:
    _check(thread)
    for answer in answers:
        yield answer
        _check(thread)


def _check(thread: int) -> None:
    if threading.get_ident() != thread:
        raise StoreError(
            "An answer is being read in another thread than the one that asked: make it a list where it is asked for."
        )
