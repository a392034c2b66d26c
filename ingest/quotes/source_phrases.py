"""The words that name a source: its noun phrase without what the parse hangs on it by mistake."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.quotes.draft import Source
from ingest.quotes.lexicon import words
from ingest.quotes.spans import noun_phrase
from ingest.record import Span


def phrase(head: Token, *, stop: Token | None = None) -> Source:
    """Return the noun phrase of `head` as a source."""
    head = _glossed(head)
    span = _without_bracket(_without_thing(_without_adverb(noun_phrase(head, stop=stop), head), head), head)
    head = _titled(head)
    return Source(_without_date(span, head) if stop is not None else span, head)


def _glossed(head: Token) -> Token:
    """Return the name that a bracket gives for a pronoun: "they (the Kiswa Guild)"."""
    names = (c for c in head.rights if head.pos_ == "PRON" and c.dep_ == "appos" and c.pos_ == "PROPN")
    return next((name for name in names if head.nbor(1).text == "("), head)


def _without_bracket(span: Span, head: Token) -> Span:
    """Return the noun phrase without a bracket around it: "they (Kiswa Air)"."""
    start, end = span
    tokens = head.doc.char_span(start, end, alignment_mode="expand")
    assert tokens is not None, "a source lies within its document"
    text = tokens.text[start - tokens.start_char : end - tokens.start_char]
    if not text.endswith(")") or "(" in text[1:]:
        return span
    return start + text.startswith("("), end - 1


def _without_date(span: Span, head: Token) -> Span:
    """Return the noun phrase without a date that the parse hangs on its end: "ministers of six states on Sunday"."""
    for prep in head.subtree:
        last = prep.right_edge
        dated = prep.dep_ == "prep" and prep.lower_ == "on" and last.ent_type_ == "DATE" and last.i == prep.i + 1
        if dated and prep.head.pos_ in ("NOUN", "PROPN") and last.idx + len(last) == span[1]:
            return span[0], prep.nbor(-1).idx + len(prep.nbor(-1))
    return span


def _titled(head: Token) -> Token:
    """Return the person whose titles stand before the name: "author and journalist Lina Haddad" is one."""
    bare = head.tag_ == "NN" and not any(child.dep_ in ("det", "poss") for child in head.children)
    joint = (other for other in head.conjuncts if other.i > head.i) if bare else iter(())
    names = (t for other in joint for t in (other, *other.children) if t.ent_type_ == "PERSON" and t.pos_ == "PROPN")
    name = next((t for t in names if t.dep_ in ("conj", "appos")), None)
    return name if name is not None and name.doc[name.left_edge.i - 1].text != "," else head


def _without_thing(span: Span, head: Token) -> Span:
    """Return a person without a thing that is joined to it: "accused of theft by a woman and fraud by another"."""
    thing = next((c for c in head.conjuncts if c.i > head.i and any(by.lower_ == "by" for by in c.children)), None)
    joint = next((t for t in head.doc[head.i : thing.i] if t.dep_ == "cc"), None) if thing is not None else None
    return (span[0], joint.nbor(-1).idx + len(joint.nbor(-1))) if joint and span[0] < joint.idx < span[1] else span


def _without_adverb(span: Span, head: Token) -> Span:
    """Return the noun phrase without a connecting adverb that the parse hangs into it: "however officials"."""
    first = next((t for t in head.subtree if t.idx == span[0]), head)
    if first.pos_ != "ADV" or first.lower_ not in words("sources", "connectives") or first == head:
        return span
    rest = next((t for t in head.subtree if t.i > first.i and not t.is_punct and not t.is_space), head)
    return rest.idx, span[1]
