"""Reports by verb: "said that", "told reporters that", "urged them to", "plans to", "accused them of", "condemned the", ..."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ingest.quotes.draft import Draft, Source
from ingest.quotes.lexicon import Sense, lemma_of, verbs
from ingest.quotes.sources import SUBJECTS, beside, can_show, can_think, is_passive, source
from ingest.quotes.spans import between, pieces, subtree
from ingest.record import Span

_PRIORITY = ("that", "as", "to", "wish", "ing", "preps", "np")
_WH = {"what", "how", "why", "when", "where", "who", "whether", "if", "which", "that"}


def senses(verb: Token) -> tuple[Sense, ...]:
    """Return the ways in which `verb` can report, those of the particle verb first ("point out" before "point")."""
    if verb.pos_ not in ("VERB", "AUX") and not verb.tag_.startswith("VB"):
        return ()
    table, lemma = verbs(), lemma_of(verb)
    particles = (
        child.lower_ for child in verb.children if child.dep_ in ("prt", "prep", "advmod") and child.i > verb.i
    )
    joined = (found for particle in particles if (found := table.get(f"{lemma} {particle}")))
    return (*next(joined, ()), *table.get(lemma, ()))


_FINITE = ("VBD", "VBZ", "VBP", "VBN")
_PARTICLE = ("prt", "prep", "advmod")


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
    """Whether the source is one that can do what the cue says; only a report of speech may hide it ("is said to")."""
    if who is None:
        return is_passive(verb) and sense.kind == "speech" and frame in ("that", "to")
    if who.head.lower_ in ("you", "one"):
        return False
    if _infinitive(verb) and (sense.kind == "evidence" or frame in ("np", "preps")):
        return False  # an aim, not an act: "to show", "to discuss the plan"
    if sense.kind == "evidence":
        return can_show(who) and (frame != "np" or not can_think(who))
    if sense.kind == "speech":
        return frame == "that" or can_show(who)
    return can_think(who)


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
    modal = any(child.tag_ in ("MD", "VBD", "VBZ", "VBP") for child in children if child.dep_ in ("aux", "auxpass"))
    return clause.tag_ in ("VBD", "VBZ", "VBP") or has_subject or marked or modal


def _infinitive(clause: Token) -> Token | None:
    return next((child for child in clause.children if child.tag_ == "TO" and child.dep_ == "aux"), None)


def _that(verb: Token, sense: Sense) -> tuple[Span, ...] | None:
    clauses = [c for c in _clauses(verb) if c.dep_ == "ccomp" and _is_finite(c)]
    after = next((c for c in clauses if c.i > verb.i), None)
    if after is not None:
        return _after_cue(verb, after)
    if "quote" not in sense.frames or verb.tag_ not in _FINITE:
        return None
    return (_before_cue(verb, clauses[0]) if clauses else None) or _host_clause(verb)


def _after_cue(verb: Token, clause: Token) -> tuple[Span, ...]:
    """The content clause without further cues that the parse has hung into it."""
    end = min((_lead(t).i for t in clause.rights if _starts_another(t, verb)), default=len(verb.doc))
    tokens = subtree(clause)
    if not any(child.dep_ in (*SUBJECTS, "expl") for child in clause.children):
        tokens += _lost_subject(verb, clause)
    return pieces(t for t in tokens if verb.i < t.i < end)


def _starts_another(clause: Token, verb: Token) -> bool:
    """Whether a clause at the end of the content is a report of its own: "..., while 22 percent said", ", adding"."""
    if clause.dep_ not in ("conj", "advcl") or not senses(clause):
        return False
    own = any(child.dep_ in SUBJECTS and child.pos_ != "PRON" for child in clause.children)
    comma = _lead(clause).i and verb.doc[_lead(clause).i - 1].text == ","
    return beside(clause) == verb or bool(own and comma and clause.lemma_ in _PLAIN)


def _lost_subject(verb: Token, clause: Token) -> list[Token]:
    """Return what the parser took for an object: "hoped [the talks, held in Geneva,] would succeed"."""
    lost = next((c for c in verb.rights if c.dep_ in ("dobj", "advcl", "csubj") and c.i < clause.i), None)
    return list(verb.doc[lost.left_edge.i : clause.i]) if lost is not None else []


def _lead(cue: Token) -> Token:
    """Return the first word of a coordinated or participial cue, its "and" included."""
    first = cue.left_edge
    before = first.nbor(-1)
    return before if before.dep_ == "cc" else first


def _before_cue(verb: Token, clause: Token) -> tuple[Span, ...] | None:
    """`X, he said.`: the content runs up to the comma before speaker and cue, and goes on after a comma behind them."""
    doc, group = verb.doc, [verb, *(child for child in verb.children if child.dep_ in SUBJECTS)]
    first = min(t.left_edge.i if t is not verb else t.i for t in group)
    if not (first and (doc[first - 1].text in _SET_OFF or doc[first - 1].is_quote)):
        return None
    start = clause.left_edge.i if _has_other_cue(doc, verb.sent.start, clause) else verb.sent.start
    rest = _continued(verb) or [t for t in subtree(clause) if t.i > verb.i]
    return between(doc, start, first) + pieces(rest)


_SET_OFF = {",", "-", "–", "—", "''", "?", "!", "..."}


def _has_other_cue(doc: Doc, start: int, clause: Token) -> bool:
    return any(t.tag_.startswith("VB") and t.lemma_ in _PLAIN and t.i < clause.i for t in doc[start : clause.i])


_PLAIN = {"say", "tell", "add", "ask", "claim", "argue", "report", "write"}


def _continued(verb: Token) -> list[Token]:
    """Return what goes on after an inserted cue: `The files, the paper said, including letters, were lost`."""
    end = verb.sent.end
    if verb.i + 2 >= end or verb.doc[verb.i + 1].text != ",":
        return []
    first = verb.doc[verb.i + 2]
    aside = first.tag_ in ("VBG", "VBN", "WP", "WDT", "CC") and first.lower_ != "including"
    return [] if aside or first.lower_ in ("in", "on", "at", "during", "according") else list(verb.doc[first.i : end])


def _host_clause(verb: Token) -> tuple[Span, ...] | None:
    """`Sanctions, officials said, will stay`: the cue is an insertion into the clause that it reports."""
    if _object(verb) is not None:
        return None
    inserted = verb.dep_ in ("parataxis", "ccomp", "advcl") and _inserted(verb)
    if inserted and (verb.dep_ != "advcl" or verb.left_edge.lower_ == "as"):
        return pieces(subtree(verb.head, without=[verb])) or None
    return _trailing(verb) if verb.dep_ in ("ROOT", "advcl", "conj") else None


def _trailing(verb: Token) -> tuple[Span, ...] | None:
    """`Those with debts struggle, he said.`: a cue at the end takes all before it, however that was parsed."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i), None)
    first = subject.left_edge.i if subject is not None else verb.i
    sentence = verb.sent
    if subject is None or first - sentence.start < TRAILING or sentence.end - verb.i > TRAILING:
        return None
    return between(verb.doc, sentence.start, first) if verb.doc[first - 1].text in _SET_OFF else None


