"""What somebody calls a thing: "called it a lie", "saw the raid as a success", "denounced the vote as a fraud"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.dismissed import dismissed_as
from ingest.quotes.clauses import infinitive, object_of
from ingest.quotes.lexicon import Sense
from ingest.quotes.spans import between, pieces, subtree
from ingest.record import Span

_NAMING = {"call", "label", "brand", "dub", "term", "deem", "pronounce", "consider", "declare", "nickname"}


def named_as(verb: Token, sense: Sense) -> tuple[Span, ...] | None:
    """ "Called it a lie", "described the raid as a success": the thing and what it is called."""
    if dismissed_as(verb) is not None:
        return None
    bare = next((c for c in verb.children if c.dep_ in ("oprd", "ccomp") and c.i > verb.i and _is_name(c)), None)
    if bare is not None and bare.like_num:
        return None  # "called 911"
    name = bare if verb.lemma_ in _NAMING else None
    if name is None and "as" in sense.links:
        name = next((c for c in verb.children if c.lower_ == "as" and c.dep_ == "prep" and c.i > verb.i), None)
        name = name or _seen_doing(verb) or taken_for(verb)
    thing = object_of(verb)
    if thing is None and name is not None and verb.dep_ == "relcl" and verb.head.pos_ in ("NOUN", "PROPN"):
        return _antecedent(verb) + _named(verb, None, name)  # "a payout that Lee blasted as wrong"
    if thing is not None and is_reflexive(thing) and name is bare:
        return None  # "a man calling himself Lee" has that name
    if name is None and thing is not None and verb.lemma_ in _NAMING and any(c.dep_ == "appos" for c in thing.children):
        return pieces(subtree(thing))  # "called the raid a crime", taken for "the raid, a crime"
    return _named(verb, thing, name) if name is not None else None


def _is_name(word: Token) -> bool:
    """Whether a complement is what something is called, and no clause: "will brand it a lie and the paper will sue"."""
    tensed = any(child.tag_ in ("MD", "VBD", "VBZ", "VBP") for child in word.children if child.dep_ == "aux")
    return infinitive(word) is None and not tensed


def _antecedent(verb: Token) -> tuple[Span, ...]:
    """Return the noun phrase that a relative clause describes, without the clause."""
    inside = {t.i for t in verb.subtree}
    return pieces(t for t in verb.head.subtree if t.i not in inside and t.i < verb.i and t.text != ",")


def _seen_doing(verb: Token) -> Token | None:
    """Return the clause of "described the raid as the army testing its guns"."""
    clauses_ = (c for c in verb.children if c.dep_ in ("advcl", "pcomp") and c.tag_ == "VBG" and c.i > verb.i)
    return next((c for c in clauses_ if c.left_edge.lower_ == "as"), None)


def taken_for(verb: Token) -> Token | None:
    """Return the "as" of "denounced the vote as a fraud" where the parse hangs it on the vote.

    In "criticized his work as mayor" it says in what he worked.
    """
    thing = object_of(verb)
    behind = (c for c in thing.rights if c.lower_ == "as" and c.dep_ == "prep") if thing is not None else iter(())
    name = next(behind, None)
    called = (c for c in name.children if c.dep_ == "pobj") if name is not None else iter(())
    return name if any(c.lower_ in ("a", "an") for noun in called for c in noun.lefts) else None


def is_reflexive(noun: Token) -> bool:
    """Whether a pronoun takes up the subject: "himself"."""
    return noun.lower_.endswith(("self", "selves"))


def _named(verb: Token, thing: Token | None, name: Token) -> tuple[Span, ...]:
    if thing is None:
        inner = next((c for c in name.children if c.dep_ in ("pobj", "pcomp")), name)
        return pieces(t for t in subtree(inner) if t.i > verb.i)
    return between(verb.doc, thing.left_edge.i, max(thing.right_edge.i, name.right_edge.i) + 1)
