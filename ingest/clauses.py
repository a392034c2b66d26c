"""Mends of the parse where a clause was hung on the wrong verb or noun: whose it is decides who acts in it.

In "is accused of ordering the murder and faces trial" the parser coordinates "faces" with "ordering", but a finite verb
goes with a finite one. In "will close the border after shells landed, wounding three" the wounding comes of the shells.
"""

from __future__ import annotations

import functools

from spacy.tokens import Doc, Token

from ingest.gerunds import FINITE, has, is_finite, join_clause, mend_gerund
from ingest.lexicon import toml

_FAR = 4
"""Longest chain of verbs that is climbed from a verb without tense to one that has it."""


def mend(doc: Doc) -> Doc:
    """Hang clauses on the word that they belong to, in place; returns `doc`."""
    for token in doc:
        if token.dep_ == "conj":
            _mend_second(token)
        elif token.dep_ == "ccomp" and token.tag_ in ("VBD", "VBN"):
            _join_sequel(token)
        elif token.dep_ in ("nsubj", "nsubjpass", "mark"):
            _mend_opening(token)
        elif token.tag_ == "VBG":
            mend_gerund(token)
        elif token.dep_ == "acl" and token.tag_ == "VBN":
            _join_person(token)
        elif token.lower_ in ("neither", "nor") and token.head.pos_ in ("VERB", "AUX"):
            _negate(token)
    return doc


def _negate(word: Token) -> None:
    """Make "neither" and "nor" between verbs the negations that they are: "neither confirmed nor denied"."""
    second = next((c for c in word.head.rights if c.dep_ == "conj" and c.i > word.i), None)
    if word.lower_ == "neither" and word.dep_ in ("preconj", "cc", "advmod", "det", "nsubj"):
        word.dep_ = "neg"
    elif word.dep_ == "cc" and second is not None:
        word.head, word.dep_ = second, "neg"


def _mend_second(verb: Token) -> None:
    if verb.tag_ == "VBD" and verb.head.lemma_ == "be" and _join_cause(verb):
        return
    if verb.tag_ == "VBN":
        _join_perfect(verb)
    if verb.tag_ in FINITE or (verb.tag_ == "VB" and verb.head.tag_ == "VBN"):
        _join_finite(verb)
    elif verb.tag_ == "NN" and verb.head.tag_ == "VB" and has(verb, "dobj"):
        verb.tag_, verb.pos_ = "VB", "VERB"  # "to assault and murder an official"
    elif verb.tag_ == "VBG" and verb.head.pos_ == "PUNCT":
        join_clause(verb)
    elif verb.tag_ == "VB" and verb.head.tag_ in ("VBP", "VBZ", "VBD"):
        _join_infinitive(verb)


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


def _mend_opening(word: Token) -> None:
    """Mend a clause by its subject or conjunction."""
    clause = word.head
    if word.dep_ != "mark" and clause.dep_ in ("aux", "auxpass"):
        word.head = clause.head  # "the envoy did, in fact, discuss"
    elif word.dep_ == "nsubj" and word.lower_ in ("meeting", "gathering"):
        _open_gathering(word)
    elif word.lower_ == "who" and clause.dep_ == "relcl":
        _join_who(clause)
    elif word.lower_ in ("which", "that") and word.dep_ == "nsubj" and clause.dep_ == "relcl":
        _join_toll(clause)
    elif word.lower_ == "that" and word.dep_ == "mark":
        _join_told(word)


def _join_finite(verb: Token) -> None:
    """Coordinate a verb that has a tense and no subject of its own with the nearest verb above that has both."""
    if has(verb, "nsubj", "nsubjpass", "aux", "auxpass") or not (_is_below(verb.head) or _is_other(verb)):
        return
    above = verb.head
    for _ in range(_FAR):
        above = above.head
        if is_finite(above):
            verb.head = above
            return


def _join_sequel(verb: Token) -> None:
    """Coordinate "pledged" in "has claimed that they lie, pledged to go" with the claim: it is not what is claimed."""
    first = verb.head
    told = [c for c in first.children if c.dep_ == "ccomp" and c.i < verb.i and has(c, "nsubj", "nsubjpass")]
    told = [c for c in told if c.lemma_ not in ("have", "be", "do")]  # "said that he had, as told, arrested him"
    bare = not has(verb, "nsubj", "nsubjpass", "mark", "aux", "auxpass", "expl", "csubj")
    if told and bare and first.i < told[0].i and has(first, "nsubj") and not any(c.is_quote for c in verb.lefts):
        verb.dep_ = "conj"


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


