"""Whose voice it is inside a reported clause: not all that stands there is said by the source.

The article's own voice goes on in a relative clause whose tense does not follow the verb of saying ("said he hoped to
meet the rebels, who have long refused"), in what a source is not said to have said ("did not say who fired"), in the
thing that it gives a name to ("called the raid a crime"), in what a picture shows, and in what describes somebody
who is named or whom an appeal is about ("urged the army to free the detained monks"). What else goes without saying is
in `ingest.quotes.granted`.
"""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

from ingest.document import Document
from ingest.events.operators import words as operators
from ingest.lexicon import toml
from ingest.quotes.clauses import object_of
from ingest.quotes.granted import is_granted
from ingest.quotes.lexicon import verb_senses, words
from ingest.quotes.naming import taken_for
from ingest.quotes.sources import source
from ingest.record import Event, Quote, Span

_PRESENT = frozenset(("VBZ", "VBP"))


def is_own(document: Document, span: Span, quote: Quote) -> bool:
    """Whether the article says `span` itself, which stands inside the indirect report `quote`, not in its marks."""
    if quote.cue is None:
        return False
    cue, word = document.tokens(*quote.cue).root, document.tokens(*span).root
    if _is_not_told(cue, quote.stance):
        return True
    if is_granted(word, cue, quote.stance) or _is_in_brackets(document.text, span, quote):
        return True
    if quote.stance == "calls" and _is_within(word, object_of(cue)) and not _is_within(word, taken_for(cue)):
        return True
    known = quote.stance in (*words("voice", "asking"), "accuses")
    if word.dep_ == "amod" and (known or _is_named(word.head)):
        return True
    beside = _is_aside(word, cue) or _is_beside_saying(word, cue)
    return beside or _is_pictured(word, cue) or _is_taken_up(word, cue) or _is_dated(word, cue)


def is_past_of_plea(document: Document, event: Event, quote: Quote) -> bool:
    """Whether an event has happened though it stands in what somebody asks for or promises: it is no part of that.

    So in "urged Peru to look into the killing", "vowed to rebuild the port after the raid"; "promised that it had
    left" tells it.
    """
    happened = event.polarity == "POS" and event.certainty == "CERTAIN" and event.time == "NON_FUTURE"
    if quote.cue is None or quote.direct or quote.stance not in words("voice", "looking_ahead") or not happened:
        return False
    cue, word = document.tokens(*quote.cue).root, document.tokens(*event.trigger).root
    if cue not in word.ancestors or word.i < cue.i:
        return False
    asked = [word, *takewhile(lambda above: above != cue, word.ancestors)][-1]
    return word != asked and (asked.tag_ == "VB" or asked.pos_ in ("ADP", "NOUN"))


def _is_not_told(cue: Token, stance: str | None) -> bool:
    """Whether a source does not say it or is said to be wrong: "did not say who", "falsely claimed that"."""
    denied = stance in words("voice", "told") and any(child.dep_ == "neg" for child in cue.children)
    return denied or any(child.lower_ in operators("falsely") for child in cue.children)


def _is_in_brackets(text: str, span: Span, quote: Quote) -> bool:
    """Whether the words stand in brackets that the report does not: "said he would pay (as he had in May)"."""
    start = next((start for start, end in quote.content if start <= span[0] < end), span[0])
    before = text[start : span[0]]
    return before.rfind("(") > before.rfind(")")


def _is_named(noun: Token) -> bool:
    """Whether a noun is a person's name or stands before one: "the accused trafficker Lee"."""
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    return noun.ent_type_ == "PERSON" or (after.ent_type_ == "PERSON" and after.pos_ == "PROPN")


def _is_within(word: Token, thing: Token | None) -> bool:
    return thing is not None and (word == thing or thing.is_ancestor(word))


