"""Steps up from nouns: objects and subjects of verbs, nouns in front of nouns."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.ahead import AHEAD, is_between_others
from ingest.events.given import is_definite, is_named, is_past, is_present, is_told, is_wished
from ingest.events.operators import NEGATION, Operator, governor, verb_name, words
from ingest.events.steps import TASK, Step, is_infinitive, over, stands
from ingest.events.support import supports, takes_no_part
from ingest.events.syntax import child, children
from ingest.events.there_anyway import happened_anyway, is_there_anyway
from ingest.events.unheeded import unheeded

_ALLEGED = Operator(certainty="POSSIBLE", force="accusation")


def object_(token: Token) -> Step | None:
    """Step up from a noun under a verb: "postponed the talks", "will hold talks"."""
    head = token.head
    done = head.tag_ == "VBG" and head.dep_ == "pcomp" and is_definite(token)
    done = done or (token.lemma_ in words("raging") and is_told(token))
    if done and head.lemma_ in words("plotting"):
        return None  # "took part in planning the attacks", "the attack of 2004 was planned by rebels"
    if is_there_anyway(token) or is_between_others(token):
        return stands(head)
    if (
        head.lemma_ in words("quelling")
        or (head.lemma_ in words("sealing") and _is_settled(token))
        or (takes_no_part(head) and (is_definite(token) or head.dep_ == "pcomp"))
        or _is_moved(token, head)
        or _is_evaded(token, head)
        or _is_closed(token, head)
        or (head.lemma_ in words("furthering") and _is_going_on(token))
    ):
        return stands(head)
    found = (
        unheeded(token)
        or _in_prospect(token, head)
        or _raised(head)
        or over(token, head, "object")
        or aimed_at(token, head)
        or _announced(token, head)
    )
    if found is not None:
        return stands(head) if still_there(token, found) or _was_under_way(token, found) else found
    if _is_presupposed(token, head) or _is_suffered(token, head):
        return stands(head)
    carried = verb_name(head) in supports() or verb_name(head) in words("bringing_about")
    return Step(None, head, True) if carried else None


def _is_closed(noun: Token, verb: Token) -> bool:
    """True for an inquiry that ends and a meeting used for something else: both are there, whoever may do so."""
    seized = verb.lemma_ in words("seizing") and noun.lemma_ in words("scheduled") and is_definite(noun)
    return seized or (verb_name(verb) in words("closing") and noun.lemma_ in words("under_way"))


def _is_going_on(noun: Token) -> bool:
    """True for "the peace process", "peace efforts" and "the talks", which there are whoever helps or hinders them."""
    if noun.lemma_ in words("in_progress"):
        return is_definite(noun)
    several = noun.tag_ == "NNS" and child(noun, "det") is None
    return noun.lemma_ in words("efforts") and (several or is_definite(noun))


def _in_prospect(noun: Token, verb: Token) -> Step | None:
    """Step from a chance that is gone, and from what somebody faces: "lost the right to stay", "faces extradition".

    So does "faces a trial": it is sure to come. Who "pursues the nomination" has not won it.
    """
    if noun.lemma_ in words("chances") and verb_name(verb) in words("losing"):
        return Step(NEGATION, verb, True)
    if verb.lemma_ == "face" and noun.lemma_ in words("due") and not is_past(verb):
        return Step(AHEAD, verb, True)
    ahead = verb.lemma_ in ("face", "fight", "appeal") and noun.lemma_ in words("looming")
    ahead = ahead or (verb.lemma_ in words("pursuing") and noun.lemma_ in words("awarded"))
    return Step(TASK, verb, True) if ahead else None


def _is_evaded(noun: Token, verb: Token) -> bool:
    """True for what there is for those who get around it: "to avoid censorship", "escaped the shelling"."""
    fled = verb.lemma_ == "escape" and noun.lemma_ in words("raging")
    return fled or (verb.lemma_ in words("evading") and noun.lemma_ in words("standing"))


def _is_presupposed(noun: Token, verb: Token) -> bool:
    """True for what was there before: "may end the siege", not for what comes by being won: "may win the backing"."""
    if verb.lemma_ == "end" and noun.lemma_ in words("lingering"):
        return True
    if verb.lemma_ == "take" and noun.lemma_ in words("said") and is_definite(noun):
        return True  # "the threat should be taken seriously"
    won = verb.lemma_ in ("win", "lose") and noun.lemma_ in words("awarded")
    return verb.lemma_ in words("presupposing") and not won and (is_named(noun) or is_told(noun))


def _is_moved(noun: Token, verb: Token) -> bool:
    """True for a known thing that is put or taken somewhere: "cannot take the killing out of context"."""
    if verb.lemma_ not in ("take", "put", "bring") or not is_definite(noun):
        return False
    return any(c.lower_ in ("out", "into", "off", "at") for c in children(verb, "prep") if c.i > noun.i)


def still_there(noun: Token, found: Step) -> bool:
    """True for violence that somebody only wants or tries to end, or that lasted: "helped us stop the shooting"."""
    halts = found.operator is not None and found.operator.force == "halt" and found.operator.status is None
    wanted = found.governor.tag_ == "VB" or found.governor.pos_ == "NOUN" or noun.lemma_ in words("lasting")
    return halts and noun.lemma_ in words("raging") and is_named(noun) and wanted


def _was_under_way(noun: Token, found: Step) -> bool:
    """True for what there was before it was given up or upset: "shelved the inquiry", not "cancelled the visit"."""
    given_up = found.operator is not None and (found.operator.force == "halt" or found.operator.status == "cancelled")
    upset = found.governor.lemma_ in words("upsetting") and noun.lemma_ in words("scheduled") and is_definite(noun)
    halted = given_up and found.operator is not None and found.operator.status is None
    if given_up and noun.lemma_ in words("settled") and is_definite(noun):
        return not any(c.lower_ in words("adjective") for c in children(noun, "amod"))  # "suspended the treaty"
    running = noun.lemma_ in words("in_progress") or noun.lemma_ in words("lingering")  # "suspended the strike"
    return upset or (given_up and noun.lemma_ in words("under_way")) or (halted and running)


def _is_suffered(noun: Token, head: Token) -> bool:
    """True for a deed that somebody can or cannot live with: "cannot accept the killing", not "accept the deal"."""
    open_ = noun.lemma_ in words("settled") or noun.lemma_ in words("said") or noun.lemma_ in words("scheduled")
    return head.lemma_ in words("suffering") and is_definite(noun) and not open_


def _announced(noun: Token, head: Token) -> Step | None:
    """Step from what is announced or set up for later: "announced fresh protests", "called an election"."""
    if head.lemma_ == "call" and noun.lemma_.lower() in words("polls") and not is_definite(noun):
        return Step(AHEAD, head, True)
    if noun.lemma_.lower() not in words("scheduled") or is_definite(noun):
        return None
    busy = head.lemma_ in words("organizing") and any(a.tag_ in ("VBZ", "VBP") for a in children(head, "aux"))
    return Step(AHEAD, head, True) if head.lemma_ == "announce" or (busy and head.tag_ == "VBG") else None


def _is_settled(noun: Token) -> bool:
    """True for "the deal" and "a request", which are there when they are approved, not for "the sale"."""
    return noun.lemma_ in words("said") or (is_definite(noun) and noun.lemma_ in words("settled"))


def aimed_at(token: Token, head: Token) -> Step | None:
    """Step from what dismissed words say, "dismissed reports that it would sell", and from what demands include."""
    aim = child(head, "nsubj")
    if head.lemma_ in words("containing") and aim is not None:
        termed = aim.lemma_ in words("terms") and is_present(head) and not is_told(token)
        if termed or aim.lemma_ in words("aims"):
            return Step(TASK, head, False)
    dismissal = words("dismissing").get(head.lemma_)
    told = token.lemma_ in words("said") and child(token, "acl", "prep") is not None
    return Step(dismissal, head, True) if dismissal is not None and told else None


def subject(token: Token) -> Step | None:
    """Step up from a noun that happens: "talks will begin"; in headlines also "Talks postponed"."""
    head = token.head
    if head.tag_ == "VBN" and not any(a.lemma_ == "have" for a in children(head, "aux")):
        return object_(token)
    raised = _raised(head)
    if raised is not None:
        return raised
    if verb_name(head) in words("lasting") or happened_anyway(token):
        return stands(head)
    if _depends(token, head) or _is_in_the_offing(token, head):
        return Step(TASK, head, True)
    if (said := _said_of(head, token)) is not None and not is_told(token):
        return Step(said, head, True)
    happens = f"{verb_name(head)} occur" in supports() and not is_told(token)
    return Step(None, head, True) if happens or _is_where(head) else None


def _is_where(copula: Token) -> bool:
    """True for a copula that only says where, when or whether: "the talks will be in Rome", "are likely"."""
    if copula.lemma_ != "be" or child(copula, "neg") is not None or child(copula, "attr") is not None:
        return False
    return child(copula, "acomp") is None


def _depends(event: Token, verb: Token) -> bool:
    """True for "the release of the hostages hinges on the talks"."""
    return verb.lemma_ in words("depending") and (not is_definite(event) or is_wished(event))


def _is_in_the_offing(event: Token, copula: Token) -> bool:
    """True for "a ban is on the table", "is in the works", "the visit is in doubt"."""
    known = is_definite(event) and event.lemma_ not in words("scheduled")
    if known or copula.lemma_ not in ("be", "remain", "stay"):
        return False
    places = (c for prep in children(copula, "prep") if prep.lower_ in ("on", "in") for c in children(prep, "pobj"))
    return any(place.lemma_ in words("offing") for place in places)


def _said_of(copula: Token, event: Token) -> Operator | None:
    """Return what a predicate says of an event: "a war seems inevitable", not "the raid was necessary"."""
    said = child(copula, "acomp", "oprd") if copula.lemma_ in ("be", "seem", "appear", "look", "remain") else None
    if said is None or said.pos_ != "ADJ":
        return None
    operator = words("adjective").get(said.lower_) or governor(said, "complement")
    if operator is None or operator.force == "wish" or (operator.force == "directive" and is_definite(event)):
        return None
    return operator if operator.future or operator.certainty != "CERTAIN" else None


def _raised(head: Token) -> Step | None:
    """Step from the subject of "is set to begin", "are expected to be held" to the verb it is really the subject of."""
    lower = child(head, "xcomp")
    if lower is None and head.pos_ == "AUX":
        adjective = child(head, "acomp")
        lower = child(adjective, "xcomp") if adjective is not None else None
    if lower is None or not is_infinitive(lower):
        return None
    happens = f"{verb_name(lower)} occur" in supports() and verb_name(lower) not in words("lasting")
    held = child(lower, "auxpass") is not None and verb_name(lower) in supports()
    meant = lower.lemma_ == "be" and head.lemma_ == "suppose"
    return Step(None, lower, True) if happens or held or meant else None


def modifier(token: Token) -> Step | None:
    """Step up from a noun in front of a noun: "a peace talks proposal", "a rape inquiry"."""
    head = token.head
    if token.lemma_.lower() in words("crime") and head.lemma_.lower() in words("looking_into"):
        return Step(_ALLEGED, head, False)
    return over(token, head, "of")
