"""A cue that closes its sentence: `The port is shut, she said.`, `The port is shut, said two sailors, both Greek.`

Punctuation and word order are better evidence here than the parse, which often hangs the speaker into the content or
the cue into the speaker.
"""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from ingest.quotes.draft import Source
from ingest.quotes.lexicon import lemma_of, words
from ingest.quotes.nominal import NOMINAL, head_of, run_before
from ingest.quotes.source_phrases import phrase
from ingest.quotes.spans import between
from ingest.quotes.thinkers import can_show, can_think, is_animate, is_thing
from ingest.record import Span

PLAIN = frozenset(("say", "tell", "add", "ask", "claim", "argue", "report", "explain", "note", "warn", "insist"))
"""Verbs that report a sentence before them without quotation marks."""
FINITE = ("VBD", "VBZ", "VBP")
_SET_OFF = frozenset((",", "-", "–", "—", "?", "!"))
_CLAUSE_WORDS = frozenset(("who", "which", "that", "as", "while", "but", "and", "or", "what", "how", "like", "than"))
_OPENERS = frozenset(("when", "while", "as", "after", "before", "asked", "if", "although", "though", "in", "on", "at"))
_AGAINST = frozenset(("against", "over", "about"))
"""Prepositions in front of what somebody is warned of, not of whom a speaker leads."""
_SHOWING = frozenset(("show", "indicate", "find", "reveal", "suggest", "read", "state", "conclude", "allege"))
"""Verbs by which papers speak."""
LONGEST = 9
"""Words that the name of a speaker between comma and cue has at most."""
SHORTEST = 3
"""Words that a sentence before a closing cue has at least."""
_AFTER = 5


def closing(verb: Token, *, quoted: bool = False) -> tuple[tuple[Span, ...], Source] | None:
    """Return content and speaker where `verb` and its speaker close the sentence behind a comma.

    With `quoted`, quotation marks may close behind the comma.
    """
    if not (verb.tag_ in FINITE or _ends_all(verb)) or lemma_of(verb) not in PLAIN | words("verbs", "closing"):
        return None
    found = _speaker_first(verb, quoted=quoted) or _speaker_last(verb) or _speaker_between_commas(verb)
    if found is None:
        return None
    comma, speaker = found
    start = verb.sent.start
    content = between(verb.doc, start, comma)
    opened = verb.doc[start].lower_ in _OPENERS and not _has_clause(verb.doc[start], comma)
    who = phrase(speaker, stop=verb)
    told = content and comma - start >= SHORTEST and not (opened or is_thing(who))
    able = can_show(who) if verb.lemma_ in _SHOWING else can_think(who)
    if verb.lemma_ not in PLAIN and not (able and _is_told(verb.doc[start:comma])):
        return None  # "two hours later, the meeting concluded"
    return (content, who) if told else None


def _ends_all(participle: Token) -> bool:
    """Whether the last word is taken for a participle of whom it is the cue: `..., the witness recounted.`"""
    who, last = participle.head, participle.sent[-1]
    behind = participle.dep_ == "acl" and participle.tag_ == "VBN" and is_animate(who) and who.i == participle.i - 1
    return behind and participle.i == last.i - 1 and last.is_punct


def _is_told(words_before: Tokens) -> bool:
    """Whether a verb with a tense and its subject stand before the comma, behind no word of time."""
    main = (t for t in words_before if t.dep_ in ("nsubj", "nsubjpass", "expl") and t.head.i < words_before.end)
    tensed = (t for subject in main for t in (subject.head, *subject.head.children) if t.tag_ in (*FINITE, "MD"))
    return words_before[0].lower_ not in _OPENERS and next(tensed, None) is not None


def _has_clause(first: Token, comma: int) -> bool:
    """Whether more stands before the cue than an opening without a comma: "In May", "When asked"."""
    return any(token.text == "," for token in first.doc[first.i : comma])


def _speaker_first(verb: Token, *, quoted: bool) -> tuple[int, Token] | None:
    """Return comma and head of the speaker in `..., two officials said on Monday.`"""
    first = run_before(verb, LONGEST)
    comma = first - 1
    while quoted and comma > verb.sent.start and verb.doc[comma].is_quote:
        comma -= 1
    if first in (verb.i, verb.sent.start) or verb.doc[comma].text not in _SET_OFF:
        return None
    if verb.doc[first].lower_ in _CLAUSE_WORDS or not _only_circumstance(verb):
        return None
    return (first if comma < first - 1 else comma), head_of(verb.doc[first], verb.doc[verb.i - 1])


def _speaker_between_commas(verb: Token) -> tuple[int, Token] | None:
    """Return comma and head of the speaker in `..., its chairman, Omar Reyes, said.`"""
    if verb.i < 2 or verb.nbor(-1).text != "," or not _only_circumstance(verb):
        return None
    first = run_before(verb.nbor(-1), LONGEST)
    name = head_of(verb.doc[first], verb.doc[verb.i - 2])
    start = run_before(verb.doc[first - 1], LONGEST) if verb.doc[first - 1].text == "," else first
    named = name.ent_type_ == "PERSON" and start < first - 1 and start - 1 > verb.sent.start
    return (start - 1, name) if named and verb.doc[start - 1].text in _SET_OFF else None


def _only_circumstance(verb: Token) -> bool:
    """Whether after the cue come only a few words that tell when, where or to whom."""
    rest = [t for t in verb.doc[verb.i + 1 : verb.sent.end] if not t.is_punct and not t.is_space and not t.is_quote]
    if any(token.pos_ in ("VERB", "AUX") or token.lower_ in ("that", "of", "about") for token in rest):
        return False
    told = verb.lemma_ == "tell" or not rest or rest[0].pos_ in ("ADP", "ADV") or rest[0].ent_type_ in ("DATE", "TIME")
    return told and len(rest) <= _AFTER and verb.sent[-1].text in (".", "”", "“", '"')


def _speaker_last(verb: Token) -> tuple[int, Token] | None:
    """Return comma and head of the speaker in `..., said two officials, both of whom ...`; who is told listens."""
    if verb.lemma_ == "tell":
        return None
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else verb
    after = verb.doc[verb.i + 1] if verb.i + 1 < verb.sent.end else verb
    if before.text not in _SET_OFF or after.pos_ not in NOMINAL - {"ADP", "CCONJ", "PART", "SYM"} or _is_clause(verb):
        return None
    last = after
    while last.i + 1 < verb.sent.end and last.nbor(1).pos_ in NOMINAL:
        last = last.nbor(1)
    if any(token.lower_ in _AGAINST for token in verb.doc[after.i : last.i]):
        return None  # "Chad frees minister, warns Mali against an attack"
    ends = last.i + 1 >= verb.sent.end or last.nbor(1).is_punct or last.nbor(1).lower_ in ("who", "whose")
    return (before.i, head_of(after, last)) if ends and after.lower_ not in _CLAUSE_WORDS else None


def _is_clause(verb: Token) -> bool:
    """`..., said he was sorry`: a subject of a second verb, not of the cue."""
    return any(child.dep_ in ("ccomp", "xcomp") and child.i > verb.i for child in verb.children)