def _join_person(participle: Token) -> None:
    """Hang "detained in May" in "the release of protesters detained in May" on the protesters."""
    noun, before = participle.head, participle.nbor(-1)
    if before.text == ",":
        before = before.nbor(-1)
    of_noun = before.dep_ == "pobj" and before.head.lower_ == "of" and noun in before.ancestors
    people = before.tag_ == "NNS" or before.ent_type_ == "PERSON"
    if of_noun and people and noun.lemma_ in _done_to_people():
        participle.head = before


def _join_told(that: Token) -> None:
    """Hang "that" and its clause on the verb of saying: "said in a letter that", "said, hours after he fled, that"."""
    clause = that.head
    verb = _teller_of_message(clause) or (_teller_before(clause) if that.i and that.nbor(-1).text == "," else None)
    if verb is None or any(c.dep_ == "ccomp" and c != clause.head for c in verb.children):
        return
    if clause.head.head == verb and clause.head.dep_ == "ccomp":
        clause.head.dep_ = "advcl"
    clause.head, clause.dep_ = verb, "ccomp"


def _teller_of_message(clause: Token) -> Token | None:
    """Return who tells what is hung on the statement, letter or interview in which it is told."""
    message, table = clause.head, toml("attachment")
    if message.dep_ == "acl" and message.tag_ == "VBN":
        message = message.head  # "said in a statement emailed to the paper that"
    told = clause.dep_ in ("acl", "relcl", "ccomp") and message.dep_ == "pobj" and message.lemma_ in table["messages"]
    verb = message.head.head if told and message.head.lower_ in ("in", "on", "at", "by", "during") else None
    return verb if verb is not None and verb.lemma_ in table["telling"] else None


def _teller_before(clause: Token) -> Token | None:
    """Return the verb of saying that a circumstance keeps apart from what is said."""
    between = clause.head
    timed = any(c.dep_ == "mark" and c.lower_ in ("after", "before", "as", "when", "since") for c in between.children)
    verb = between.head if clause.dep_ == "ccomp" and timed and between.dep_ in ("advcl", "ccomp") else None
    return verb if verb is not None and verb.i < between.i and verb.lemma_ in toml("attachment")["telling"] else None


def _join_who(clause: Token) -> None:
    """Hang "who is in custody" in "the man behind the attacks who is in custody" on the man, not on the attacks."""
    thing = clause.head
    while _is_no_person(thing) and thing.dep_ == "pobj" and thing.head.head.pos_ in ("NOUN", "PROPN"):
        thing = thing.head.head
    named = _last_named(clause)
    if not _is_no_person(thing):
        clause.head = thing
    elif named is not None and clause.head in named.ancestors:
        clause.head = named


def _join_toll(clause: Token) -> None:
    """Hang "which killed nine" in "the attack in Lima, Peru, which killed nine" on the attack."""
    thing, table = clause.head, toml("attachment")
    if clause.lemma_ not in table["results"] or thing.ent_type_ not in (
        "GPE",
        "LOC",
        "FAC",
        "DATE",
        "TIME",
        "CARDINAL",
    ):
        return
    for above in thing.ancestors:
        told = [c for c in above.children if c.dep_ in ("attr", "dobj") and c.i < clause.i]
        for deed in (above, *told):
            if deed.pos_ == "NOUN" and deed.lemma_ in table["deeds"]:
                clause.head = deed
                return


def _last_named(clause: Token) -> Token | None:
    """Return the name right before a clause: the group in "talks between the army and the group, who refused"."""
    first = clause.left_edge
    before = first.nbor(-1) if first.i > clause.sent.start else first
    if before.text == "," and before.i > clause.sent.start:
        before = before.nbor(-1)
    return before if before.pos_ == "PROPN" and before.ent_type_ in ("ORG", "PERSON", "NORP") else None


def _is_no_person(noun: Token) -> bool:
    named = noun.ent_type_ in ("ORG", "GPE", "LOC", "FAC", "EVENT", "DATE")
    return named or noun.lemma_.lower() in toml("attachment")["deeds"]


def _open_gathering(gathering: Token) -> None:
    """Make "meeting" what ministers do in "ministers meeting in Rome failed to agree", where it was read as a noun."""
    people, verb = gathering.nbor(-1), gathering.head
    if (
        gathering.i == gathering.sent.start
        or people.dep_ != "compound"
        or people.tag_ != "NNS"
        or people.head != gathering
    ):
        return
    people.head, people.dep_ = verb, "nsubj"
    gathering.head, gathering.dep_, gathering.tag_, gathering.pos_ = people, "acl", "VBG", "VERB"
    gathering.lemma_ = toml("attachment")["gather"][gathering.lower_]
    for modifier in [c for c in gathering.children if c.i < people.i]:
        modifier.head = people


@functools.cache
def _done_to_people() -> frozenset[str]:
    return frozenset(toml("attachment")["done_to_people"])
