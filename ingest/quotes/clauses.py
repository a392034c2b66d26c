"""The clause that a verb reports: after it, before it, around it; without the cue and without other reports."""

from __future__ import annotations

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from ingest.events.dismissed import dismissed_as
from ingest.lexicon import toml
from ingest.quotes.closing import PLAIN
from ingest.quotes.insertions import closing_comma, insertion
from ingest.quotes.lexicon import Sense, lemma_of, verb_senses, words
from ingest.quotes.mistaken import told_clause
from ingest.quotes.nominal import NOMINAL
from ingest.quotes.own import own_from
from ingest.quotes.sources import SUBJECTS, source
from ingest.quotes.spans import between, pieces, subtree
from ingest.quotes.tails import tail, without_aside
from ingest.quotes.thinkers import can_think
from ingest.record import Span

_WH = frozenset(("what", "how", "why", "when", "where", "who", "whether", "if", "which", "that"))
_OPENING = frozenset(("while", "although", "though", "as", "because", "if", "since"))
_FINITE = ("VBD", "VBZ", "VBP")
_SET_OFF = frozenset((",", "-", "–", "—", "''", "’’", "?", "!", "..."))
TRAILING = 5
"""Tokens that a report at least has before a cue at the sentence's end, and that such a cue at most has behind it."""


def that_clause(verb: Token, sense: Sense) -> tuple[Span, ...] | None:
    """Return the finite clause or embedded question that `verb` reports."""
    if _is_aside(verb) and sense.stance not in words("voice", "aside"):
        return None
    if "quote" in sense.frames and (around := _around_insertion(verb)):
        return around
    finite = [clause for clause in clauses(verb) if _is_content(clause, sense) and _is_told(clause, sense)]
    after = next((clause for clause in finite if clause.i > verb.i), None)
    if after is not None:
        return _after_cue(verb, after)
    if (rest := _behind_that(verb)) is not None:
        return rest
    if "quote" not in sense.frames or verb.tag_ not in (*_FINITE, "VBN"):
        return None
    return (_before_cue(verb, finite[0]) if finite else None) or _host_clause(verb)


def _behind_that(verb: Token) -> tuple[Span, ...] | None:
    """Return the rest of the sentence behind "noted that" where the parse has lost the clause."""
    telling = verb.lemma_ in PLAIN and verb.tag_ in _FINITE and verb.i + 2 < verb.sent.end
    that = verb.nbor(1) if telling else None
    if that is None or that.lower_ != "that" or that.head != verb or that.dep_ not in ("prep", "mark", "dobj"):
        return None
    rest = verb.doc[that.i + 1 : verb.sent.end - verb.sent[-1].is_punct]
    subjects = [t for t in rest if t.dep_ in SUBJECTS and t.head.i > t.i and t.head.tag_ in (*_FINITE, "VBN")]
    return pieces([that, *rest]) if subjects else None


def _is_aside(verb: Token) -> bool:
    """Whether "as" leads in the cue: "was leaving, as Peru has demanded"."""
    marked = any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.lefts)
    return verb.dep_ == "advcl" and marked


def clauses(verb: Token) -> list[Token]:
    """Return the heads of the clauses that hang on `verb`."""
    hanging = [
        c for c in verb.children if c.dep_ in ("ccomp", "xcomp", "advcl") and c.pos_ not in ("PUNCT", "SPACE", "X")
    ]
    mistaken = told_clause(verb)
    return hanging if mistaken is None else [*hanging, mistaken]


def _is_content(clause: Token, sense: Sense) -> bool:
    """`Asked if they knew`: the parser takes the question for a condition."""
    asked = clause.dep_ == "advcl" and bool(sense.links & {"if"}) and clause.i > clause.head.i
    return clause.dep_ in ("ccomp", "relcl", "acl") or (
        asked and any(child.lower_ in ("if", "whether") for child in clause.lefts)
    )


