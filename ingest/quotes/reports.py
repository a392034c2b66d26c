"""All reported content of an article: what the finders found, joined with the quotation marks and weeded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.document import Document
from ingest.quotes.direct import spoken
from ingest.quotes.draft import Draft, covers
from ingest.quotes.headlines import by_trailing_source
from ingest.quotes.hollow import is_hollow
from ingest.quotes.joining import joined
from ingest.quotes.labels import by_colon, is_topic
from ingest.quotes.lexicon import words as lists
from ingest.quotes.marks import Stretch, stretches
from ingest.quotes.nested import within_outer
from ingest.quotes.nouns import by_noun
from ingest.quotes.phrases import by_phrase
from ingest.quotes.relative import within_relative
from ingest.quotes.sources import is_passive
from ingest.quotes.verbs import by_verb
from ingest.record import Span

_LONGEST_CONDITION = 90
"""Characters of "the condition of anonymity to discuss private talks"; what is longer says more than that."""
_FIRST_PERSON = {"i", "we", "me", "us", "you", "my", "our", "your"}


def reports(document: Document) -> list[Draft]:
    """Return the reported content of `document` in reading order, outer reports before those inside them."""
    marked = stretches(document)
    found = _closed(document, [_snapped(draft, marked) for draft in _found(document)])
    found = [draft for draft in found if not is_topic(document, draft, found)]
    drafts = list(joined(spoken(document, marked, found), found))
    kept = (draft for draft in _weeded(drafts, marked) if not is_hollow(document, draft))
    told = (d for d in kept if not (_is_condition(document, d) or _reaches_out(document, d, marked)))
    return sorted(told, key=lambda d: (d.start, -d.content[-1][1]))


def _found(document: Document) -> Iterator[Draft]:
    mined = list(document.mined())
    for block in mined:
        tokens = document.tokens(block.start, block.end)
        yield from by_colon(document, block)
        yield from by_trailing_source(document, block)
        yield from by_verb(document.doc, tokens.start, tokens.end)
        yield from by_noun(document.doc, tokens.start, tokens.end)
    for sentence in document.doc.sents:
        if any(block.start <= sentence.start_char < block.end for block in mined):
            yield from by_phrase(document, sentence)


def _closed(document: Document, drafts: list[Draft]) -> list[Draft]:
    """Let what is told within a sentence end before the cue that closes it: `he said, "Run," the police said.`"""
    ends = {_sentence(document, draft): draft.content[0][1] for draft in drafts if draft.rule == "closing"}
    closed = [_until(draft, ends.get(_sentence(document, draft), len(document.text))) for draft in drafts]
    return [within_relative(document, within_outer(draft, closed)) for draft in closed]


def _sentence(document: Document, draft: Draft) -> int:
    return int(document.tokens(*draft.content[0])[0].sent.start)


def _until(draft: Draft, end: int) -> Draft:
    within = tuple((start, min(stop, end)) for start, stop in draft.content if start < end)
    return draft.with_content(within, direct=draft.direct) if within and within != draft.content else draft


def _snapped(draft: Draft, marked: Sequence[Stretch]) -> Draft:
    """Content that begins or ends inside a quotation takes all of it, unless its cue stands inside too."""
    if draft.rule == "colon":
        return draft
    content = tuple(_snap(span, draft, marked) for span in draft.content)
    return draft.with_content(content, direct=draft.direct)


def _snap(span: Span, draft: Draft, marked: Sequence[Stretch]) -> Span:
    start, end = span
    for stretch in marked:
        inside = draft.cue is not None and stretch.start <= draft.cue[0] < stretch.end
        if inside:
            end = min(end, stretch.end - (not stretch.open))
        elif stretch.start < end <= stretch.end:
            end = stretch.end
    return start, max(start + 1, end)


def _weeded(drafts: Sequence[Draft], marked: Sequence[Stretch]) -> Iterator[Draft]:
    voices = [(stretch.start, stretch.end) for stretch in marked]
    voices += [draft.content[0] for draft in drafts if draft.rule == "colon"]
    for draft in drafts:
        around = [other for other in drafts if other is not draft and _inside(draft, other)]
        if not (around and _adds_nothing(draft)) and not _repeats(draft, drafts) and not _own_voice(draft, voices):
            yield draft


def _inside(draft: Draft, other: Draft) -> bool:
    return covers(other.content, draft.cue or draft.content[0])


def _adds_nothing(draft: Draft) -> bool:
    """Inside a report only what others say or hold true adds a claimant.

    A knower adds none: who says that Kyiv knows of the raid vouches for the raid.
    """
    if draft.sense.kind in ("intention", "attitude") or draft.sense.stance == "knows":
        return True
    if _accuses(draft):
        return False
    if draft.rule in ("verb:np", "verb:preps", "verb:as") or (
        draft.rule.startswith("noun") and draft.rule not in ("noun:that", "noun:is")
    ):
        return True
    pronoun = draft.source is None or draft.source.head.pos_ == "PRON"
    return draft.sense.kind == "thought" and pronoun


def _accuses(draft: Draft) -> bool:
    """Whether a clause says by whom somebody is accused of a deed.

    So in "agents of the general, accused by Chad of a coup", "said that the ministry had accused Peru of spying".
    """
    if draft.source is None or draft.sense.stance != "accuses" or draft.head is None:
        return False
    if is_passive(draft.head):
        return draft.source.head.pos_ == "PROPN"
    return draft.rule == "verb:preps" and draft.source.head.pos_ in ("PROPN", "NOUN")


def _is_condition(document: Document, draft: Draft) -> bool:
    """Whether the words are the terms on which somebody spoke and no statement: "asked not to be named"."""
    said = document.text[draft.content[0][0] : draft.content[-1][1]].lower()
    return len(said) <= _LONGEST_CONDITION and any(words in said for words in lists("conditions", "words"))


def _reaches_out(document: Document, draft: Draft, marked: Sequence[Stretch]) -> bool:
    """Whether a cue within a quotation has its content before that: `"They fled," she wrote, "they spoke of you"`."""
    if draft.cue is None or draft.rule == "quote":
        return False
    around = (s for s in marked if s.start < draft.cue[0] < s.end and document.text[s.start] in '“"')
    said = document.text[draft.content[0][0] : draft.content[-1][1]]
    opened = said[0] not in '“"' and said[-1] in '“"'
    return any(draft.content[-1][1] - opened <= stretch.start for stretch in around)


def _own_voice(draft: Draft, voices: Sequence[Span]) -> bool:
    """ "I believe ..." within a quotation is what the quotation says."""
    if draft.source is None or draft.cue is None or draft.source.head.lower_ not in _FIRST_PERSON:
        return False
    return any(start < draft.cue[0] < end for start, end in voices)


def _repeats(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether another report of the same words has the stronger cue: a verb before a noun."""
    for other in drafts:
        same = other is not draft and other.content == draft.content
        if same and (_strength(other), -drafts.index(other)) > (_strength(draft), -drafts.index(draft)):
            return True
    return False


def _strength(draft: Draft) -> int:
    if draft.source is None:
        return -1
    return 2 if draft.rule.startswith(("verb:that", "quote", "according")) else int(draft.rule.startswith("verb"))
