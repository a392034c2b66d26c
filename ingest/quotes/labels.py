"""Reports by colon: `Officials: ...` in headlines, `LEE: ...` in transcripts; a label such as "Update:" names no one.

A name before a colon says what follows, or is what follows is about: `Lee: sanctions must go`, `Lee: court drops case`.
It is taken for a speaker where the words read like speech, or the article itself reports that the name says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Tokens

from ingest.document import Document
from ingest.entities.gazetteer import lookup
from ingest.quotes.draft import Draft, Source
from ingest.quotes.interviews import Turn, answering, interviewed
from ingest.quotes.lexicon import words
from ingest.quotes.phrases import SAYS
from ingest.quotes.source_phrases import phrase
from ingest.quotes.thinkers import can_show
from ingest.record import Block, Span

_LABELLED = re.compile(r"[“\"]?(?P<who>[QA](?=:)|[A-Z0-9][^:\n“”\"?!]{1,60}?)\s?(?P<colon>:)\s+(?P<what>\S[^\n]*)")

# Somebody else's turn within the same paragraph: "... we will. Lee: Why? Omar Haddad: We must."
_TURN = re.compile(r"(?<=[.?!”\"]\s)(?P<who>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})\s?(?P<colon>:)\s+(?=\S)")

_LETTERS = re.compile(r"[^\W\d_]{2}")
"""What speech has at least: a count behind a name ("Lee: 1,204") is none."""


def by_colon(document: Document, block: Block) -> Iterator[Draft]:
    """Yield `Name: what they say` in headlines and transcripts; a label such as "Update:" names no one."""
    found = _LABELLED.match(document.text, block.start, block.end)
    if found is None:
        return
    who = _named(document, document.tokens(*found.span("who")))
    if who is None or not _LETTERS.search(found["what"]):
        return
    if found.start("who") > block.start and not found["who"].isupper():
        return  # within marks only a transcript has labels: `"LEE: ..."`
    start, end = found.span("what")
    turns = [(start, found.span("colon"), start, who), *_turns(document, start, end)]
    ends = [*(begins for begins, *_ in turns[1:]), end]
    labelled = [Turn(who, cue, first, last) for (_, cue, first, who), last in zip(turns, ends, strict=True)]
    for turn in interviewed(document, [_lettered(document, turn) for turn in labelled]):
        said = document.text[turn.start : turn.end]
        content = (turn.start + len(said) - len(said.lstrip()), turn.start + len(said.rstrip()))
        yield Draft((content,), SAYS, "colon", turn.cue, None, turn.speaker)


def _lettered(document: Document, turn: Turn) -> Turn:
    """Return an answer with the letter A for its label as the words of the one who is interviewed."""
    letter = turn.speaker is not None and document.text[slice(*turn.speaker.span)] == "A"
    return replace(turn, speaker=answering(document) or turn.speaker) if letter else turn


def _turns(document: Document, start: int, end: int) -> Iterator[tuple[int, Span, int, Source]]:
    """Yield where in the words of one speaker another's turn begins, its colon, where the words begin, and whose."""
    for turn in _TURN.finditer(document.text, start, end):
        if speaker := _named(document, document.tokens(*turn.span("who"))):
            yield turn.start(), turn.span("colon"), turn.end(), speaker


def _named(document: Document, tokens: Tokens) -> Source | None:
    """Return the source before a colon if it is a name or a word for one."""
    text = tokens.text.lower().strip()
    last = tokens[-1]
    labelled = text.endswith(tuple(f" {label}" for label in words("headline", "labels")))
    if text in words("headline", "labels") or labelled or len(tokens) > 8:
        return None
    listed = last.lower_ in words("headline", "words")
    person = any(t.ent_type_ in ("PERSON", "ORG") for t in tokens) and not any(
        t.pos_ in ("VERB", "AUX") for t in tokens
    )
    person = person and (tokens.root.pos_ != "NOUN" or can_show(phrase(tokens.root)))  # not "A problem for Lee:"
    capitals = all(t.is_upper or t.is_punct for t in tokens)
    capitals = capitals and (_takes_turns(document, tokens) or (len(tokens) <= 3 and not _is_place(tokens)))
    if listed or person or capitals:
        return Source((tokens.start_char, tokens.end_char), last)
    return None


def _takes_turns(document: Document, label: Tokens) -> bool:
    """Whether a label in capitals comes back before a colon, with its last name: "REP. ANA RIO: ... RIO: ..."."""
    turns = re.findall(rf"^[“\"]?(?:[^:\n]{{1,50}} )?{re.escape(label[-1].text)}\s?:\s", document.text, re.MULTILINE)
    return len(turns) > 1


def _is_place(tokens: Tokens) -> bool:
    """Whether the words are a dateline without a dash, wherever it stands: "NEW DELHI: The court ..."."""
    return any(entry.type == "Place" for entry in lookup(tokens.text)) or all(t.ent_type_ == "GPE" for t in tokens)


def is_topic(document: Document, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the name before a colon is what the words behind it are about, and nobody says them."""
    if draft.rule != "colon" or draft.source is None:
        return False
    name = document.text[slice(*draft.source.span)]
    last = name.split()[-1].lower()
    if name in ("Q", "A") or last in words("headline", "words") or last in words("headline", "trailing"):
        return False
    told = document.tokens(*draft.content[0])
    headline = draft.start < _body_start(document)
    if _sounds(told, headline=headline) or _is_told_by(draft, drafts):
        return False
    labelled = [other for other in drafts if other.rule == "colon" and other is not draft]
    return headline or not labelled or not _is_clause(told)


def _body_start(document: Document) -> int:
    return next((block.start for block in document.blocks if block.kind == "body"), len(document.text))


def _sounds(told: Tokens, *, headline: bool) -> bool:
    """Whether words read like speech: in quotation marks, of oneself and "you", in headlines of what must be or is."""
    unquoted = re.sub(r"[“\"‘][^”\"’]*[”\"’]", "", told.text)
    if told[0].is_quote or not unquoted.strip(" .,") or re.search(r"[“\"‘]\w|\B'\w|\?", told.text):
        return True
    voices = words("headline", "voices") | (words("headline", "opinions") if headline else frozenset())
    return any(token.lower_ in voices and token.text != "US" for token in told)


def _is_told_by(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the article reports that the name says much the same."""
    wanted, name = _content_words(draft), draft.source.head.lower_ if draft.source else ""
    said = (d for d in drafts if d.rule != "colon" and d.source is not None and d.source.head.lower_ == name)
    return any(len(wanted & _content_words(other)) >= SHARED for other in said)


SHARED = 3
"""Words that a headline and what its name says in the article must share."""


def _content_words(draft: Draft) -> set[str]:
    if draft.source is None:
        return set()
    doc = draft.source.head.doc
    spans = (doc.char_span(start, end, alignment_mode="expand") for start, end in draft.content)
    tokens = (token for span in spans if span is not None for token in span)
    return {token.lemma_.lower() for token in tokens if token.pos_ in ("NOUN", "PROPN", "VERB", "ADJ")}


def _is_clause(told: Tokens) -> bool:
    """Whether a verb with a tense has a subject among the words."""
    subjects = (token.head for token in told if token.dep_ in ("nsubj", "nsubjpass", "expl"))
    finite = ("VBD", "VBZ", "VBP", "MD")
    return any(t.tag_ in finite for verb in subjects for t in (verb, *verb.children) if t == verb or t.dep_ == "aux")
