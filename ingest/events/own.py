"""What a word's own auxiliaries, negation, adverbs and clauses make of it: "may not meet", "talks to be held"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.ahead import AHEAD
from ingest.events.asked import asked, is_condition
from ingest.events.by_circumstance import by_phrase
from ingest.events.bygone import is_bygone
from ingest.events.given import is_generic, is_past, is_present, is_told
from ingest.events.hindsight import is_hindsight
from ingest.events.operators import NEGATION, Operator, governor, verb_name, words
from ingest.events.orders import is_quoted_order
from ingest.events.scope import is_headline_future
from ingest.events.steps import inverted
from ingest.events.stranded import held_against
from ingest.events.support import lenders, supports
from ingest.events.syntax import RELATIVE, child, children

_KINDS = {
    "det": "negation",
    "nummod": "negation",
    "preconj": "negation",
    "cc": "negation",
    "advmod": "adverb",
    "amod": "adjective",
    "compound": "adjective",
}
_CLAUSES = frozenset(("advcl", "prep", "acl", "relcl"))
_ABLE = frozenset(("can", "ca", "could"))
_PROVISOS = frozenset(("without", "until", "till", "before"))
CONDITION = Operator(certainty="POSSIBLE", force="condition")
CALL = Operator(certainty="POSSIBLE", future=True, force="directive")
ANYONE = Operator(certainty="POSSIBLE", future=True, force="condition")
_WERE = words("inversion")["were"]


def own_operators(token: Token, below: Token | None) -> Iterator[tuple[Operator, str]]:
    """Yield what the word's own auxiliaries, negation, adverbs and clauses make of it, with the words that decide.

    `below` is the dependent that the climb came from: its "no" counted already.
    """
    for c in token.children:
        found = None if below is None and _is_in_vain(token, c) else _on_word(token, c)
        if found is not None:
            yield found, c.lower_
    yield from _shared_auxiliaries(token)
    if token.pos_ in ("VERB", "AUX") and any(
        _is_nothing(c) for c in children(token, "nsubj", "nsubjpass", "dobj", "attr") if c != below
    ):
        yield NEGATION, "no"
    if is_headline_future(token):
        yield AHEAD, "to"
    if is_generic(token):
        yield CONDITION, "generic"
    if (question := asked(token)) is not None:
        yield question, "asked"
    if _is_imperative(token) or _is_subjunctive(token):
        yield CALL, "!"
    if token.pos_ == "NOUN" and token.lemma_ in words("ordering"):
        yield CALL, token.lower_
    if (who := child(token, "nsubj")) is not None and who.lower_ in ("whoever", "whichever") and is_present(token):
        yield ANYONE, who.lower_
    if (draft := child(token, "nsubj")) is not None and draft.lemma_ in words("drafts") and _is_enacting(token):
        yield CALL, draft.lower_
    if _is_soon(token):
        yield AHEAD, "soon"
    if token.lower_ == "going" and child(token, "xcomp") is not None:
        yield AHEAD, "going to"


def _is_soon(verb: Token) -> bool:
    """True for "is leaving tomorrow", "meet next week"."""
    now = any(a.lower_ in ("is", "are", "am", "'s", "'re", "’s", "’re") for a in children(verb, "aux"))
    if not ((verb.tag_ == "VBG" and now) or (verb.tag_ in ("VBZ", "VBP") and child(verb, "aux") is None)):
        return False
    behind = (c for prep in children(verb, "prep") for c in children(prep, "pobj"))
    days = (*children(verb, "npadvmod", "advmod"), *behind)
    return any(day.lower_ == "tomorrow" or any(c.lower_ == "next" for c in day.children) for day in days)


def _is_enacting(verb: Token) -> bool:
    """True for what a draft is to do: "the bill bans the party", not "the bill calls for it"."""
    return verb.tag_ in ("VBZ", "VBP") and child(verb, "aux") is None and verb.lemma_ not in words("spoken")


def _is_imperative(verb: Token) -> bool:
    """True for "Free the hostages!", also where somebody is said to have told it."""
    if (
        verb.tag_ != "VB"
        or verb.dep_ not in ("ROOT", "ccomp", "xcomp", "advcl")
        or child(verb, "nsubj", "nsubjpass", "aux") is not None
    ):
        return False
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    return before is None or (before.is_quote and before.i == verb.sent.start) or is_quoted_order(verb)


def _is_subjunctive(verb: Token) -> bool:
    """True for "the duty that they not attack", "insists that Peru leave": what shall be or not, not what is."""
    bare = verb.tag_ in ("VB", "VBP") and verb.lemma_ not in ("be", "have") and child(verb, "aux", "auxpass") is None
    who = child(verb, "nsubj", "nsubjpass") if bare else None
    denial = child(verb, "neg")
    if who is None or denial is not None:
        return who is not None and denial is not None and denial.lower_ != "never"
    if _is_needed(verb):
        return True
    one = who.tag_ in ("NN", "NNP") and child(who, "conj") is None and who.lower_ not in ("police", "people")
    return one and verb.dep_ in ("ccomp", "acl") and _is_wanted(verb.head)


def _is_needed(verb: Token) -> bool:
    """True for "see it as vital that they leave", whatever the parse hangs the clause on."""
    that = child(verb, "mark")
    before = that.nbor(-1) if that is not None and that.i > verb.sent.start and that.lower_ == "that" else None
    need = governor(before, "complement") if before is not None and before.pos_ == "ADJ" else None
    return need is not None and need.future


def _is_wanted(head: Token) -> bool:
    wish = governor(head, "complement")
    return head.lemma_ in words("holding") or (wish is not None and wish.force == "directive")


def _on_word(token: Token, modifier: Token) -> Operator | None:
    name, label = modifier.lower_, modifier.dep_
    if label == "aux":
        return None if name in _ABLE and _has_failed(token) else _auxiliary(token, name)
    if name == "once" and any(c.lower_ == "not" for c in modifier.children):
        return NEGATION  # "not once did he leave"
    if name == "longer" and any(c.lower_ == "no" for c in modifier.children):
        return Operator(flips=True, force="halt")
    never = name == "before" and any(c.lower_ == "never" for c in modifier.children)
    if label == "neg" or never or name in words("negation"):
        return _negation(token, modifier)
    if label in _CLAUSES:
        return _in_clause(token, modifier)
    kind = None if is_bygone(token, modifier) else _KINDS.get(label)
    return None if kind is None else words(kind).get(name)


def _in_clause(token: Token, modifier: Token) -> Operator | None:
    """Return what a clause or phrase under a word makes of it."""
    if modifier.dep_ == "advcl":
        return CONDITION if is_condition(modifier) or inverted(modifier) == _WERE else None
    if modifier.dep_ == "prep":
        return by_phrase(modifier)
    return _told_of(token, modifier)


def _is_in_vain(deed: Token, modifier: Token) -> bool:
    """True for "a failed attack", which was one, not for "a failed merger"."""
    failed = modifier.dep_ == "amod" and modifier.lower_ in words("vain")
    return failed and deed.lemma_ in words("undertaken")


def _negation(token: Token, modifier: Token) -> Operator | None:
    """Return what a "not" makes of a word; "whether or not" leaves it open."""
    name, before = modifier.lower_, modifier.doc[max(modifier.i - 2, 0) : modifier.i]
    if [word.lower_ for word in before] == ["whether", "or"]:
        return CONDITION
    counts = modifier.dep_ in ("neg", *_KINDS) and not (_is_of_degree(token, modifier) or _is_until(token))
    return words("negation").get(name, NEGATION) if counts else None


def _is_until(verb: Token) -> bool:
    """True for "did not leave until Friday": then he did."""
    past = any(a.lower_ in ("did", "was", "were") for a in children(verb, "aux", "auxpass"))
    until = (c for c in children(verb, "prep") if c.lower_ in ("until", "till"))
    then = any(day.ent_type_ in ("DATE", "TIME") for prep in until for day in children(prep, "pobj"))
    clauses = (c for c in children(verb, "advcl") if any(m.lower_ in ("until", "till") for m in children(c, "mark")))
    return past and (then or any(is_past(clause) for clause in clauses))


def _told_of(noun: Token, clause: Token) -> Operator | None:
    """Return what a clause says of its noun: "talks planned by", "to be held", "a raid that he allegedly led"."""
    if noun.pos_ == "NOUN" and (said := held_against(clause) or _hearsay(clause)) is not None:
        return said
    if noun.pos_ != "NOUN" or clause.tag_ != "VBN" or child(clause, "neg", "nsubj") is not None:
        return None
    if any(a.tag_ == "TO" for a in children(clause, "aux")):
        return AHEAD if child(clause, "auxpass") is not None and verb_name(clause) in supports() else None
    subject = child(clause, "nsubjpass")
    if clause.dep_ == "relcl" and (subject is None or subject.tag_ not in ("WDT", "WP")):
        return None
    operator = governor(clause, "object")
    tells = operator is not None and (operator.force == "commissive" or operator.status is not None)
    there = noun.lemma_ in words("under_way") or is_told(noun)
    return operator if tells and not there else None


def _hearsay(clause: Token) -> Operator | None:
    """Return the adverb of hearsay in a clause whose subject did what the noun says: "a call he reportedly made"."""
    subject = child(clause, "nsubj") if clause.dep_ == "relcl" else None
    thing = child(clause, "dobj")
    if subject is None or subject.lower_ in RELATIVE or not (clause.lemma_ in supports() or clause.lemma_ in lenders()):
        return None
    found = (words("adverb").get(c.lower_) for c in children(clause, "advmod"))
    hearsay = (one for one in found if one is not None and one.certainty == "PROBABLE" and not one.flips)
    return next(hearsay, None) if thing is None or thing.lower_ in RELATIVE else None


def _is_of_degree(verb: Token, negation: Token) -> bool:
    """True for "were not held for long", "has not only met": how much is denied, not that it was."""
    degrees = (*children(verb, "advmod"), *children(negation, "advmod"))
    return any(c.lower_ in words("degree") and c.i > negation.i for c in degrees)


def _is_nothing(noun: Token) -> bool:
    """True for "nobody", "no agreement", "neither side", "not a single one"."""
    first = noun.left_edge
    if first.i + 1 < len(noun.doc) and first.nbor(1).lower_ in ("fewer", "less", "more", "later"):
        return False  # "no fewer than nine men"
    if noun.lower_ in words("nothing") or (first.lower_ == "not" and first.nbor(1).lower_ in ("a", "an", "one")):
        return True
    return any(c.dep_ in ("det", "preconj", "cc") and c.lower_ in ("no", "neither") for c in noun.children)


def _auxiliary(verb: Token, name: str) -> Operator | None:
    perfect = _has_perfect(verb)
    if name == "would" and not perfect and (is_hindsight(verb) or _is_inclined(verb)):
        return None
    return words("auxiliary").get(f"{name} have" if perfect else name) or words("auxiliary").get(name)


def _is_inclined(copula: Token) -> bool:
    """True for "would be willing to": who says so is willing now."""
    said = child(copula, "acomp") if copula.lemma_ == "be" else None
    return said is not None and said.lower_ in words("inclined") and child(said, "xcomp") is not None


def _has_failed(verb: Token) -> bool:
    """True for "could not agree", "cannot agree", unless on a condition: "if", "without", "until"."""
    hangs = any(is_condition(clause) for clause in children(verb, "advcl"))
    hangs = hangs or any(prep.lower_ in _PROVISOS for prep in children(verb, "prep"))
    return child(verb, "neg") is not None and not (hangs or _has_perfect(verb))


def _has_perfect(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "have" for c in verb.children)


def _shared_auxiliaries(verb: Token) -> Iterator[tuple[Operator, str]]:
    """Yield the auxiliaries that a coordinated verb shares with the first: "will meet Xi and sign a deal"."""
    if verb.dep_ != "conj" or verb.pos_ != "VERB" or child(verb, "nsubj", "nsubjpass", "aux") is not None:
        return
    if verb.tag_ not in ("VB", "VBN", "VBP"):
        return
    joints = {c.lower_ for c in children(verb.head, "cc")}
    both = verb.tag_ != "VBN" and verb.head.tag_ == "VB" and "but" not in joints  # "did not meet and thank them"
    if child(verb.head, "neg") is not None and (both or not joints.isdisjoint(("or", "nor"))):
        yield NEGATION, "not"
    for auxiliary in children(verb.head, "aux"):
        found = _auxiliary(verb.head, auxiliary.lower_)
        if found is not None:
            yield found, auxiliary.lower_
    if is_headline_future(verb.head):
        yield AHEAD, "to"