def _is_told(clause: Token, sense: Sense) -> bool:
    """Whether a clause is finite and the whole of what the cue governs.

    Who "found him bleeding" or "saw the man leave" tells nothing; in "assumed the post, should it fall vacant" the post
    is what the verb governs, in "told the crew that" the crew is a listener.
    """
    if (
        not _is_finite(clause)
        or _is_relative(clause)
        or _is_main(clause)
        or (sense.kind in ("evidence", "thought") and _is_perceived(clause))
    ):
        return False
    thing = object_of(clause.head) if clause.i > clause.head.i else None
    own = any(child.dep_ in (*SUBJECTS, "expl") for child in clause.children)
    cue = clause.head.tag_ != "VBG" or bool(verb_senses(clause.head))
    governed = thing is not None and own and cue and thing.right_edge.i < clause.left_edge.i
    return not governed or lemma_of(clause.head) in words("verbs", "past_object")


def _is_relative(clause: Token) -> bool:
    """Whether a clause describes the noun before it, whatever the parse hangs it on: "told voters who wonder"."""
    first = clause.left_edge
    return first.lower_ == "who" and first.i > clause.head.i + 1 and first.nbor(-1).pos_ in ("NOUN", "PROPN")


def _is_main(clause: Token) -> bool:
    """Whether a clause with two subjects is the main one: "as a judge found that act wrong, it was repealed"."""
    subjects = [child for child in clause.lefts if child.dep_ in SUBJECTS and child.ent_type_ != "DATE"]
    opened = any(child.dep_ == "mark" and child.lower_ in _OPENING for child in clause.head.lefts)
    if len(subjects) < len(("one", "other")) or not opened:
        return False
    return any(token.text == "," for token in clause.doc[subjects[0].i : subjects[-1].left_edge.i])


def _is_perceived(clause: Token) -> bool:
    """Whether a clause is what is seen or found, not what is told: a bare verb, and one who saw it."""
    subject = next((child for child in clause.children if child.dep_ in SUBJECTS), None)
    helped = any(child.dep_ in ("aux", "auxpass") or child.lower_ in _WH for child in clause.children)
    if clause.tag_ not in ("VB", "VBG", "VBN") or helped or subject is None:
        return False
    return clause.head.i < subject.i < clause.i and can_think(source(clause.head))


def _is_finite(clause: Token) -> bool:
    marked = any(child.lower_ in _WH and child.i < clause.i for child in clause.children)
    if infinitive(clause) is not None:
        return marked
    helpers = [child for child in clause.children if child.dep_ in ("aux", "auxpass")]
    if marked or any(token.tag_ in (*_FINITE, "MD") for token in (clause, *helpers)):
        return True
    # A subject may hang elsewhere in the clause when the parse went wrong.
    return any(t.dep_ in SUBJECTS and (t.head == clause or t.i < clause.i) for t in clause.subtree)


def infinitive(clause: Token) -> Token | None:
    """Return the "to" of an infinitive clause."""
    return next((child for child in clause.children if child.tag_ == "TO" and child.dep_ == "aux"), None)


def object_of(verb: Token) -> Token | None:
    """Return the direct object behind `verb`."""
    return next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None) or dismissed_as(verb)


def _after_cue(verb: Token, clause: Token) -> tuple[Span, ...]:
    """The content clause without further cues that the parse has hung into it."""
    end = own_from(verb, clause)
    tokens = subtree(clause)
    if not any(child.dep_ in (*SUBJECTS, "expl") and child.ent_type_ != "DATE" for child in clause.children):
        tokens += _lost_subject(verb, clause)
    tokens += _behind_hyphen(verb, tokens) + _second_part(verb, clause) + _present_too(verb, clause)
    first = max(verb.i + 1, next((c.i for c in clause.children if c.lower_ == "that" and c.dep_ == "mark"), 0))
    told = [t for t in dict.fromkeys(tokens + tail(verb, tokens)) if first <= t.i < end]
    return pieces(without_aside(_without_day(told, clause)))


def _without_day(tokens: list[Token], clause: Token) -> list[Token]:
    """Return a clause without the day of the report before its subject: "told the court | on Monday | he was ill"."""
    subject = next((child for child in clause.children if child.dep_ in SUBJECTS and child.i < clause.i), None)
    start = min((token.i for token in tokens), default=0)
    day = subject.doc[start : subject.left_edge.i] if subject is not None else None
    dated = day is not None and len(day) == 2 and day[0].lower_ == "on" and day[1].ent_type_ == "DATE"
    return [token for token in tokens if not dated or token not in day] if day is not None else tokens


