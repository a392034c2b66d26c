"""One-line factories for extraction records: text with marked mentions, and what is stated about them.

`[Kim Jong Un|Person]` marks a mention; its cluster is the marked name, or the word after a second bar.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ingest.record import Argument, Event, Mention, Quote, Record, Relation, Span

MARK = re.compile(r"\[([^|\]]+)\|(\w+)(?:\|([^\]]+))?\]")


def article(
    id_: str,
    marked: str,
    *,
    events: Iterable[Event] = (),
    relations: Iterable[Relation] = (),
    quotes: Iterable[Quote] = (),
    **known: Any,
) -> Record:
    """Return the record of an article of one sentence; evidence that is not given is the whole of it."""
    text, mentions = _unmarked(marked)
    whole = (0, len(text))
    known = {"title": id_, "published": "2023-09-14", "extractor": "test", **known}
    return Record(
        id=id_,
        text=text,
        sentences=(whole,),
        entities=tuple(mentions),
        events=tuple(_placed(event, text, number) for number, event in enumerate(events)),
        relations=tuple(replace(relation, evidence=whole) for relation in relations),
        quotes=tuple(quotes),
        **known,
    )


def event(type_: str, trigger: str, /, *, amount: Argument | None = None, said: str = "", **roles: str) -> Event:
    """Return an event; roles name clusters, several joined by `+`; `said` is modality: "NEG FUTURE POSSIBLE"."""
    when, by, status = (roles.pop(name, None) for name in ("when", "by", "status"))
    arguments = [Argument(role, cluster=c) for role, clusters in roles.items() for c in clusters.split("+")]
    return Event(
        id="",
        type=type_,
        trigger=(0, 0),
        evidence=(0, 0),
        when=when,
        arguments=(*arguments, amount) if amount else tuple(arguments),
        attribution=tuple(by.split("+")) if by else (),
        status=status,
        why=trigger,
        confidence=0.85,
        **modality(said),
    )


def relation(subject: str, predicate: str, object_: str, *, said: str = "", by: str = "", **more: Any) -> Relation:
    """Return a relation; its evidence is filled in by `article`."""
    attribution = tuple(by.split("+")) if by else ()
    known = {"confidence": 0.85, **modality(said), **more}
    return Relation(subject, predicate, object_, (0, 0), attribution=attribution, **known)


def modality(said: str) -> dict[str, Any]:
    """Return polarity, certainty and time from their words in any order; what is not said is plain fact."""
    words = set(said.split())
    return {
        "polarity": "NEG" if "NEG" in words else "POS",
        "certainty": next((c for c in ("PROBABLE", "POSSIBLE") if c in words), "CERTAIN"),
        "time": "FUTURE" if "FUTURE" in words else "NON_FUTURE",
    }


def _unmarked(marked: str) -> tuple[str, list[Mention]]:
    text, mentions, position = "", [], 0
    for found in MARK.finditer(marked):
        text += marked[position : found.start()]
        surface, type_, cluster = found[1], found[2], found[3] or found[1]
        mentions.append(Mention(len(text), len(text) + len(surface), surface, type_, cluster))  # type: ignore[arg-type]
        text += surface
        position = found.end()
    fullest = {m.cluster: max((n.text for n in mentions if n.cluster == m.cluster), key=len) for m in mentions}
    return text + marked[position:], [replace(m, name=fullest[m.cluster]) for m in mentions]


def _placed(event: Event, text: str, number: int) -> Event:
    start = text.index(event.why or "")
    span: Span = (start, start + len(event.why or ""))
    return replace(event, id=f"e{number}", trigger=span, evidence=(0, len(text)), why=None)
