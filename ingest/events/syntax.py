"""Walks over the dependency parse (ClearNLP labels): children, coordination, voice, prepositions."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.lexicon import toml

RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))


def children(token: Token, *labels: str) -> Iterator[Token]:
    """Yield the children of `token` that hang on it by one of `labels`."""
    return (child for child in token.children if child.dep_ in labels)


def child(token: Token, *labels: str) -> Token | None:
    """Return the first child of `token` with one of `labels`."""
    return next(children(token, *labels), None)


def expand(head: Token | None) -> list[Token]:
    """Return the noun `head` and everything coordinated with it, in reading order."""
    if head is None:
        return []
    found = [] if _is_denied(head) else [head]
    for other in children(head, "conj"):
        alike = other.pos_ not in ("VERB", "AUX") or head.pos_ == "VERB"
        if alike and not _is_inserted(other) and not _is_left_out(other):
            found += expand(other)
    return found


def _is_denied(first: Token) -> bool:
    """True for the first of "not Lee but Berg", who did not do it."""
    denied = first.left_edge.lower_ == "not" and first.left_edge != first
    return denied and any(c.lower_ == "but" and c.dep_ == "cc" for c in first.children)


def _is_left_out(other: Token) -> bool:
    """True for the second of "Lee, not Berg," and "Lee rather than Berg", who did not do it."""
    before = [t.lower_ for t in other.doc[max(other.left_edge.i - 2, 0) : other.left_edge.i]]
    first = other.left_edge.lower_ if other.left_edge != other else ""
    return first == "not" or before[-1:] == ["not"] or before == ["rather", "than"]


def _is_inserted(other: Token) -> bool:
    """True for who is only named in a clause within, "Lee, an aide to the premier, Bo Li, left", or begins the next."""
    row = (other.head, *children(other.head, "conj"))
    behind = any(c.right_edge.i < other.i for c in children(other.head, "relcl", "acl"))
    if not behind:
        return False
    named = other.ent_type_ == "PERSON" and all(child(one, "cc") is None for one in row)
    return named or other.lower_ in ("we", "i", "he", "she", "they")


def prefix_of(word: Token) -> str | None:
    """Return "pro" for the adjective of "pro-Israeli moves", which are not Israel's, and "anti" for "anti-Chinese"."""
    before = [t.lower_ for t in word.doc[max(word.i - 2, 0) : word.i]]
    prefixed = before[-1:] == ["-"] and before[0] in toml("events/control")["prefixes"]
    return before[0] if prefixed else None


def is_told_whole(clause: Token) -> bool:
    """True for what a report says though the parser makes it relative: "a report that Lima had asked for arms"."""
    that = clause.left_edge
    if that.lower_ != "that" or own_subject(clause) in (None, that):
        return False
    hearer = clause.head
    if clause.dep_ == "relcl" and hearer.dep_ == "dobj" and hearer.head.lemma_ in toml("events/control")["informing"]:
        return True  # "warned miners that Chad would attack"
    if that.tag_ != "IN":
        return False
    whole = any(c.lower_ == "for" and child(c, "pobj") is not None for c in children(clause, "prep"))
    asked = clause.lemma_ in ("ask", "call", "appeal", "plead", "apply", "vote", "pay")
    return asked and whole and clause.dep_ in ("relcl", "acl")


def acts_as_noun(token: Token) -> bool:
    """True for a noun that was tagged as a verb: the "airstrikes" of "the airstrikes by the coalition"."""
    if token.tag_ not in ("VBZ", "VBP", "VB") or token.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return False
    return child(token, "det", "amod", "poss", "compound") is not None


def own_subject(verb: Token) -> Token | None:
    """Return the subject in the verb's own clause: the last one, since a dateline is often taken for another."""
    return max(children(verb, "nsubj", "nsubjpass"), key=lambda token: token.i, default=None) or lost_subject(verb)


def lost_subject(verb: Token) -> Token | None:
    """Return the subject that the parser joined to what stands before it: "Peru fought Chad and Mali has denied it"."""
    first = next(children(verb, "aux", "auxpass"), verb)
    if verb.dep_ != "conj" or first.tag_ not in ("VBZ", "VBD") or first == verb or first.i < 2:
        return None
    name, joint = first.nbor(-1), first.nbor(-2)
    lost = name.pos_ == "PROPN" and name.dep_ == "conj" and joint.lower_ == "and" and name.head.dep_ in ("pobj", "dobj")
    return name if lost else None


def name_for_clause(verb: Token) -> Token | None:
    """Return the object that the parser took for a clause: "sentenced former minister Ana Lind to nine years"."""
    named = (c for c in children(verb, "ccomp") if c.pos_ == "PROPN" and c.i > verb.i and child(c, "aux") is None)
    return next(named, None) if verb.lemma_ in transitive() else None


