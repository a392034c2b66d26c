"""One entry of a user's gazetteer, whichever file it came from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ingest.errors import IngestError

Type = Literal["Person", "Organization", "Place"]

MOST = 200_000
"""Entries of one import; each costs about 1 KB of memory in every extracting process."""

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_WIKIDATA = re.compile(r"Q[1-9]\d*")
_LONGEST = 120


class GazetteerError(IngestError):
    """A file that cannot be imported; the message names the file and, where there is one, the line."""


@dataclass(frozen=True, slots=True)
class Row:
    """A person, organization or place: how it is called and, for holders of an office, which and from when to when.

    `since` and `until` are ISO 8601 dates, of a year, month or day; empty where open or unknown.
    """

    id: str
    type: Type
    name: str
    names: tuple[str, ...] = ()
    wikidata: str = ""
    role: str = ""
    since: str = ""
    until: str = ""


def usable(names: Iterable[str], type_: Type) -> list[str]:
    """Return the names that can stand in an English text: in Latin letters, not too long, a person's with two words."""
    cleaned = dict.fromkeys(" ".join(unicodedata.normalize("NFC", name).split()) for name in names)
    return [name for name in cleaned if _is_name(name) and (type_ != "Person" or " " in name)]


def _is_name(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    latin = all("LATIN" in unicodedata.name(c, "") for c in letters)
    return len(letters) >= 2 and len(name) <= _LONGEST and latin and any(c.isupper() for c in letters)


def checked_date(value: str, where: str) -> str:
    """Return an ISO 8601 date as it stands, a time cut off; raises `GazetteerError` for anything else."""
    day = value.strip().split("T")[0].split(" ")[0]
    if day and not _DATE.fullmatch(day):
        raise GazetteerError(f"{where}: {value!r} is no date; write 2019, 2019-05 or 2019-05-20.")
    return day


def checked_wikidata(value: str, where: str) -> str:
    """Return a Wikidata id, also from its address; raises `GazetteerError` for anything else."""
    item = value.strip().rsplit("/", 1)[-1]
    if item and not _WIKIDATA.fullmatch(item):
        raise GazetteerError(f"{where}: {value!r} is no Wikidata id; they look like Q42.")
    return item
