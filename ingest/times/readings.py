"""Which reading turns the matches of which declared pattern into a type and value."""

from __future__ import annotations

from collections.abc import Callable

from ingest.times import absolute, lengths, relative
from ingest.times.context import Context
from ingest.times.parts import Match, Reading


def read(name: str, found: Match, context: Context) -> Reading | None:
    """Return the type and value of the expression `found` by the reading `name`; None if it is no date after all."""
    return _READINGS[name](found, context)


_READINGS: dict[str, Callable[[Match, Context], Reading | None]] = {
    "iso": absolute.read_iso,
    "day": absolute.read_day,
    "day_range": absolute.read_day_range,
    "numeric": absolute.read_numeric,
    "named_day": absolute.read_named_day,
    "month": absolute.read_month,
    "quarter": absolute.read_quarter,
    "half": absolute.read_half,
    "season": absolute.read_season,
    "decade": absolute.read_decade,
    "century": absolute.read_century,
    "year": absolute.read_year,
    "deictic": relative.read_deictic,
    "part_of_day": relative.read_part_of_day,
    "weekday": relative.read_weekday,
    "weekend": relative.read_weekend,
    "period": relative.read_period,
    "period_of": relative.read_period_of,
    "same_period": relative.read_same_period,
    "period_end": relative.read_period_end,
    "year_end": relative.read_period_end,
    "anaphor": relative.read_anaphor,
    "ago": relative.read_ago,
    "hence": relative.read_hence,
    "in_future": relative.read_hence,
    "later": relative.read_later,
    "distance": lengths.read_distance,
    "span": lengths.read_span,
    "duration": lengths.read_duration,
    "ahead": lengths.read_ahead,
    "clock": lengths.read_clock,
}
