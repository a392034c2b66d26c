"""Words in quotation marks find their cue and speaker: before, after or around them, or in the sentences before.

The marks and the punctuation beside them are better evidence than the parse, which often cuts long quotations apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from ingest.document import Document
from ingest.quotes.closing import FINITE, PLAIN
from ingest.quotes.draft import Draft, Source, overlap
from ingest.quotes.lexicon import Sense, verb_senses
from ingest.quotes.marks import Stretch, sentence_ends
from ingest.quotes.phrases import SAYS
from ingest.quotes.sources import phrase, source
from ingest.quotes.verbs import cue_span
from ingest.record import Span

_RUN_ON = (",", "?", "!", "…", "—", "–", "-")
_ENDS = (".", "?", "!", "…", "...")


@dataclass(slots=True)
class Spoken:
    """Stretches of one utterance with the cue that introduces, interrupts or closes it."""

    stretches: list[Stretch]
    verb: Token | None = None
    source: Source | None = None
    lead: int | None = None


def spoken(document: Document, stretches: Sequence[Stretch], drafts: Sequence[Draft]) -> list[Spoken]:
    """Group `stretches` into utterances, each with its cue verb or the source that it takes over from what precedes."""
    groups: list[Spoken] = []
    for index, stretch in enumerate(stretches):
        before = stretches[index - 1] if index and stretches[index - 1].block == stretch.block else None
        after = stretches[index + 1] if index + 1 < len(stretches) else None
        if before is not None and groups and _is_listed(document.text, groups[-1], before, stretch):
            groups[-1].stretches.append(stretch)
            continue
        verb = _cue(document, stretch, before, after)
        if verb is not None and after is not None and _introduces(document, stretch, verb, after):
            verb = None  # a quoted word in the lead of another quotation
        if verb is not None:
            _add(groups, stretch, verb, _fragment_start(document, stretch))
        elif _is_heading(document.text, stretch):
            continue
        elif _stands_alone(document.text, stretch) or _goes_on(document, groups, stretch):
            _continue(document, groups, drafts, stretch)
    return groups


def _is_listed(text: str, last: Spoken, before: Stretch, stretch: Stretch) -> bool:
    """Whether a stretch follows another of the same cue in a list: `chanted "Out" and "Shame"`."""
    gap = text[before.end : stretch.start].strip(" ,").lower()
    spoken = last.verb is not None and last.stretches[-1] is before
    return spoken and gap in ("and", "or", "but", "then", "and then", "")


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


def _cue(document: Document, stretch: Stretch, before: Stretch | None, after: Stretch | None) -> Token | None:
    """Return the verb that introduces the stretch, or else the one that follows it."""
    text = document.text
    start = max(before.end if before else 0, _sentence_start(text, stretch))
    lead = text[start : stretch.start].rstrip()
    inner = text[: stretch.end].rstrip("\"”’'»")
    verbs_before = _quoting(document, start, stretch.start)
    closing = _closing_cue(document, stretch, after) if lead.endswith(":") and inner.endswith(",") else None
    if closing is not None:
        return closing  # `She had a demand: "Pay us," she said.`
    if verbs_before and (lead.endswith((",", ":", "that", "—", "–")) or _ends_in(lead, verbs_before[-1])):
        return verbs_before[-1]
    if verbs_before and not lead.endswith((",", ":", "—", "–", "-")):
        return None  # a quoted word inside what the verb before it reports
    follows = text[stretch.end : stretch.end + 1] in (",", "…", "—")
    if not stretch.open and (inner.endswith(_RUN_ON) or follows):
        return _closing_cue(document, stretch, after)
    return _cue_behind_rest(document, stretch, after) if not lead else None


def _cue_behind_rest(document: Document, stretch: Stretch, after: Stretch | None) -> Token | None:
    """Return the cue of a quotation whose last sentence goes on without marks: `"We lost. We lost all" in May, he said`."""
    inside = sentence_ends(document.text, stretch.start, stretch.end)
    if not inside or stretch.open:
        return None
    finite = (v for v in _quoting(document, stretch.end, _sentence_end(document.text, stretch, after)) if _is_plain(v))
    verb = next(finite, None)
    rest = document.text[stretch.end : verb.idx] if verb is not None else ""
    return verb if rest.count(",") == 1 else None


def _is_plain(verb: Token) -> bool:
    return verb.tag_ in FINITE and verb.lemma_ in PLAIN


def _closing_cue(document: Document, stretch: Stretch, after: Stretch | None) -> Token | None:
    if document.text[stretch.end : stretch.end + 1] == ":":
        return None  # `"We are free": film shows ...`
    end = _sentence_end(document.text, stretch, after)
    verbs_after = (verb for verb in _quoting(document, stretch.end, end) if verb.tag_ not in ("VBG", "VB"))
    return next(verbs_after, None)


def _introduces(document: Document, stretch: Stretch, verb: Token, after: Stretch) -> bool:
    """Whether the cue behind a quoted fragment introduces the next quotation: `Of the "deal," he said, "..."`."""
    if _fragment_start(document, stretch) is None or verb.idx < stretch.end or after.block != stretch.block:
        return False
    gap = document.text[verb.idx + len(verb) : after.start]
    return gap.strip() in (",", ":", "") and document.text[after.start + 1 : after.start + 2].isupper()


def _ends_in(lead: str, verb: Token) -> bool:
    return lead.endswith((verb.text, f"{verb.text} of", f"{verb.text} as"))


def _quoting(document: Document, start: int, end: int) -> list[Token]:
    """Return the verbs between the characters that can introduce words in quotation marks."""
    if end <= start:
        return []
    tokens = (token for token in document.tokens(start, end) if start <= token.idx < end)
    return [token for token in tokens if _quote_sense(token) is not None]


def _quote_sense(verb: Token) -> Sense | None:
    return next((sense for sense in verb_senses(verb) if "quote" in sense.frames), None)


def _sentence_start(text: str, stretch: Stretch) -> int:
    ends = sentence_ends(text, stretch.block.start, stretch.start)
    return ends[-1] if ends else stretch.block.start


def _sentence_end(text: str, stretch: Stretch, after: Stretch | None) -> int:
    ends = sentence_ends(text, stretch.end, stretch.block.end)
    end = ends[0] if ends else stretch.block.end
    return min(end, after.start) if after and after.block == stretch.block else end


def _fragment_start(document: Document, stretch: Stretch) -> int | None:
    """Return where the clause starts that a quoted fragment completes: `The raid was "a mistake," he said`."""
    start = _sentence_start(document.text, stretch)
    lead = document.text[start : stretch.start]
    if (
        not lead.strip()
        or lead.rstrip().endswith((",", ":", "“", '"', "—", "–", "-"))
        or _quoting(document, start, stretch.start)
    ):
        return None
    return start + len(lead) - len(lead.lstrip())


def _stands_alone(text: str, stretch: Stretch) -> bool:
    """Whether the stretch is a sentence or more by itself."""
    lead = text[stretch.block.start : stretch.start].rstrip(' “"')
    inner = text[stretch.start : stretch.end].rstrip("\"”’'»")
    starts = not lead or lead.endswith((*_ENDS, ":", "”", '"'))
    return starts and (stretch.open or inner.endswith(_ENDS) or text[stretch.end : stretch.end + 1] == ".")


def _is_heading(text: str, stretch: Stretch) -> bool:
    """Whether a short quotation is all of its paragraph, in single marks or capitals: a heading within the article."""
    around = text[stretch.block.start : stretch.start] + text[stretch.end : stretch.block.end]
    inner = text[stretch.start : stretch.end].strip("'‘’\"“”.")
    long = [word for word in inner.split() if len(word) > 3]
    titled = len(long) > 1 and all(word[0].isupper() for word in long)
    short = not around.strip(" .") and len(inner.split()) <= HEADING
    return short and (titled or text[stretch.start] in "'‘")


HEADING = 8
"""Words that a heading made of a quotation has at most."""


def _goes_on(document: Document, groups: Sequence[Spoken], stretch: Stretch) -> bool:
    """Whether a stretch opens a sentence right behind one with a quotation, though it does not end it."""
    last = groups[-1] if groups else None
    if last is None or last.verb is None or last.stretches[-1].block != stretch.block:
        return False
    gap = document.text[last.stretches[-1].end : stretch.start]
    words = document.text[stretch.start + 1 : stretch.end].split()
    return len(sentence_ends(gap)) == 1 and gap.rstrip().endswith(_ENDS) and len(words) >= SENTENCE


SENTENCE = 4
"""Words from which on a stretch that opens a sentence counts as speech, not as a name or a title."""


def _continue(document: Document, groups: list[Spoken], drafts: Sequence[Draft], stretch: Stretch) -> None:
    """A quotation without a cue goes on with the speaker of the one before it, or of the report before it."""
    last = groups[-1] if groups else None
    if last is not None and _runs_on(document, last, stretch):
        last.stretches.append(stretch)
        return
    earlier = [d for d in drafts if d.source and _just_before(document, d, stretch)]
    said = last.source if last is not None and _close(document, last.stretches[-1], stretch) else None
    reported = max(earlier, key=lambda d: d.content[-1][1], default=None)
    who = said if said is not None else reported.source if reported else None
    groups.append(Spoken([stretch], None, who))


def _runs_on(document: Document, last: Spoken, stretch: Stretch) -> bool:
    """Whether only the cue, or nothing but a paragraph break inside an open quotation, lies between."""
    previous = last.stretches[-1]
    if previous.block != stretch.block:
        return previous.open
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


def _beside(verb: Token) -> Source | None:
    """Return the name or noun right beside a cue whose subject the parser missed."""
    for index in (verb.i - 1, verb.i + 1):
        token = verb.doc[index] if 0 <= index < len(verb.doc) else None
        if token is not None and token.pos_ in ("PROPN", "PRON", "NOUN") and not token.is_space:
            head = token.head if token.dep_ == "compound" and token.head.pos_ == "PROPN" else token
            return phrase(head, stop=verb) if head.i != verb.i else None
    return None


def joined(groups: Sequence[Spoken], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield `drafts` with the utterances of `groups` joined in: a cue that has both keeps what the marks say."""
    by_verb = {group.verb.i: group for group in groups if group.verb is not None}
    used: set[int] = set()
    for draft in drafts:
        group = by_verb.get(draft.head.i) if draft.head is not None else None
        if group is None or not draft.rule.startswith("verb"):
            yield draft
            continue
        used.add(draft.head.i)  # type: ignore[union-attr]
        yield _joined(group, draft)
    for group in groups:
        if group.verb is None or group.verb.i not in used:
            yield _alone(group)


