"""The declared words and patterns of time expressions, compiled once."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ingest.lexicon import toml


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern and the name of the reading that turns its matches into values."""

    reading: str
    regex: re.Pattern[str]
    needs: frozenset[str]


def lexicon() -> dict[str, Any]:
    """Return the declared words of time expressions."""
    return toml("times")


@functools.cache
def patterns() -> tuple[Pattern, ...]:
    """Return the declared patterns with their word classes filled in."""
    fill = _macros()
    return tuple(_compile(entry, fill) for entry in lexicon()["pattern"])


def _compile(entry: dict[str, Any], fill: dict[str, str]) -> Pattern:
    match = _filled(_filled(entry["match"], fill), fill)  # a macro may name another one
    regex = re.compile(rf"(?<![\w$€£#%])(?:{match})(?!\w)", re.IGNORECASE)
    return Pattern(entry["read"], regex, frozenset(entry["needs"]))


def _filled(match: str, fill: dict[str, str]) -> str:
    return re.sub(r"\{([a-z_]+)\}", lambda found: fill[found[1]], match)


@functools.cache
def keys() -> re.Pattern[str]:
    """Return the pattern that finds the words which tell what patterns to try; its last group is the kind of word."""
    fill = _macros()
    kinds = "|".join(f"(?P<{kind}>{_filled(match, fill)})" for kind, match in lexicon()["keys"].items())
    return re.compile(rf"\b(?:{kinds})", re.IGNORECASE)


def _macros() -> dict[str, str]:
    words = lexicon()
    vague, exact = _either(words["vague_numbers"]["words"]), _either(words["numbers"])
    tens = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-[a-z]+"
    return {
        **words["macros"],
        "month": rf"(?P<month>{_cased(words['months'])})(?:(?<=\b[A-Za-z]{{3}})\.|(?<=\bSept)\.)?",
        "weekday": f"(?P<weekday>{_cased(words['weekdays'])})",
        "month_word": _either(words["months"]),
        "weekday_word": _either(words["weekdays"]),
        "weekday_or_short": rf"(?:{_cased(words['weekdays'])}|(?-i:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.?)",
        "named_day": "(?-i:" + _either(words["named_days"]) + ")",
        "ordinal": _either(words["ordinals"]),
        "season": _either(words["seasons"]),
        "decade": _either(words["decades"]),
        "unit": _either(words["units"]),
        "long_unit": "day|week|fortnight|month|quarter|year|decade|century|centurie",
        "exact": rf"{tens}|\d{{1,3}}(?:\.\d+)?|{exact}",
        "count": rf"{tens}|\d{{1,3}}(?:\.\d+)?|{vague}|{exact}",
    }


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _cased(words: Iterable[str]) -> str:
    """Month and weekday names count only as names: "may" and "march" are other words."""
    return f"(?-i:{_either(words)}|{_either(word.upper() for word in words)})"


def number(word: str) -> float | None:
    """Return the number that `word` stands for; None for a vague one ("several")."""
    word = word.lower()
    if word[0].isdigit():
        return float(word)
    tens, _, ones = word.partition("-")
    numbers = lexicon()["numbers"]
    if tens not in numbers or (ones and ones not in numbers):
        return None
    return float(numbers[tens] + numbers.get(ones, 0))


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return int(lexicon()["months"][name.title()])
