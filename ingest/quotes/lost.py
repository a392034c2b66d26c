"""Sources that the parse has lost: the subject of a participle beside the cue, the words right before it, "who"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.entities.words import person_nouns
from ingest.quotes.draft import Source
from ingest.quotes.lexicon import words
from ingest.quotes.source_phrases import phrase
from ingest.quotes.thinkers import NAMED, is_animate


def subject_of_participle(verb: Token) -> Token | None:
    """Return the subject that the parse gives to a participle beside it: "the envoy meeting officials says"."""
    clause = next((child for child in verb.lefts if child.dep_ == "csubj"), None)
    apart = verb.dep_ == "ccomp" and verb.tag_ in ("VBD", "VBZ", "VBP") and verb.head.dep_ == "ROOT"
    main = clause or (verb.head if apart and verb.head.i < verb.i else None)
    if main is None or main.tag_ != "VBG" or any(c.dep_ == "aux" for c in main.children):
        return None
    return next((child for child in main.lefts if child.dep_ == "nsubj" and is_animate(child)), None)


def neighbour(verb: Token) -> Source | None:
    """Return the name or noun right before a finite cue whose subject the parser has lost."""
    first = verb
    while first.i and first.nbor(-1).dep_ in ("aux", "neg", "advmod") and first.nbor(-1).head == verb:
        first = first.nbor(-1)
    before = first.nbor(-1) if first.i else None
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or first is not verb
    if before is not None and finite and before.text == "," and (named := _apposed(before)) is not None:
        return phrase(named, stop=verb)
    if before is None or not finite or before.pos_ not in ("PROPN", "NOUN", "PRON"):
        return None
    return phrase(_described_by(before) or before, stop=verb)


def _apposed(comma: Token) -> Token | None:
    """Return the person whom an apposition before the comma describes: "Lina Haddad, head of the union, said".

    Behind one whom a preposition leads in there is no apposition, but the subject: "besides Haddad, two others said".
    """
    last = comma.nbor(-1)
    apposed = next((t for t in (last, *last.ancestors) if t.dep_ == "appos"), None)
    named = apposed is not None and apposed.head.ent_type_ == "PERSON" and apposed.right_edge == last
    if apposed is None or not named:
        return None
    return apposed if apposed.head.dep_ == "pobj" and apposed.left_edge.i > apposed.head.i else apposed.head


def _described_by(last: Token) -> Token | None:
    """Return whom the clause that ends before a cue describes: "an aide who spoke on terms of secrecy said"."""
    clauses = (t for t in (last, *last.ancestors) if t.dep_ == "relcl" and any(c.lower_ == "who" for c in t.lefts))
    clause = next(clauses, None)
    return clause.head if clause is not None and _is_person(clause.head) and clause.right_edge == last else None


def person_above(noun: Token, who: Token) -> Token:
    """Return the antecedent of "who" where the parse takes a place for it: "people in the state who said"."""
    before = who.doc[max(0, who.i - (2 if who.i and who.nbor(-1).text == "," else 1))]
    if not is_animate(noun) and before.ent_type_ in NAMED:
        return before
    prep = noun.head
    above = prep.head if noun.dep_ == "pobj" and prep.pos_ == "ADP" else noun
    if above.pos_ != "VERB" and _is_person(above) and not _is_person(noun):
        return above
    return noun if is_animate(noun) and noun.pos_ not in ("VERB", "AUX") else _last_person(who) or noun


def _last_person(who: Token) -> Token | None:
    """Return the person named last before "who": "he met the nurse Lina Haddad on Monday, who said"."""
    before = reversed(who.doc[who.sent.start : who.i])
    return next((t for t in before if t.pos_ in ("NOUN", "PROPN") and t.dep_ != "compound" and _is_person(t)), None)


def _is_person(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    person = lemma in words("sources", "person") or lemma in person_nouns() - words("sources", "group")
    return person or noun.ent_type_ in ("PERSON", "NORP")
