"""Reports by verb: "said that", "urged them to", "plans to", "accused them of", "condemned the raid"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Token

from ingest.quotes.clauses import infinitive, that_clause
from ingest.quotes.closing import closing
from ingest.quotes.complements import (
    gerund,
    noun_phrase_object,
    prepositional,
    said_to,
    to_infinitive,
    wished_clause,
)
from ingest.quotes.draft import Draft, Source
from ingest.quotes.hearings import heard_before
from ingest.quotes.lexicon import Kind, Sense, lemma_of, verb_senses, verbs, words
from ingest.quotes.misread import by_misread
from ingest.quotes.naming import named_as
from ingest.quotes.quoted import quoted_before
from ingest.quotes.sources import is_passive, source
from ingest.quotes.spans import between
from ingest.quotes.thinkers import can_show, can_think, is_thing
from ingest.quotes.withheld import is_withheld
from ingest.record import Span

_BEGINS = frozenset(("go", "begin", "start", "continue", "proceed", "keep", "come"))
_PRIORITY = ("that", "as", "said_to", "to", "wish", "ing", "preps", "np")


def by_verb(doc: Doc, start: int, end: int) -> Iterator[Draft]:
    """Yield what the cue verbs among the tokens from `start` up to `end` report."""
    for verb in doc[start:end]:
        found = () if is_withheld(verb) else verb_senses(verb)
        if found and (draft := _of_cue(verb, found)) is not None:
            yield draft
        elif not found:
            yield from by_misread(verb)


def _is_led_in(verb: Token) -> bool:
    """Whether another cue leads in the quotation before `verb`: `A guard heard him say, "Run," the police said.`"""
    sentence = verb.sent
    marks = (token for token in verb.doc[sentence.start + 2 : verb.i] if token.is_quote)
    return not sentence[0].is_quote and any(map(_leads, marks))


def _leads(mark: Token) -> bool:
    """Whether a mark opens a quotation behind a cue and a comma."""
    comma, cue = mark.nbor(-1), mark.nbor(-2)
    opens = comma.text in (",", ":") and comma.whitespace_ != "" and not mark.whitespace_
    return opens and cue.pos_ == "VERB" and bool(verb_senses(cue))


def _of_cue(verb: Token, found: tuple[Sense, ...]) -> Draft | None:
    quoting = next((sense for sense in found if "quote" in sense.frames), None)
    closed = closing(verb, quoted=_is_led_in(verb)) if quoting is not None else None
    if quoting is not None and closed is not None and _is_led_in(verb):
        return Draft(closed[0], quoting, "closing", cue_span(verb), verb, closed[1], negated=_negated(verb))
    who = source(verb)
    if quoting is not None and (comma := quoted_before(verb)) is not None and who is not None:
        told = between(verb.doc, verb.sent.start, comma.i)
        return Draft(told, quoting, "closing", cue_span(verb), verb, who) if told else None
    for frame in _PRIORITY:
        for sense in found:
            if frame not in sense.frames and not (frame == "preps" and sense.links):
                continue
            if frame in ("np", "preps", "as") and _is_another_verb(verb, sense):
                continue
            content = _FRAMES[frame](verb, sense)
            if content and _fits(who, verb, sense, frame):
                return Draft(content, sense, f"verb:{frame}", cue_span(verb), verb, who, negated=_negated(verb))
    if quoting is not None and closed is not None:
        return Draft(closed[0], quoting, "verb:that", cue_span(verb), verb, closed[1], negated=_negated(verb))
    before = heard_before(verb)
    return Draft(before, found[0], "closing", cue_span(verb), verb, who) if before else None


def _is_another_verb(verb: Token, sense: Sense) -> bool:
    """Whether a particle makes another verb of the cue: who "calls in" or "blasts out" neither urges nor criticizes."""
    particles = [child.lower_ for child in verb.children if child.dep_ == "prt"]
    return bool(particles) and sense in verbs().get(lemma_of(verb), ())


def _negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _fits(who: Source | None, verb: Token, sense: Sense, frame: str) -> bool:
    """Whether the source is one that can do what the cue says; only a report of speech may hide it ("is said to")."""
    if who is None:
        return is_passive(verb) and _hides_source(verb, sense, frame)
    if who.head.lower_ in ("nobody", "none") or any(_is_none(child) for child in who.head.children):
        return False  # "no leader pretends that"
    if frame in ("np", "preps") and who.head.lemma_.lower() in words("sources", "pointing"):
        return False  # "all signs point to a truce"
    if _is_anybody(who.head):
        return False
    if infinitive(verb) is not None and not _infinitive_reports(who, verb, sense, frame):
        return False
    return _can(who, sense.kind, clause=frame == "that", passive=is_passive(verb))


def _is_anybody(head: Token) -> bool:
    """Whether "you" or "one" means people in general, or "that" a thing; "one of the envoys" and "one said" do not."""
    one_of = head.lower_ == "one" and (head.head.tag_ == "VBD" or any(c.lower_ == "of" for c in head.children))
    return not one_of and head.lower_ in ("you", "one", "that") and head.tag_ in ("PRP", "DT", "CD", "NN")


def _is_none(word: Token) -> bool:
    """Whether a word makes nobody of the noun that it stands before: "no leader", "neither the army nor the rebels"."""
    return word.lower_ in ("no", "neither") and word.dep_ in ("det", "cc", "preconj")


def _infinitive_reports(who: Source, verb: Token, sense: Sense, frame: str) -> bool:
    """Whether a cue in the infinitive is an act ("went on to attack it") and no aim ("to discuss the plan")."""
    if who.head.lower_ == "it":
        return False
    if sense.stance == "knows" and verb.head.lemma_ in ("like", "love", "want", "hope"):
        return False  # "would like to see them agree" tells of a wish
    if sense.kind == "evidence" or _is_question(verb, sense) or frame in ("np", "preps"):
        return verb.dep_ == "xcomp" and verb.head.lemma_ in _BEGINS
    return True


def _is_question(verb: Token, sense: Sense) -> bool:
    """Whether somebody is to ask something: who "was urged to ask why they left" has not claimed that they did."""
    return sense.stance == "asks" or (lemma_of(verb) == "ask" and sense.stance == "urges" and "that" in sense.frames)


def _hides_source(verb: Token, sense: Sense, frame: str) -> bool:
    """Whether the cue's passive reports without saying whose words: "is said to", "was accused of"."""
    if frame == "that":
        return sense.kind == "speech"
    accused = sense.stance == "accuses" and verb.lemma_ not in words("verbs", "charging")
    return frame == "said_to" or (frame == "preps" and accused)


