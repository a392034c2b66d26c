"""Cue verbs in the plural that the model reads as nouns: `Prosecutors allege he fled`, `Friends of Lee claim that`.

By its words the sentence is a report: a plural, the bare cue, and a clause behind it, with no other main verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.quotes.closing import FINITE, LONGEST
from ingest.quotes.draft import Draft
from ingest.quotes.lexicon import verbs, words
from ingest.quotes.nominal import head_of, run_before
from ingest.quotes.source_phrases import phrase
from ingest.quotes.sources import SUBJECTS
from ingest.quotes.spans import between
from ingest.quotes.thinkers import can_show

_PLURAL = ("NNS", "NNPS", "CD")


def by_misread(token: Token) -> Iterator[Draft]:
    """Yield what a plural subject reports by a cue that is taken for a noun."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ") or token.lower_ not in words("verbs", "misread"):
        return
    first = run_before(token, LONGEST)
    if first != token.sent.start or first == token.i or not _is_told(token):
        return
    head = head_of(token.doc[first], token.nbor(-1))
    who = phrase(head, stop=token)
    content = between(token.doc, token.i + 1, token.sent.end)
    if head.tag_ in _PLURAL and can_show(who) and content:
        sense = next(sense for sense in verbs()[token.lower_] if "that" in sense.frames)
        yield Draft(content, sense, "verb:that", (token.idx, token.idx + len(token)), token, who)


def _is_told(token: Token) -> bool:
    """Whether a clause follows, behind "that" if the word may be a noun as well."""
    rest = token.doc[token.i + 1 : token.sent.end]
    subjects = (t for t in rest if t.dep_ in SUBJECTS and t.i < t.head.i)
    main = (t.head for t in (*subjects, token) if t.dep_ in SUBJECTS and t.head.i > token.i)
    tensed = any(v.tag_ in (*FINITE, "MD") for verb in main for v in (verb, *verb.children))
    sure = token.lower_ in words("verbs", "never_nouns")
    behind_that = len(rest) > 0 and rest[0].lower_ == "that" and rest[0].dep_ == "mark"
    return tensed and (sure or (behind_that and token.sent.root.i <= token.i))
