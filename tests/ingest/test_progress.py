"""A run that is not watched on a terminal says now and then how far it is."""

import os
import signal

import pytest

from ingest import progress
from ingest.account import Outcome


def test_lines_with_rate_and_remaining_time(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "_SECONDS_BETWEEN_LINES", 0.0)
    with progress.watching(4) as report:
        report(Outcome("a.txt", "stored"))
        report(Outcome("b.txt", "refused", reason="is empty"))
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("1 of 4 read, ")
    assert lines[0].endswith(" seconds left")
    assert lines[1] == "refused b.txt: is empty"


def test_the_first_ctrl_c_asks_and_the_second_ends() -> None:
    with progress.stoppable() as stop:
        os.kill(os.getpid(), signal.SIGINT)
        assert stop.is_set()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
