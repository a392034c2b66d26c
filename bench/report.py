"""`docs/quality.md`: the figures reached, beside their floors and aims, and what still fails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from bench import readings

if TYPE_CHECKING:
    from bench.calibration import Bin, Sureness
    from bench.kinds import Kind
    from bench.quality import Result

_HEAD = """# Quality of extraction

Written by `make quality` on {date} with {model}. The gold data is public and was annotated by others; its news texts
may not be shipped, so the figures can be measured only where it lies beside the repository. P is precision, R recall,
F1 their harmonic mean. The files are
development data: their errors were read while rules and lexicons were written, those of `plv`
most of all, so that unseen text will fare somewhat worse; where a figure is marked *seen*, words
that the lexicon lacked were also taken from that file. `polnear` annotates no report inside another, so those that the
extraction finds there are left out of its figures (0.013 lower with them); the records keep the whole chain.
**Floor** is what must hold (a test pins what was reached), **aim** is where the work goes.

"""

_CONFIDENCE = """## Does confidence mean something?

Of the events that readers judged whole in the last reading (actors, marks, date and claimants, half right counting
half; see `bench/judgements`), none of which the scale was fitted on. A right one is rated above one that is not in
{ranked:.0%} of all pairs, where chance is 50%:

"""

_KIND_ONLY = """
Of the events that the extraction holds to be this sure, so many have the right kind (`plv`, one known event a
sentence, which the scale was not fitted on):

"""

_BARS = """| confidence | events | mean confidence | right | |
|---|---|---|---|---|
"""


def report(results: Sequence[Result], told: Sequence[Kind], sure: Sureness, *, date: str, model: str) -> str:
    """Return the page as Markdown."""
    parts = [_HEAD.format(date=date, model=model)]
    for group, members in groupby(results, key=lambda result: result.measure.group):
        parts.extend(_section(group, list(members)))
    parts.extend(_kinds(told))
    parts.extend(readings.section())
    parts.append(_CONFIDENCE.format(ranked=sure.ranked) + _BARS)
    parts.extend(_bar(one) for one in sure.as_read)
    parts.append(_KIND_ONLY + _BARS)
    parts.extend(_bar(one) for one in sure.of_kind)
    return "".join(parts)


def _section(group: str, results: list[Result]) -> Iterator[str]:
    yield f"## {group}\n\n| measure | gold | figure | reached | floor | aim |\n|---|---|---|---|---|---|\n"
    for result in results:
        m = result.measure
        value = "–" if result.value is None else _number(result.value)
        gold = f"`{m.gold}`" + (", *seen*" if m.seen else "")
        yield f"| {m.name} | {gold} | {m.figure} | {value if result.holds else f'**{value}** (below)'} "
        yield f"| {_number(m.floor)} | {_number(m.aim)} |\n"
    yield "\n"
    fails = [f"- {result.measure.name}: {result.measure.fails}\n" for result in results if result.measure.fails]
    if fails:
        yield "What still fails:\n\n"
        yield from fails
        yield "\n"


def _kinds(told: Sequence[Kind]) -> Iterator[str]:
    yield "## Kind by kind\n\nTypes of names, and those ties of which the gold file holds ten or more.\n\n"
    yield "| | gold | wanted | precision | recall | F1 |\n|---|---|---|---|---|---|\n"
    for one in told:
        yield f"| {one.group}: {one.name} | `{one.gold}` | {one.wanted:,} "
        yield f"| {one.precision:.3f} | {one.recall:.3f} | {one.f1:.3f} |\n"
    yield "\n"


def _number(value: float) -> str:
    return f"{value:.0f}" if value > 1 else f"{value:.3f}"


def _bar(one: Bin) -> str:
    bar = "█" * round(one.right * 20)
    return f"| {one.low:.1f} to {one.low + 0.1:.1f} | {one.count} | {one.confidence:.2f} | {one.right:.2f} | {bar} |\n"
