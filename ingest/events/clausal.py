"""Steps up from clauses that are complements of verbs and adjectives, or subjects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from ingest.events.asked import is_question
from ingest.events.given import is_bare_infinitive, is_definite, is_past, is_present, is_ranked
from ingest.events.objects import objects
from ingest.events.operators import NEGATION, Operator, governor, verb_name, words
from ingest.events.steps import (
    FALSE,
    OPEN,
    TASK,
    Step,
    achieved,
    inverted,
    is_infinitive,
    is_told_as_done,
    over,
    stands,
)
from ingest.events.support import supports
from ingest.events.syntax import RELATIVE, child, children
from ingest.events.tasks import NEEDLESS, brought_about, is_of_several, judged
from ingest.lexicon import toml

_TELLING = frozenset(("report", "say", "rumor", "rumour", "suggest", "claim", "understand"))
_HEARSAY = Operator(certainty="PROBABLE")
_SURE = frozenset(("true", "correct", *words("plain")))


def complement(token: Token) -> Step | None:
    """Step up from a clause or predicate: "wants to sign", "said that they signed", "is ready to sign"."""
    head = token.head
    if token.dep_ == "ccomp" and _is_other_sentence(token, head):
        return None
    found = _over_clause(token, head) if inverted(head) is None else None
    before = token.doc[max(token.left_edge.i - 1, 0)].lower_
    in_case = token.dep_ == "ccomp" and before == "case"  # "in case it is attacked"
    if (_is_open(token) or in_case) and (found is None or found.operator is None or found.operator.opaque):
        return Step(OPEN, head, False)
    if found is not None:
        return found
    if head.lower_ == "were" and (unreal := inverted(head)) is not None:
        return Step(unreal, head, False)
    if _is_part_of(token, head):
        return Step(TASK if _is_aim(token, head) else None, head, True)
    return None


def _is_other_sentence(clause: Token, head: Token) -> bool:
    """True for what only stands before: "Chad accuses Mali; Mali denies it", "Chad vows to hit back, Mali abstains".

    Nor is it what a charge says that somebody "denies" it: "accused of theft, allegations it denies".
    """
    if head.pos_ == "NOUN" and clause.lemma_ in toml("events/control")["disputing"]:
        return child(clause, "dobj", "mark", "ccomp", "xcomp") is None
    if head.pos_ == "ADJ" and head.dep_ == "ROOT" and is_past(clause) and child(clause, "mark") is None:
        return True  # "Senate hopeful Lee has left", where the parser takes "hopeful" for the predicate
    between = {t.text for t in clause.doc[clause.i : head.i]}
    operator = governor(head, "complement")
    if ":" in between and child(clause, "nsubj", "nsubjpass") is not None and head.dep_ == "ROOT":
        return True  # "You signed it: do you want it?"
    failed = "," in between and operator is not None and operator.flips and head.lemma_ not in words("dismissing")
    denied = operator is not None and operator.force == "denial"
    return ";" in between or (failed and not denied)


def subject_clause(token: Token) -> Step | None:
    """Step up from a clause that is the subject: "lifting it requires a vote", "signing a deal has proved elusive"."""
    found = _over_clause(token, token.head) if inverted(token.head) is None else None
    if found is not None and found.operator is not None and not (found.operator.opaque or found.operator.flips):
        return found
    return Step(OPEN, token.head, False) if _is_open(token) else _generic(token, token.head)


def _is_open(clause: Token) -> bool:
    """True for a clause with "if" or "whether"."""
    return any(c.dep_ == "mark" and c.lower_ in ("if", "whether") for c in clause.children)


def _is_part_of(token: Token, head: Token) -> bool:
    """True for predicates of a copula, infinitives, and what somebody is made, let or seen to do."""
    ensured = head.lemma_ == "ensure" and head.tag_ in ("VB", "VBG") and is_present(token)
    if token.dep_ == "xcomp" or child(head, "expl") is not None or ensured:
        return True
    if token.dep_ in ("acomp", "attr"):
        if token.pos_ == "NOUN" and child(head, "neg") is not None and (is_definite(token) or is_ranked(token)):
            return False  # "it is not the first raid"
        return head.lemma_ == "be" or (head.lemma_ == "get" and token.tag_ == "VBN")
    if token.dep_ != "ccomp" or head.lemma_ not in words("causing"):
        return False
    return is_bare_infinitive(token) or (head.tag_ == "VB" and head.i < token.i and child(token, "mark") is None)


def _is_aim(token: Token, verb: Token) -> bool:
    """True for what a way out or an aim is said to be: "the best option is the lifting", "aims include lifting"."""
    told = token.dep_ == "attr" and token.pos_ == "NOUN"
    contained = token.tag_ == "VBG" and verb.lemma_ in words("containing")
    aim = child(verb, "nsubj")
    if aim is not None and aim.lower_ in RELATIVE and verb.dep_ == "relcl":
        return contained and any(noun.lemma_ in words("aims") for noun in _of_which(verb.head))
    return (told or contained) and aim is not None and aim.lemma_ in words("aims")


def _of_which(noun: Token) -> Iterator[Token]:
    """Yield a noun and those that it is said of: a relative clause hangs on the last of "proposals on taxes, which"."""
    yield noun
    while noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
        yield noun


def _over_clause(token: Token, head: Token) -> Step | None:
    if _is_asked(token) or _is_performed_by_saying(token) or _is_granted(token) or is_of_several(token):
        return stands(head)
    if is_infinitive(token) and (found := _over_infinitive(token, head)) is not None:
        return found
    found = _reported(token, head) if token.dep_ == "ccomp" else None
    if is_infinitive(token):
        found = over(token, head, "infinitive")
    adjective = child(head, "acomp") if head.lemma_ == "be" else None
    if adjective is not None and child(head, "neg") is not None and adjective.lower_ in _SURE:
        untrue = adjective.lower_ in ("true", "correct")
        return Step(FALSE if untrue else OPEN, head, False)  # "it is not true that they left", "not clear that"
    if found is None and adjective is not None and adjective != token:
        found = over(token, adjective, "complement")
    if found is None and (head.lemma_ != "be" or is_infinitive(token)):
        found = over(token, head, "complement")
    if found is None and is_infinitive(token) and verb_name(head) in supports():
        noun = next(iter(objects(head)), None)
        if noun is not None and brought_about(noun) == head:
            return Step(None, head, True)  # "used its powers to jail him"
        found = over(token, noun, "complement") if noun is not None else None
    told = child(head, "nsubj", "nsubjpass")
    if found is None and told is not None and told.pos_ == "NOUN" and head.lemma_ in words("arising"):
        found = over(token, told, "complement")  # "calls are growing for the king to quit"
    if found is None and is_infinitive(token) and head.lemma_ in ("give", "grant"):
        return Step(TASK, head, False)  # "gave them a week to leave"
    return achieved(_explained(_in_its_time(found, token)))


def _explained(found: Step | None) -> Step | None:
    """What one is asked why one decided, was done: "asked why he had decided to quit"."""
    if found is None or found.operator is None or found.operator.force != "commissive":
        return found
    verb = found.governor
    why = any(c.lower_ == "why" for c in children(verb, "advmod"))
    return found._replace(operator=None) if why and verb.lemma_ == "decide" and is_past(verb) else found


def _over_infinitive(token: Token, head: Token) -> Step | None:
    """Step from what nobody has to do, what somebody is too weak to do, and what one of many votes for."""
    if (found := judged(token)) is not None:
        return found
    if verb_name(head) in words("hurrying"):
        return Step(None, head, True) if token.lemma_ in words("spoken") else Step(TASK, head, False)
    if child(head, "neg") is not None and head.lemma_ in words("optional"):
        modal = any(a.tag_ == "MD" for a in children(head, "aux"))  # "may not need to go"
        return Step(NEEDLESS if modal else TASK if is_present(head) else OPEN, head, False)
    if head.lemma_ in ("allow", "enable", "permit", "let") and (_is_of_himself(token) or _is_gap(head)):
        return Step(None, head, True)
    if _is_too_much(token, head):
        return Step(NEGATION, head, True)
    voter = child(head, "nsubj") if head.lemma_ == "vote" else None
    alone = voter is not None and (voter.ent_type_ == "PERSON" or voter.lower_ in ("i", "he", "she", "who"))
    return Step(TASK, head, False) if alone else None


def _is_of_himself(act: Token) -> bool:
    """True for "allowed himself to attack them"."""
    who = child(act, "nsubj")
    return who is not None and who.lower_.endswith(("self", "selves"))


def _is_gap(allowing: Token) -> bool:
    """True for the verb of "a loophole which allowed him to flee": it is told only of what was done."""
    if not is_told_as_done(allowing):
        return False
    gap = child(allowing, "nsubj")
    if gap is not None and gap.lower_ in RELATIVE and allowing.dep_ == "relcl":
        gap = allowing.head
    return gap is not None and gap.lemma_ in words("gaps")


def _is_too_much(token: Token, head: Token) -> bool:
    """True for what somebody is too weak, or it is too early, to do."""
    said = head if head.pos_ == "ADJ" else child(head, "acomp")
    degree = child(said, "advmod") if said is not None and said.i < token.i else None
    return degree is not None and degree.lower_ == "too"


def _is_performed_by_saying(act: Token) -> bool:
    """True for "we would like to thank"."""
    if child(act, "nsubj") is not None:
        return False  # "wanted him to apologize"
    have = act.head.lemma_ == "have" and any(who.lower_ in ("i", "we") for who in children(act.head, "nsubj"))
    wished = have or act.head.lemma_ in ("like", "want", "wish")
    return wished and is_infinitive(act) and act.lemma_ in words("performed")


def _is_granted(clause: Token) -> bool:
    """True for what a verb takes for granted, also denied or asked: "does nobody remember that they fled?"."""
    return clause.head.lemma_ in words("granted") and not (is_infinitive(clause) or _is_open(clause))


def _reported(clause: Token, verb: Token) -> Step | None:
    """Step up from what nobody in particular tells: "it was reported that they left"."""
    it = child(verb, "nsubjpass")
    hearsay = it is not None and it.lower_ == "it" and verb.lemma_ in _TELLING
    told = hearsay and child(verb, "agent", "neg") is None and clause.i > verb.i
    wrong = any(c.lower_ in words("falsely") for c in children(verb, "advmod"))
    return Step(FALSE if wrong else _HEARSAY, verb, False) if told else None


def _is_asked(clause: Token) -> bool:
    """True for what a question takes for granted: "asked why he fled", not "asked whether he fled", "how to flee"."""
    return clause.dep_ == "ccomp" and is_question(clause)


def _in_its_time(found: Step | None, clause: Token) -> Step | None:
    """What is suggested or insisted to have been done, is no longer to come: "suggested that he had fled".

    Nor is what somebody agrees or decides to be so: "agreed that the army had fired first".
    """
    if found is None or found.operator is None:
        return found
    if found.operator.force == "directive" and _is_no_wish(clause):
        return stands(found.governor)
    told = is_past(clause) and (clause.tag_ != "VBD" or child(clause, "mark") is not None)
    if found.operator.force == "directive" and (told or _may_have(clause)):
        if found.governor.lemma_ not in words("holding"):
            return stands(found.governor)  # "was seized, he said, and they want more": no complement
        return found._replace(operator=replace(found.operator, future=False, force=""))
    if found.operator.force == "commissive" and _is_finite(clause):
        likely = told and found.governor.pos_ == "ADJ"  # "it is likely that they left"
        return found._replace(operator=replace(found.operator, future=False)) if likely else stands(found.governor)
    return found


def _is_no_wish(clause: Token) -> bool:
    """True for what is so beside what is asked for: "persuaded those now backing him"."""
    if clause.i < clause.head.i:
        return _is_finite(clause) and clause.dep_ == "ccomp"
    return clause.tag_ == "VBG" and any(c.lower_ in ("now", "already", "still") for c in children(clause, "advmod"))


def _may_have(clause: Token) -> bool:
    auxiliaries = {a.lower_ for a in children(clause, "aux")}
    return "have" in auxiliaries and not auxiliaries.isdisjoint(("may", "might", "could", "must"))


def _is_finite(clause: Token) -> bool:
    auxiliaries = tuple(children(clause, "aux", "auxpass"))
    if any(a.tag_ in ("MD", "TO") for a in auxiliaries):
        return False
    return clause.tag_ in ("VBZ", "VBP", "VBD") or any(a.tag_ in ("VBZ", "VBP", "VBD") for a in auxiliaries)


def _generic(token: Token, head: Token) -> Step | None:
    """A gerund that something is said of in general, or that has proved out of reach, is not said to be done."""
    if token.tag_ != "VBG":
        return None
    said_of_it = {c.lower_ for c in children(head, "acomp", "oprd")}
    shown = governor(head, "complement")
    tells = shown is not None and shown.opaque  # "signing it shows that they are ready"
    open_ = (head.tag_ in ("VBZ", "VBP") and not tells) or not said_of_it.isdisjoint(words("elusive"))
    return Step(OPEN, head, False) if open_ else None
