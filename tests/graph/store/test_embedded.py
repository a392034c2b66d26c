"""The embedded store as a citizen: locks, full disks, snapshots, threads."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from pyoxigraph import Store

from graph.store import EmbeddedBackend, StoreError, StoreLockedError, open_backend
from graph.store.errors import store_error
from tests.graph.store.factory import article, node, quad

HOLD = "import sys, time; from graph.store import EmbeddedBackend; from pathlib import Path; " \
       "store = EmbeddedBackend(Path(sys.argv[1])); print('open', flush=True); time.sleep(60)"  # fmt: skip


def test_another_process_that_holds_the_lock_is_named(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, tmp_path / "s"], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        with pytest.raises(StoreLockedError, match=f"process {holder.pid}.*newsgraph serve"):
            EmbeddedBackend(tmp_path / "s")
        holder.kill()
    EmbeddedBackend(tmp_path / "s").close()


def test_a_lock_that_is_about_to_go_is_waited_for(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, tmp_path / "oxigraph"], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        threading.Timer(0.5, holder.kill).start()
        open_backend(tmp_path).close()


def test_opening_twice_in_one_program_is_said(tmp_path: Path) -> None:
    backend = EmbeddedBackend(tmp_path)
    with pytest.raises(StoreLockedError, match="already open in this program"):
        EmbeddedBackend(tmp_path)
    backend.close()
    EmbeddedBackend(tmp_path).close()


def test_a_closed_store_says_so() -> None:
    backend = EmbeddedBackend()
    backend.close()
    with pytest.raises(StoreError, match="was closed"):
        backend.size()


def test_a_path_that_is_no_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="file"):
        EmbeddedBackend(tmp_path / "file")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="may not be written"):
        EmbeddedBackend(tmp_path / "s")


def test_a_damaged_store_says_how_to_mend_it(tmp_path: Path) -> None:
    EmbeddedBackend(tmp_path).close()
    (tmp_path / "CURRENT").write_text("nonsense\n")
    with pytest.raises(StoreError, match="newsgraph rebuild"):
        EmbeddedBackend(tmp_path)


FILL = """
import resource, sys
from pathlib import Path
from graph.store import EmbeddedBackend, StoreError
from tests.graph.store.factory import article
store = EmbeddedBackend(Path(sys.argv[1]))
store.apply(add=article(0))
store.flush()
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    for number in range(1, 1000):
        store.apply(add=article(number))
except StoreError as error:
    print(error)
"""


def test_a_full_disk_is_said_and_loses_nothing_stored(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FILL, tmp_path], capture_output=True, text=True, check=False)
    assert "is full: make room" in done.stdout
    assert len(list(EmbeddedBackend(tmp_path).match(graph=node("article/0")))) == 20


def test_unknown_failures_are_put_on_one_line() -> None:
    assert str(store_error(OSError("a\n b"), "x")) == "The store at x failed: a b."


def test_rows_are_those_of_the_moment_of_asking() -> None:
    backend = EmbeddedBackend()
    backend.apply(add=article(1))
    rows = backend.select("SELECT ?s { ?s ?p ?o }")
    backend.apply(remove=article(1))
    assert len(list(rows)) == 20


def test_a_snapshot_never_holds_half_an_article(tmp_path: Path) -> None:
    backend = EmbeddedBackend(tmp_path / "store")
    over = threading.Event()

    def write() -> None:
        for number in range(10_000):
            if over.is_set():
                return
            backend.apply(
                remove=article(0, number - 1) if number else (), add=[*article(0, number), *article(number + 1)]
            )

    writer = threading.Thread(target=write)
    writer.start()
    for number in range(8):
        time.sleep(0.05)
        backend.snapshot(tmp_path / f"snapshot{number}")
        copy = Store.read_only(str(tmp_path / f"snapshot{number}"))
        versions = {found.object.value for found in copy.quads_for_pattern(None, None, None, node("article/0"))}
        assert len(versions) <= 1
        assert len(copy) % 20 == 0
    over.set()
    writer.join()


def test_four_writers_and_a_reader(tmp_path: Path) -> None:
    backend = EmbeddedBackend(tmp_path / "store")

    def write(first: int) -> None:
        for number in range(first, first + 50):
            with backend.writing():
                total = int(next(backend.match(node("total")), quad("total", "is", '"0"')).object.value)
                changed = [quad("total", "is", f'"{total + 1}"')]
                backend.apply(remove=[quad("total", "is", f'"{total}"')], add=[*article(number), *changed])

    writers = [threading.Thread(target=write, args=(100 * number,)) for number in range(4)]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        assert len(list(backend.match(node("total")))) <= 1
    assert next(backend.match(node("total"))).object.value == "200"
    assert backend.size() == 200 * 20 + 1
