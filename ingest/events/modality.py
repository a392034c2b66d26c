"""Did it happen, will it, or not: polarity, certainty and time of what a word states, by its scope in the parse.

A word's modality starts from its own auxiliaries, negation and adverbs ("may not meet"), and then takes in each
governor that says something about it ("refused to", "plans to", "without", "alleged", "if"), climbing until a clause
that stands for itself. Scope is never a window of words. The idea of implicative and factive governors is that of
Karttunen (1971) and of FactBank (Saurí and Pustejovsky, 2009).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from ingest.events.ahead import AHEAD, is_upcoming, is_visit, venue_of
from ingest.events.given import goes_on, is_said
from ingest.events.hosts import done_by, host
from ingest.events.operators import PLAIN, Force, Operator, governor, words
from ingest.events.own import CONDITION, own_operators
from ingest.events.scope import Step, step
from ingest.events.undecided import is_left_open
from ingest.record import Certainty, Polarity, Time

_ORDER: tuple[Certainty, ...] = ("CERTAIN", "PROBABLE", "POSSIBLE")
_FAR = 12
"""Longest chain of governors that is climbed."""
_ASKING = frozenset(("WP", "WP$", "WRB", "WDT"))


@dataclass(frozen=True, slots=True)
class Modality:
    """How a word's content is stated; `operators` names the words that decided, innermost first."""

    polarity: Polarity = "POS"
    certainty: Certainty = "CERTAIN"
    time: Time = "NON_FUTURE"
    force: Force = ""
    status: str | None = None
    operators: tuple[str, ...] = ()


def modality_of(token: Token) -> Modality:
    """Return how the article states what `token` says (an event word, or the word of a relation)."""
    state = _still_ahead(_modality(token, _FAR), token)
    if state.status == "foiled" and _is_averted(token):
        state = _forestalled(state)
    if state.polarity == "POS" and _is_back_on(state):
        state = replace(state, status=None)
    doubted = (state.polarity, state.certainty) == ("POS", "CERTAIN") and _is_any(token)
    return _apply(state, CONDITION, "any") if doubted else state


def _is_back_on(state: Modality) -> bool:
    """True for what was not cancelled, or may yet be: "did not cancel it", "nothing would stop them from doing it"."""
    return state.status == "cancelled" or (state.status == "foiled" and state.time == "FUTURE")


def _is_averted(noun: Token) -> bool:
    """True for the raid of "prevented a raid", "to prevent a raid"."""
    undoing = governor(noun.head, "object") if noun.dep_ in ("dobj", "nsubjpass") else None
    return undoing is not None and undoing.status == "foiled"


def _forestalled(state: Modality) -> Modality:
    """Return what is made of a deed that nobody has foiled yet, or that nobody could foil: "to prevent a raid"."""
    if state.certainty == "PROBABLE" or state.time == "FUTURE":
        return replace(state, polarity="POS", certainty="POSSIBLE", time="FUTURE", status=None)
    return replace(state, status=None) if state.polarity == "POS" and state.certainty == "CERTAIN" else state


def _is_any(noun: Token) -> bool:
    """True for "any meeting", which there need not have been."""
    return noun.pos_ == "NOUN" and any(c.dep_ == "det" and c.lower_ == "any" for c in noun.children)


def _still_ahead(state: Modality, token: Token) -> Modality:
    """Postpone the known gathering at which something is still to be done: "will speak at the summit"."""
    if (state.certainty, state.time) != ("CERTAIN", "NON_FUTURE"):
        return state
    verb = venue_of(token)
    ahead = is_upcoming(token) or (verb is not None and _modality(verb, _FAR).time == "FUTURE")
    return _apply(state, AHEAD, "ahead") if ahead else state


def _modality(token: Token, far: int) -> Modality:
    state, current = _own(token, act=governor(token, "complement") is not None), token
    while far > 0:
        far -= 1
        found = step(current)
        if is_left_open(current):
            return _apply(state, CONDITION, "neither")
        if found is not None and current is token and found.operator is not None and is_said(token, found.operator):
            return state
        if found is None:
            return _unreal(_asked(state, current), host(current), far, current=current)
        met = _met(state, found, current)
        if not found.climb:
            opaque = found.operator is not None and found.operator.opaque
            return _unreal(met, found.governor, far, denied=True) if opaque else _unless_to_halt(state, met, token)
        own = _own(found.governor, below=current)
        above = _combine(met, replace(own, polarity="POS") if _is_pleaded(found) else own)
        if _is_to_halt(state, met) or _is_to_halt(met, own):
            return _unhalted(token, above)
        state, current = above, found.governor
    return state


def _is_pleaded(found: Step) -> bool:
    """True for what somebody calls for: who "has not called on him to resign" does not say that he will not."""
    directive = found.operator is not None and found.operator.force == "directive"
    return directive and found.governor.lemma_ in words("pleading")


def _met(state: Modality, found: Step, current: Token) -> Modality:
    """Return what the operator that is met on a step makes of `state`."""
    if found.operator is None or _is_uncharged(state, found.operator, current):
        return state
    return _apply(state, found.operator, found.governor.lower_)


def _unless_to_halt(state: Modality, met: Modality, token: Token) -> Modality:
    return _unhalted(token, met) if _is_to_halt(state, met) else met


