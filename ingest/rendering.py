"""A record for the eye: title and actors, then sentence by sentence what it states, who says so and how surely."""

from __future__ import annotations

import re
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.record import Argument, Event, Quote, Record, Relation, is_unsure

_WIDTH = 110
_INDENT = " " * 6
_CLAUSE = re.compile(r",? (?:who|whom|whose|which|that) ")
"""Where a relative clause begins, which tells of somebody rather than calls him something."""
_AS_SUBJECT = {"my": "I", "me": "I", "our": "we", "us": "we", "his": "he", "him": "he", "their": "they", "them": "they"}


@dataclass(frozen=True, slots=True)
class Shown:
    """One claim for the eye: its kind (`events`, `ties`, `quotes`), where it stands, and the number of its sentence."""

    kind: str
    position: int
    text: str
    sentence: int
    confidence: float


def shown_claims(record: Record) -> Iterator[Shown]:
    """Yield what `record` states as readable lines in reading order: what `rendering` prints below each sentence."""
    names = _names(record)
    found = [("events", *shown) for shown in _events(record, names)]
    found += [("ties", r.evidence[0], _relation(r, names), r.confidence) for r in record.relations]
    found += [("quotes", q.content[0][0], _quote(record, q, names), q.confidence) for q in record.quotes if q.content]
    for kind, position, text, confidence in sorted(found, key=lambda one: (one[1], one[2])):
        holds = (n for n, span in enumerate(record.sentences) if span[0] <= position < span[1])
        sentence = next(holds, None)
        if sentence is not None:
            yield Shown(kind, position, text, sentence, confidence)


def _names(record: Record) -> dict[str, str]:
    """Return what each cluster is called; of pronouns alone, "I" for "my" and "me"."""
    names: dict[str, str] = {}
    for mention in record.entities:
        if mention.mention == "PRO":
            names.setdefault(mention.cluster, _AS_SUBJECT.get(mention.text.lower(), mention.text))
        else:
            name = mention.name or mention.text
            names[mention.cluster] = _CLAUSE.split(name)[0] if mention.mention == "NOM" else name
    return names


def rendering(record: Record) -> Iterator[str]:
    """Yield the lines of a readable account of `record`."""
    yield record.title or record.id
    yield " · ".join(_about(record))
    yield ""
    yield from _actors(record)
    notes: dict[int, list[str]] = defaultdict(list)
    for shown in shown_claims(record):
        unsure = shown.kind == "events" and is_unsure(shown.confidence)
        notes[shown.sentence].append(f"unsure: {shown.text}" if unsure else shown.text)
    for number, (start, end) in enumerate(record.sentences):
        kind = next((block.kind for block in record.blocks if block.start <= start < block.end), "body")
        label = "" if kind == "body" else f"({kind.replace('_', ' ')}) "
        yield from _wrapped(f"[{number + 1}] {label}", " ".join(record.text[start:end].split()))
        yield from (line for note in notes[number] for line in _wrapped(f"{_INDENT}- ", note))
    yield ""


def _about(record: Record) -> Iterator[str]:
    if record.published:
        yield f"{record.published} ({record.published_origin or 'given'})"
    yield from filter(None, [record.publisher, ", ".join(record.authors), record.url, f"id {record.id}"])


def _actors(record: Record) -> Iterator[str]:
    """Yield one line a type: each entity with the other names that the article has for it."""
    names: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for mention in record.entities:
        if mention.mention == "NAM":
            names[mention.type][mention.name or mention.text].append(" ".join(mention.text.split()))
    for kind, entities in names.items():
        listed = (_with_aliases(name, aliases) for name, aliases in entities.items())
        yield from _wrapped(f"{kind + ':':14}", " · ".join(listed))
    yield ""


def _with_aliases(name: str, texts: Iterable[str]) -> str:
    aliases = [text for text in dict.fromkeys(texts) if text != name]
    return f"{name} ({', '.join(aliases)})" if aliases else name


def _events(record: Record, names: dict[str, str]) -> Iterator[tuple[int, str, float]]:
    """Yield position, text and confidence of each event; what several say of the same is one line."""
    sayers: dict[tuple[int, str], list[Event]] = defaultdict(list)
    for event in record.events:
        sayers[event.trigger[0], _event(record, event, names)].append(event)
    for (position, text), events in sayers.items():
        says = " and ".join(dict.fromkeys(filter(None, (_chain(event.attribution, names) for event in events))))
        yield position, f"{text}; says {says}" if says else text, events[0].confidence


def _event(record: Record, event: Event, names: dict[str, str]) -> str:
    roles: dict[str, list[str]] = defaultdict(list)
    for argument in _each_once(event.arguments):
        roles[argument.role].append(_filler(record, argument, names))
    parts = [f"{role} {', '.join(fillers)}" for role, fillers in roles.items()]
    head = f"{event.type} “{record.text[slice(*event.trigger)]}”{_modality(event)}"
    return "; ".join([head, *parts, *([f"when {event.when}"] if event.when else [])])


def _each_once(arguments: Iterable[Argument]) -> Iterator[Argument]:
    """Leave out the same words in a second role: a country that is visited is where somebody went and whom they saw."""
    known = set()
    for one in arguments:
        place = (one.start, one.end, one.cluster)
        if one.value is not None or one.start is None or place not in known:
            yield one
        known.add(place)


def _filler(record: Record, argument: Argument, names: dict[str, str]) -> str:
    if argument.value is not None:
        bound = "" if argument.bound in (None, "exact") else f"{argument.bound} "
        return f"{bound}{argument.value:,.15g} {argument.currency or argument.unit or ''}".strip()
    if argument.cluster in names:
        return names[argument.cluster]
    return " ".join(record.text[argument.start : argument.end].split())


def _relation(relation: Relation, names: dict[str, str]) -> str:
    role = f" (“{relation.role}”)" if relation.role else ""
    when = "".join(f"; {word} {date}" for word, date in (("since", relation.since), ("until", relation.until)) if date)
    subject, object_ = names.get(relation.subject, relation.subject), names.get(relation.object, relation.object)
    tie = f"{subject} {relation.predicate} {object_}{role}{_modality(relation)}{when}"
    return "; ".join([tie, *_says(relation.attribution, names)])


def _quote(record: Record, quote: Quote, names: dict[str, str]) -> str:
    speaker = names.get(quote.speaker_cluster or "") or (record.text[slice(*quote.speaker)] if quote.speaker else "?")
    cue = f" {record.text[slice(*quote.cue)]}" if quote.cue else ""
    content = " … ".join(" ".join(record.text[slice(*span)].split()) for span in quote.content)
    return f"{'quote' if quote.direct else 'report'}: {speaker}{cue}: {content}"


def _modality(claim: Event | Relation) -> str:
    words = [
        "denied" if claim.polarity == "NEG" else "",
        "" if claim.certainty == "CERTAIN" else claim.certainty.lower(),
        "planned" if claim.time == "FUTURE" else "",
        claim.status or "" if isinstance(claim, Event) else "",
    ]
    said = ", ".join(dict.fromkeys(filter(None, words)))
    return f" [{said}]" if said else ""


def _says(attribution: tuple[str, ...], names: dict[str, str]) -> list[str]:
    chain = _chain(attribution, names)
    return [f"says {chain}"] if chain else []


def _chain(attribution: tuple[str, ...], names: dict[str, str]) -> str:
    return " > ".join(names.get(cluster, cluster) for cluster in attribution)


def _wrapped(lead: str, text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead)) or [lead.rstrip()]