TRAILING = 5
"""Tokens that a report at least has before a cue at the sentence's end, and that such a cue at most has behind it."""


def _inserted(verb: Token) -> bool:
    """Whether commas or the sentence's edge set the cue's clause off."""
    first, last = verb.left_edge, verb.right_edge
    opened = first.i == first.sent.start or first.nbor(-1).is_punct or first.is_punct
    after = last.nbor(1) if last.i + 1 < len(last.doc) else None
    return opened and (after is None or after.is_punct or last.is_punct or after.is_space)


def _to(verb: Token, _: Sense) -> tuple[Span, ...] | None:
    clause = next((c for c in _clauses(verb) if c.dep_ in ("xcomp", "ccomp") and c.i > verb.i and _infinitive(c)), None)
    if clause is None or any(child.dep_ in SUBJECTS for child in clause.children):
        return None
    if any(child.dep_ == "dobj" and child.i < clause.i for child in verb.children) and not is_passive(verb):
        return None
    return pieces(subtree(clause))


def _wish(verb: Token, _: Sense) -> tuple[Span, ...] | None:
    """ "Urged them to go", "wants them to go": who shall go belongs to what is asked or wished."""
    clause = next((c for c in _clauses(verb) if c.i > verb.i and _infinitive(c)), None)
    if clause is None or (clause.dep_ == "advcl" and not _others(verb, clause)):
        return None
    return pieces(subtree(clause) + [t for noun in _others(verb, clause) for t in noun.subtree if t.i < clause.i])


