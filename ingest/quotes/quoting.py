"""The cue of words in quotation marks: the verb that introduces them, or else the one that follows them."""

from __future__ import annotations

import re

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from ingest.document import Document
from ingest.quotes.closing import FINITE, PLAIN
from ingest.quotes.lexicon import Sense, verb_senses
from ingest.quotes.marks import Stretch, sentence_ends

_NEW_CLAUSE = re.compile(r",?\s(?:which|who|whose|whom|where|while|whereas|although|though|but)\b")
_RUN_ON = (",", "?", "!", "…", "—", "–", "-")


def cue_of(document: Document, stretch: Stretch, before: Stretch | None, after: Stretch | None) -> Token | None:
    """Return the verb that introduces the stretch, or else the one that follows it."""
    text = document.text
    start = max(before.end if before else 0, _sentence_start(text, stretch))
    lead = text[start : stretch.start].rstrip()
    inner = text[: stretch.end].rstrip("\"”“’'»")
    verbs_before = quoting(document, start, stretch.start)
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
    return None if lead else _cue_behind_rest(document, stretch, after) or _cue_before_paragraph(document, stretch)


def _cue_before_paragraph(document: Document, stretch: Stretch) -> Token | None:
    """Return the cue at the end of the paragraph before, closed by a colon: `She declared:` and a line break."""
    lead = lead_in(document, stretch)
    verbs = quoting(document, lead.start_char, lead.end_char) if lead is not None else []
    verb = verbs[-1] if verbs else None
    return verb if verb is not None and verb.tag_ != "VB" else None


def lead_in(document: Document, stretch: Stretch) -> Tokens | None:
    """Return the sentence that ends with a colon right before a stretch, in its paragraph or in the one before."""
    before = document.text[: stretch.start].rstrip()
    near = document.text.count("\n", len(before), stretch.start) <= 2
    colon = document.tokens(len(before) - 1, len(before)) if near and before.endswith(":") else None
    return colon[0].sent if colon is not None and len(colon) and is_body(document, colon.start_char) else None


def is_body(document: Document, position: int) -> bool:
    """Say whether a character stands in a body paragraph, not in a title or a line of the page."""
    return any(block.kind == "body" and block.start <= position < block.end for block in document.blocks)


def _cue_behind_rest(document: Document, stretch: Stretch, after: Stretch | None) -> Token | None:
    """Return the cue of a quotation whose last sentence goes on without marks: `"Lost. All lost" in May, he said`."""
    inside = sentence_ends(document.text, stretch.start, stretch.end)
    if not inside or stretch.open:
        return None
    finite = (v for v in quoting(document, stretch.end, _sentence_end(document.text, stretch, after)) if _is_plain(v))
    verb = next(finite, None)
    rest = document.text[stretch.end : verb.idx] if verb is not None else ""
    return verb if rest.count(",") == 1 else None


def _is_plain(verb: Token) -> bool:
    return verb.tag_ in FINITE and verb.lemma_ in PLAIN


def _closing_cue(document: Document, stretch: Stretch, after: Stretch | None) -> Token | None:
    if document.text[stretch.end : stretch.end + 1] == ":":
        return None  # `"We are free": film shows ...`
    if _NEW_CLAUSE.match(document.text, stretch.end):
        return None  # `the "free line," which promised ...`, `called it "free", while others said ...`
    end = _sentence_end(document.text, stretch, after)
    verbs_after = (verb for verb in quoting(document, stretch.end, end) if verb.tag_ not in ("VBG", "VB"))
    return next(verbs_after, None)


def introduces(document: Document, stretch: Stretch, verb: Token, after: Stretch) -> bool:
    """Whether the cue behind a quoted fragment introduces the next quotation: `Of the "deal," he said, "..."`."""
    if fragment_start(document, stretch) is None or verb.idx < stretch.end or after.block != stretch.block:
        return False
    gap = document.text[verb.idx + len(verb) : after.start]
    return gap.strip() in (",", ":", "") and document.text[after.start + 1 : after.start + 2].isupper()


def _ends_in(lead: str, verb: Token) -> bool:
    return lead.endswith((verb.text, f"{verb.text} of", f"{verb.text} as"))


def quoting(document: Document, start: int, end: int) -> list[Token]:
    """Return the verbs between the characters that can introduce words in quotation marks."""
    if end <= start:
        return []
    tokens = (token for token in document.tokens(start, end) if start <= token.idx < end)
    return [token for token in tokens if quote_sense(token) is not None]


def quote_sense(verb: Token) -> Sense | None:
    """Return the sense in which `verb` introduces words in quotation marks, if it has one."""
    return next((sense for sense in verb_senses(verb) if "quote" in sense.frames), None)


def _has_cue(document: Document, start: int, end: int) -> bool:
    """Whether a verb between the characters introduces words in quotation marks."""
    return any(verb.tag_ not in ("VBN", "VB") for verb in quoting(document, start, end))


def _sentence_start(text: str, stretch: Stretch) -> int:
    ends = sentence_ends(text, stretch.block.start, stretch.start)
    return ends[-1] if ends else stretch.block.start


def _sentence_end(text: str, stretch: Stretch, after: Stretch | None) -> int:
    ends = sentence_ends(text, stretch.end, stretch.block.end)
    end = ends[0] if ends else stretch.block.end
    return min(end, after.start) if after and after.block == stretch.block else end


def fragment_start(document: Document, stretch: Stretch, before: Stretch | None = None) -> int | None:
    """Return where the clause starts that a quoted fragment completes: `The raid was "a mistake," he said`.

    A quotation `before` it in the same sentence belongs to that clause, too.
    """
    start = _sentence_start(document.text, stretch)
    if before is not None and start < before.start and not _has_cue(document, start, stretch.start):
        return before.start - len(document.text[start : before.start].lstrip())
    lead = document.text[start : stretch.start]
    if (
        not lead.strip()
        or lead.rstrip().endswith((",", ":", "“", '"', "—", "–", "-"))
        or quoting(document, start, stretch.start)
    ):
        return None
    return start + len(lead) - len(lead.lstrip())
