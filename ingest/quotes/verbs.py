"""Reports by verb: "said that", "told reporters that", "urged them to", "plans to", "accused them of", "condemned the", ..."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ingest.quotes.draft import Draft, Source
from ingest.quotes.lexicon import Sense, verbs
from ingest.quotes.sources import SUBJECTS, can_show, can_think, is_passive, source
from ingest.quotes.spans import between, pieces, subtree
from ingest.record import Span

_PRIORITY = ("that", "told", "as", "to", "ask", "wish", "ing", "preps", "np")
_WH = {"what", "how", "why", "when", "where", "who", "whether", "if", "which", "that"}


def senses(verb: Token) -> tuple[Sense, ...]:
    """Return the ways in which `verb` can report, those of the particle verb first ("point out" before "point")."""
    if verb.pos_ not in ("VERB", "AUX") and not verb.tag_.startswith("VB"):
        return ()
    table, lemma = verbs(), verb.lemma_.lower()
    particles = (
        child.lower_ for child in verb.children if child.dep_ in ("prt", "prep", "advmod") and child.i > verb.i
    )
    joined = [found for particle in particles if (found := table.get(f"{lemma} {particle}"))]
    return joined[0] if joined else table.get(lemma, ())


def cue_span(verb: Token) -> Span:
    """Return the characters of the cue verb with its auxiliaries, negation and particle where they touch it."""
    first = last = verb.i
    lefts = {child.i for child in verb.lefts if child.dep_ in ("aux", "auxpass", "neg", "advmod")}
    while first - 1 in lefts:
        first -= 1
    if any(child.i == last + 1 and child.dep_ == "prt" for child in verb.rights):
        last += 1
    end = verb.doc[last]
    return verb.doc[first].idx, end.idx + len(end)


def by_verb(doc: Doc, start: int, end: int) -> Iterator[Draft]:
    """Yield what the cue verbs among the tokens from `start` up to `end` report."""
    for verb in doc[start:end]:
        found = senses(verb)
        if found and (draft := _of_cue(verb, found)) is not None:
            yield draft


def _of_cue(verb: Token, found: tuple[Sense, ...]) -> Draft | None:
    who = source(verb)
    for frame in _PRIORITY:
        for sense in found:
            if frame not in sense.frames and not (frame == "preps" and sense.links):
                continue
            content = _FRAMES[frame](verb, sense)
            if content and _fits(who, verb, sense, frame):
                negated = any(child.dep_ == "neg" for child in verb.children)
                return Draft(content, sense, f"verb:{frame}", cue_span(verb), verb, who, negated=negated)
    return None


def _fits(who: Source | None, verb: Token, sense: Sense, frame: str) -> bool:
    """Whether the source is one that can do what the cue says; a passive may hide it ("is said to")."""
    if who is None:
        return sense.kind == "speech" and (is_passive(verb) or frame == "that")
    if sense.kind == "speech" and frame in ("that", "told"):
        return True
    return can_show(who) if sense.kind in ("speech", "evidence") else can_think(who)


def _clauses(verb: Token) -> list[Token]:
    return [
        child
        for child in verb.children
        if child.dep_ in ("ccomp", "xcomp", "advcl")
        and child.pos_ in ("VERB", "AUX", "ADJ", "NOUN", "PROPN", "ADP", "PRON", "NUM", "ADV")
    ]


def _is_finite(clause: Token) -> bool:
    children = list(clause.children)
    has_to = any(child.tag_ == "TO" and child.dep_ == "aux" for child in children)
    has_subject = any(child.dep_ in (*SUBJECTS, "expl") for child in children)
    marked = any(child.lower_ in _WH and child.i < clause.i for child in children)
    if has_to:
        return marked
    return clause.tag_ in ("VBD", "VBZ", "VBP") or has_subject or marked


def _infinitive(clause: Token) -> Token | None:
    return next((child for child in clause.children if child.tag_ == "TO" and child.dep_ == "aux"), None)


def _that(verb: Token, _: Sense) -> tuple[Span, ...] | None:
    clauses = [c for c in _clauses(verb) if c.dep_ == "ccomp" and _is_finite(c)]
    if clauses:
        return _clause_content(verb, clauses[0])
    return _host_clause(verb)


def _clause_content(verb: Token, clause: Token) -> tuple[Span, ...]:
    if clause.i > verb.i:
        tokens = [t for t in subtree(clause) if t.i > verb.i]
        return pieces(tokens)
    return _before_cue(verb, clause)


def _before_cue(verb: Token, clause: Token) -> tuple[Span, ...]:
    """`X, he said.`: the content runs from the start of the clause to the comma before speaker and cue."""
    group = [verb, *(child for child in verb.children if child.dep_ in SUBJECTS)]
    cue_start = min(t.left_edge.i if t is not verb else t.i for t in group)
    tokens = [t for t in subtree(clause) if t.i < cue_start]
    after = [t for t in subtree(clause) if t.i > verb.i]
    return pieces(tokens) + pieces(after)


def _host_clause(verb: Token) -> tuple[Span, ...] | None:
    """`Sanctions, officials said, will stay`: the cue is an insertion into the clause that it reports."""
    if verb.dep_ not in ("parataxis", "ccomp", "advcl") or verb.head is verb or not _inserted(verb):
        return None
    if verb.dep_ == "advcl" and not any(child.lower_ == "as" for child in verb.children):
        return None
    host = verb.head
    return pieces(t for t in subtree(host, without=[verb]) if t.i >= host.left_edge.i) or None


def _inserted(verb: Token) -> bool:
    """Whether commas or the sentence's edge set the cue's clause off."""
    first, last = verb.left_edge, verb.right_edge
    opened = first.i == first.sent.start or first.nbor(-1).is_punct or first.is_punct
    after = last.nbor(1) if last.i + 1 < len(last.doc) else None
    return opened and (after is None or after.is_punct or last.is_punct or after.is_space)


def _told(verb: Token, _: Sense) -> tuple[Span, ...] | None:
    clauses = [c for c in _clauses(verb) if c.dep_ in ("ccomp", "advcl") and c.i > verb.i and _is_finite(c)]
    listener = any(child.dep_ in ("dobj", "dative") for child in verb.children)
    return pieces(subtree(clauses[0])) if clauses and listener and clauses[0].dep_ == "ccomp" else None


def _to(verb: Token, _: Sense) -> tuple[Span, ...] | None:
    clause = next((c for c in _clauses(verb) if c.dep_ in ("xcomp", "ccomp") and c.i > verb.i and _infinitive(c)), None)
    if clause is None or any(child.dep_ in SUBJECTS for child in clause.children):
        return None
    if any(child.dep_ == "dobj" and child.i < clause.i for child in verb.children) and not is_passive(verb):
        return None
    return pieces(subtree(clause))


def _ask(verb: Token, _: Sense) -> tuple[Span, ...] | None:
    """ "Urged the council to act": the listener is no part of what is asked."""
    for clause in _clauses(verb):
        to = _infinitive(clause)
        if clause.i > verb.i and to is not None:
            return pieces(t for t in subtree(clause) if t.i >= to.i or _negates(t, to))
    return None


def _negates(token: Token, to: Token) -> bool:
    return token.dep_ == "neg" and token.i == to.i - 1


def _wish(verb: Token, _: Sense) -> tuple[Span, ...] | None:
    """ "Wants them to go": who shall go belongs to what is wished."""
    clause = next((c for c in _clauses(verb) if c.i > verb.i and _infinitive(c)), None)
    if clause is None:
        return None
    objects = [child for child in verb.children if child.dep_ == "dobj" and verb.i < child.i < clause.i]
    tokens = subtree(clause) + [t for noun in objects for t in noun.subtree]
    return pieces(tokens)


def _ing(verb: Token, _: Sense) -> tuple[Span, ...] | None:
    clause = next((c for c in _clauses(verb) if c.dep_ == "xcomp" and c.tag_ == "VBG" and c.i > verb.i), None)
    return pieces(subtree(clause)) if clause is not None else None


def _as(verb: Token, sense: Sense) -> tuple[Span, ...] | None:
    """ "Called it a lie", "described the raid as a success"."""
    bare = next((c for c in verb.children if c.dep_ in ("oprd", "ccomp") and c.i > verb.i and not _infinitive(c)), None)
    if bare is not None and verb.lemma_ in ("call", "label", "brand", "dub", "term", "deem", "pronounce", "consider"):
        return pieces(subtree(bare))
    return _prepositional(verb, frozenset(("as",))) if "as" in sense.links else None


def _preps(verb: Token, sense: Sense) -> tuple[Span, ...] | None:
    return _prepositional(verb, sense.links)


def _prepositional(verb: Token, links: frozenset[str]) -> tuple[Span, ...] | None:
    for prep in verb.children:
        if prep.dep_ in ("prep", "prt", "dative") and prep.lower_ in links and prep.i > verb.i:
            inner = next((c for c in prep.children if c.dep_ in ("pobj", "pcomp", "prep")), None)
            if inner is not None:
                return pieces(subtree(inner))
    return None


def _np(verb: Token, sense: Sense) -> tuple[Span, ...] | None:
    if is_passive(verb):
        subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        by = any(c.dep_ == "agent" for c in verb.children)
        return pieces(t for t in subtree(subject) if t.i < verb.i) if subject is not None and by else None
    noun = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if noun is None or noun.tag_ in ("WDT", "WP"):
        return None
    reason = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in sense.links and c.i > noun.i]
    return between(verb.doc, noun.left_edge.i, max(t.right_edge.i for t in (noun, *reason)) + 1)


_FRAMES = {
    "that": _that,
    "told": _told,
    "as": _as,
    "to": _to,
    "ask": _ask,
    "wish": _wish,
    "ing": _ing,
    "preps": _preps,
    "np": _np,
}
