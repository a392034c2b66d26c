"""A writer that is killed at any moment leaves every acknowledged article whole and none half-written."""

import multiprocessing
import random
import time
from collections import Counter, defaultdict
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from graph.store import EmbeddedBackend
from tests.graph.store.factory import article

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.graph.store.test_crash"])
ARTICLES = 40


def write(store: Path, turn: int, told: Connection) -> None:
    """Replace articles one after the other for ever, telling which version of which is in."""
    backend = EmbeddedBackend(store)
    told.send(None)
    for number in range(10_000):
        which, version = number % ARTICLES, turn * 10_000 + number
        known = list(backend.match(graph=article(which)[0].graph_name))  # type: ignore[arg-type]
        backend.apply(remove=known, add=article(which, version))
        told.send((which, version))


def kill_while_writing(store: Path, turn: int, seconds: float) -> dict[int, int]:
    """Return the version that was acknowledged last, by article."""
    hears, told = PROCESSES.Pipe(duplex=False)
    writer = PROCESSES.Process(target=write, args=(store, turn, told))
    writer.start()
    told.close()
    hears.recv()
    time.sleep(seconds)
    writer.kill()
    writer.join()
    return dict(acknowledgements(hears))


def acknowledgements(hears: Connection) -> list[tuple[int, int]]:
    heard = []
    try:
        while True:
            heard.append(hears.recv())
    except EOFError:
        return heard


def stored(store: Path) -> dict[int, Counter[int]]:
    """Return how many quads of each version each article has."""
    backend, found = EmbeddedBackend(store), defaultdict[int, Counter[int]](Counter)
    for one in backend.match():
        found[int(str(one.graph_name.value).rsplit("/", 1)[1])][int(one.object.value)] += 1  # type: ignore[union-attr]
    backend.close()
    return found


@pytest.mark.slow
def test_fifty_kills_lose_nothing_acknowledged(tmp_path: Path) -> None:
    chance, acknowledged = random.Random(7), dict[int, int]()
    for turn in range(50):
        acknowledged |= kill_while_writing(tmp_path / "store", turn, chance.uniform(0.0, 0.15))
        articles = stored(tmp_path / "store")
        assert all(list(versions.values()) == [20] for versions in articles.values()), "an article is torn"
        newest = {number: max(versions) for number, versions in articles.items()}
        assert all(newest[number] >= version for number, version in acknowledged.items()), "an article is lost"
    assert len(acknowledged) == ARTICLES
