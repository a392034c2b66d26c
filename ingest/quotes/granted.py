"""What goes without saying in a report without a clause: what is there before somebody speaks of it.

Who "rejects a plea" does not say that there is one, who "denies a part in the killing" does not deny that somebody was
killed, and in "announced the deal at a summit" the summit is the article's. The idea is that of presupposition
(Karttunen, 1971).
"""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

from ingest.events.given import is_definite, is_named, is_past
from ingest.events.operators import words as operators
from ingest.lexicon import toml
from ingest.quotes.clauses import object_of
from ingest.quotes.lexicon import lemma_of, words
from ingest.quotes.mistaken import told_clause

_CLAUSE = ("ccomp", "xcomp", "pcomp")
_RELATIVE = frozenset(("WP", "WDT", "WP$", "WRB"))
_SUBJECTS = ("nsubj", "nsubjpass")
_LEAD = 3
"""Words among which a clause has its relative pronoun: "most of whom"."""


def is_granted(word: Token, cue: Token, stance: str | None) -> bool:
    """Whether the report with `cue` takes what `word` says for granted."""
    if cue not in word.ancestors:
        return False
    path = [word, *takewhile(lambda above: above != cue, word.ancestors)]
    if stance == "accuses":
        noun = word.pos_ == "NOUN" and is_definite(word) and not _is_charge(word, cue)
        return noun or (word.pos_ == "VERB" and _is_occasion(path)) or any(map(_is_added, path))
    if stance == "calls" or _is_answered(word, cue, stance):
        return stance != "calls" or _is_occasion(path) or _is_known_beside(path, cue)
    if stance == "knows" and lemma_of(cue) in words("voice", "factive"):
        return True  # what somebody "learned" is so
    return _is_judged(word, cue) or _is_behind(word, cue, stance, path)


def _is_behind(word: Token, cue: Token, stance: str | None, path: list[Token]) -> bool:
    """Whether the word is what is asked about, denied or spoken of, rather than told."""
    if stance in words("voice", "asking") and (any(_is_past(t) for t in path) or _is_to_end(word)):
        return True  # "urged them to free the sailors whom they had arrested", "asked them to end the siege"
    if word.i < cue.i and path[-1].dep_ not in ("nsubjpass", "dobj"):
        return False  # all before a cue that closes the sentence is told
    if (
        path[-1].dep_ in _CLAUSE
        or _is_lost(cue)
        or told_clause(cue) in path
        or lemma_of(cue) in words("voice", "narrating")
        or (lemma_of(cue) in words("voice", "voicing") and not is_definite(word) and any(map(_is_claimed, path)))
    ):
        return stance == "denies" and path[-1].dep_ in _CLAUSE and any(map(_is_set_beside, path[:-1]))
    if _touches(cue) and (any(t.dep_ == "relcl" for t in path) or any(map(_is_owned, path[1:]))):
        return True  # "referred to the general, who had been arrested", "lied about his talks on sanctions"
    if stance in words("voice", "asking") and any(_is_description(t, cue) for t in path):
        return True
    return (
        _is_of_others(word, cue, stance)
        or _is_turned_down(word, cue)
        or _is_known(word, cue, stance)
        or _is_occasion(path)
        or _is_told_of(path, cue)
    )


def _is_judged(deed: Token, cue: Token) -> bool:
    """Whether a known deed is found right or wrong: "ruled that the arrest was unlawful"."""
    found = (child.lemma_.lower() for child in deed.head.children if child.dep_ in ("acomp", "oprd"))
    ruled = deed.head.head == cue and lemma_of(cue) in words("voice", "judging")
    told = ruled and deed.dep_ == "nsubj" and deed.head.lemma_ == "be" and is_past(deed.head)
    return told and is_definite(deed) and not words("voice", "judgements").isdisjoint(found)


def _is_claimed(clause: Token) -> bool:
    """Whether a clause is what a noun of saying says: "the claim that it had left"."""
    that = any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.lefts)
    return that and clause.dep_ in ("acl", "ccomp", "relcl") and _is_said(clause.head)


def _is_lost(cue: Token) -> bool:
    """Whether the parse has hung the "that" of a clause on the cue itself: all behind it is told."""
    return any(child.lower_ == "that" and child.i == cue.i + 1 for child in cue.rights)


def _is_to_end(word: Token) -> bool:
    """Whether it is known and is to end or to go on, and so is there: "end the siege", "a halt to the raids"."""
    prep = word.head.dep_ == "prep" and word.dep_ == "pobj" and word.head.lower_ in ("to", "of", "from")
    ends = word.head.head if prep else word.head
    return (
        (prep or word.dep_ == "dobj")
        and word.pos_ == "NOUN"
        and is_named(word)
        and ends.lemma_.lower() in words("voice", "ending")
    )


def _touches(cue: Token) -> bool:
    return lemma_of(cue) in words("voice", "touching")


def _is_owned(noun: Token) -> bool:
    """Whether somebody has done or has what the noun says: "his talks"."""
    return noun.pos_ == "NOUN" and any(child.dep_ == "poss" for child in noun.children)


