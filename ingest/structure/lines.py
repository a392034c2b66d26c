"""What a single line says about itself: section label, caption, page furniture, epigraph, heading, field."""

from __future__ import annotations

import functools
import re

from ingest.lexicon import toml
from ingest.published import date_line
from ingest.record import BlockKind

_CITED = re.compile(r'["“«][^"“”«»]{10,}["”»][.,]?\s*[-–—]*\s*\(?(?P<source>[A-Z0-9][^"“”«»]{1,60})')
_ENDS = re.compile(r"[.!?…][\"'”’)\]]*$")
_FIELD = re.compile(r"(?P<name>[A-Z][A-Za-z ]{1,20}):[ \t]+(?P<value>\S.*)")


def alone(line: str) -> BlockKind | None:
    """Return what `line` is if that shows wherever it stands in the article, else None."""
    if is_boilerplate(line):
        return "boilerplate"
    if is_caption(line):
        return "caption"
    if is_label(line):
        return "label"
    return "dateline" if date_line(line) else None


def is_sentence(line: str) -> bool:
    """Tell whether `line` is long enough for a paragraph of the body, and ends like one."""
    words = len(line.split())
    return words >= 25 or (words >= 8 and bool(_ENDS.search(line)))


def is_heading(line: str) -> bool:
    """Tell whether `line` reads like a heading: short, and without the marks that end a sentence."""
    short = len(line.split()) <= toml("structure")["heading"]["words"]
    if short and line.isupper() and len(line.split()) > 1:
        return True  # "WILL THEY MEET AGAIN?"
    return short and line[0].isalnum() and not line[0].islower() and line[-1] not in ".!?:;,…\"”’'"


def is_label(line: str) -> bool:
    """Tell whether `line` is the name of a section ("News", "OPINION | Analysis")."""
    parts = re.split(r"\s*[|/›»>•·]\s*", line.casefold().strip(" :.-–—"))
    ends = tuple(toml("structure")["labels"]["ends"])
    return len(line) <= 60 and all(part in _labels() or part.endswith(ends) for part in parts)


def is_boilerplate(line: str) -> bool:
    """Tell whether `line` belongs to the page, not to the article: share, subscribe, cookies, read more, end marks."""
    rules = toml("structure")["boilerplate"]
    if line.casefold() in rules["ends"] or not any(character.isalnum() for character in line):
        return True
    return len(line.split()) <= rules["words"] and bool(_starts("boilerplate").match(line))


def is_caption(line: str) -> bool:
    """Tell whether `line` describes or credits a picture."""
    return len(line.split()) <= 60 and bool(_starts("caption").match(line))


def is_epigraph(line: str) -> bool:
    """Tell whether `line` is a quotation followed by nothing but its source."""
    rules = toml("structure")["epigraph"]
    found = _CITED.fullmatch(line) if len(line.split()) <= rules["words"] else None
    return found is not None and not set(re.findall(r"\w+", found["source"].casefold())) & set(rules["speech"])


def field(line: str) -> tuple[str, str] | None:
    """Return name and value of a line such as "Source: BBC News" whose name is a known one, else None."""
    found = _FIELD.fullmatch(line)
    name = found["name"].casefold() if found else ""
    known = (key for key, names in toml("structure")["fields"].items() if name in names)
    key = next(known, None)
    return (key, found["value"].strip()) if found and key else None


@functools.cache
def _labels() -> frozenset[str]:
    return frozenset(toml("structure")["labels"]["words"])


@functools.cache
def _starts(section: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{start})" for start in toml("structure")[section]["starts"]), re.IGNORECASE)
