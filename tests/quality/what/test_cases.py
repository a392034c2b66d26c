"""Sentences of every event type in many forms, and traps: what must be found in them, and what must not."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ingest.article import Article
from ingest.events import events
from ingest.parse import parse, parser
from ingest.record import Event, Mention

TYPES = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Country",
    "NORP": "Group",
    "LOC": "Place",
    "FAC": "Facility",
}
FACETS = {
    "NEG": ("polarity", "POS"),
    "PROBABLE": ("certainty", "CERTAIN"),
    "POSSIBLE": ("certainty", "CERTAIN"),
    "FUTURE": ("time", "NON_FUTURE"),
}


def cases() -> Iterator[Any]:
    for path in sorted(Path(__file__).parent.glob("cases/*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["cases"]:
            marks = (pytest.mark.xfail(reason=case["known"], strict=True),) if "known" in case else ()
            yield pytest.param(case, id=case["text"], marks=marks)


def found(case: dict[str, Any], nlp: Any) -> list[Event]:
    title = case["text"] if case.get("title") else None
    document = parse(Article("case", case["text"], title=title), parser(nlp), nlp)
    document.mentions = [
        Mention(e.start_char, e.end_char, e.text, TYPES[e.label_], e.text)
        for e in document.doc.ents
        if e.label_ in TYPES
    ]
    return list(events(document))


def fits(event: Event, wanted: str, text: str) -> bool:
    kind, *rest = wanted.split()
    type_, _, code = kind.partition("/")
    facets = {"polarity": "POS", "certainty": "CERTAIN", "time": "NON_FUTURE"}
    facets |= {FACETS[word][0]: word for word in rest if word in FACETS}
    roles = [word.split("=") for word in rest if "=" in word]
    return (
        event.type == type_
        and (not code or event.code == code)
        and all(getattr(event, name) == value for name, value in facets.items())
        and all(fills(event, role, words, text) for role, words in roles)
    )


def falls_into(event: Event, trap: str, text: str) -> bool:
    """True for a trap such as "Ban recipient=Peru": an event of the type, however sure, with all of these roles."""
    kind, *rest = trap.split()
    roles = [word.split("=") for word in rest if "=" in word]
    return bool(roles) and event.type == kind and all(fills(event, role, words, text) for role, words in roles)


def fills(event: Event, role: str, words: str, text: str) -> bool:
    mine = [argument for argument in event.arguments if argument.role == role]
    if role == "amount":
        return words in (f"{int(a.value or 0)}{a.currency or a.unit}" for a in mine)
    return any(words in text[a.start : a.end] for a in mine)


@pytest.mark.nlp
@pytest.mark.parametrize("case", list(cases()))
def test_events_of_a_sentence(case: dict[str, Any], nlp: Any) -> None:
    got = found(case, nlp)
    said = [
        (
            e.type,
            e.code,
            e.polarity,
            e.certainty,
            e.time,
            e.why,
            [(a.role, case["text"][a.start : a.end]) for a in e.arguments],
        )
        for e in got
    ]
    for wanted in case.get("events", ()):
        assert any(fits(event, wanted, case["text"]) for event in got), f"{wanted} not among {said}"
    for type_, number in case.get("count", {}).items():
        assert sum(event.type == type_ for event in got) == number, f"not {number} {type_} among {said}"
    unwanted = case.get("not", ())
    assert not [e for e in said if e[0] in unwanted or "*" in unwanted]
    for trap in unwanted:
        assert not any(falls_into(event, trap, case["text"]) for event in got), f"{trap} among {said}"
