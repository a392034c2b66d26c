"""The W3C's tests of SPARQL 1.1 queries, put to the sandbox as a stranger's."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import GraphError
from graph.sandbox.context import Context
from graph.sandbox.sandbox import Sandbox
from graph.sandbox.snapshots import Snapshots
from graph.store import EmbeddedBackend
from tests.graph.sandbox import w3c
from tests.graph.sandbox.conftest import PATIENT
from tests.hostile.corpora import everything

KNOWN = {
    (group, name)
    for groups in tomllib.loads(Path(__file__).with_name("w3c.toml").read_text(encoding="utf-8")).values()
    for group, names in groups.items()
    for name in names
}
EVERY = 1 if everything() else 12


def passes(case: w3c.Case, folder: Path) -> bool:
    backend = EmbeddedBackend()
    backend.apply(add=case.quads)
    context = Context(base=case.address, graphs=w3c.BASE)
    sandbox = Sandbox(Snapshots(backend, folder), limits=replace(PATIENT, rows=10_000), context=context)
    try:
        found = w3c.comparable(sandbox.ask(case.query))
    except GraphError:
        return case.accepted is False
    finally:
        sandbox.close()
    return case.accepted is True or (case.accepted is None and w3c.wanted(case) in (None, found))


@pytest.mark.slow
@pytest.mark.skipif(not w3c.SUITE.exists(), reason="the W3C suite is not here")
def test_w3c_queries_are_answered_as_they_should_be(tmp_path: Path) -> None:
    chosen = list(w3c.cases())[::EVERY]
    assert len(chosen) > 25
    failing = {(case.group, case.name) for case in chosen if not passes(case, tmp_path / "snapshots")}
    assert failing == KNOWN & {(case.group, case.name) for case in chosen}
