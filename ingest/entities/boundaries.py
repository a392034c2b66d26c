"""The model's names with their edges put right: no articles, titles, possessives, quotes, bylines glued on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from ingest.document import Document
from ingest.entities import words
from ingest.entities.edges import (
    before_office,
    characters,
    is_cue,
    is_loose,
    is_shorter,
    own_end,
    own_start,
    split,
    with_form,
)
from ingest.entities.gazetteer import lookup
from ingest.entities.offices import office_at
from ingest.entities.shapes import is_site
from ingest.entities.spans import Name
from ingest.record import EntityType

LABELS: dict[str, EntityType | None] = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Facility",
    "NORP": "Group",
    "PRODUCT": "Product",
    "LAW": "Law",
    "EVENT": None,
    "WORK_OF_ART": None,
}

# Weight from which an entry of the gazetteer is known so well that a word before it is no part of its name.
KNOWN = 2.0
_POSSESSIVE = frozenset({"'s", "’s", "'", "’", "`s", "´s"})
_PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z][\w.]*")
_BARS = frozenset({"|", "¦", "•", "·", "~", ">", "<"})
_MEASURING = frozenset({"a", "an", "almost", "nearly", "about", "around", "some", "just", "over", "only"})
_CLOSED = {")": "(", "]": "["}


def model_names(document: Document) -> list[Name]:
    """Return the model's entities of `document` as names with repaired edges."""
    doc = document.doc
    return [name for ent in doc.ents if ent.label_ in LABELS for part in _parts(ent) for name in _name(doc, part, ent)]


def _name(doc: Doc, part: range, ent: Span) -> Iterator[Name]:
    first, last = trimmed(doc, part.start, part.stop)
    if first >= last:
        return
    last = _before_owned(doc, first, _before_measure(doc, first, last))
    if ent.label_ != "PERSON" and _ends_royal(doc, first, last):
        first = last - 2
    start = after_titles(doc, first, last)
    start = first if doc[start].lower_ == "of" else start
    titled = start > first and doc[first].text in words.person_titles()
    if ent.label_ == "PERSON" or (titled and not _heads_organization(doc, start, last)):
        first, last = own_start(doc, start, last), own_end(doc, start, last)
    elif ent.label_ == "ORG":
        last = with_form(doc, before_office(doc, first, last))
    if not _empty(doc[first:last]) and not _inside_office(doc, first, last):
        label = "PERSON" if titled and first >= start else ent.label_
        for begin, end in split(doc, first, last):
            start, stop = characters(doc, begin, end)
            yield Name(doc, begin, end, LABELS[label], f"model {ent.label_}", label, start=start, end=stop)


def _parts(ent: Span) -> Iterator[range]:
    """Yield token ranges: an entity is cut at line breaks, brackets, money, a person's name also at "and", commas."""
    start = ent.start
    for token in ent:
        marked = "\n" in token.text or token.text in "()[]" or token.is_currency
        if marked or (ent.label_ == "PERSON" and _separates(token)):
            yield range(start, token.i)
            start = token.i + 1
    yield range(start, ent.end)


def _separates(token: Token) -> bool:
    if token.text in words.small("separators"):
        return True
    return token.text == "-" and bool(token.whitespace_)


