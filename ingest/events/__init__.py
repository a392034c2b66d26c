"""What happened: events with their type, arguments, date, amounts, modality and code."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from ingest.document import Document
from ingest.entities.teams import tells_of_sport
from ingest.events.absorb import absorbed
from ingest.events.assemble import Assembler
from ingest.events.draft import Draft
from ingest.events.foretold import with_foretold
from ingest.events.links import linked
from ingest.events.parties import with_parties
from ingest.events.repeats import without_repeats
from ingest.events.retold import with_antecedents
from ingest.events.shared import with_shared
from ingest.events.speech import commitments, demands
from ingest.events.triggers import triggers
from ingest.record import Event

__all__ = ["events"]


def events(document: Document) -> Iterator[Event]:
    """Yield the events of the title and body of `document`, in reading order.

    Each has a word in the text that means it. Attribution is left empty: it is filled in from the quotes later.
    """
    assembler = Assembler(document)
    drafts: list[Draft] = []
    context = frozenset(token.lemma_.lower() for token in document.doc)
    played = tells_of_sport(document.doc)
    for sentence, title in _sentences(document):
        read = triggers(sentence, context=context, title=title, played=played)
        found = [assembler.draft(trigger) for trigger in read]
        drafts += _with_speech([*with_shared(without_repeats(absorbed(found)))], sentence, assembler)
    yield from linked(with_foretold(with_antecedents(with_parties(drafts))))


def _with_speech(found: list[Draft], sentence: Span, assembler: Assembler) -> list[Draft]:
    """Add what the sentence's report verbs do by saying."""
    known = {draft.token.i for draft in found}
    said = [*demands(sentence, assembler.fillers), *commitments(found, assembler.fillers)]
    return found + [assembler.draft(trigger) for trigger in said if trigger.token.i not in known]


def _sentences(document: Document) -> Iterator[tuple[Span, bool]]:
    kinds = {block.start: block.kind for block in document.mined()}
    ends = {block.start: block.end for block in document.mined()}
    start = -1
    for sentence in document.doc.sents:
        if sentence.start_char in kinds:
            start = sentence.start_char
        if start >= 0 and sentence.start_char < ends[start]:
            yield sentence, kinds[start] == "title"
