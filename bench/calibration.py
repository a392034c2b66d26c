"""Whether confidence means something: the share of right events among those of like confidence.

Each sentence of the gold file has one known event; the surest coded event that the extraction finds in it is right when
it has the same code. See Guo et al. (2017), On calibration of modern neural networks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.scores import Predictions, documents

GOLD = "plv"
WIDTH = 0.1


@dataclass(frozen=True, slots=True)
class Bin:
    """Events whose confidence lies in `[low, low + 0.1)`: how many, their mean confidence, the share that is right."""

    low: float
    count: int
    confidence: float
    right: float


def reliability(shared: Path, predictions: Predictions) -> tuple[Bin, ...]:
    """Return the reliability bins of event confidence on sentences with one known event each."""
    golden = {doc["id"]: doc for doc in documents(shared / "eval" / f"{GOLD}.jsonl")}
    judged: dict[int, list[tuple[float, bool]]] = {}
    for record in documents(predictions.of(GOLD)):
        for confidence, right in _judged(golden[record["id"]], record):
            judged.setdefault(int(confidence / WIDTH), []).append((confidence, right))
    return tuple(_bin(index, judged[index]) for index in sorted(judged))


def _judged(golden: dict[str, Any], record: dict[str, Any]) -> Iterator[tuple[float, bool]]:
    """Yield the surest coded event of the sentence: the gold data knows only one."""
    events = [event for event in record["events"] if event.get("code")]
    best = max(events, key=lambda event: event["confidence"], default=None)
    if best is not None:
        yield best["confidence"], best["code"] in {event["type"] for event in golden["events"]}


def _bin(index: int, judged: list[tuple[float, bool]]) -> Bin:
    count = len(judged)
    return Bin(
        low=index * WIDTH,
        count=count,
        confidence=sum(confidence for confidence, _ in judged) / count,
        right=sum(right for _, right in judged) / count,
    )
