"""Extraction does not fall below what it has reached on public gold data, where that lies beside the repository."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from bench.quality import SHARED
from bench.scores import Predictions, figures

pytestmark = [
    pytest.mark.nlp,
    pytest.mark.slow,
    pytest.mark.skipif(not (SHARED / "eval").is_dir(), reason="the gold data does not lie beside the repository"),
]

FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))["floor"]


@pytest.fixture(scope="module")
def reached(tmp_path_factory):
    predictions: dict[int, Predictions] = {}
    found: dict[tuple[str, str], dict[str, float]] = {}

    def of(gold, task, limit):
        if (gold, task) not in found:
            if limit not in predictions:
                predictions[limit] = Predictions(SHARED, tmp_path_factory.mktemp("records"), limit=limit)
            source = predictions[limit]
            found[gold, task] = figures(SHARED, gold, task, source)
        return found[gold, task]

    return of


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: f"{floor['gold']} {floor['figure']}")
def test_quality_holds(reached, floor):
    value = reached(floor["gold"], floor["task"], floor["limit"])[floor["figure"]]
    assert value >= floor["value"], f"{value} is below the floor of {floor['value']}"
