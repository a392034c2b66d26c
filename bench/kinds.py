"""Precision and recall kind by kind: types of names and predicates of ties, which the scorer tells only as F1."""

from __future__ import annotations

import contextlib
import importlib.util
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.scores import Predictions, documents

# Gold files whose names, or ties, are told kind by kind, and the fewest gold ties that make a line.
_NAMES, _TIES, _LEAST = ("cww_ner", "dwie"), "dwie", 10

_Pairs = list[tuple[dict[str, Any], dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Kind:
    """What was right of one type or predicate: `found` by the extraction, `wanted` by the gold file, `right` both."""

    group: str
    name: str
    gold: str
    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 where nothing was."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is wanted that was found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0


def kinds(shared: Path, predictions: Predictions) -> list[Kind]:
    """Return what was reached for each type of name, then for each predicate, counted as the scorer counts."""
    scorer = _scorer(shared)
    names = [kind for gold in _NAMES for kind in _by_type(scorer, gold, _pairs(predictions, gold))]
    return [*names, *_by_predicate(scorer, _TIES, _pairs(predictions, _TIES))]


def _scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_score", shared / "eval" / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared / "eval" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _pairs(predictions: Predictions, name: str) -> _Pairs:
    found = {one["id"]: one for one in documents(predictions.of(name))}
    return [(one, found.get(one["id"], {})) for one in documents(predictions.gold(name))]


def _by_type(scorer: ModuleType, gold: str, pairs: _Pairs) -> Iterator[Kind]:
    wrong = [line.split(" ", 3) for line in _mistakes(scorer.score_ner, pairs)]
    extra = Counter(label for _, what, label, _ in wrong if what == "extra")
    missed = Counter(label for _, what, label, _ in wrong if what == "missed")
    wanted = Counter(
        scorer.gold_type(gold, one)
        for document, _ in pairs
        for one in {(m["start"], m["end"]): m for m in document["entities"] if m.get("mention") == "NAM"}.values()
    )
    for label in sorted(scorer.NER_TYPES & set(wanted)):
        right = wanted[label] - missed[label]
        yield Kind("names", label, gold, right, right + extra[label], wanted[label])


def _by_predicate(scorer: ModuleType, gold: str, pairs: _Pairs) -> Iterator[Kind]:
    wanted = Counter(predicate for document, _ in pairs for _, predicate, _ in scorer.gold_relations(document)[0])
    named = re.compile(rf" (extra|missed) .*? ({'|'.join(wanted)}) ")
    wrong = Counter(
        match.groups() for line in _mistakes(scorer.score_relations, pairs) if (match := named.search(line))
    )
    for predicate, count in wanted.most_common():
        right = count - wrong["missed", predicate]
        if count >= _LEAST and right:
            yield Kind("ties", predicate, gold, right, right + wrong["extra", predicate], count)


def _mistakes(score: Any, pairs: _Pairs) -> Sequence[str]:
    """Return the scorer's list of mistakes; what it prints is read elsewhere."""
    errors: list[str] = []
    with contextlib.redirect_stdout(io.StringIO()):
        score(pairs, errors)
    return errors