def _second_part(verb: Token, clause: Token) -> list[Token]:
    """Return the rest of a clause that the parse has cut in two: "said Peru, which is late, | has signed"."""
    after = clause.right_edge.i + 1
    parts = (c for c in verb.children if c.dep_ == "ccomp" and after <= c.left_edge.i <= after + 1)
    cut = next(parts, None)
    return list(verb.doc[after : cut.right_edge.i + 1]) if cut is not None else []


def _present_too(verb: Token, clause: Token) -> list[Token]:
    """Return further verbs of a clause in the present: "told the court the rules ban her, | require her to pay"."""
    present = ("VBP", "VBZ")
    told = verb.tag_ == "VBD" and clause.tag_ in present
    seconds = [c for c in verb.rights if c.dep_ == "conj" and c.tag_ == clause.tag_ and c.i > clause.i] if told else []
    bare = all(c.dep_ not in (*SUBJECTS, "aux", "auxpass") for second in seconds for c in second.children)
    last = max((second.right_edge.i for second in seconds), default=0)
    return list(verb.doc[clause.right_edge.i + 1 : last + 1]) if seconds and bare else []


def _behind_hyphen(verb: Token, tokens: list[Token]) -> list[Token]:
    """Return the rest of the sentence where the parse has cut a word at its hyphen ("has re-" and "emphasized")."""
    last = max(token.i for token in tokens)
    cut = [t for t in verb.doc[last : last + 2] if t.text == "-" and not t.whitespace_]
    return list(verb.doc[last + 1 : verb.sent.end]) if cut else []


def _lost_subject(verb: Token, clause: Token) -> list[Token]:
    """Return what the parser took for an object: "hoped [the talks, held in Geneva,] would succeed"."""
    lost = next((c for c in verb.rights if c.dep_ in ("dobj", "advcl", "csubj") and c.i < clause.i), None)
    return list(verb.doc[lost.left_edge.i : clause.i]) if lost is not None else []


def _before_cue(verb: Token, clause: Token) -> tuple[Span, ...] | None:
    """`X, he said.`: the content runs up to the comma before speaker and cue, and goes on after a comma behind them."""
    doc, group = verb.doc, [verb, *(child for child in verb.children if child.dep_ in SUBJECTS)]
    first = min(t.left_edge.i if t is not verb else t.i for t in group)
    if not (first and (doc[first - 1].text in _SET_OFF or doc[first - 1].is_quote)):
        return None
    start = clause.left_edge.i if _has_other_cue(doc, verb.sent.start, clause) else verb.sent.start
    rest = _continued(verb, verb.i + 1) or [t for t in subtree(clause) if t.i > verb.i]
    return between(doc, start, first) + pieces(rest)


def _has_other_cue(doc: Doc, start: int, clause: Token) -> bool:
    return any(t.tag_.startswith("VB") and t.lemma_ in PLAIN and t.i < clause.i for t in doc[start : clause.i])


def _continued(verb: Token, comma: int, *, whole: bool = False) -> list[Token]:
    """Return what goes on after an inserted cue: `The files, the paper said, including letters, were lost`.

    Behind a `whole` clause and its speaker stands what the speaker is: `It is lost, said the envoy, who was there`.
    """
    doc, end = verb.doc, verb.sent.end
    if comma + 1 >= end or doc[comma].text != ",":
        return []
    first, after = doc[comma + 1], next((t for t in doc[comma + 2 : end] if not t.is_quote), doc[comma + 1])
    goes_on = first.lower_ == "including" or (first.tag_ == "CC" and after.pos_ in ("VERB", "AUX", "ADV"))
    goes_on = goes_on or (first == verb.head and not whole)
    goes_on = goes_on or (first.tag_ == "VBG" and first.lemma_ in toml("events/control")["resulting"])
    aside = (whole or first.tag_ in ("VBG", "VBN", "WP", "WDT", "CC")) and not goes_on
    if verb.i < comma - 1 and not _has_verb(doc[first.i : end]):
        return []  # `..., said the envoy, a former judge`
    return [] if aside or first.lower_ in ("in", "on", "at", "during", "according") else list(doc[first.i : end])