def trimmed(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Return the range without articles, possessives, quotes and other words that are no part of a name."""
    while first < last and (_leads(doc[first]) or _prefix(doc, first, last) or _counts(doc, first, last)):
        first += 1
    while first < last and _trails(doc, first, last):
        last -= 1
    if last - first > 2 and doc[first + 1].text in words.small("callings"):
        return trimmed(doc, first + 2, last)
    if last - first > 1 and _qualifies(doc, first, last):
        first += 1
    return first, last


def _ends_royal(doc: Doc, first: int, last: int) -> bool:
    """Say whether a name ends in a ruler's: "Holy Mosques King Salman", not "Mosque of King Salman"."""
    ruled = last - first > 2 and doc[last - 2].text in words.group("royal") and doc[last - 1].is_title
    return ruled and doc[last - 3].is_title and doc[last - 1].text not in words.heads("last")


def _before_measure(doc: Doc, first: int, last: int) -> int:
    """Return where a name ends before small letters that tell how far off it is: "Annex almost a mile"."""
    telling = (i for i in range(first + 1, last) if doc[i].is_lower and doc[i].tag_ in ("RB", "DT", "IN"))
    return next((i for i in telling if doc[i].lower_ in _MEASURING and all(not t.is_title for t in doc[i:last])), last)


def _before_owned(doc: Doc, first: int, last: int) -> int:
    """Return where a name ends before what is its bearer's, in small letters: "Moses’ week-long"."""
    marks = (i for i in range(first + 1, last) if doc[i].text in _POSSESSIVE)
    return next((i for i in marks if not any(t.is_title for t in doc[i:last])), last)


def _leads(token: Token) -> bool:
    if token.is_sent_start and token.text in words.small("followers") and token.nbor().lower_ == "of":
        return True
    return token.lower_ in words.small("lead") or token.text in _POSSESSIVE or _mark(token) or is_cue(token)


def _prefix(doc: Doc, first: int, last: int) -> bool:
    """Say whether the word is a prefix before a hyphen and a name ("anti - Russian", "ex - Yugoslavia")."""
    return first + 2 < last and doc[first].lower_ in words.small("prefixes") and doc[first + 1].text == "-"


def _qualifies(doc: Doc, first: int, last: int) -> bool:
    """Say whether the first word only says something of a known name: "Key Security Council" powers, "New Ohio" law."""
    if doc[first].text in words.small("armed"):
        return True
    if doc[first].lower_ not in words.small("qualifying"):
        return False
    if is_shorter(doc, first, last):
        return True
    known = lookup(doc[first + 1 : last].text)
    return bool(known) and known[0].weight >= KNOWN and not lookup(doc[first:last].text)


def _counts(doc: Doc, first: int, last: int) -> bool:
    """Say whether the word is a number before a known name ("Two United States" soldiers) and no part of one."""
    counted = doc[first].like_num and doc[first].is_alpha and first + 1 < last
    return counted and bool(lookup(doc[first + 1 : last].text)) and not lookup(doc[first:last].text)


def _trails(doc: Doc, first: int, last: int) -> bool:
    token = doc[last - 1]
    if token.text in _CLOSED:
        return not any(doc[i].text == _CLOSED[token.text] for i in range(first, last))
    longer = last - first > 1
    if longer and token.like_num and not token.is_alpha and lookup(doc[first : last - 1].text):
        return not lookup(doc[first:last].text)
    if longer and (token.text in words.small("captions") or is_loose(token) or token.text in words.small("meetings")):
        return not lookup(doc[first:last].text)
    titled = longer and token.text in words.small("styles")
    return titled or token.text in _POSSESSIVE or token.text in words.small("tail") or _mark(token)


def _mark(token: Token) -> bool:
    return (token.is_punct or token.text in _BARS) and not any(c.isalnum() for c in token.text)


def after_titles(doc: Doc, first: int, last: int) -> int:
    """Return where the name starts behind its titles; a title alone stays ("the Prince")."""
    start = first
    while start < last and doc[start].text in words.titles():
        start += 1
    return start if start < last else first


def _heads_organization(doc: Doc, first: int, last: int) -> bool:
    """Say whether the words after a title name an office or a body ("Justice Department", "Chief Executive")."""
    word = doc[last - 1].text
    return (
        word in words.heads("last")
        or word in words.titles()
        or office_at(doc[last - 1]) is not None
        or last - first > 4
    )


def _inside_office(doc: Doc, first: int, last: int) -> bool:
    """Say whether the words are part of an office's name ("State" in "Secretary of State")."""
    office = office_at(doc[first])
    return (
        office is not None
        and office.first <= first
        and last <= office.last
        and office.last - office.first > last - first
    )


def _empty(span: Span) -> bool:
    text = span.text
    if not any(c.isupper() for c in text) or text in words.never() or _PARTY_AND_STATE.fullmatch(text):
        return True
    if text.startswith("@") or any(
        "://" in t.text or t.text == "©" or (t.like_url and not is_site(t.text)) for t in span
    ):
        return True
    if _is_common_word(span) or (
        span.start + 1 < span.end and all(t.text in words.never() or t.like_num for t in span)
    ):
        return True
    return all(t.text in words.titles() for t in span)


def _is_common_word(span: Span) -> bool:
    """Say whether an outlet's name only opens a sentence as the word that it is: "Time will tell"."""
    behind = span.doc[span.end] if span.end < len(span.doc) else None
    opens = span.end - span.start == 1 and bool(span[0].is_sent_start) and span.text in words.small("ordinary")
    return opens and behind is not None and (behind.tag_ == "MD" or behind.lemma_ in ("be", "have"))
