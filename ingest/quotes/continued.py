"""Words in quotation marks without a cue go on with the speaker of what precedes them."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.document import Document
from ingest.quotes.draft import Draft, Source
from ingest.quotes.leads import introduced, sent, signed
from ingest.quotes.marks import Stretch, sentence_ends
from ingest.quotes.utterance import ENDS, Spoken

SENTENCE = 4
"""Words from which on a stretch that opens a sentence counts as speech, not as a name or a title."""


def go_on(document: Document, groups: list[Spoken], drafts: Sequence[Draft], stretch: Stretch) -> None:
    """A quotation without a cue goes on with the speaker of the one before it, or of the report before it."""
    last = groups[-1] if groups else None
    if last is not None and _runs_on(document, last, stretch):
        last.stretches.append(stretch)
        return
    led = signed(document, stretch) or introduced(document, stretch) or sent(document, stretch)
    who = led or _speaks_on(document, last, drafts, stretch)
    groups.append(Spoken([stretch], None, who))


def _speaks_on(document: Document, last: Spoken | None, drafts: Sequence[Draft], stretch: Stretch) -> Source | None:
    """Return who has just spoken: in quotation marks, or else in a report."""
    if last is not None and last.source is not None and _close(document, last.stretches[-1], stretch):
        return last.source
    earlier = [d for d in drafts if d.source and _just_before(document, d, stretch)]
    reported = max(earlier, key=lambda d: d.content[-1][1], default=None)
    return reported.source if reported else None


def stands_alone(text: str, stretch: Stretch) -> bool:
    """Whether the stretch is a sentence or more by itself."""
    lead = text[stretch.block.start : stretch.start].rstrip(' “"')
    inner = text[stretch.start : stretch.end].rstrip("\"”“’'»")
    starts = not lead or lead.endswith((*ENDS, ":", "”", '"'))
    return starts and (stretch.open or inner.endswith(ENDS) or text[stretch.end : stretch.end + 1] == ".")


def goes_on(document: Document, groups: Sequence[Spoken], stretch: Stretch) -> bool:
    """Whether a stretch opens a sentence right behind one with a quotation, though it does not end it."""
    last = groups[-1] if groups else None
    if last is None or last.verb is None or last.stretches[-1].block != stretch.block:
        return False
    gap = document.text[last.stretches[-1].end : stretch.start]
    words = document.text[stretch.start + 1 : stretch.end].split()
    return len(sentence_ends(gap)) == 1 and gap.rstrip().endswith(ENDS) and len(words) >= SENTENCE


def _runs_on(document: Document, last: Spoken, stretch: Stretch) -> bool:
    """Whether only the cue, or nothing but a paragraph break inside an open quotation, lies between."""
    previous = last.stretches[-1]
    if previous.block != stretch.block:
        return previous.open and not any(
            previous.end <= block.start < stretch.block.start for block in document.mined()
        )
    gap = document.text[previous.end : stretch.start]
    return len(sentence_ends(gap)) <= 1 and (last.verb is not None or not gap.strip())


def _close(document: Document, previous: Stretch, stretch: Stretch) -> bool:
    """Whether at most one sentence of narration lies between two quotations."""
    gap = document.text[previous.end : stretch.start]
    return len(sentence_ends(gap)) <= 2 and gap.count("\n\n") <= 1


def _just_before(document: Document, draft: Draft, stretch: Stretch) -> bool:
    end = max(draft.content[-1][1], draft.cue[1] if draft.cue else 0)
    if end > stretch.start:
        return False
    gap = document.text[end : stretch.start]
    near = "\n" not in gap or (gap.count("\n\n") <= 1 and not gap.strip(' .\n”"'))
    speaks = draft.source is not None and draft.source.head.tag_ not in ("WP", "WDT") and not _is_relative(draft.source)
    return near and speaks and len(sentence_ends(gap)) <= 1 and draft.sense.kind in ("speech", "evidence")


def _is_relative(found: Source) -> bool:
    """Whether the words of the source are a relative pronoun: who `voters who backed him` are speaks on for no one."""
    return not found.span[0] <= found.head.idx < found.span[1]