def is_passive(verb: Token) -> bool:
    """True when the surface subject of `verb` undergoes what the verb says."""
    labels = {c.dep_ for c in verb.children}
    if labels & {"nsubjpass", "auxpass", "csubjpass"} or _is_being_done(verb) or _is_found(verb):
        return True
    whole = name_for_clause(verb) is None
    alone = verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and not labels & {"mark", "ccomp"})
    if (
        alone
        and whole
        and not _has_cut_off_auxiliary(verb)
        and not labels & {"aux", "dobj"}
        and (verb.tag_ == "VBN" or _leaves_out_be(verb))
    ):
        return True
    told = "nsubj" in labels and not (_is_gapped(verb) or _is_beside(verb))
    if verb.tag_ not in ("VBN", "VBD") or "aux" in labels or told:
        return False
    if (
        _has_doer(verb)
        or (verb.dep_ == "acl" and not _is_cut_off(verb) and not _is_entering(verb))
        or _is_beside(verb)
        or (verb.dep_ == "advcl" and verb.tag_ == "VBN")
    ):
        given = verb.tag_ == "VBN" and "agent" in labels and verb.lemma_ in toml("events/control")["giving"]
        return given or "dobj" not in labels  # "refused entry by Chad", "a woman hit and killed by a driver"
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and (verb.tag_ == "VBN" or verb.lemma_ in transitive()):
        return is_passive(verb.head) and "dobj" not in labels
    return False


def _has_cut_off_auxiliary(verb: Token) -> bool:
    """True for the "has" of "Labour's already promised", which the parser takes for an owner's mark."""
    told = child(verb, "nsubj")
    if told is None or child(verb, "dobj", "xcomp", "ccomp") is None:
        return False  # "Lind's arrested"
    return any(c.tag_ == "POS" for c in children(told, "case"))


def _is_entering(verb: Token) -> bool:
    """True for verbs that nobody undergoes with this preposition: "spies hacked into the network"."""
    words = toml("events/control")["intruding"]
    return verb.lemma_ in words and any(p.lower_ == "into" and child(p, "pobj") for p in children(verb, "prep"))


def _is_cut_off(verb: Token) -> bool:
    """True for the main verb that the parser hangs on its subject: "Lima, which owns it, called on Chad to leave"."""
    clause = child(verb.head, "relcl", "acl", "appos")
    behind = verb.dep_ == "acl" and verb.tag_ == "VBD" and verb.head.dep_ == "ROOT" and verb.nbor(-1).text == ","
    return behind and clause is not None and clause.i < verb.i and child(verb, "agent") is None


def _is_being_done(verb: Token) -> bool:
    """True for "was this year granted leave", where the parser misses the passive, and "was tried and found guilty"."""
    if verb.tag_ not in ("VBN", "VBD"):
        return False
    if any(c.dep_ == "aux" and c.lemma_ == "be" and c.tag_ != "MD" for c in verb.children):
        return True
    judged = verb.lemma_ in ("find", "declare") and child(verb, "oprd", "acomp") is not None
    return judged and verb.dep_ == "conj" and is_passive(verb.head) and child(verb, "nsubj", "dobj") is None


def _is_found(verb: Token) -> bool:
    """True for what had been done to whom somebody found or saw: "was found strangled", "saw the envoy given leave"."""
    found, table = verb.head, toml("events/control")
    if verb.tag_ != "VBN" or found.lemma_ not in table["finding"] or child(verb, "aux", "mark", "dative") is not None:
        return False
    if verb.dep_ == "xcomp":
        return child(found, "auxpass") is not None and child(verb, "dobj") is None
    small = verb.dep_ == "ccomp" and child(verb, "nsubj") is not None and found.i < verb.i
    return small and (child(verb, "dobj") is None or verb.lemma_ in table["giving"])


def _has_doer(verb: Token) -> bool:
    """True for a participle with a by-phrase that tells who, not how many: "tortured by the thousands"."""
    if verb.tag_ != "VBN":
        return False
    return any(p.ent_type_ not in ("CARDINAL", "PERCENT", "MONEY") for c in children(verb, "agent") for p in c.children)


def _leaves_out_be(verb: Token) -> bool:
    """True for headlines: "Rapper shot dead in Florida", "Minister arrested in Lima"."""
    dead = any(c.lower_ == "dead" and c.i == verb.i + 1 for c in verb.children)
    asked = toml("events/control")["turned_by"].get(verb.lemma_, ())
    turned = any(c.dep_ in ("prep", "agent") and c.lower_ in asked for c in verb.children)
    if any(child(clause, "mark") is not None or clause.i < verb.i for clause in children(verb, "ccomp")):
        return False  # "charged that he lied", “He lied,” Lee charged
    return verb.tag_ == "VBD" and (dead or turned or verb.lemma_ in transitive()) and not _shares_object(verb)