def _can(who: Source, kind: Kind, *, clause: bool, passive: bool) -> bool:
    if kind == "speech":
        return (clause and not passive and not is_thing(who)) or can_show(who)
    if kind == "evidence" and clause and not passive:
        return who.head.pos_ in ("NOUN", "PROPN") or can_think(who)
    if kind == "attitude":
        return can_think(who) or who.head.lemma_.lower() in words("sources", "opinion")
    return can_show(who) and not can_think(who) if kind == "evidence" else can_think(who)


def cue_span(verb: Token) -> Span:
    """Return the characters of the cue verb with its auxiliaries, negation and particle where they touch it."""
    first = last = verb.i
    lefts = {child.i for child in verb.lefts if child.dep_ in ("aux", "auxpass", "neg", "advmod")}
    while first - 1 in lefts:
        first -= 1
    if verb.doc[first].lower_ == "longer" and first and verb.doc[first - 1].lower_ == "no":
        first -= 1
    if any(child.i == last + 1 and child.dep_ == "prt" for child in verb.rights):
        last += 1
    end = verb.doc[last]
    return verb.doc[first].idx, end.idx + len(end)


_FRAMES: dict[str, Callable[[Token, Sense], tuple[Span, ...] | None]] = {
    "that": that_clause,
    "as": named_as,
    "to": to_infinitive,
    "said_to": said_to,
    "wish": wished_clause,
    "ing": gerund,
    "preps": prepositional,
    "np": noun_phrase_object,
}
