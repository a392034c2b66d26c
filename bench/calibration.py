"""Whether confidence means something: the share of right events among those of like confidence.

Measured twice: on events that readers judged whole in the last reading, of articles that nothing was fitted on; and on
gold sentences with one known event each, of which the surest coded event that the extraction finds is right when it has
the same code. See Guo et al. (2017), On calibration of modern neural networks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.confidence import events, latest, ranked
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


@dataclass(frozen=True, slots=True)
class Sureness:
    """What confidence is worth: how often a right event is rated above one that is not, and the reliability bins."""

    ranked: float
    as_read: tuple[Bin, ...]
    of_kind: tuple[Bin, ...]


def sureness(shared: Path, predictions: Predictions) -> Sureness:
    """Measure event confidence on what readers judged and on sentences with one known event each."""
    rated = [(event.confidence, event.worth) for event in events(shared, [latest()])]
    golden = {doc["id"]: doc for doc in documents(shared / "eval" / f"{GOLD}.jsonl")}
    records = documents(predictions.of(GOLD))
    of_kind = [one for record in records for one in _judged(golden[record["id"]], record)]
    return Sureness(ranked(rated), _bins(rated), _bins(of_kind))


def _bins(rated: Iterable[tuple[float, float]]) -> tuple[Bin, ...]:
    judged: dict[int, list[tuple[float, float]]] = {}
    for sure, worth in rated:
        judged.setdefault(int(sure / WIDTH), []).append((sure, worth))
    return tuple(_bin(index, judged[index]) for index in sorted(judged))


def _judged(golden: dict[str, Any], record: dict[str, Any]) -> Iterator[tuple[float, float]]:
    """Yield the surest coded event of the sentence: the gold data knows only one."""
    events = [event for event in record["events"] if event.get("code")]
    best = max(events, key=lambda event: event["confidence"], default=None)
    if best is not None:
        yield best["confidence"], best["code"] in {event["type"] for event in golden["events"]}


def _bin(index: int, judged: list[tuple[float, float]]) -> Bin:
    count = len(judged)
    return Bin(
        low=index * WIDTH,
        count=count,
        confidence=sum(confidence for confidence, _ in judged) / count,
        right=sum(right for _, right in judged) / count,
    )
