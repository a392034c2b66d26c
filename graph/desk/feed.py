"""The latest results of all watches as an Atom feed (RFC 4287), for a feed reader."""

from __future__ import annotations

import re
import uuid
from datetime import UTC, datetime
from urllib.parse import urlencode
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from graph.desk.desk import Desk, News, Watch
from graph.views.things import Thing

MOST_ENTRIES = 200
_NAMESPACE = "http://www.w3.org/2005/Atom"
# XML 1.0 has no way to write these.
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST_TITLE = 200


def atom(desk: Desk, address: str) -> bytes:
    """Return the feed; `address` is where the explorer is, so that entries lead to it.

    Nothing but new results changes it: the same desk gives the same bytes. Ids last: an entry keeps its own whatever
    happens to the explorer's address.
    """
    identity, opened = desk.identity
    news = desk.news(MOST_ENTRIES)
    feed = Element("feed", xmlns=_NAMESPACE)
    _text(feed, "id", identity)
    _text(feed, "title", "newsgraph: watchlist")
    _text(feed, "updated", _written(max((one.found for one in news), default=opened)))
    SubElement(feed, "link", rel="alternate", href=f"{address.rstrip('/')}/watchlist")
    _text(SubElement(feed, "author"), "name", "newsgraph")
    for one in news:
        _entry(feed, one, identity, address.rstrip("/"))
    indent(feed)
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def page_of(finding_target: str, watch: Watch) -> str:
    """Return the explorer's address, from its root, of what a result leads to, or else of the watch itself."""
    thing = Thing(finding_target.partition("#char=")[0], "")
    parameter = {"Event": "event", "Tie": "tie", "Article": "article"}.get(thing.kind)
    if parameter is None and thing.is_entity:
        parameter = "entity"
    if not finding_target or parameter is None:
        return subject_of(watch)
    at = finding_target.partition("#char=")[2].replace(",", "-")
    return f"/?{urlencode({parameter: thing.address} | ({'at': at} if at else {}))}"


def subject_of(watch: Watch) -> str:
    """Return the explorer's address, from its root, of what is watched."""
    if watch.kind == "query":
        return f"/sparql?{urlencode({'query': watch.question})}"
    return f"/?{urlencode({'q' if watch.kind == 'search' else 'entity': watch.question})}"


def _entry(feed: Element, one: News, identity: str, address: str) -> None:
    entry = SubElement(feed, "entry")
    key = f"{one.watch.kind} {one.watch.question} {one.finding.key}"
    _text(entry, "id", uuid.uuid5(uuid.UUID(identity), key).urn)
    _text(entry, "title", _cut(f"{one.watch.name}: {one.finding.text}"))
    _text(entry, "updated", _written(one.found))
    SubElement(entry, "link", rel="alternate", href=address + page_of(one.finding.target, one.watch))
    SubElement(entry, "category", term=one.watch.kind)
    _text(entry, "content", "\n".join(filter(None, (one.finding.text, one.finding.detail))))


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = _UNWRITABLE.sub("", text)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TITLE else f"{line[: _LONGEST_TITLE - 1]}…"


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
