"""Words in quotation marks find their cue and speaker: before, after or around them, or in the sentences before.

The marks and the punctuation beside them are better evidence than the parse, which often cuts long quotations apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from ingest.document import Document
from ingest.quotes.continued import go_on, goes_on, stands_alone
from ingest.quotes.draft import Draft, Source
from ingest.quotes.marks import Stretch, sentence_ends
from ingest.quotes.quoting import cue_of, fragment_start, introduces, quote_sense
from ingest.quotes.source_phrases import phrase
from ingest.quotes.sources import source
from ingest.quotes.thinkers import can_show, is_thing
from ingest.quotes.utterance import Spoken
from ingest.record import Span

HEADING = 8
"""Words that a heading made of a quotation has at most."""


def spoken(document: Document, stretches: Sequence[Stretch], drafts: Sequence[Draft]) -> list[Spoken]:
    """Group `stretches` into utterances, each with its cue verb or the source that it takes over from what precedes."""
    groups: list[Spoken] = []
    for index, stretch in enumerate(stretches):
        before = stretches[index - 1] if index and stretches[index - 1].block == stretch.block else None
        after = stretches[index + 1] if index + 1 < len(stretches) else None
        if before is not None and groups and _is_listed(document.text, groups[-1], before, stretch):
            groups[-1].stretches.append(stretch)
            continue
        if before is not None and groups and (joint := _joined_on(document.text, groups[-1], before, stretch)):
            groups[-1].stretches.append(joint)
            continue
        if any(draft.rule == "colon" and draft.cue and _opens_with(stretch, draft.cue) for draft in drafts):
            continue  # a turn of a transcript, label and all: `"LEE: We stay."`
        verb = cue_of(document, stretch, before, after)
        if verb is not None and after is not None and introduces(document, stretch, verb, after):
            verb = None  # a quoted word in the lead of another quotation
        if verb is not None and _is_nobody(verb):
            verb = None  # "panic begins – 'The plague is here'"
        if verb is not None:
            closes = verb.idx > stretch.start
            _add(groups, stretch, verb, fragment_start(document, stretch, before if closes else None))
        elif _is_heading(document.text, stretch):
            continue
        elif stands_alone(document.text, stretch) or goes_on(document, groups, stretch):
            go_on(document, groups, drafts, stretch)
    return groups


def _opens_with(stretch: Stretch, colon: Span) -> bool:
    return stretch.start == stretch.block.start < colon[0] < stretch.end


def _is_nobody(verb: Token) -> bool:
    """Whether what goes on or begins beside a quotation is no speaker: "panic", "their day"."""
    who, sense = source(verb), quote_sense(verb)
    mere = sense is not None and sense.frames == {"quote"} and who is not None and who.head.pos_ == "NOUN"
    return is_thing(who) or (mere and not can_show(who))


def _is_listed(text: str, last: Spoken, before: Stretch, stretch: Stretch) -> bool:
    """Whether a stretch follows another of the same cue in a list: `chanted "Out" and "Shame"`."""
    gap = text[before.end : stretch.start].strip(" ,").lower()
    spoken = last.verb is not None and last.stretches[-1] is before
    beside = not gap and sentence_ends(text, before.start, before.end)[-1:] != [before.end]
    return spoken and (beside or gap in ("and", "or", "but", "then", "and then"))


def _joined_on(text: str, last: Spoken, before: Stretch, stretch: Stretch) -> Stretch | None:
    """Return a stretch that goes on behind the cue, with the word that joins it: `"Yes," he said, but "not here"`."""
    if last.verb is None or last.stretches[-1] is not before or last.verb.idx < before.end:
        return None
    gap = text[last.verb.idx + len(last.verb) : stretch.start]
    found = re.fullmatch(r",\s+(?P<on>(?:and|but|or)\b[^.,;:!?\"“”]{0,30})", gap)
    return replace(stretch, start=stretch.start - len(found["on"])) if found else None


def _add(groups: list[Spoken], stretch: Stretch, verb: Token, lead: int | None) -> None:
    last = groups[-1] if groups else None
    if last is not None and last.verb is not None and last.verb.i == verb.i:
        last.stretches.append(stretch)
    elif last is not None and last.verb is None and last.stretches[-1].open:
        groups[-1] = Spoken([*last.stretches, stretch], verb, _speaker(verb, stretch), lead)
    else:
        groups.append(Spoken([stretch], verb, _speaker(verb, stretch), lead))


def _speaker(verb: Token, stretch: Stretch) -> Source | None:
    """Return the subject of the cue, or what stands beside it where the parse has taken a quoted word for that."""
    found = source(verb)
    quoted = found is not None and found.span[0] < stretch.end and stretch.start < found.span[1]
    return _beside(verb) if found is None or quoted else found


def _is_heading(text: str, stretch: Stretch) -> bool:
    """Whether a short quotation is all of its paragraph, in single marks or capitals: a heading within the article."""
    around = text[stretch.block.start : stretch.start] + text[stretch.end : stretch.block.end]
    inner = text[stretch.start : stretch.end].strip("'‘’\"“”.")
    long = [word for word in inner.split() if len(word) > 3]
    titled = len(long) > 1 and all(word[0].isupper() for word in long)
    short = not around.strip(" .") and len(inner.split()) <= HEADING
    return short and (titled or text[stretch.start] in "'‘")


def _beside(verb: Token) -> Source | None:
    """Return the name or noun right beside a cue whose subject the parser missed."""
    for index in (verb.i - 1, verb.i + 1):
        token = verb.doc[index] if 0 <= index < len(verb.doc) else None
        if token is not None and token.pos_ in ("PROPN", "PRON", "NOUN") and not token.is_space:
            head = token.head if token.dep_ == "compound" and token.head.pos_ == "PROPN" else token
            return phrase(head, stop=verb) if head.i != verb.i else None
    return None