def _joined(group: Spoken, draft: Draft) -> Draft:
    spans = tuple((s.start, s.end) for s in group.stretches)
    quoted = sum(overlap(spans, span) for span in draft.content)
    whole = sum(end - start for start, end in draft.content)
    if group.lead is not None and draft.cue is not None and draft.start > draft.cue[0]:
        return draft  # the quoted words before the cue are no part of what follows it
    if group.lead is not None:
        return draft.with_content(_union((*spans, (group.lead, spans[0][0]))), direct=False)
    if draft.source is not None and overlap(spans, draft.source.span) and group.source is not None:
        draft = replace(draft, source=group.source)
    before = draft.cue is not None and spans[0][1] <= draft.cue[0]
    ahead = draft.cue is not None and draft.content[0][1] <= draft.cue[0] <= spans[0][0]
    if before or ahead or quoted >= MOSTLY * whole or draft.rule != "verb:that":
        return draft.with_content(spans, direct=True)
    return draft.with_content(_union((*spans, *draft.content)), direct=False)


MOSTLY = 0.85
"""Share of the content in quotation marks from which on it counts as direct speech."""


def _alone(group: Spoken) -> Draft:
    spans = tuple((s.start, s.end) for s in group.stretches)
    if group.lead is not None:
        spans = _union((*spans, (group.lead, spans[0][0])))
    verb = group.verb
    sense = (_quote_sense(verb) if verb is not None else None) or SAYS
    cue = cue_span(verb) if verb is not None else None
    return Draft(spans, sense, "quote", cue, verb, group.source, direct=group.lead is None)


def _union(spans: Sequence[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