def _has_verb(tokens: Tokens) -> bool:
    """Whether a main verb is among the tokens."""
    return any(t.tag_ in (*_FINITE, "MD") and t.dep_ not in ("relcl", "acl") for t in tokens)


def _host_clause(verb: Token) -> tuple[Span, ...] | None:
    """`Sanctions, officials said, will stay`: the cue is an insertion into the clause that it reports."""
    if (thing := object_of(verb)) is not None and thing.lower_ != "it":
        return None
    reported = verb.dep_ == "ccomp" and verb.i < verb.head.i and bool(verb_senses(verb.head))
    inserted = verb.dep_ in ("parataxis", "ccomp", "advcl") and not reported and _inserted(verb)
    if inserted and (verb.dep_ != "advcl" or verb.left_edge.lower_ == "as"):
        return pieces(subtree(verb.head, without=[verb])) or None
    return _trailing(verb) if verb.dep_ in ("ROOT", "advcl", "conj") else None


def _around_insertion(verb: Token) -> tuple[Span, ...] | None:
    """`The truce, said the envoy, will hold`: whatever the parse, the content stands on both sides of the commas."""
    speaker = insertion(verb)
    if speaker is None or verb.tag_ not in _FINITE:
        return None
    comma = closing_comma(verb) if speaker.first < verb.i else None
    first, last = min(speaker.first, verb.i), max(speaker.last, verb.i if comma is None else comma - 1)
    if verb.doc[first - 1].lower_ == "as":
        first -= 1
    before = between(verb.doc, verb.sent.start, first)
    said = _has_verb(verb.doc[verb.sent.start : first])
    last = _apposition_end(verb, last) if speaker.first > verb.i else last
    rest = _continued(verb, last + 1, whole=said and speaker.first > verb.i)
    return (*before, *pieces(rest)) if before and (said or rest) else None


def _apposition_end(verb: Token, last: int) -> int:
    """Return the last word of what a speaker is said to be: `said Kim, head of the union, will come`."""
    comma = next((t for t in verb.doc[last + 2 : verb.sent.end - 1] if t.text == ","), None)
    apposed = list(verb.doc[last + 2 : comma.i]) if comma is not None else []
    nominal = bool(apposed) and all(t.pos_ in NOMINAL for t in apposed) and verb.doc[last + 1].text == ","
    goes_on = comma is not None and comma.nbor(1).tag_ in (*_FINITE, "MD")
    return comma.i - 1 if comma is not None and nominal and goes_on else last


def _trailing(verb: Token) -> tuple[Span, ...] | None:
    """`Those with debts struggle, he said.`: a cue at the end takes all before it, however that was parsed."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i), None)
    first = subject.left_edge.i if subject is not None else verb.i
    sentence = verb.sent
    if any(child.tag_ == "WRB" or _opens(child) for child in verb.lefts):
        return None  # `it was cut to show him fail, when, in fact, he responded`
    if subject is None or first - sentence.start < TRAILING or sentence.end - verb.i > TRAILING:
        return None
    if verb.doc[sentence.start].dep_ == "prep" and not _has_verb(verb.doc[sentence.start : first]):
        return None  # `in the week in which he fled, they spoke about it`
    return between(verb.doc, sentence.start, first) if verb.doc[first - 1].text in _SET_OFF else None


def _opens(clause: Token) -> bool:
    """Whether a participle tells the occasion: `asked whether they had left, he said no`."""
    bare = not any(child.dep_ in SUBJECTS for child in clause.children)
    return clause.dep_ == "advcl" and clause.tag_ == "VBN" and bare and clause.left_edge.i == clause.sent.start


def _inserted(verb: Token) -> bool:
    """Whether commas or the sentence's edge set the cue's clause off."""
    first, last = verb.left_edge, verb.right_edge
    if any(t.text == ";" for t in verb.doc[first.i : last.i + 2]):
        return False
    opened = first.i == first.sent.start or first.nbor(-1).is_punct or first.is_punct
    after = last.nbor(1) if last.i + 1 < len(last.doc) else None
    return opened and (after is None or after.is_punct or last.is_punct or after.is_space)
