"""Mends of the parse where a second verb was coordinated with the wrong one: who does it is then somebody else.

In "is accused of ordering the murder and faces trial" the parser coordinates "faces" with "ordering", but a finite verb
goes with a finite one; in "said that the road was icy and warned drivers" it is the speaker who warns.
"""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.classes import belongs
from ingest.gerunds import FINITE, has, is_finite, join_clause
from ingest.lexicon import toml

_FAR = 4
"""Longest chain of verbs that is climbed from a verb without tense to one that has it."""


def mend_second(verb: Token) -> None:
    """Coordinate `verb` with the one that it goes on from, in place."""
    if verb.tag_ == "VBD" and verb.head.lemma_ == "be" and _join_cause(verb):
        return
    if verb.tag_ == "VBN":
        _join_perfect(verb)
    if verb.head.tag_ == "VBD" and verb.tag_ in ("VBP", "VBZ", "VB") and _join_present(verb):
        return
    if verb.tag_ in FINITE or (verb.tag_ == "VB" and verb.head.tag_ == "VBN"):
        _join_finite(verb)
    elif verb.tag_ == "NN" and verb.head.tag_ == "VB" and has(verb, "dobj"):
        verb.tag_, verb.pos_ = "VB", "VERB"  # "to assault and murder an official"
    elif verb.tag_ == "NNS" and verb.lower_ == "claims" and verb.i + 1 < len(verb.doc):
        _claim(verb)
    elif verb.tag_ == "VBG" and verb.head.pos_ == "PUNCT":
        join_clause(verb)
    elif verb.tag_ == "VB" and verb.head.tag_ in ("VBP", "VBZ", "VBD"):
        _join_infinitive(verb)


def _claim(claims: Token) -> None:
    """Make "claims" the verb that it is in "denies the charge and claims to be ill", where it was read as a noun."""
    thing, to = claims.head, claims.nbor(1)
    verb, clause = thing.head, to.head
    is_so = clause.lemma_ == "be" or any(c.dep_ == "aux" and c.lower_ == "have" for c in clause.children)
    bare = not has(claims, "det", "amod", "poss")
    if thing.dep_ != "dobj" or verb.pos_ != "VERB" or to.tag_ != "TO" or not (is_so and bare):
        return
    for joint in [c for c in thing.children if c.dep_ == "cc" and c.i < claims.i]:
        joint.head = verb
    claims.head, claims.tag_, claims.pos_, claims.lemma_ = verb, "VBZ", "VERB", "claim"
    clause.head, clause.dep_ = claims, "xcomp"


def _join_perfect(verb: Token) -> None:
    """Coordinate "has hired" in "says that they must leave and has hired guards" with "says": the duty is not done."""
    duty = verb.head
    has_done = any(c.dep_ == "aux" and c.lower_ in ("has", "have") for c in verb.children)
    must = any(c.dep_ == "aux" and c.lower_ in ("must", "should", "ought") for c in duty.children)
    if has_done and must and duty.dep_ == "ccomp" and duty.head.i < duty.i and not has(verb, "nsubj", "nsubjpass"):
        verb.head = duty.head


def _join_cause(verb: Token) -> bool:
    """Coordinate "raised" in "fans were upset after the club left and raised prices" with what upset them."""
    state = next((c for c in verb.head.children if c.dep_ == "acomp"), None)
    causes = [c for c in verb.head.children if c.dep_ == "advcl" and c.i < verb.i]
    causes = [c for c in causes if has(c, "mark") and has(c, "nsubj")]
    felt = state is not None and state.lower_ in toml("attachment")["moved"]
    if not felt or not causes or has(verb, "nsubj", "nsubjpass"):
        return False
    joint = next((c for c in verb.head.children if c.dep_ == "cc" and causes[-1].i < c.i < verb.i), None)
    if joint is None or joint.nbor(-1).text == ",":
        return False
    verb.head = joint.head = causes[-1]
    return True


def _join_infinitive(verb: Token) -> None:
    """Coordinate "leave" in "you have to pay, or leave" with the infinitive before it, not with "have"."""
    first = next((c for c in verb.head.children if c.dep_ == "xcomp" and c.tag_ == "VB" and c.i < verb.i), None)
    bare = not has(verb, "nsubj", "nsubjpass", "aux", "auxpass", "neg")
    if first is not None and bare and any(c.tag_ == "TO" for c in first.children):
        verb.head = first


