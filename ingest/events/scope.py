"""The way up from a word to what governs it: one step at a time, with the operator that is met."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Token

from ingest.events.charges import charged
from ingest.events.control import headline_subject, objects
from ingest.events.operators import PLAIN, Operator, governor, verb_name, words
from ingest.events.support import supports
from ingest.events.syntax import child, children


class Step(NamedTuple):
    """One step up: the operator met there, the word reached, and whether what governs that word counts too."""

    operator: Operator | None
    governor: Token
    climb: bool


_DEFINITE = frozenset(("the", "this", "that", "these", "those", "its", "their", "his", "her"))


def step(token: Token) -> Step | None:
    """Return the step from `token` to its governor; None where the clause stands for itself."""
    upward = _STEPS.get(token.dep_)
    return None if upward is None or token.head is token else upward(token)


def host(token: Token) -> Token | None:
    """Return the verb of the clause that `token` is only a part of: of a gerund, a participle or an indefinite noun."""
    if token.pos_ in ("VERB", "AUX"):
        if token.dep_ == "pcomp":
            return _above(token) if child(token, "nsubj") is None else None
        return token.head if token.dep_ in ("csubj", "advcl") and token.tag_ == "VBG" else None
    return None if is_definite(token) or token.pos_ == "PROPN" else _above(token)


def _above(token: Token) -> Token | None:
    """Return the nearest noun or verb that governs `token` through prepositions and coordination."""
    current = token
    while current.dep_ in ("pobj", "pcomp", "prep", "agent", "dobj", "nsubj", "nsubjpass", "conj", "amod"):
        coordinated, current = current.dep_ == "conj", current.head
        if current.pos_ in ("VERB", "NOUN") and not coordinated:
            return current
    return None


def is_headline_future(verb: Token) -> bool:
    """True for "Kim to meet Putin": an infinitive that is the sentence's predicate, or hangs on a name."""
    if verb.tag_ not in ("VB", "VBP") or not is_infinitive(verb):
        return False
    if verb.dep_ == "ROOT":
        return True
    if verb.dep_ not in ("acl", "relcl"):
        return False
    head = verb.head
    return (head.pos_ == "PROPN" and head.dep_ in ("ROOT", "appos", "nsubj")) or headline_subject(verb) is not None


def _is_present(verb: Token) -> bool:
    tense = [verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass"))]
    return any(t.tag_ in ("VBZ", "VBP") for t in tense)


def is_infinitive(verb: Token) -> bool:
    """True for a verb with "to"."""
    return any(c.tag_ == "TO" for c in verb.children)


def is_definite(noun: Token) -> bool:
    """True when an article, a demonstrative or an owner says that the noun is a known one."""
    return any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in _DEFINITE) for c in noun.children)


def _over(token: Token, head: Token, way: str) -> Step | None:
    operator = governor(head, way)
    if operator is None or (operator.bare and is_definite(token)):
        return None
    return Step(operator, head, not operator.opaque)


def _conjoined(token: Token) -> Step | None:
    """A coordinated word stands under what the first one stands under, not under that one's own negation."""
    own_subject = token.pos_ == "VERB" and child(token, "nsubj", "nsubjpass") is not None
    return None if own_subject and token.head.dep_ != "ccomp" else step(token.head)


def _complement(token: Token) -> Step | None:
    head = token.head
    found = _over_clause(token, head) if _inverted(head) is None else None
    if found is not None:
        return found
    if head.lower_ == "were" and (unreal := _inverted(head)) is not None:
        return Step(unreal, head, False)
    if token.dep_ == "xcomp" or child(head, "expl") is not None:
        return Step(None, head, True)
    if any(c.dep_ == "mark" and c.lower_ in ("if", "whether") for c in token.children):
        return Step(Operator(certainty="POSSIBLE", force="condition"), head, False)
    return None


def _over_clause(token: Token, head: Token) -> Step | None:
    found = _over(token, head, "infinitive") if is_infinitive(token) else None
    adjective = child(head, "acomp") if head.lemma_ == "be" else None
    if found is None and adjective is not None and adjective != token:
        found = _over(token, adjective, "complement")
    if found is None and (head.lemma_ != "be" or is_infinitive(token)):
        found = _over(token, head, "complement")
    if found is None and is_infinitive(token) and verb_name(head) in supports():
        noun = next(iter(objects(head)), None)
        found = _over(token, noun, "complement") if noun is not None else None
    return _in_its_time(found, token)


def _in_its_time(found: Step | None, clause: Token) -> Step | None:
    """What is suggested or insisted to have been done, is no longer to come: "suggested that he had fled"."""
    if found is None or found.operator is None or found.operator.force != "directive" or not _is_past(clause):
        return found
    return found._replace(operator=replace(found.operator, future=False, force=""))


def _is_past(verb: Token) -> bool:
    """True for "have fled" and "that he fled", not for "to have fled" and "would have fled"."""
    auxiliaries = tuple(children(verb, "aux"))
    if is_infinitive(verb) or any(a.tag_ == "MD" for a in auxiliaries):
        return False
    return any(a.lemma_ == "have" for a in auxiliaries) or (verb.tag_ == "VBD" and child(verb, "mark") is not None)


