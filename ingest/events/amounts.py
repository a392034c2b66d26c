"""Amounts in an event: money with its currency, and counts of people, weapons and things, exact or bounded."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc, Token

from ingest.lexicon import toml
from ingest.record import Argument, Bound

_NUMBER = re.compile(r"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$")
_NAMES = frozenset(("ORG", "EVENT", "LAW", "FAC", "WORK_OF_ART", "GPE", "LOC", "PERSON"))
_GLUED = re.compile(r"^(?P<number>\d[\d,]*(?:\.\d+)?)(?P<scale>m|mn|bn|b|k|tn)$", re.IGNORECASE)


def amounts(heads: list[Token]) -> Iterator[Argument]:
    """Yield one amount for each figure in the noun phrases of `heads` ("$40 million in aid", "12 howitzers")."""
    seen: set[int] = set()
    for head in heads:
        for token in _figures(head):
            first = _start(token)
            if first in seen:
                continue
            seen.add(first)
            found = _amount(token.doc, first)
            if found is not None:
                yield found


def _figures(head: Token) -> Iterator[Token]:
    """Yield the number words of a noun phrase; clauses and most prepositional phrases say something else."""
    if _is_number(head) and head.ent_type_ not in ("DATE", "TIME") and not _is_rate(head):
        yield head
    for child in head.children:
        if child.dep_ in ("nummod", "quantmod", "compound", "amod", "nmod") and child.i != head.i:
            yield from (t for t in child.subtree if _is_number(t) and not _only_names(t))
        elif child.lower_ in ("worth", "of", "totaling", "totalling", "valued"):
            yield from (t for t in _said_of(child) if _is_number(t) and t.ent_type_ == "MONEY")


def _said_of(word: Token) -> Iterator[Token]:
    """Yield what hangs on a word, without clauses of their own: "of the union, which gave 5 million"."""
    yield word
    for child in word.children:
        if child.dep_ not in ("relcl", "acl", "appos"):
            yield from _said_of(child)


def _is_number(token: Token) -> bool:
    return bool(_NUMBER.match(token.text) or _GLUED.match(token.text)) or token.lower_ in _words()["numbers"]


def _only_names(token: Token) -> bool:
    """True for a number that is a date, a share or part of a name: "the 2001 attacks", "Phase 1"."""
    if token.ent_type_ in ("DATE", "TIME", "ORDINAL", "PERCENT"):
        return True
    if token.i + 1 < len(token.doc) and token.nbor().lower_ in ("%", "percent", "per", "g"):
        return True
    if _is_rate(token) or _is_within_name(token) or _is_whole(token) or _is_shared_out(token):
        return True
    if len(token.text) == 4 and token.text.isdigit() and token.text[:2] in ("19", "20"):
        return True
    before = token.nbor(-1) if token.i > token.sent.start else None
    if before is not None and (_is_of_quoted_name(token, before) or _is_of_name(token, before)):
        return True
    return token.is_digit and before is not None and before.dep_ == "compound" and before.head == token.head


def _is_of_name(token: Token, before: Token) -> bool:
    """True for the number of "the HB 1523 lawsuit"."""
    return before.pos_ == "PROPN" and (before.head == token or (token.is_digit and token.head == before))


def _is_of_quoted_name(token: Token, before: Token) -> bool:
    """True for a number that begins a name in quotation marks: the "709 crackdown"."""
    after = token.doc[token.i + 1 : token.i + 3]
    return token.is_digit and before.is_quote and len(after) == 2 and after[1].is_quote


def _is_whole(token: Token) -> bool:
    """True for how many there are of which some are meant: "two of five suspects"."""
    if token.dep_ == "nummod" and any(c.lower_ == "of" and c.dep_ == "quantmod" for c in token.children):
        return True
    some, told = token.head.head, any(c.dep_ in ("acl", "relcl") for c in token.head.children)
    return token.dep_ == "nummod" and some.lower_ == "of" and some.head.like_num and some.i < token.i and not told


def _is_shared_out(token: Token) -> bool:
    """True for either number of "three and five counts", each of which is somebody's own."""
    row = [token, *token.conjuncts]
    return len(row) > 1 and all(t.like_num for t in row) and any(c.lower_ == "and" for t in row for c in t.children)


def _is_within_name(token: Token) -> bool:
    """True for "a magnitude 6.1 earthquake", "the Group of Seven summit"."""
    ends = token.i + 1 == len(token.doc) or token.nbor().ent_type_ != token.ent_type_
    if (ends and token.ent_type_ in _NAMES) or (token.i > 0 and token.nbor(-1).lemma_.lower() in _words()["scaled"]):
        return True
    if token.i > 1 and token.doc[token.i - 2 : token.i].text == "Group of":  # "the Group of 20 summit"
        return token.i + 1 < len(token.doc) and token.nbor().lemma_.lower() in _words()["clubs"]
    return token.dep_ == "pobj" and token.text[:1].isupper() and token.head.head.text[:1].isupper()


def _is_rate(token: Token) -> bool:
    """True for "$13 a share"."""
    behind = token.doc[token.i + 1 : token.i + 3]
    return len(behind) == 2 and behind[0].lower_ in ("a", "an") and behind[1].lemma_ in _words()["rates"]


