"""Fit the weights by which an event's confidence follows from its evidence, on what readers judged.

    python -m bench.confidence JUDGEMENTS.csv ... [--level UNSEEN.csv ...]

Reads judgement files (see `bench.sheet` for their lines) and the gold files that hold the articles, prints the weights
for `data/lexicon/events/confidence.toml`, and how often a right event is rated above one that is not, measured on
articles that were left out of the fit. A verdict counts only as long as the extraction shows the same: what was mended
since drops out, and the rest flatters. So the constant, which sets the level of all, comes from the files of `--level`
alone: readings after which nothing was mended. Half right counts half (Platt, 1999, Probabilistic outputs for support
vector machines).
"""

from __future__ import annotations

import argparse
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import brentq, minimize
from scipy.stats import mannwhitneyu

from bench.predict import cached, gold
from bench.sheet import Verdicts, claims, judged
from ingest import model
from ingest.document import Document
from ingest.events.confidence import evidence
from ingest.extract import extract
from ingest.parse import parse

JUDGEMENTS = Path(__file__).with_name("judgements")
WORTH = {"right": 1.0, "half": 0.5, "wrong": 0.0}
_FOLDS, _RIDGE = 10, 10.0
_LEVELS = (-20.0, 20.0)

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Judged:
    """An event with its evidence, confidence and what the reader made of it: 1 right, 0.5 half right, 0 wrong."""

    article: str
    evidence: dict[str, float]
    confidence: float
    worth: float


def latest() -> Path:
    """Return the judgements of the last reading, which measures the scale and must not be used to fit it."""
    return max(JUDGEMENTS.glob("*.csv"))


def events(shared: Path, files: Iterable[Path]) -> Iterator[Judged]:
    """Yield the events of judgement files that the extraction still shows as they were judged."""
    verdicts = judged(files)
    wanted = defaultdict(set)
    for article, _, _ in verdicts:
        wanted[article.split(":")[0]].add(article)
    nlp = model.load()
    run = cached(nlp)
    for corpus, ids in sorted(wanted.items()):
        for text in gold(shared / "eval" / f"{corpus}.jsonl"):
            if text.id in ids:
                yield from _judged(parse(text, run, nlp), verdicts)


def _judged(document: Document, verdicts: Verdicts) -> Iterator[Judged]:
    shown = claims(extract(document), ("events",))
    by_place = {event.trigger[0]: event for event in document.events}
    for claim in shown:
        verdict, _ = verdicts.get((claim.article, claim.name, claim.digest), ("", ""))
        event = by_place.get(int(claim.name[1:].split(".")[0]))
        if verdict and event is not None:
            yield Judged(claim.article, evidence(document, event), event.confidence, WORTH[verdict])


def fit(found: Sequence[Judged]) -> dict[str, float]:
    """Return the weight of each piece of evidence and the constant: logistic regression, weights kept small."""
    names = list(found[0].evidence)
    table = np.array([[1.0, *one.evidence.values()] for one in found])
    spread = np.array([1.0, *(table[:, 1:].std(axis=0) + 1e-9)])
    scaled, worth = table / spread, np.array([one.worth for one in found])

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        scores = scaled @ weights
        slack = np.array([0.0, *weights[1:]])
        total = np.logaddexp(0, scores).sum() - worth @ scores + _RIDGE * slack @ slack
        return float(total), scaled.T @ (1 / (1 + np.exp(-scores)) - worth) + 2 * _RIDGE * slack

    weights = minimize(loss, np.zeros(len(spread)), jac=True, method="L-BFGS-B").x / spread
    return dict(zip(("constant", *names), (float(weight) for weight in weights), strict=True))


def levelled(weights: Mapping[str, float], found: Sequence[Judged]) -> dict[str, float]:
    """Return the weights with the constant by which as many of `found` are expected to be right as are."""
    expected = np.array([_score(weights, one) - weights["constant"] for one in found])
    worth = sum(one.worth for one in found)
    constant = brentq(lambda level: float((1 / (1 + np.exp(-level - expected))).sum()) - worth, *_LEVELS)
    return {**weights, "constant": float(constant)}


def held_out(found: Sequence[Judged]) -> list[tuple[float, float]]:
    """Return confidence and worth of each event, rated by weights fitted without its tenth of the articles."""
    rated = []
    for fold in range(_FOLDS):
        weights = fit([one for one in found if _fold(one) != fold])
        rated += [(_rate(weights, one), one.worth) for one in found if _fold(one) == fold]
    return rated


def ranked(rated: Sequence[tuple[float, float]]) -> float:
    """Return how often a right event is rated above one that is not (area under the ROC curve)."""
    right = [sure for sure, worth in rated if worth == 1]
    other = [sure for sure, worth in rated if worth < 1]
    return float(mannwhitneyu(right, other).statistic) / (len(right) * len(other))


def _fold(one: Judged) -> int:
    return zlib.crc32(one.article.encode()) % _FOLDS


def _rate(weights: Mapping[str, float], one: Judged) -> float:
    return float(1 / (1 + np.exp(-_score(weights, one))))


def _score(weights: Mapping[str, float], one: Judged) -> float:
    return weights["constant"] + sum(weights[name] * value for name, value in one.evidence.items())


def main() -> None:
    """Print the weights and what they are good for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("judgements", type=Path, nargs="+", help="judgement files")
    options.add_argument("--level", type=Path, nargs="+", help="files that the constant is from (default: all)")
    given = options.parse_args()
    found = list(events(Path("../shared"), given.judgements))
    unseen = list(events(Path("../shared"), given.level)) if given.level else found
    for name, weight in levelled(fit(found), unseen).items():
        print(f"{name} = {weight:.2f}")
    share = ranked(held_out(found))
    print(f"# {len(found)} events; right rated above not right in {share:.0%} of the pairs left out of the fit")


if __name__ == "__main__":
    main()