def _shares_object(verb: Token) -> bool:
    """True for the first verb of "arrested and questioned the student"."""
    return any(c.i - verb.i <= 3 and child(c, "dobj") is not None for c in children(verb, "conj"))


def _is_gapped(verb: Token) -> bool:
    """True for a participle that leaves out the auxiliary just said: "sixty were killed and dozens abducted"."""
    return verb.dep_ == "conj" and verb.tag_ == "VBN" and verb.lemma_ in transitive()


def _is_beside(verb: Token) -> bool:
    """True for the participle of "with forty killed"."""
    marked = verb.dep_ in ("advcl", "ccomp") and any(c.lower_ == "with" for c in children(verb, "mark"))
    behind = marked or (verb.dep_ == "pcomp" and verb.head.lower_ == "with")
    return behind and verb.tag_ == "VBN" and verb.lemma_ in transitive()


def obliques(token: Token) -> Iterator[tuple[str, Token]]:
    """Yield the prepositional complements of `token` as (preposition, noun), coordination included.

    Chains of prepositions count by the last noun under the first word ("from inside Syria" is from Syria).
    """
    for prep in (*children(token, "prep", "agent", "dative"), *_behind_particles(token)):
        if (doer := at_hands(prep)) is not None:
            yield from (("by", one) for one in expand(doer))
            continue
        if prep.pos_ not in ("ADP", "SCONJ", "ADV", "VERB", "PART"):
            continue
        for noun in _complements(prep):
            manner = noun.pos_ == "ADV" and noun.lower_.endswith("ly")  # "insisted on warmly defending him"
            if (
                not manner
                and noun.ent_type_ not in ("DATE", "TIME")
                and f"{prep.lower_} {noun.lemma_}" not in _phrases()
            ):
                yield _preposition(prep), _meant(noun)


def at_hands(prep: Token) -> Token | None:
    """Return who did what others suffered "at the hands of rebels", which is by them."""
    hands = child(prep, "pobj") if prep.lower_ == "at" else None
    if hands is None or hands.lower_ not in ("hand", "hands"):
        return None
    of = next((c for c in children(hands, "prep") if c.lower_ == "of"), None)
    return child(of, "pobj") if of is not None else None


def _behind_particles(token: Token) -> Iterator[Token]:
    """Yield the prepositions that the parser hung on the particle of a verb: "turned him over to Peru"."""
    if token.pos_ == "VERB":
        yield from (prep for particle in children(token, "prt") for prep in children(particle, "prep"))


def _preposition(prep: Token) -> str:
    """Return a preposition, with the word in front of it where both are one: "instead of"."""
    before = prep.nbor(-1).lower_ if prep.lower_ == "of" and prep.i > prep.sent.start else ""
    return f"{before} of" if before in ("instead", "because", "regardless", "irrespective", "ahead") else prep.lower_


def _meant(noun: Token) -> Token:
    """Return the country in "the country to which he fled"."""
    if noun.tag_ not in ("WDT", "WP") or noun.lower_ not in ("which", "whom"):
        return noun
    return next((above.head for above in noun.ancestors if above.dep_ == "relcl"), noun)


def _complements(prep: Token) -> Iterator[Token]:
    for noun in children(prep, "pobj"):
        yield from expand(noun)
    for inner in children(prep, "prep"):
        yield from _complements(inner)
    for other in children(prep, "conj"):
        if other.lower_ == prep.lower_:
            yield from _complements(other)


@functools.cache
def _phrases() -> frozenset[str]:
    return frozenset(toml("events/control")["phrases"])


@functools.cache
def transitive() -> frozenset[str]:
    """Return the verbs that never lack an object: in "was seized and kidnapped" the second is passive too."""
    return frozenset(toml("events/control")["transitive"])


def is_content(clause: Token) -> bool:
    """Whether a clause tells what its noun says, also where it was read as a relative one: "a report that it left"."""
    if clause.dep_ not in ("acl", "relcl") or clause.head.pos_ != "NOUN":
        return False
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def is_teller(noun: Token) -> bool:
    """True for who tells it, at the end of a headline: "Peru stops tests: state media"."""
    first, end = noun.left_edge, noun.right_edge.i + 1
    closes = end >= len(noun.doc) or noun.doc[end].is_sent_start or noun.doc[end].text == "."
    return first.i > 0 and first.nbor(-1).text == ":" and closes
