"""Measure extraction on the gold data beside the project and write `docs/quality.md`.

    python -W ignore -m bench.quality [--only TEXT] [--limit N] [--write docs/quality.md]

The gold files and their scorers lie in `../shared`, outside the repository: no licence lets it ship the news texts.
Which figures are wanted, with floors and aims, is declared in `bench/measures.toml`.
"""

from __future__ import annotations

import argparse
import datetime
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.calibration import sureness
from bench.kinds import kinds
from bench.report import report
from bench.scores import Predictions, figures
from ingest import model

SHARED = Path(__file__).parents[1].parent / "shared"


@dataclass(frozen=True, slots=True)
class Measure:
    """One wanted figure: where it comes from, what must hold, where it shall go."""

    group: str
    name: str
    gold: str
    task: str
    figure: str
    floor: float
    aim: float
    fails: str = ""
    seen: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """A measure with the value reached; None where the scorer printed no such figure."""

    measure: Measure
    value: float | None

    @property
    def holds(self) -> bool:
        """Whether the floor is reached."""
        return self.value is not None and self.value >= self.measure.floor


def measures() -> tuple[Measure, ...]:
    """Return the declared measures."""
    declared: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("measures.toml").read_text("utf-8"))[
        "measure"
    ]
    return tuple(Measure(**entry) for entry in declared)


def results(wanted: Iterable[Measure], predictions: Predictions) -> tuple[Result, ...]:
    """Extract what the measures need, once a gold file, and return their values."""
    found: dict[tuple[str, str], dict[str, float]] = {}
    out = []
    for measure in wanted:
        key = (measure.gold, measure.task)
        if key not in found:
            found[key] = figures(SHARED, measure.gold, measure.task, predictions)
        out.append(Result(measure, found[key].get(measure.figure)))
        _show(out[-1])
    return tuple(out)


def _show(result: Result) -> None:
    value = "-" if result.value is None else f"{result.value:g}"
    mark = "ok" if result.holds else "below the floor"
    print(f"{result.measure.gold:10s} {result.measure.figure:26s} {value:>8s}  floor {result.measure.floor:g}  {mark}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print and write the report; without the gold data say so and stop."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--only", default="", help="measures whose gold file, task or name has this in it")
    options.add_argument("--limit", type=int, default=None, help="only the first N documents of each file")
    options.add_argument("--write", type=Path, default=None, help="where the report goes (default: docs/quality.md)")
    given = options.parse_args(arguments)
    if not (SHARED / "eval").is_dir():
        sys.exit(f"There is no gold data in {SHARED / 'eval'}; the figures can only be measured beside it.")
    wanted = [m for m in measures() if given.only in f"{m.gold} {m.task} {m.name}"]
    target = given.write or (None if given.only or given.limit else Path("docs/quality.md"))
    with tempfile.TemporaryDirectory(prefix="newsgraph-quality-") as folder:
        predictions = Predictions(SHARED, Path(folder), limit=given.limit)
        reached = results(wanted, predictions)
        if target is not None:
            _write(target, reached, predictions)


def _write(target: Path, reached: Sequence[Result], predictions: Predictions) -> None:
    told, sure = kinds(SHARED, predictions), sureness(SHARED, predictions)
    when = datetime.date.today().isoformat()
    target.write_text(report(reached, told, sure, date=when, model=f"{model.MODEL} {model.VERSION}"), encoding="utf-8")


if __name__ == "__main__":
    main()
