"""Whether the words around a time expression look back or ahead: the tense of the verb that it modifies."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Span, Token

from ingest.times.words import lexicon

Direction = Literal["past", "future", "unknown"]


def direction(span: Span) -> Direction:
    """Return where the time expression `span` lies as seen from the publication, judged by its verb.

    "met on Tuesday" looks back; "will meet on Tuesday", "plans to meet on Tuesday" and "until Tuesday" look ahead.
    """
    if not len(span):
        return "unknown"
    if span.start > span.sent.start and span.doc[span.start - 1].lower_ in ("until", "till"):
        return "future"
    governor = next((token for token in _path(span.root) if _is_verbal(token)), None)
    return _of_verb(governor) if governor is not None else "unknown"


def _path(token: Token) -> list[Token]:
    return [token, *token.ancestors]


def _is_verbal(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") or (token.lemma_.lower() in _future() and token.dep_ != "compound")


def _of_verb(verb: Token) -> Direction:
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & set(lexicon()["cues"]["future_aux"]) and "have" not in auxiliaries:
        return "future"
    if "to" in auxiliaries and "have" not in auxiliaries:
        return _of_infinitive(verb)
    if verb.lemma_ in ("go", "plan", "expect", "schedule", "set") and verb.tag_ in ("VBZ", "VBP"):
        return "future"
    if verb.tag_ in ("VBD", "VBN") or auxiliaries & {"has", "have", "had", "was", "were"}:
        return "past" if verb.lemma_ not in ("schedule", "slate") else "future"
    if verb.tag_ in ("VBZ", "VBP") and verb.lemma_ not in ("be", "have", "say"):
        return "future"
    return "unknown"


def _of_infinitive(verb: Token) -> Direction:
    """An infinitive lies ahead of a plan ("agreed to meet"), a headline's bare one too ("Kim to meet Putin")."""
    head = verb.head
    ahead = verb.dep_ == "ROOT" or head.lemma_.lower() in _future() or head.lemma_ == "be"
    return "future" if ahead else _of_verb(head) if head.pos_ in ("VERB", "AUX") and head != verb else "unknown"


def _future() -> set[str]:
    return set(lexicon()["cues"]["future"])
