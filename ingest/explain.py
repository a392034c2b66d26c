"""Why a record says what it says: for each mention, tie and event the rule, lexicon entry, gazetteer row or model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from ingest.record import Event, Mention, Record, Relation, Span

_KINDS = {"NAM": "by name", "NOM": "by description", "PRO": "by pronoun"}


@dataclass(frozen=True, slots=True)
class Reason:
    """One decision: characters of the text, what they were taken for, what decided, and how sure that is (0 to 1)."""

    kind: Literal["mention", "relation", "event"]
    span: Span
    text: str
    what: str
    why: str
    confidence: float

    def to_json(self) -> dict[str, Any]:
        """Return the reason as JSON-ready data."""
        return asdict(self)


def reasons(record: Record, *, at: int | None = None) -> Iterator[Reason]:
    """Yield why each mention, tie and event of `record` is there, in reading order.

    With `at`, only what covers that character (a Python string index into the text); a tie is covered by its sentence.
    """
    names = {mention.cluster: mention.name or mention.text for mention in record.entities}
    found = [_mention(mention, record) for mention in record.entities]
    found += [_relation(relation, record, names) for relation in record.relations]
    found += [_event(event, record, names) for event in record.events]
    covering = (one for one in found if at is None or one.span[0] <= at < one.span[1])
    yield from sorted(covering, key=lambda one: (one.span[0], one.span[1], one.kind, one.what))


def explanation(record: Record, *, at: int | None = None) -> Iterator[str]:
    """Yield the lines of a readable account of `reasons`."""
    yield f"{record.title or record.id} (id {record.id})"
    place: Span | None = None
    for reason in reasons(record, at=at):
        if reason.span != place:
            place = reason.span
            yield f"\n[{place[0]}-{place[1]}] “{reason.text}”"
        yield f"    {reason.kind}: {reason.what}"
        yield f"        decided by: {reason.why} (confidence {reason.confidence:.2f})"


def _mention(mention: Mention, record: Record) -> Reason:
    others = [other.text for other in record.mentions_of(mention.cluster) if other.text != mention.text]
    same = f", one with {', '.join(f'“{text}”' for text in list(dict.fromkeys(others))[:4])}" if others else ""
    link = f", Wikidata {mention.wikidata}" if mention.wikidata else ""
    government = ", standing for its government" if mention.metonym else ""
    what = f"{mention.type} {mention.name or mention.text}, {_KINDS[mention.mention]}{government}{link}{same}"
    return _reason("mention", (mention.start, mention.end), record, what, mention)


def _relation(relation: Relation, record: Record, names: dict[str, str]) -> Reason:
    subject, object_ = names.get(relation.subject, relation.subject), names.get(relation.object, relation.object)
    role = f" (“{relation.role}”)" if relation.role else ""
    denied = ", denied" if relation.polarity == "NEG" else ""
    basis = ", implied: no words of the article state it" if relation.basis == "implied" else ""
    what = f"{subject} {relation.predicate} {object_}{role}{denied}{basis}"
    return _reason("relation", relation.evidence, record, what, relation)


def _event(event: Event, record: Record, names: dict[str, str]) -> Reason:
    fillers = [
        f"{argument.role} {names[argument.cluster]}" for argument in event.arguments if argument.cluster in names
    ]
    modality = [event.certainty.lower(), "denied" if event.polarity == "NEG" else "affirmed"]
    modality += ["to come"] if event.time == "FUTURE" else []
    what = "; ".join([f"{event.type}, {', '.join(modality)}", *fillers])
    return _reason("event", event.trigger, record, what, event)


def _reason(
    kind: Literal["mention", "relation", "event"], span: Span, record: Record, what: str, by: Mention | Relation | Event
) -> Reason:
    text = " ".join(record.text[slice(*span)].split())
    return Reason(kind, span, text, what, by.why or "no rule left its name", by.confidence)