def _noun_complement(token: Token) -> Step | None:
    """A clause under a noun: "a plan to attack", "forces to be sent", "fears that it will attack"."""
    head = token.head
    if not is_infinitive(token):
        found = _over(token, head, "complement") if child(token, "mark") is not None else None
        return found if found is not None and found.operator != PLAIN else None
    if is_headline_future(token):
        return None
    return _over(token, head, "complement") or Step(Operator(future=True, certainty="POSSIBLE"), head, False)


def _object(token: Token) -> Step | None:
    """A noun under a verb: "postponed the talks", "will hold talks"."""
    head = token.head
    if head.tag_ == "VBG" and head.dep_ == "pcomp" and is_definite(token) and head.lemma_ in words("plotting"):
        return None  # "took part in planning the attacks"
    found = _raised(head) or _over(token, head, "object")
    dismissal = words("dismissing").get(head.lemma_)
    if (
        found is None
        and dismissal is not None
        and token.lemma_ in words("said")
        and child(token, "acl", "prep") is not None
    ):
        return Step(dismissal, head, True)  # "dismissed reports that it would sell"
    if found is not None:
        return found
    if is_definite(token) and head.lemma_ in words("presupposing"):
        return None
    return Step(None, head, True) if verb_name(head) in supports() else None


def _subject(token: Token) -> Step | None:
    """A noun that happens: "talks will begin"; in headlines also "Talks postponed"."""
    head = token.head
    if head.tag_ == "VBN":
        return _object(token)
    raised = _raised(head)
    if raised is not None:
        return raised
    happens = f"{verb_name(head)} occur" in supports()
    is_so = head.lemma_ == "be" and child(head, "neg") is None
    return Step(None, head, True) if happens or is_so else None


def _raised(head: Token) -> Step | None:
    """Step from the subject of "is set to begin", "are expected to be held" to the verb it is really the subject of."""
    lower = child(head, "xcomp")
    if lower is None and head.pos_ == "AUX":
        adjective = child(head, "acomp")
        lower = child(adjective, "xcomp") if adjective is not None else None
    if lower is None or not is_infinitive(lower):
        return None
    happens = f"{verb_name(lower)} occur" in supports()
    held = child(lower, "auxpass") is not None and verb_name(lower) in supports()
    return Step(None, lower, True) if happens or held else None


def _prepositional(token: Token) -> Step | None:
    prep = token.head
    name, head = _preposition(prep), prep.head
    if name == "including":
        return step(head)
    operator = words("preposition").get(name)
    if operator is not None:
        return Step(operator, head, False)
    while head.dep_ in ("advmod", "prep") and head.pos_ != "VERB":
        head = head.head
    found = _over(token, head, name) or (_over(token, head, "of") if token.dep_ == "pcomp" else None)
    if found is not None:
        return None if _is_given(token, found) else found
    carried = head.pos_ in ("VERB", "AUX") and f"{verb_name(head)} {name}" in supports()
    return Step(None, head, True) if carried else None


def _is_given(deed: Token, found: Step) -> bool:
    """True for the attack that two sides "blamed each other for": who did it is open, not that it was done."""
    accused = found.operator is not None and found.operator.force == "accusation"
    return accused and deed.pos_ == "NOUN" and is_definite(deed) and not charged(deed)


def _preposition(prep: Token) -> str:
    """Return a preposition with the adverb in front of it ("ahead of", "short of", "instead of")."""
    before = prep.nbor(-1) if prep.i > 0 else prep
    together = (before == prep.head and before.dep_ in ("advmod", "prep")) or (
        before.head == prep and before.dep_ == "advmod"
    )
    return f"{before.lower_} {prep.lower_}" if together else prep.lower_


def _adverbial(token: Token) -> Step | None:
    head = token.head
    if head.lower_ in ("long", "far", "much"):
        return None  # "as long as the ban is in place": it is
    marks = [c.lower_ for c in token.children if c.dep_ in ("mark", "advmod")]
    operator = next((words("subordinator")[mark] for mark in marks if mark in words("subordinator")), None)
    operator = operator or _inverted(token)
    if operator is not None and not (operator.present and not _is_present(token)):
        return Step(operator, head, False)
    if not is_infinitive(token):
        return None
    found = _over(token, head, "complement") if head.lemma_ != "be" else None
    if found is None and "for" in marks:
        found = _over(token, head, "for")
    return found or Step(Operator(certainty="PROBABLE"), head, True)


def _inverted(verb: Token) -> Operator | None:
    """Return the condition of "had it not signed", "were it to sign": the auxiliary stands before its subject."""
    subject = child(verb, "nsubj", "nsubjpass", "attr")
    if subject is None:
        return None
    if verb.sent[-1].text == "?" or verb.dep_ not in ("advcl", "ccomp"):
        return None
    first = verb if verb.i < subject.i else next(children(verb, "aux", "auxpass"), None)
    return words("inversion").get(first.lower_) if first is not None and first.i < subject.i else None


def _modifier(token: Token) -> Step | None:
    """A noun in front of a noun: "a peace talks proposal"."""
    return _over(token, token.head, "of")


_STEPS: Mapping[str, Callable[[Token], Step | None]] = {
    "conj": _conjoined,
    **dict.fromkeys(("xcomp", "ccomp", "oprd", "csubj", "csubjpass", "acomp", "attr"), _complement),
    "acl": _noun_complement,
    **dict.fromkeys(("dobj", "nsubjpass", "dative"), _object),
    "nsubj": _subject,
    **dict.fromkeys(("compound", "poss"), _modifier),
    **dict.fromkeys(("pobj", "pcomp"), _prepositional),
    "advcl": _adverbial,
}
