"""kill -9 at any moment of an ingest: nothing acknowledged is lost, nothing is half there, a rerun completes it."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

from graph.canonical import canonical
from graph.check import check
from graph.store import EmbeddedBackend
from graph.store.folder import StoreFolder
from ingest.archive import Archive
from ingest.article import Reading

KILLS = int(os.environ.get("NEWSGRAPH_KILLS", "4"))
ARTICLES = 80
CHANCE = random.Random(9)


def command(source: Path, store: Path) -> list[str]:
    return [sys.executable, "-m", "tests.fast", "ingest", str(source), "--store", str(store), "--workers", "1"]


def articles(folder: Path) -> Path:
    path = folder / "in.jsonl"
    text = "Kim Jong Un met Vladimir Putin in Vostochny on Wednesday, as Dmitry Peskov said in Moscow."
    rows = (
        {"id": f"a{n}", "text": f"{text} They spoke {n} times.", "published": "2023-09-14"} for n in range(ARTICLES)
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def contents(store: Path) -> bytes:
    backend = EmbeddedBackend(StoreFolder(store).oxigraph)
    try:
        return canonical(backend.match())
    finally:
        backend.close()


def article_graphs(store: Path) -> dict[str, list[str]]:
    """Return the quads of each article's graph, by the name of the graph."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in contents(store).decode().splitlines():
        graph = line.rsplit(" ", 2)[1]
        if "/version/" in graph:
            found[graph].append(line)
    return found


def killed(source: Path, store: Path) -> list[str]:
    """Start an ingest, kill it some time after its first acknowledgement; return what it acknowledged."""
    with subprocess.Popen(
        command(source, store), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout
        first = process.stdout.readline()
        time.sleep(CHANCE.uniform(0, 0.25))
        process.send_signal(signal.SIGKILL)
        return [line.strip() for line in (first, *process.stdout) if line.endswith("\n") and " " not in line]


def test_kills_lose_nothing(tmp_path: Path) -> None:
    source, store, calm = articles(tmp_path), tmp_path / "store", tmp_path / "calm"
    subprocess.run(command(source, calm), check=True, capture_output=True)
    whole, acknowledged = article_graphs(calm), set[str]()
    for _ in range(KILLS):
        acknowledged |= set(killed(source, store))
        graph = contents(store).decode()
        assert [article for article in acknowledged if f'identifier> "{article}"' not in graph] == []
        assert all(quads == whole[name] for name, quads in article_graphs(store).items())
        kept = {item.article.id for item in Archive(StoreFolder(store).archive).readings() if isinstance(item, Reading)}
        assert acknowledged <= kept
    assert acknowledged
    subprocess.run(command(source, store), check=True, capture_output=True)
    assert contents(store) == contents(calm)
    backend = EmbeddedBackend(StoreFolder(store).oxigraph)
    assert list(check(backend, sample=5)) == []
    backend.close()
