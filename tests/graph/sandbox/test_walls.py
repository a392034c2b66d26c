"""What the worker process cannot do."""

import subprocess
import sys
from pathlib import Path

import pytest

SHUT_IN = "from graph.sandbox.walls import shut_in; shut_in(memory_bytes=1 << 30, seconds=5); "


def outcome(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", SHUT_IN + code], capture_output=True, text=True, check=False)
    return (done.stderr.strip().splitlines() or [done.stdout.strip()])[-1]


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6", "AF_UNIX"])
def test_no_socket_can_be_made(family: str) -> None:
    assert outcome(f"import socket; socket.socket(socket.{family})").startswith("PermissionError")


def test_memory_is_bounded() -> None:
    assert outcome("bytearray(2 << 30)") == "MemoryError"


def test_no_file_can_grow(tmp_path: Path) -> None:
    assert "File too large" in outcome(f"open({str(tmp_path / 'file')!r}, 'wb', buffering=0).write(b'x')")


def test_the_worker_loads_nothing_heavy() -> None:
    code = (
        "import graph.sandbox.engine, sys; print(sorted({'rdflib', 'httpx', 'spacy', 'networkx'} & set(sys.modules)))"
    )
    assert outcome(code) == "[]"