def _start(token: Token) -> int:
    """Return where the run of number words that `token` is in begins."""
    first = token.i
    while first > 0 and _part_of_number(token.doc[first - 1]):
        first -= 1
    return first


def _part_of_number(token: Token) -> bool:
    return _is_number(token) or token.lower_ in _words()["scales"]


def _amount(doc: Doc, first: int) -> Argument | None:
    value, last = _value(doc, first)
    currency, start, end = _currency(doc, first, last)
    unit = None if currency else _unit(doc, last)
    if currency is None and (unit is None or value == 1 or _is_known_set(doc, start)):
        return None
    least, first = _least(doc, first, value)
    span = doc[min(first, start) : end]
    bound = "min" if least is not None else _bound(doc, start)
    value = value if least is None else least
    return Argument("amount", span.start_char, span.end_char, value=value, currency=currency, unit=unit, bound=bound)


def _least(doc: Doc, first: int, most: float) -> tuple[float | None, int]:
    """Return the lower end of a range, and where it begins: "200 to 300 million", "between 20 and 30"."""
    if first < 2 or not _is_number(doc[first - 2]):
        return None, first
    start, joint = _start(doc[first - 2]), doc[first - 1].lower_
    before = doc[start - 1].lower_ if start > 0 else ""
    if not ((joint in ("to", "-", "–") and before != "from") or (joint == "and" and before == "between")):
        return None, first
    least, last = _value(doc, start)
    unscaled = doc[last - 1].lower_ not in _words()["scales"]
    least *= most / _digits(doc[first].lower_) if unscaled and _is_number(doc[first]) else 1
    return (least, start) if 0 < least < most else (None, first)


def _value(doc: Doc, first: int) -> tuple[float, int]:
    """Return the number that begins at token `first`, and the token after it: "two hundred thousand", "1.5 billion"."""
    words, value, group, last = _words(), 0.0, 0.0, first
    while last < len(doc) and (_part_of_number(doc[last]) or _is_glued(doc, first, last)):
        text = doc[last].lower_.rstrip(".")
        scale = words["scales"].get(text) or words["glued"].get(text)
        if scale is None:
            group += _digits(text)
        elif scale == 100:
            group = (group or 1.0) * scale
        else:
            value, group = value + (group or 1.0) * scale, 0.0
        last += 1
    return value + group, last


def _is_glued(doc: Doc, first: int, last: int) -> bool:
    """True for the "m" of "€45m", which the tokenizer cuts off."""
    return last > first and not doc[last - 1].whitespace_ and doc[last].lower_.rstrip(".") in _words()["glued"]


def _digits(text: str) -> float:
    glued = _GLUED.match(text)
    if glued:
        return float(glued["number"].replace(",", "")) * float(_words()["glued"][glued["scale"]])
    number = _words()["numbers"].get(text)
    return float(text.replace(",", "")) if number is None else float(number)


def _is_known_set(doc: Doc, start: int) -> bool:
    """True for "the two countries": a number that only tells how many are already known."""
    return start > 0 and doc[start - 1].lower_ in ("the", "these", "those", "both", "all", "its", "their", "other")


def _currency(doc: Doc, first: int, last: int) -> tuple[str | None, int, int]:
    """Return the currency beside the number, and the extent of number and currency."""
    words = _words()
    if first > 0:
        before = doc[first - 1]
        two = f"{doc[first - 2].text}{before.text}" if first > 1 and not doc[first - 2].whitespace_ else ""
        if two in words["symbols"]:
            return words["symbols"][two], first - 2, last
        if before.text in words["symbols"]:
            return words["symbols"][before.text], first - 1, last
    if last < len(doc):
        nation, name = doc[last].lower_, doc[last].lemma_.lower()
        if last + 1 < len(doc) and f"{nation} {doc[last + 1].lemma_.lower()}" in words["names"]:
            return words["names"][f"{nation} {doc[last + 1].lemma_.lower()}"], first, last + 2
        if name in words["names"]:
            return words["names"][name], first, last + 1
    return None, first, last


def _unit(doc: Doc, last: int) -> str | None:
    """Return what is counted: the noun after the number, over adjectives."""
    position = last
    while position < len(doc) and position - last < 6 and doc[position].pos_ in ("ADJ", "NOUN", "PROPN", "ADP"):
        token = doc[position]
        cut = position + 1 < len(doc) and doc[position + 1].text == "-"  # "four million self-employed"
        if token.pos_ == "NOUN" and not any(letter.isalpha() for letter in token.text):
            return None  # "Lind, 40 - a father of two -"
        if token.pos_ == "NOUN" and token.dep_ not in ("compound", "nmod") and not cut:
            return str(token.lemma_.lower())
        if token.pos_ == "ADP" and token.lower_ != "of":
            return None
        position += 1
    return None


def _bound(doc: Doc, start: int) -> Bound:
    """Return whether the words before the figure make it a lower or upper bound, or rough."""
    for width in (3, 2, 1):
        phrase = " ".join(token.lower_ for token in doc[max(start - width, 0) : start])
        if phrase in _words()["bounds"]:
            bound: Bound = _words()["bounds"][phrase]
            return bound
    return "exact"


@functools.cache
def _words() -> dict[str, Any]:
    raw = toml("events/amounts")
    bounds = {phrase: bound for bound, phrases in raw["bounds"].items() for phrase in phrases}
    return {**raw, "bounds": bounds}
