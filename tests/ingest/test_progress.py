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
    with progress.watching(9) as report:
        report(Outcome("a.txt", "refused", reason="is empty"))
        for name in "bcde":
            report(Outcome(f"{name}.txt", "stored"))
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "refused a.txt: is empty"
    assert lines[1] == "1 of 9 read", "nothing is foretold from the time that the model took to load"
    assert lines[-1].startswith("5 of 9 read, ")
    assert lines[-1].endswith(" seconds left")


def test_the_first_ctrl_c_asks_and_the_second_ends() -> None:
    with progress.stoppable() as stop:
        os.kill(os.getpid(), signal.SIGINT)
        assert stop.is_set()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
