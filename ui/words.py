"""How the explorer says things: statuses, dates, counts, who claims what."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable, Sequence
from typing import Literal

from graph.views.claims import Claim, Source
from graph.views.events import EventLine
from graph.views.stands import Stand
from graph.views.things import Status, Thing

Say = Callable[[str], str]
"""Turns what the program calls something into what the screen calls it."""

_DATE = r"[\d.X~?%T:+Z-]+"
_DATE_IN_NAME = re.compile(rf" \((?:since |by )?{_DATE}(?: to {_DATE})?\)$")

BadgeColor = Literal["red", "orange", "blue", "green", "violet", "gray"]

Standing = Literal["affirmed", "denied", "to come", "possible", "called off"]
STANDING_COLORS: dict[Standing, BadgeColor] = {
    "affirmed": "green",
    "denied": "red",
    "to come": "blue",
    "possible": "orange",
    "called off": "gray",
}

STATUS_WORDS: dict[Status, str] = {
    "happened": "Reported",
    "planned": "Planned",
    "possible": "Possible",
    "denied": "Denied",
    "cancelled": "Cancelled",
    "unsure": "Unsure",
}
STATUS_COLORS: dict[Status, BadgeColor] = {
    "happened": "green",
    "planned": "blue",
    "possible": "orange",
    "denied": "red",
    "cancelled": "gray",
    "unsure": "gray",
}
STATUS_ICONS: dict[Status, str] = {
    "happened": ":material/check_circle:",
    "planned": ":material/schedule:",
    "possible": ":material/help:",
    "denied": ":material/cancel:",
    "cancelled": ":material/block:",
    "unsure": ":material/visibility_off:",
}
STATUS_HELP: dict[Status, str] = {
    "happened": "At least one source says, and not as merely possible, that it happened or is so.",
    "planned": "Nobody says that it happened; at least one source says that it is to come.",
    "possible": "No source is surer than possible.",
    "denied": "All that is said of it is that it is not so.",
    "cancelled": "Nobody says that it happened; a source says that it was called off or foiled.",
    "unsure": "The program may have misread every sentence that states it: look at the words before you rely on it.",
}


def status_words(status: Status, disputed: bool) -> str:
    """Return the status as a cell of a table says it."""
    return f"{STATUS_WORDS[status]}, disputed" if disputed else STATUS_WORDS[status]


def day(value: datetime.date | None) -> str:
    """Return a date as analysts write it, `14 Sep 2023`; "no date" where it is missing."""
    return f"{value.day} {value:%b %Y}" if value else "no date"


def span(earliest: datetime.date | None, latest: datetime.date | None) -> str:
    """Return the days between which something happened, as short as they can be said."""
    if not earliest or not latest:
        return f"since {day(earliest)}" if earliest else f"by {day(latest)}" if latest else day(None)
    if earliest == latest:
        return day(earliest)
    if earliest.day == 1 and (latest + datetime.timedelta(days=1)).day == 1:
        if (earliest.year, earliest.month) == (latest.year, latest.month):
            return f"{earliest:%b %Y}"
        if (earliest.month, latest.month) == (1, 12) and earliest.year == latest.year:
            return str(earliest.year)
    return f"{day(earliest)} to {day(latest)}"


def first_of_month(value: datetime.date) -> datetime.date:
    """Return the first day of the month in which a day lies."""
    return value.replace(day=1)


def last_of_month(value: datetime.date) -> datetime.date:
    """Return the last day of the month in which a day lies."""
    return value.replace(day=calendar.monthrange(value.year, value.month)[1])


def when(line: EventLine) -> str:
    """Return when an event happened, or when it was first reported where no date is given."""
    return span(line.earliest, line.latest) if line.earliest else reported(line.reported)


def reported(first: datetime.date | None) -> str:
    """Return when something was first reported."""
    return f"reported {day(first)}" if first else "reported on an unknown day"


def who(line: EventLine) -> str:
    """Return an event's name without its type and date, which stand in columns of their own."""
    name = _DATE_IN_NAME.sub("", line.event.name)
    return name.partition(": ")[2]


def line(of: EventLine) -> str:
    """Return an event on one line: when, what, who, and its status unless it was reported to have happened."""
    told = f"{when(of)}: {of.type}" + (f", {who(of)}" if who(of) else "")
    return told if of.status == "happened" and not of.disputed else f"{told} ({status_words(of.status, of.disputed)})"


def headline(name: str) -> str:
    """Return the name of an event as a heading."""
    return name[:1].upper() + name[1:]


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return `1 article`, `1,204 articles`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def outlet(name: str | None) -> str:
    """Return the name of an outlet; "unknown outlet" where an article does not say whose it is."""
    return name or "unknown outlet"


def source(of: Source) -> str:
    """Return outlet and date of an article."""
    return f"{outlet(of.outlet)}, {day(of.published)}"


def chain(sources: Sequence[Thing], article: Source) -> str:
    """Return who says so, outermost first: "Washington Post, citing North Korea"."""
    if not sources:
        return f"{article.outlet or 'the article'}, in its own voice"
    return ", citing ".join(thing.name for thing in sources)


def stance(claim: Claim) -> str:
    """Return how a claim puts it: "affirmed", "denied", "affirmed as possible, to come", "affirmed, unsure"."""
    verb = "affirmed" if claim.affirmed else "denied"
    surely = "" if claim.certainty == "certain" else f" as {claim.certainty}"
    ahead = "to come" if claim.tense == "to come" else None
    return ", ".join(filter(None, (f"{verb}{surely}", ahead, claim.outcome, "unsure" if claim.unsure else None)))


def trust(confidence: float | None) -> str:
    """Return how far the program trusts its reading of a sentence."""
    return "" if confidence is None else f"Confidence of the reading: {confidence:.0%}."


def standing(of: Claim | Stand) -> Standing:
    """Return how a claim puts it in one word, for a mark or a colour; `stance` says it in full."""
    if not of.affirmed:
        return "denied"
    if of.outcome:
        return "called off"
    if of.tense == "to come":
        return "to come"
    return "possible" if of.certainty == "possible" else "affirmed"


def stance_color(claim: Claim) -> BadgeColor:
    """Return the colour of a claim's badge."""
    return "gray" if claim.unsure else STANDING_COLORS[standing(claim)]