def _is_pictured(word: Token, cue: Token) -> bool:
    """Whether a picture or film shows the thing itself ("a video showing the rescue"), not what somebody does."""
    shown = next((c for c in cue.children if c.dep_ == "xcomp" and cue.lemma_ in ("purport", "appear", "claim")), cue)
    thing = object_of(shown)
    acting = thing is not None and any(child.dep_ == "acl" and _is_within(word, child) for child in thing.children)
    who = source(cue) if _is_within(word, thing) and not acting else None
    return who is not None and who.head.lemma_.lower() in words("sources", "image")


def _is_aside(word: Token, cue: Token) -> bool:
    """Whether a relative clause behind a comma is in the present though the cue and what is said are in the past."""
    path = [word, *takewhile(lambda above: above != cue, word.ancestors)]
    if cue.tag_ not in ("VBD", "VBN") or word.i < cue.i or _is_present(path[-1]):
        return False
    return any(clause.dep_ == "relcl" and _is_set_off(clause) and _is_present(clause) for clause in path)


def _is_beside_saying(word: Token, cue: Token) -> bool:
    """Whether it is what the speaker does while saying it: "it was shut, Lee said, while rejecting the charge"."""
    for clause in (word, *word.ancestors):
        told = clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause.i > cue.i and bool(verb_senses(clause))
        if told and any(c.dep_ == "mark" and c.lower_ == "while" and c.i - cue.i in (1, 2) for c in clause.lefts):
            return True
    return False


def _is_taken_up(word: Token, cue: Token) -> bool:
    """Whether a noun behind a comma takes up what is reported: `said it had left, a claim that Peru denied`."""
    if word.i < cue.i:
        return False
    for clause in (word, *takewhile(lambda above: above != cue, word.ancestors)):
        noun, first = clause.head, clause.head.left_edge
        behind = clause.dep_ in ("relcl", "acl") and clause.i > noun.i and first.i > 0 and first.nbor(-1).text == ","
        if behind and noun.lemma_.lower() in words("voice", "resuming") and not _is_definite(noun):
            return noun.lemma_.lower() in words("voice", "resuming_words") or _is_present(clause)
    return False


def _is_definite(noun: Token) -> bool:
    return any(child.lower_ in ("the", "his", "her", "its", "their") for child in noun.lefts)


def _is_dated(word: Token, cue: Token) -> bool:
    """Whether the end of the sentence tells when it was said: `said it was ready for talks, a day after Peru fired`."""
    if cue.tag_ != "VBD" or word.i < cue.i:
        return False
    path = (word, *takewhile(lambda above: above != cue, word.ancestors))
    return any(_is_time_after(part) and part.right_edge.i >= part.sent.end - 2 for part in path)


def _is_time_after(part: Token) -> bool:
    """Whether words are led in by a comma, a time and "after" or "before", and are no part of a clause with "had"."""
    first = part.left_edge
    link = part if part.dep_ == "prep" else next((c for c in part.lefts if c.dep_ == "mark"), None)
    if part.dep_ not in ("prep", "advcl") or link is None or link.lower_ not in ("after", "before"):
        return False
    timed = any(token.lemma_.lower() in toml("times")["units"] for token in part.doc[first.i : link.i])
    had = part.dep_ == "advcl" and (part.tag_ != "VBD" and not any(c.tag_ == "VBD" for c in part.lefts))
    return timed and first.i > 0 and first.nbor(-1).text == "," and not had and not _has_pluperfect(part)


def _has_pluperfect(clause: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "had" for child in clause.lefts)


def _is_set_off(clause: Token) -> bool:
    first = clause.left_edge
    relative = first.nbor(1) if first.pos_ == "ADP" and first.i + 1 < len(first.doc) else first  # "under which"
    return first.i > 0 and first.nbor(-1).text in (",", "—", "–") and relative.tag_ in ("WP", "WDT", "WP$")


def _is_present(clause: Token) -> bool:
    helpers = [child for child in clause.children if child.dep_ in ("aux", "auxpass")]
    return any(verb.tag_ in _PRESENT for verb in (helpers or [clause]))