def _join_finite(verb: Token) -> None:
    """Coordinate a verb that has a tense and no subject of its own with the nearest verb above that has both."""
    if has(verb, "nsubj", "nsubjpass", "aux", "auxpass") or not (
        _is_below(verb.head) or _is_other(verb) or _is_speakers(verb)
    ):
        return
    above = verb.head
    for _ in range(_FAR):
        above = above.head
        if is_finite(above) and not (_is_state(above) and _says_on(verb, _teller(above))):
            verb.head = above
            return


def _is_below(verb: Token) -> bool:
    """True for a verb that none in the simple past goes with: "to go", "said it would go", "said it had gone"."""
    if verb.tag_ == "VBG" or (verb.tag_ == "VB" and any(c.tag_ == "TO" for c in verb.children)):
        return not has(verb, "nsubj")
    return _is_told(verb) and verb.tag_ == "VB" and has(verb, "aux")


def _is_told(verb: Token) -> bool:
    """True for the verb of a reported clause."""
    return verb.dep_ == "ccomp" and verb.head.tag_ in FINITE and verb.head.i < verb.i


def _is_other(verb: Token) -> bool:
    """True where a reported clause in the perfect goes on with a verb that is the reporter's: "had lost and denied"."""
    told = verb.head
    if not _is_told(told) or told.tag_ != "VBN" or not has(told, "aux", "auxpass"):
        return False
    if verb.tag_ in ("VBP", "VB") and _is_many(told.head) and not _is_many(told):
        return True  # "many firms agree that Chad has gained and support the plan"
    active = has(told, "auxpass") and has(verb, "dobj", "xcomp", "ccomp")
    return active or verb.lemma_ in toml("attachment")["speaking"]


def _is_many(verb: Token) -> bool:
    return any(c.dep_ == "nsubj" and (c.tag_ in ("NNS", "NNPS") or has(c, "conj")) for c in verb.children)


def _join_present(verb: Token) -> bool:
    """Coordinate "require" in "told the court the rules ban him, and require him to stay" with what was told."""
    told = [c for c in verb.head.children if c.dep_ == "ccomp" and c.tag_ in ("VBP", "VBZ") and c.i < verb.i]
    fits = told and verb.tag_ in (told[-1].tag_, "VB") and has(told[-1], "nsubj", "nsubjpass")
    if not fits or has(verb, "nsubj", "nsubjpass", "aux", "auxpass"):
        return False
    verb.head = told[-1]
    return True


def _is_speakers(verb: Token) -> bool:
    """True for what the speaker says or decides next: "said that the road was icy and warned drivers".

    So is what a comma parts from the report, or from a report that is denied: "denied that it had fled, and accused".
    """
    told = verb.head
    if not _says_on(verb, _teller(told)) or told.lemma_ in toml("attachment")["speaking"]:
        return False
    joints = [c for c in told.children if c.dep_ == "cc" and told.i < c.i < verb.i]
    parted = bool(joints) and joints[-1].nbor(-1).text == ","
    perfect = told.dep_ == "acl" and told.tag_ == "VBN" and has(told, "aux")
    return parted or perfect or (_is_state(told) and not _may_say(told, verb))


def _is_state(told: Token) -> bool:
    """True for a clause that tells how things are: "were ready", "wanted peace", "did not know"."""
    return told.lemma_ in toml("attachment")["states"]


def _may_say(told: Token, verb: Token) -> bool:
    """True where a person who is told of may go on: "said that Berg was angry and accused", not "and jailed him".

    Nor does one of whom it is told how he is now: "said that Berg is angry and accused him" has the speaker accuse.
    """
    if told.tag_ in ("VBZ", "VBP") and verb.tag_ == "VBD":
        return False
    decided = verb.lemma_ in toml("attachment")["deciding"]
    who = next((c for c in told.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    person = who is not None and (who.ent_type_ == "PERSON" or who.pos_ == "PRON" or belongs(who, "person"))
    return person and not (decided and any(c.dep_ == "dobj" and c.pos_ == "PRON" for c in verb.children))


def _says_on(verb: Token, teller: Token | None) -> bool:
    """True for a verb of saying or deciding in the tense of the report that `teller` makes."""
    table = toml("attachment")
    says = verb.lemma_ in (*table["speaking"], *table["deciding"]) and verb.lemma_ != "threaten"
    return says and teller is not None and teller.tag_ == verb.tag_ and teller.lemma_ not in table["learning"]


def _teller(told: Token) -> Token | None:
    """Return the verb that a clause tells what is said by: "said that", "denied reports that", "was sure that"."""
    above = told.head
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in told.children)
    if (told.dep_, above.dep_) == ("ccomp", "acomp") or (marked and (told.dep_, above.dep_) == ("acl", "dobj")):
        above = above.head
    elif told.dep_ != "ccomp":
        return None
    return above if above.tag_ in FINITE and above.i < told.i else None