def _is_to_halt(state: Modality, above: Modality) -> bool:
    """True for what somebody only asks or may halt or cancel: "urged them to stop shelling it"."""
    halted = state.force == "halt" and state.status in (None, "cancelled") and state.polarity == "NEG"
    return halted and above.certainty == "POSSIBLE" and above.time == "FUTURE"


def _unhalted(token: Token, above: Modality) -> Modality:
    """Return what is made of a deed that is not halted yet: it goes on, or is still ahead: "asked to halt the sale"."""
    if goes_on(token):
        return Modality(operators=above.operators)
    return Modality(certainty="POSSIBLE", time="FUTURE", operators=above.operators)


def _is_uncharged(state: Modality, operator: Operator, charge: Token) -> bool:
    """True for a refusal to charge somebody, which leaves the deed as it was: "declined to indict him for the raid"."""
    return state.force == "accusation" and operator.force == "refusal" and charge.pos_ == "VERB"


def _asked(state: Modality, clause: Token) -> Modality:
    """Weaken the main clause of a yes or no question; "why did he go" takes for granted that he did."""
    verbless = not any(token.pos_ in ("VERB", "AUX") for token in clause.sent)  # "A pact with the guilds?"
    asking = clause.pos_ in ("VERB", "AUX") or verbless
    question = clause.dep_ == "ROOT" and asking and _ends_in_question(clause.sent)
    if question and not any(token.tag_ in _ASKING for token in clause.sent[:3]):
        return _apply(state, CONDITION, "?")
    return state


def _ends_in_question(sentence: Span) -> bool:
    """True for "Did he go?", also in quotation marks, not for 'He wrote: "Who are they?"'."""
    quoted = sentence[-1].is_quote
    last = sentence[-2] if quoted and len(sentence) > 1 else sentence[-1]
    return last.text == "?" and not (quoted and any(token.is_quote for token in sentence[1:-1]))


def _unreal(
    state: Modality, clause: Token | None, far: int, *, denied: bool = False, current: Token | None = None
) -> Modality:
    """Weaken what stands in a clause that is itself not said to be so: "buying it would break the law".

    With `denied`, the clause is a report verb whose tense says nothing of its content, but whose denial does.
    """
    if clause is None or state.certainty == "POSSIBLE" or state.time == "FUTURE":
        return state
    outer = _modality(clause, far)
    if denied and not (outer.polarity == "NEG" or outer.force in ("condition", "refusal", "directive")):
        return state
    if not denied and outer.certainty == "CERTAIN" and outer.time == "NON_FUTURE" and outer.force != "condition":
        return state
    sure = outer.polarity == "POS" and outer.certainty == "CERTAIN"
    if sure and current is not None and (is_visit(current) or done_by(current)):
        return _apply(state, AHEAD, clause.lower_)
    likely = outer.certainty == "PROBABLE" and outer.time == "NON_FUTURE" and outer.polarity == "POS"
    certainty: Certainty = "PROBABLE" if likely else "POSSIBLE"
    weak = Operator(certainty=certainty, future=outer.time == "FUTURE" and not denied, force="condition")
    return _apply(state, weak, clause.lower_)


def _apply(state: Modality, operator: Operator, word: str) -> Modality:
    if state.force in ("accusation", "directive") and (operator.force == "halt" or operator.status == "cancelled"):
        operator = PLAIN  # a charge or demand that is dropped says nothing more of the deed
    return Modality(
        polarity=_flip(state.polarity) if operator.flips else state.polarity,
        certainty=_certainty(state, operator),
        time="FUTURE" if operator.future else state.time,
        force=operator.force or state.force,
        status=state.status or operator.status,
        operators=(*state.operators, word),
    )


def _certainty(state: Modality, operator: Operator) -> Certainty:
    """Return how certain it is under `operator`: a denial undone leaves it open, a denied claim is just denied."""
    if operator.flips and state.force == "denial":
        return "POSSIBLE"
    if operator.flips and state.force == "accusation" and operator.force in ("denial", "refusal"):
        return operator.certainty
    return _weaker(state.certainty, operator.certainty)


def _combine(inner: Modality, outer: Modality) -> Modality:
    ruled_out = inner.polarity == "NEG" and inner.time == "FUTURE"
    undone = outer.polarity == "NEG" and (inner.force == "denial" or ruled_out)
    flipped = outer.polarity == "NEG" and inner.force != "accusation"  # who is not tried for it may have done it
    return Modality(
        polarity=_flip(inner.polarity) if flipped else inner.polarity,
        certainty="POSSIBLE" if undone else _weaker(inner.certainty, outer.certainty),
        time="FUTURE" if "FUTURE" in (inner.time, outer.time) else "NON_FUTURE",
        force=inner.force or outer.force,
        status=inner.status or outer.status,
        operators=inner.operators + outer.operators,
    )


def _flip(polarity: Polarity) -> Polarity:
    return "POS" if polarity == "NEG" else "NEG"


def _weaker(one: Certainty, other: Certainty) -> Certainty:
    return max(one, other, key=_ORDER.index)


def _own(token: Token, *, act: bool = False, below: Token | None = None) -> Modality:
    """Return what the word's own auxiliaries, negation, adverbs and conditions make of it.

    The condition of a speech act is one of its content: who threatens to strike if attacked has threatened (`act`).
    `below` is the dependent that the climb came from: its "no" counted already.
    """
    state = Modality()
    for operator, word in own_operators(token, below):
        if not (act and operator is CONDITION):
            state = _apply(state, operator, word)
    return state