def _others(verb: Token, clause: Token) -> list[Token]:
    """Return who is urged: the object, or what follows "call on"."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    objects += [c for prep in verb.children if prep.lower_ in ("on", "upon") for c in prep.children if c.dep_ == "pobj"]
    return [noun for noun in objects if verb.i < noun.i < clause.i]


def _ing(verb: Token, _: Sense) -> tuple[Span, ...] | None:
    clause = next((c for c in _clauses(verb) if c.dep_ == "xcomp" and c.tag_ == "VBG" and c.i > verb.i), None)
    return pieces(subtree(clause)) if clause is not None else None


def _as(verb: Token, sense: Sense) -> tuple[Span, ...] | None:
    """ "Called it a lie", "described the raid as a success": the thing and what it is called."""
    bare = next((c for c in verb.children if c.dep_ in ("oprd", "ccomp") and c.i > verb.i and not _infinitive(c)), None)
    name = bare if verb.lemma_ in _NAMING else None
    if name is None and "as" in sense.links:
        name = next((c for c in verb.children if c.lower_ == "as" and c.dep_ == "prep" and c.i > verb.i), None)
    thing = _object(verb)
    if name is None and thing is not None and verb.lemma_ in _NAMING and any(c.dep_ == "appos" for c in thing.children):
        return pieces(subtree(thing))  # "called the raid a crime", taken for "the raid, a crime"
    return _named(verb, thing, name) if name is not None else None


_NAMING = {"call", "label", "brand", "dub", "term", "deem", "pronounce", "consider", "declare", "nickname"}


def _named(verb: Token, thing: Token | None, name: Token) -> tuple[Span, ...]:
    if thing is None:
        inner = next((c for c in name.children if c.dep_ in ("pobj", "pcomp")), name)
        return pieces(t for t in subtree(inner) if t.i > verb.i)
    return between(verb.doc, thing.left_edge.i, max(thing.right_edge.i, name.right_edge.i) + 1)


def _preps(verb: Token, sense: Sense) -> tuple[Span, ...] | None:
    """ "Spoke about the raid", "accused them of lying"."""
    noun = _object(verb)
    if noun is not None and sense.stance not in ("accuses", "praises", "asks"):
        return None
    hosts = (verb, noun) if noun is not None else (verb,)
    for prep in (child for host in hosts for child in host.children):
        if prep.dep_ in ("prep", "prt", "dative") and prep.lower_ in sense.links and prep.i > verb.i:
            inner = next((c for c in prep.children if c.dep_ in ("pobj", "pcomp", "prep")), None)
            if inner is not None and inner.ent_type_ not in ("DATE", "TIME"):
                return between(verb.doc, inner.left_edge.i, _reach(verb, inner) + 1)
    return None


def _object(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)


def _reach(verb: Token, noun: Token) -> int:
    """Return the index where the content noun phrase ends, with clauses that belong to it but hang on the verb."""
    clauses = [c for c in verb.rights if c.dep_ in ("ccomp", "xcomp", "acl", "relcl") and c.i > noun.i]
    return max(t.right_edge.i for t in (noun, *clauses))


def _np(verb: Token, sense: Sense) -> tuple[Span, ...] | None:
    """ "Condemned the raid (for ...)", "the plan was criticized by"."""
    if is_passive(verb):
        subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        return pieces(t for t in subtree(subject) if t.i < verb.i) if subject is not None else None
    noun = _object(verb)
    if noun is None or noun.tag_ in ("WDT", "WP") or noun.lower_.endswith(("self", "selves")):
        return None
    reason = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in sense.links and c.i > noun.i]
    return between(verb.doc, noun.left_edge.i, max(_reach(verb, noun), *(t.right_edge.i for t in (noun, *reason))) + 1)


_FRAMES = {
    "that": _that,
    "as": _as,
    "to": _to,
    "wish": _wish,
    "ing": _ing,
    "preps": _preps,
    "np": _np,
}
