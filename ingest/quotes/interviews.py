"""Interviews run together into one paragraph: unlabelled questions among the answers, answers behind a question.

In `The Post: Why now? We had to. Did you know? No.` only the first question has its label. Words to "you" that end in a
question mark are the interviewer's within the answers of a guest with a label; what follows the question of a paper
or station is the answer of whoever "told the Post".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.document import Document
from ingest.quotes.draft import Source
from ingest.quotes.marks import sentence_ends
from ingest.quotes.sources import source
from ingest.quotes.thinkers import can_think
from ingest.record import Span

_ADDRESSED = re.compile(r"\byours?\b|\byou\b(?! know\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says, from `start` to `end`, with the colon behind the label where there is one."""

    speaker: Source | None
    cue: Span | None
    start: int
    end: int


def interviewed(document: Document, turns: Sequence[Turn]) -> Iterator[Turn]:
    """Yield the turns with the unlabelled questions and answers in them shared out."""
    text = document.text
    asker = next((turn for turn in turns if "?" in text[turn.start : turn.end]), None)
    others = [turn for turn in turns if asker is not None and _name(text, turn) != _name(text, asker)]
    for turn in turns:
        if asker is None or (_name(text, turn) == _name(text, asker) and others):
            yield turn
        elif others:
            yield from _with_questions(text, turn, asker)
        else:
            yield from _answered(document, turn)


def _name(text: str, turn: Turn) -> str:
    return text[slice(*turn.speaker.span)] if turn.speaker is not None else ""


def _with_questions(text: str, turn: Turn, asker: Turn) -> Iterator[Turn]:
    """Yield the answers of a guest and the questions between them."""
    start, cue = turn.start, turn.cue
    for first, last in _sentences(text, turn):
        asked = text[first:last].endswith("?") and _ADDRESSED.search(text[first:last]) and last < turn.end
        if asked and first > turn.start:
            if start < first:
                yield Turn(turn.speaker, cue, start, first)
            yield Turn(asker.speaker, None, first, last)
            start, cue = last, None
    yield Turn(turn.speaker, cue, start, turn.end)


def _answered(document: Document, turn: Turn) -> Iterator[Turn]:
    """Yield the question of a paper or station, and the answer that follows it without a label."""
    asked = next((e for _, e in _sentences(document.text, turn) if document.text[:e].endswith("?")), turn.end)
    if asked >= turn.end or turn.speaker is None or not _is_outlet(document, turn.speaker):
        yield turn
        return
    yield replace(turn, end=asked)
    yield Turn(_guest(document, turn.speaker), None, asked, turn.end)


def _is_outlet(document: Document, speaker: Source) -> bool:
    """Whether a label is no person's name."""
    label = document.tokens(*speaker.span)
    return not any(token.ent_type_ == "PERSON" for token in label) and (
        label.text.isupper() or any(token.ent_type_ == "ORG" for token in label)
    )


def _guest(document: Document, outlet: Source) -> Source | None:
    """Return who "told the Post" before the question."""
    name = document.text[slice(*outlet.span)]
    tells = (t for t in document.doc if t.idx < outlet.span[0] and t.lemma_ == "tell")
    heard = (verb for verb in tells if any(c.dep_ in ("dobj", "dative") and c.text == name for c in verb.children))
    return next((who for verb in heard if (who := source(verb)) is not None), None)


def answering(document: Document) -> Source | None:
    """Return who answers the questions behind the letter Q: who "spoke to" somebody before, or the one person named."""
    asked = _FIRST_QUESTION.search(document.text)
    start = asked.start() if asked is not None else 0
    spoke = (t for t in document.doc if t.idx < start and t.lemma_ in _SPOKEN and t.pos_ == "VERB")
    told = next((who for verb in spoke if (who := source(verb)) is not None and can_think(who)), None)
    named = [m for m in document.mentions if m.end <= start and m.type == "Person" and m.mention == "NAM"]
    if told is None and named and len({mention.cluster for mention in named}) == 1:
        return Source((named[-1].start, named[-1].end), document.tokens(named[-1].start, named[-1].end).root)
    return told


_FIRST_QUESTION = re.compile(r"^Q: ", re.MULTILINE)
_SPOKEN = frozenset(("speak", "talk", "tell", "answer", "discuss", "join"))
"""Verbs of giving an interview."""


def _sentences(text: str, turn: Turn) -> Iterator[Span]:
    start = turn.start
    for end in (*sentence_ends(text, turn.start, turn.end), turn.end):
        if text[start:end].strip():
            yield start + len(text[start:end]) - len(text[start:end].lstrip()), end
        start = end
