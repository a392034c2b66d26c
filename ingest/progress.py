"""How far a run is, with rate and remaining time; and how it is stopped by Ctrl-C."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import Protocol

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from ingest.account import Outcome

_SECONDS_BETWEEN_LINES = 10.0
_TOO_FEW, _SHORTEST_SECONDS = 3, 0.001


class Watcher(Protocol):
    """Hears of each outcome."""

    def __call__(self, outcome: Outcome) -> None:
        """Show an outcome."""
        ...


@contextmanager
def watching(expected: int | None) -> Iterator[Watcher]:
    """Show on standard error how a run of about `expected` inputs goes on."""
    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        yield _Lines(expected)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        yield _Bar(progress, expected)


class _Bar:
    def __init__(self, progress: Progress, expected: int | None) -> None:
        self._progress = progress
        self._task = progress.add_task("Reading", total=expected)

    def __call__(self, outcome: Outcome) -> None:
        if told := remark(outcome):
            self._progress.console.print(Text(told, style="yellow"))
        self._progress.advance(self._task)


class _Lines:
    def __init__(self, expected: int | None) -> None:
        self._expected, self._done = expected, 0
        self._said, self._first = time.monotonic(), 0.0

    def __call__(self, outcome: Outcome) -> None:
        self._done += 1
        now = time.monotonic()
        self._first = self._first or now
        if told := remark(outcome):
            click.echo(told, err=True)
        if now - self._said >= _SECONDS_BETWEEN_LINES:
            self._said = now
            click.echo(self._line(now - self._first), err=True)

    def _line(self, seconds: float) -> str:
        """Tell the rate since the first outcome, before which the model is loaded."""
        if self._done <= _TOO_FEW:
            return f"{self._done} of {self._expected} read" if self._expected else f"{self._done} read"
        rate = (self._done - 1) / max(seconds, _SHORTEST_SECONDS)
        if not self._expected or self._expected <= self._done:
            return f"{self._done} read, {60 * rate:.0f} a minute"
        left = (self._expected - self._done) / rate
        return f"{self._done} of {self._expected} read, {60 * rate:.0f} a minute, {left:.0f} seconds left"


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{60 * task.speed:.0f} a minute" if task.speed else "")


def remark(outcome: Outcome) -> str | None:
    """Return one line that says what was refused and why, or what was stored and is in doubt; None for all else."""
    if outcome.status == "refused":
        return f"refused {outcome.source}: {outcome.reason}"
    return f"warning {outcome.source}: {outcome.reason}" if outcome.doubtful else None


@contextmanager
def stoppable() -> Iterator[Event]:
    """Yield an event that the first Ctrl-C sets; the second one ends the command where it stands."""
    stop = Event()

    def interrupted(*_: object) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        click.echo("Ending after the articles at work; Ctrl-C again to end at once.", err=True)

    former = signal.signal(signal.SIGINT, interrupted)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, former)
