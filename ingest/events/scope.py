"""The way up from a word to what governs it: one step at a time, with the operator that is met."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from spacy.tokens import Token

from ingest.events.adverbial import adverbial, left_out
from ingest.events.clausal import complement, subject_clause
from ingest.events.control import headline_subject
from ingest.events.dismissed import dismissed_as
from ingest.events.given import is_present
from ingest.events.hosts import done_by
from ingest.events.nominal import aimed_at, modifier, object_, subject
from ingest.events.operators import NEGATION, words
from ingest.events.prepositional import prepositional
from ingest.events.small_clauses import about_deed
from ingest.events.steps import OPEN, TASK, Step, is_infinitive, over
from ingest.events.syntax import child, children, is_content, is_told_whole
from ingest.events.tasks import by_terms, noun_complement, of_draft, of_nobody

__all__ = ["Step", "is_headline_future", "step"]


def step(token: Token) -> Step | None:
    """Return the step from `token` to its governor; None where the clause stands for itself."""
    upward = _STEPS.get(token.dep_)
    return None if upward is None or token.head is token else upward(token)


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


def _conjoined(token: Token) -> Step | None:
    """A coordinated word stands under what the first one stands under, not under that one's own negation."""
    head = token.head
    if any(c.lower_ == "than" and head.i < c.i < token.i for c in children(head, "cc")):
        return Step(NEGATION, head, False)  # "resigned rather than sign it"
    if token.tag_ == "VBG" and any(c.lower_ == "even" and c.nbor(-1).text == "," for c in children(token, "advmod")):
        return None  # "ban photos, even arresting the makers"
    if token.pos_ == "VERB":
        own_subject = child(token, "nsubj", "nsubjpass") is not None
        if (own_subject and head.dep_ != "ccomp") or _is_other_form(token, head):
            return None
    elif head.dep_ == "pobj" and head.head.dep_ == "agent":
        return _charged_too(token, head.head.head)
    return step(head)


def _is_other_form(verb: Token, first: Token) -> bool:
    """True for a finite verb that the parser coordinates with an infinitive: "was trying to flee and deported us"."""
    if verb.tag_ == first.tag_ == "VBN":
        return False  # "to have been killed and injured"
    return is_infinitive(first) and verb.tag_ in ("VBD", "VBZ", "VBN") and child(verb, "aux", "auxpass") is None


def _charged_too(token: Token, verb: Token) -> Step | None:
    """Step from the second charge of "accused of theft by a client and fraud by another"."""
    steps = (over(token, verb, name) for name in ("of", "for", "with"))
    return next(filter(None, steps), None)


def _relative(token: Token) -> Step | None:
    """An infinitive is a noun's task also where it was read as a relative clause: "a mission to free them".

    What is to be there "by the time they sign it" comes before that.
    """
    if token.head.lower_ == "time" and token.head.head.lower_ == "by" and is_present(token):
        return Step(words("subordinator")["when"], token.head.head.head, False)
    if is_told_whole(token):
        return noun_complement(token)
    if is_infinitive(token):
        return None if is_headline_future(token) else noun_complement(token)
    if is_content(token):
        return noun_complement(token)
    if _is_of_anyone(token):
        return Step(OPEN, token.head, False)
    return of_draft(token) or by_terms(token) or of_nobody(token)


def _is_of_anyone(clause: Token) -> bool:
    """True for what whoever it may be does: "will arrest those who attack it", not "the men who attack it"."""
    noun = clause.head
    bare = noun.tag_ == "NNS" and child(noun, "det", "poss", "nummod") is None
    bare = bare or any(c.lower_ in ("any", "every", "each") for c in children(noun, "det"))
    anyone = noun.lower_ in ("anyone", "anybody", "whoever")
    first = clause.head if clause.dep_ == "conj" else clause
    ahead = any(a.lower_ == "will" for a in children(first, "aux"))
    if not (bare or anyone or noun.lower_ in ("those", "everyone")) or not (anyone or is_present(clause) or ahead):
        return False
    goes_on = clause.tag_ == "VBG" or any(a.lemma_ == "have" for a in children(clause, "aux"))
    main = next((above for above in noun.ancestors if above.pos_ in ("VERB", "AUX")), None)
    modal = main is not None and any(a.tag_ == "MD" and a.lemma_ != "can" for a in children(main, "aux"))
    return not goes_on and modal  # "those who back it can hope for jobs" are there


def _noun_clause(token: Token) -> Step | None:
    passive = token.tag_ == "VBN" and any(a.lower_ == "being" for a in children(token, "auxpass"))
    active = token.tag_ == "VBG" and token.head.head.lower_ in ("of", "to", "about") and done_by(token) is None
    if (passive or active) and token.head.dep_ == "pobj":
        found = _prepositional(token.head)  # "may result in a claim being withdrawn", "the risk of troops attacking"
        return found if found is not None and found.operator is not None else about_deed(token) or found
    if token.tag_ == "VBG" and token.nbor(-1).head.lower_ == "of" and token.nbor(-1).head.head == token.head:
        return over(token, token.head, "of")  # "in the event of them winning"
    made = token.head.head if token.head.dep_ == "dobj" else token
    if token.tag_ == "VBN" and made.lemma_ in ("have", "get") and child(token, "agent") is None:
        return Step(None, made, True)  # "tried to have it banned"
    if is_infinitive(token) and is_headline_future(token):
        return None
    if token.head.dep_ == "nsubj" and token.tag_ == "VBN" and token.head.head == token.sent[0]:
        return Step(None, token.head.head, True)  # "Was minister arrested?"
    return of_draft(token) or noun_complement(token) or of_nobody(token)


def _prepositional(token: Token) -> Step | None:
    """Examples are of what they are examples of: "charges, including conspiring to flee"."""
    prep = token.head
    if prep.head.lemma_ in ("consist", "range") and prep.head.dep_ == "acl":
        return step(prep.head.head)
    if dismissed_as(prep.head) == token:
        return aimed_at(token, prep.head)
    if prep.lower_ != "including":
        return prepositional(token)
    if prep.head.lemma_.lower() in words("aims"):
        return Step(TASK, prep.head, False)
    inquiry = token.lemma_.lower() in words("looking_into")
    listed = None if inquiry else over(token, prep.head, "of")
    if listed is not None and listed.operator is not None and listed.operator.force == "accusation":
        return listed
    verb = prep.head if prep.head.pos_ == "VERB" else prep.head.head
    return Step(None, verb, True) if token.dep_ == "pcomp" and verb.pos_ == "VERB" else step(prep.head)


_STEPS: Mapping[str, Callable[[Token], Step | None]] = {
    **dict.fromkeys(("conj", "appos"), _conjoined),
    **dict.fromkeys(("xcomp", "ccomp", "oprd", "acomp", "attr"), complement),
    **dict.fromkeys(("csubj", "csubjpass"), subject_clause),
    "acl": _noun_clause,
    "relcl": _relative,
    **dict.fromkeys(("dobj", "nsubjpass", "dative"), object_),
    "nsubj": subject,
    **dict.fromkeys(("compound", "poss"), modifier),
    **dict.fromkeys(("pobj", "pcomp"), _prepositional),
    "advcl": adverbial,
    "amod": left_out,
}