def _is_description(clause: Token, cue: Token) -> bool:
    """Whether a participle says who is asked: "urged those calling for a truce to wait"."""
    asked = [child for child in cue.children if child.dep_ in ("dobj", "dative", "nsubjpass")]
    asked += [child for prep in cue.children if prep.dep_ == "prep" for child in prep.children if child.dep_ == "pobj"]
    bare = not any(child.dep_ in _SUBJECTS or child.tag_ == "TO" for child in clause.children)
    return clause.dep_ in ("acl", "relcl") and clause.tag_ != "VB" and bare and clause.head in asked


def _is_charge(word: Token, cue: Token) -> bool:
    """Whether somebody is accused of the very thing: "accused of the murder", not "of a part in the murder"."""
    return word.head.dep_ == "prep" and word.head.head == cue


def _is_known_beside(path: list[Token], cue: Token) -> bool:
    """Whether a known event tells more of what somebody is called: "hailed him as a broker in the talks"."""
    word, told = path[0], any(t.pos_ in ("VERB", "AUX") for t in path)
    return word.pos_ == "NOUN" and is_definite(word) and not (told or word.head == cue or _is_charge(word, cue))


def _thing(cue: Token) -> Token | None:
    """Return what is denied or spoken of, also where it is the subject: "the raid was denied by Peru"."""
    subject = next((c for c in cue.children if c.dep_ == "nsubjpass"), None)
    return object_of(cue) or subject


def _is_of_others(word: Token, cue: Token, stance: str | None) -> bool:
    """Whether the thing are words themselves: "rejected the plea", "repeated the accusation"."""
    return word == _thing(cue) and _is_said(word) and stance in ("denies", "mentions")


def _is_said(noun: Token) -> bool:
    return noun.lemma_.lower() in operators("said") or noun.lemma_.lower() in toml("answers")["nouns"]


def _is_answered(word: Token, cue: Token, stance: str | None) -> bool:
    """Whether somebody has to answer words of others: "responded to criticism", "was asked to respond to criticism"."""
    verb = word.head.head if word.head.dep_ == "prep" and word.head.lower_ == "to" else word
    answered = lemma_of(verb) in ("respond", "reply", "react", "answer") and _is_said(word)
    return answered and (verb == cue or stance in words("voice", "asking"))


def _is_known(word: Token, cue: Token, stance: str | None) -> bool:
    """Whether a known event is only spoken of ("reacted to the raid") or is deeper in what is denied."""
    if lemma_of(cue) in words("voice", "waiting"):
        return True  # "awaits the outcome of several meetings"
    if word.pos_ != "NOUN" or not is_definite(word):
        return False
    return _touches(cue) or (stance == "denies" and word != _thing(cue))


def _is_occasion(path: list[Token]) -> bool:
    """Whether the word stands in when or where it was done: "announced it at a summit", "a day before they met"."""
    preps = (t for t in path if t.dep_ == "prep")
    marks = (c for t in path if t.dep_ == "advcl" for c in t.children if c.dep_ in ("mark", "advmod"))
    return any(t.lower_ in words("voice", "occasions") for t in (*preps, *marks))


def _is_told_of(path: list[Token], cue: Token) -> bool:
    """Whether a clause only says which thing it is: "rejected a plan backed by Peru"."""
    past = (t for t in path if _is_participle(t) or (t.dep_ == "relcl" and t.tag_ == "VBD"))
    return any(t.head == _thing(cue) for t in past) or any(_is_added(t) and is_past(t) for t in path)


def _is_turned_down(word: Token, cue: Token) -> bool:
    """Whether it is what somebody offers or asks for in vain: "rejected a bid to extradite him" is an act."""
    thing = _thing(cue)
    offered = thing is not None and word != thing and thing.lemma_.lower() in words("voice", "offered")
    return offered and lemma_of(cue) in words("voice", "turning_down")


def _is_set_beside(part: Token) -> bool:
    """Whether it is only mentioned in what is denied: "denied that he had met them before the raid, in which ..."."""
    known = any(child.dep_ == "pobj" and is_definite(child) for child in part.children)
    return _is_added(part) or (part.dep_ == "prep" and part.lower_ in words("voice", "occasions") and known)


def _is_added(clause: Token) -> bool:
    """Whether a relative clause stands behind a comma: "accused him of a raid on the port, where ten died"."""
    first = clause.left_edge
    relative = any(t.tag_ in _RELATIVE for t in clause.doc[first.i : min(first.i + _LEAD, clause.i)])
    return clause.dep_ == "relcl" and first.i > 0 and first.nbor(-1).text in (",", "—", "–", "--") and relative


def _is_past(clause: Token) -> bool:
    """Whether a relative clause tells what was done."""
    return clause.dep_ == "relcl" and is_past(clause)


def _is_participle(clause: Token) -> bool:
    """Whether a clause is a bare participle, not one that tells what is claimed: "accusations that it had fired"."""
    return clause.dep_ == "acl" and clause.tag_ == "VBN" and not any(c.dep_ in _SUBJECTS for c in clause.children)
