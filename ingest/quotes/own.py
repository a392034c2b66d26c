"""Where a reported clause ends because its speaker acts or speaks on: `said it was over and left`, `..., adding that`.

The parse hangs second verbs and clauses into what is reported. Whose they are shows in tense, number and auxiliaries.
"""

from __future__ import annotations

from spacy.tokens import Token

from ingest.quotes.closing import PLAIN
from ingest.quotes.lexicon import verb_senses, words
from ingest.quotes.sources import SUBJECTS, beside, is_set_off
from ingest.quotes.thinkers import is_animate

_FINITE = ("VBD", "VBZ", "VBP")
_SOMEBODY = frozenset(("him", "her", "them"))
_CONTRAST = frozenset(("while", "although", "though"))


def own_from(verb: Token, clause: Token) -> int:
    """Return the index from which on what hangs below `clause` is no longer reported by `verb`."""
    others = (t for t in clause.subtree if t.i > clause.i and _is_own(t, clause, verb))
    return min((_lead(t).i for t in others), default=len(verb.doc))


def _is_own(token: Token, clause: Token, verb: Token) -> bool:
    if token.head == clause and (_starts_another(token, verb) or _is_narrated(token, verb)):
        return True
    if token.head == clause and verb.dep_ == "relcl" and _is_second_relative(token):
        return True
    return _is_act(token, verb)


def _starts_another(clause: Token, verb: Token) -> bool:
    """Whether a clause at the end of the content is a report of its own: "..., while 22 percent said", ", adding"."""
    if clause.dep_ not in ("conj", "advcl") or not verb_senses(clause):
        return False
    contrast = any(
        child.lower_ in ("while", "although", "though") and child.dep_ == "mark" for child in clause.children
    )
    spoke_on = contrast and clause.tag_ == verb.tag_ == "VBD"
    own = any(child.dep_ in SUBJECTS and (child.pos_ != "PRON" or spoke_on) for child in clause.children)
    comma = is_set_off(_lead(clause))
    if clause.dep_ == "conj" and (_has_pronoun(clause) or _is_told_too(clause)):
        return False  # "said he met the envoy and urged her to sign"
    return beside(clause) == verb or bool(own and comma and (clause.lemma_ in PLAIN or contrast))


def _is_second_relative(clause: Token) -> bool:
    """Whether a second relative clause goes on behind an inserted cue: `a man who police say is ill and who fled`."""
    return clause.dep_ == "conj" and any(c.dep_ in SUBJECTS and c.tag_ in ("WP", "WDT") for c in clause.lefts)


def _is_told_too(clause: Token) -> bool:
    """Whether a second verb is of what is told: behind "and that", or done to whom the first was done to.

    So in `said that guards had come to her house and threatened to kill her`.
    """
    if any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.lefts):
        return True
    if clause.lemma_ in words("tails", "narrated") and clause.tag_ == clause.head.tag_ == "VBD":
        subject = next((child for child in clause.head.lefts if child.dep_ in SUBJECTS), None)
        if subject is not None and subject.pos_ in ("NOUN", "PROPN") and is_animate(subject):
            return True  # "told the court that the foreman came and demanded money"
    before = {t.lower_ for t in clause.head.rights if t.i < clause.i for t in t.subtree}
    return any(t.lower_ in before for t in clause.subtree if t.i > clause.i and t.lower_ in _SOMEBODY)


def _has_pronoun(clause: Token) -> bool:
    """Whether a second verb is about somebody whom the first one names."""
    things = (child for child in clause.children if child.dep_ in ("dobj", "dative"))
    named = any(token.pos_ in ("NOUN", "PROPN") for token in clause.doc[clause.head.i : clause.i])
    return named and any(thing.lower_ in ("him", "her", "them") for thing in things)


def _is_narrated(clause: Token, verb: Token) -> bool:
    """Whether a clause at the end tells what the source did as it spoke: `said it was late, as he left the hall`."""
    marked = any(child.lower_ in ("as", "while") and child.dep_ == "mark" for child in clause.children)
    speaker = any(child.dep_ in SUBJECTS and child.pos_ == "PRON" for child in clause.children)
    past = verb.tag_ == clause.tag_ == "VBD" and not any(child.dep_ in ("aux", "neg") for child in clause.children)
    return clause.dep_ == "advcl" and marked and speaker and past and clause.i > verb.i and is_set_off(clause.left_edge)


def _is_act(second: Token, verb: Token) -> bool:
    """Whether a second verb is the speaker's, since what it is joined to is no finite verb of that tense.

    So in `said the case was closed and left` and in `said he would sign, and reminded them of the vote`.
    """
    if _did_not(second, verb) or _has_done(second, verb) or _asks_listener(second, verb):
        return True
    tense = verb.head.tag_ if verb.tag_ == "VBG" and verb.dep_ == "advcl" else verb.tag_
    if second.dep_ != "conj" or second.tag_ != tense or second.tag_ not in _FINITE or second.head == verb:
        return False
    bare = second.head.tag_ in ("VB", "VBG", "JJ") or second.head.dep_ == "acomp"
    return bare and not any(c.dep_ in (*SUBJECTS, "aux", "auxpass") for c in second.children)


def _has_done(second: Token, verb: Token) -> bool:
    """Whether a second verb is the speaker's by its perfect: `has said he wants a truce and has called for talks`."""
    if second.dep_ != "conj" or second.head == verb or any(c.dep_ in SUBJECTS for c in second.children):
        return False
    return _perfect(verb) is not None and _perfect(second) == _perfect(verb) and _perfect(second.head) is None


def _asks_listener(second: Token, verb: Token) -> bool:
    """Whether a second verb asks the listener for something: `told her that he thought it late and asked her to go`."""
    if second.dep_ != "conj" or second.tag_ != verb.tag_ or second.head.head != verb or any(_of(second, *SUBJECTS)):
        return False
    thinks = any(sense.kind == "thought" for sense in verb_senses(second.head))
    asks = any(sense.stance == "urges" for sense in verb_senses(second))
    him = any(thing.lower_ in ("him", "her", "them") for thing in _of(second, "dobj", "dative"))
    return thinks and asks and him and any(_of(verb, "dobj", "dative"))


def _of(verb: Token, *deps: str) -> list[Token]:
    return [child for child in verb.children if child.dep_ in deps]


def _perfect(verb: Token) -> str | None:
    """Return "has" or "have" where it makes a perfect of the verb."""
    return next((c.lower_ for c in verb.children if c.dep_ == "aux" and c.lower_ in ("has", "have")), None)


def _did_not(second: Token, verb: Token) -> bool:
    """Whether a second verb is the speaker's by its "did": `said he would pray for him but did not endorse him`."""
    if second.dep_ != "conj" or verb.tag_ != "VBD" or second.head == verb:
        return False
    helpers = {child.lower_ for child in second.children if child.dep_ in ("aux", *SUBJECTS)}
    before = {child.tag_ for child in second.head.children if child.dep_ == "aux"}
    return helpers == {"did"} and "MD" in before


def _lead(cue: Token) -> Token:
    """Return the first word of a coordinated or participial cue, its "and" included."""
    first = cue.left_edge
    before = first.nbor(-1)
    return before if before.dep_ == "cc" else first
