"""Reports by noun and adjective: "the claim that", "his promise to", "opposition to", "is confident that"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ingest.quotes.draft import Draft, Source
from ingest.quotes.lexicon import Sense, adjectives, nouns, verb_senses, words
from ingest.quotes.source_phrases import phrase
from ingest.quotes.sources import SUBJECTS, source
from ingest.quotes.spans import pieces, subtree
from ingest.quotes.thinkers import can_show, can_think
from ingest.record import Span

_BEFORE = ("amod", "compound", "nmod")
_PREDICATED = ("acomp", "ROOT", "amod", "oprd", "advcl", "conj", "ccomp")


def by_noun(doc: Doc, start: int, end: int) -> Iterator[Draft]:
    """Yield what the cue nouns and adjectives among the tokens from `start` up to `end` report."""
    for token in doc[start:end]:
        if token.pos_ == "NOUN":
            yield from _of_noun(token, nouns().get(token.lemma_.lower(), ()))
        elif token.pos_ in ("ADJ", "VERB") and token.dep_ in _PREDICATED:
            yield from _of_adjective(token, adjectives().get(token.lower_, ()))


def _of_noun(noun: Token, senses: tuple[Sense, ...]) -> Iterator[Draft]:
    if any(child.lower_ == "no" and child.dep_ == "det" for child in noun.children):
        return  # "made no mention of it"
    for sense in senses:
        link, content = _linked(noun, sense)
        who = _owner(noun)
        sure = can_show(who) if sense.kind == "speech" or link in ("that", "is") else can_think(who)
        sure = sure or (who is None and sense.kind == "speech" and (link == "that" or _is_voiced(noun)))
        if content and sure:
            yield Draft(content, sense, f"noun:{link}", (noun.idx, noun.idx + len(noun)), noun, who)
            return


def _is_voiced(noun: Token) -> bool:
    """Whether the noun itself tells that someone says so: "calls for a truce", "allegations of fraud"."""
    return noun.lemma_.lower() in words("sources", "voiced") and noun.tag_ == "NNS"


def _linked(noun: Token, sense: Sense) -> tuple[str, tuple[Span, ...]]:
    """Return the word that links `noun` to its content, and the content."""
    for child in noun.rights:
        if child.dep_ in ("acl", "ccomp", "relcl") and _has(child, "that", "mark") and "that" in sense.links:
            return "that", pieces(subtree(child))
        if child.dep_ in ("acl", "relcl", "xcomp") and _has(child, "to", "aux") and _takes_infinitive(noun, sense):
            return "to", pieces(subtree(child))
        if child.dep_ == "prep" and child.lower_ in sense.links and not _is_aimed(child, sense):
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is not None and inner.ent_type_ not in ("DATE", "TIME") and not _asks_to_comment(noun, inner):
                return child.lower_, pieces(subtree(inner))
    clause = _behind_date(noun) if "that" in sense.links else None
    return ("that", pieces(subtree(clause))) if clause is not None else _predicated(noun)


def _behind_date(noun: Token) -> Token | None:
    """Return the clause of "her claim in May that", which the parse hangs on the verb above."""
    verb = next((above for above in noun.ancestors if above.pos_ == "VERB"), None)
    if verb is None or (verb_senses(verb) and not _has_object_before(verb, noun)):
        return None
    told = (child for child in verb.rights if child.dep_ == "ccomp" and child.i > noun.i)
    clause = next((child for child in told if _has(child, "that", "mark")), None)
    if clause is None:
        return None
    between = noun.doc[noun.i + 1 : clause.left_edge.i]
    day = between[1:] if len(between) > 1 and between[0].pos_ == "ADP" else between
    return clause if len(day) and all(token.ent_type_ in ("DATE", "TIME") for token in day) else None


def _has_object_before(verb: Token, noun: Token) -> bool:
    """Whether a verb has its object before the noun, and tells nobody: "cited no source for her claim"."""
    things = any(child.dep_ == "dobj" and child.i < noun.i for child in verb.rights)
    return things and verb.lemma_ not in words("verbs", "addressing")


def _takes_infinitive(noun: Token, sense: Sense) -> bool:
    """Whether an infinitive is what the noun says: "a pledge to leave", but not "a story to tell"."""
    return "to" in sense.links and noun.lemma_ not in words("sources", "told")


def _is_aimed(prep: Token, sense: Sense) -> bool:
    """Whether "to" names what a thing is directed at: "threats to the harbour", "a commitment to peace"."""
    return prep.lower_ == "to" and sense.stance in ("warns", "promises")


def _asks_to_comment(noun: Token, inner: Token) -> bool:
    """Whether it is a "request for comment", which says nothing but that somebody was asked."""
    return noun.lemma_ == "request" and inner.lemma_ == "comment"


def _predicated(noun: Token) -> tuple[str, tuple[Span, ...]]:
    """ "Their view is that it will fail"."""
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ == "be":
        clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
        if clause is not None:
            return "is", pieces(subtree(clause))
    return "", ()


def _has(clause: Token, word: str, dep: str) -> bool:
    return any(child.lower_ == word and child.dep_ == dep for child in clause.children)


def _owner(noun: Token) -> Source | None:
    """Whose claim it is: "Kim's claim", "Chadian claims", "a claim by Kim", "Kim made the claim"."""
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ in _BEFORE and child.ent_type_ in ("NORP", "GPE")):
            return phrase(child, stop=noun)
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None:
                return phrase(inner)
    verb = noun.head
    if verb.lower_ == "with" and verb.head.lemma_ in words("sources", "light_verbs"):
        return source(verb.head)  # "sent an email with a note that"
    raised = verb.lemma_ == "raise" and noun.lemma_ in words("sources", "raised")
    if noun.dep_ in ("dobj", "attr") and verb.lemma_ in words("sources", "light_verbs"):
        who = source(verb)
        return None if raised and not (verb.tag_ != "VBG" and can_think(who)) else who
    return None


def _of_adjective(adjective: Token, senses: tuple[Sense, ...]) -> Iterator[Draft]:
    """ "Is confident that", "worried about": the subject of the verb feels so."""
    verb = adjective.head if adjective.dep_ in ("acomp", "oprd", "ccomp") else adjective
    if verb.lemma_ == "make" and adjective.lower_ in words("adjectives", "made"):
        return
    who = source(verb) or _convinced(adjective)
    if who is None or not can_think(who) or _is_impersonal(adjective, who) or _is_candidate(adjective):
        return
    for sense in senses:
        content = _complement(adjective, verb, sense)
        if content:
            negated = any(child.dep_ == "neg" for child in verb.children)
            span = (adjective.idx, adjective.idx + len(adjective))
            yield Draft(content, sense, "adjective", span, adjective, who, negated=negated)
            return


def _is_candidate(adjective: Token) -> bool:
    """Whether it is a noun for one who runs for office: "the senate hopeful Lina Haddad", whom no "is" precedes."""
    after = adjective.nbor(1) if adjective.i + 1 < len(adjective.doc) else adjective
    return adjective.lower_ == "hopeful" and adjective.dep_ not in ("acomp", "oprd") and after.pos_ == "PROPN"


def _convinced(participle: Token) -> Source | None:
    """Return who "is convinced that"."""
    who = next((child for child in participle.lefts if child.dep_ == "nsubjpass"), None)
    return phrase(who) if who is not None and participle.tag_ == "VBN" else None


def _is_impersonal(adjective: Token, who: Source) -> bool:
    """Whether "it" stands for what follows: "it is clear that"."""
    return who.head.lower_ == "it" and adjective.lower_ in words("adjectives", "impersonal")


def _complement(adjective: Token, verb: Token, sense: Sense) -> tuple[Span, ...]:
    children = [c for c in (*adjective.rights, *verb.rights) if c.i > adjective.i]
    for child in children:
        subject = any(c.dep_ in SUBJECTS for c in child.children)
        told = child.dep_ == "ccomp" or (child.dep_ == "advcl" and _has(child, "that", "mark"))  # "made clear that"
        if told and subject and "that" in sense.links:
            return pieces(subtree(child))
        if child.dep_ == "xcomp" and _has(child, "to", "aux") and "to" in sense.links:
            return pieces(subtree(child))
        if child.dep_ in ("prep", "agent") and child.lower_ in sense.links:
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is not None:
                return pieces(subtree(inner))
    return ()
