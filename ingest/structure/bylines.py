"""Who wrote it: bylines on top, notes on the author at the end, and author fields of pages and feeds."""

from __future__ import annotations

import functools
import re

from ingest.lexicon import toml

_NAME = re.compile(r"[A-Z][\w.'’-]*|[A-Z]\.")
_SPLIT = re.compile(r"\s*(?:,|;|&|\band\b|\|)\s*")
_PLACE = re.compile(r"\s+(?:in|for|at|of)\s+")


def is_byline(line: str) -> bool:
    """Tell whether `line` says who wrote the article ("By Jane Doe in Seoul", "Jane Doe, Staff Writer")."""
    return bool(_credits().match(line)) or bool(authors(line))


def authors(line: str) -> tuple[str, ...]:
    """Return the names of a byline, without their outlets and places; empty if `line` is none."""
    found = _byline().fullmatch(line.strip()) if len(line) <= 120 else None
    if not found or not (found["by"] or found["job"]):
        return ()
    kept = _names(found["names"])
    return kept if all(_is_name(name) for name in kept) else ()


def names(value: str) -> tuple[str, ...]:
    """Return the people named in an author field ("Jane Doe and John Roe", "By Jane Doe, Staff Writer")."""
    value = " ".join(value.split())[:300]
    if re.match(r"https?://|www\.|@", value):
        return ()
    mailbox = re.fullmatch(r"\S+@\S+ \((.+)\)|(.+?) <\S+@\S+>", value)
    value = (mailbox[1] or mailbox[2]) if mailbox else value
    return authors(value) or tuple(name for name in _names(value) if len(name.split()) <= 6 and not _is_job(name))


def is_author_note(line: str) -> bool:
    """Tell whether `line` introduces the author ("Jane Doe is a reporter at The Paper.")."""
    return len(line.split()) <= toml("structure")["author_note"]["words"] and bool(_author_note().match(line))


def noted(note: str) -> tuple[str, ...]:
    """Return the author whom a note introduces."""
    found = _author_note().match(note)
    return (found["name"],) if found and found["name"] else ()


def outlet(note: str) -> str | None:
    """Return the outlet that a note on its author says they report for ("... covers security for The Paper.")."""
    found = _outlet().search(note)
    return found["outlet"].rstrip(".'’") if found else None


def _names(value: str) -> tuple[str, ...]:
    found = [_name_case(name.strip()) for name in _SPLIT.split(_PLACE.split(value)[0]) if name.strip()]
    return tuple(name for name in found if not name.startswith("The ")) or tuple(found)  # "A, B and C, The Paper"


def _is_job(name: str) -> bool:
    """Tell whether a part of an author field is a job ("AP Political Writer"), a date or an address."""
    jobs = toml("structure")["author_note"]["jobs"]
    return bool(re.search(r"[\d@]", name)) or name.casefold().rsplit(" ", 1)[-1] in jobs


def _name_case(name: str) -> str:
    return name.title() if name.isupper() and " " in name else name


def _is_name(name: str) -> bool:
    words = name.split()
    small = toml("structure")["byline"]["small"]
    calendar = {**toml("times")["months"], **toml("times")["weekdays"]}
    proper = all(_NAME.fullmatch(word) or word in small for word in words)
    return proper and 1 <= len(words) <= 6 and words[0].rstrip(".") not in calendar


@functools.cache
def _credits() -> re.Pattern[str]:
    return re.compile("|".join(toml("structure")["byline"]["credits"]), re.IGNORECASE)


@functools.cache
def _byline() -> re.Pattern[str]:
    rules = toml("structure")["byline"]
    lead, job = "|".join(rules["starts"]), "|".join(rules["jobs"])
    job = rf"\s*[,|/–—-]\s*(?:the )?(?i:{job})(?:,? (?:in |at |for |of )?[A-Z][\w .&’']{{0,40}})?"
    date = r"(?:\s*[,|/–—-]\s*[^|]*\b\d{4}(?:[ ,].{0,20})?)"
    return re.compile(rf"(?P<by>(?i:{lead})[: ]\s*)?(?P<names>[^\d:!?]+?)(?P<job>{job})?{date}?")


@functools.cache
def _author_note() -> re.Pattern[str]:
    jobs = "|".join(toml("structure")["author_note"]["jobs"])
    name = r"(?P<name>(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? )?[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|bin|al|el)){1,4})"
    who = rf"(?:The (?:author|writer)|{name}(?:, [^.,]{{1,60}},)?)"
    job = rf"is (?:(?:an?|the|our) )?(?:[\w'’&-]+,? ){{0,6}}(?:co-)?(?:{jobs})\b"
    office = rf"{job}.*\b(?:at|for|with|of|from|based in|who)\b"
    beat = r"(?:(?:writes|reports) (?:about|on|for|from)|covers)\b"
    return re.compile(rf"(?:About the authors?\b|{who} (?:{office}|{beat}))", re.DOTALL)


@functools.cache
def _outlet() -> re.Pattern[str]:
    jobs = "|".join(toml("structure")["author_note"]["reporters"])
    name = r"(?:the )?(?P<outlet>[A-Z][\w.&'’-]*(?: (?:[A-Z][\w.&'’-]*|of|and|the))*)"
    return re.compile(rf"\b(?:(?:{jobs})|(?:covers|writes|reports)\b[^.]*?) (?:at|for|with) {name}")
