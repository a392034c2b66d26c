"""What a verb reports by other complements than a clause: infinitives, gerunds, names, prepositions, objects."""

from __future__ import annotations

import itertools

from spacy.tokens import Token

from ingest.quotes.clauses import clauses, infinitive, object_of
from ingest.quotes.lexicon import Sense, lemma_of, words
from ingest.quotes.naming import is_reflexive
from ingest.quotes.source_phrases import phrase
from ingest.quotes.sources import SUBJECTS, is_passive, source
from ingest.quotes.spans import pieces, subtree
from ingest.quotes.tails import without_aside
from ingest.quotes.thinkers import can_show, can_think
from ingest.record import Span

_ADDRESSING = ("on", "upon", "with", "to")


def to_infinitive(verb: Token, sense: Sense) -> tuple[Span, ...] | None:
    """ "Plans to meet": what the source will do itself."""
    clause = next((c for c in clauses(verb) if c.dep_ in ("xcomp", "ccomp") and c.i > verb.i and infinitive(c)), None)
    if clause is None or any(child.dep_ in SUBJECTS for child in clause.children):
        return None
    if any(child.dep_ == "dobj" and child.i < clause.i for child in verb.children) and not is_passive(verb):
        return None
    apart = [child for child in clause.children if sense.kind == "intention" and _is_occasion(child, verb)]
    apart += [other for one in (clause, *clause.conjuncts) for other in one.children if _is_other_form(other)]
    return pieces(without_aside(subtree(clause, without=apart)))


def _is_other_form(verb: Token) -> bool:
    """Whether a gerund or a clause is coordinated with an infinitive.

    So in "pleaded guilty to threatening to kill and owning a gun", "said he had asked them to leave and that they did".
    """
    clause = verb.tag_ == "VBG" or any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.lefts)
    return verb.dep_ == "conj" and clause and verb.head.tag_ == "VB"


def _is_occasion(clause: Token, verb: Token) -> bool:
    """Whether a clause tells when one decided, not what: "decided to reopen the case after he was arrested"."""
    marks = {child.lower_ for child in clause.children if child.dep_ in ("mark", "advmod")}
    whole = any(child.dep_ in SUBJECTS for child in clause.children) and clause.dep_ == "advcl"
    past = verb.tag_ in ("VBD", "VBN") and any(t.tag_ in ("VBD",) for t in (clause, *clause.children))
    return whole and (bool(marks & {"as"}) or (past and bool(marks & {"after", "when", "because", "since"})))


def said_to(verb: Token, sense: Sense) -> tuple[Span, ...] | None:
    """ "Is said to have fled": what is reported of the subject, by no one in particular or by an agent."""
    told = to_infinitive(verb, sense) if is_passive(verb) and not _describes(verb) else None
    return (*_subject(verb), *told) if told is not None else None


def _describes(verb: Token) -> bool:
    """Whether a participle says what somebody is: "a man believed to be in his 60s"."""
    return verb.dep_ == "acl" and any(c.dep_ in ("xcomp", "ccomp") and c.lemma_ == "be" for c in verb.rights)


def _subject(verb: Token) -> tuple[Span, ...]:
    """Return whom a passive cue speaks of."""
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass" and c.i < verb.i), None)
    return pieces(t for t in subtree(subject) if t.i < verb.i) if subject is not None else ()


def wished_clause(verb: Token, _: Sense) -> tuple[Span, ...] | None:
    """ "Urged them to go", "wants them to go": who shall go belongs to what is asked or wished."""
    clause = next((c for c in clauses(verb) if c.i > verb.i and infinitive(c)), None)
    if clause is None or (clause.dep_ == "advcl" and not any(map(_can_act, _others(verb, clause)))):
        return None
    others = [t for noun in _others(verb, clause) for t in noun.subtree if t.i < clause.i]
    apart = [other for one in (clause, *clause.conjuncts) for other in one.children if _is_other_form(other)]
    return pieces(without_aside(subtree(clause, without=apart)) + others)


def _others(verb: Token, clause: Token) -> list[Token]:
    """Return who is urged: the object, or what follows "call on"."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    objects += [c for prep in verb.children if prep.lower_ in _ADDRESSING for c in prep.children if c.dep_ == "pobj"]
    return [noun for noun in objects if verb.i < noun.i < clause.i]


def _can_act(noun: Token) -> bool:
    """Whether one can be urged: who "presses the boundaries to get attention" asks nothing of them."""
    return noun.pos_ == "PROPN" or can_think(phrase(noun))


def gerund(verb: Token, _: Sense) -> tuple[Span, ...] | None:
    """ "Denies meeting them", "denies having met"."""
    told = (c for c in clauses(verb) if c.dep_ == "xcomp" and c.i > verb.i)
    clause = next((c for c in told if c.tag_ == "VBG" or any(a.lower_ in ("having", "being") for a in c.lefts)), None)
    return pieces(without_aside(subtree(clause))) if clause is not None else None


def prepositional(verb: Token, sense: Sense) -> tuple[Span, ...] | None:
    """ "Spoke about the raid", "accused them of lying"."""
    if "for" in sense.links and sense.stance == "urges" and (called := _called_for(verb)) is not None:
        return pieces(without_aside(subtree(called)))
    noun = object_of(verb)
    listens = noun is not None and sense.stance == "says" and lemma_of(verb) in words("verbs", "past_object")
    if noun is not None and not listens and sense.stance not in ("accuses", "praises", "asks"):
        return None
    accused = _subject(verb) if sense.stance == "accuses" and is_passive(verb) else ()
    hosts = (verb, noun) if noun is not None else (verb,)
    for prep in (child for host in hosts for child in host.children):
        if prep.dep_ in ("prep", "prt", "dative") and prep.lower_ in sense.links and prep.i > verb.i:
            inner = next((c for c in prep.children if c.dep_ in ("pobj", "pcomp", "prep")), None)
            if inner is not None and _is_content(inner, prep):
                start = noun.left_edge if noun is not None and not listens else inner.left_edge
                agent = source(verb) if accused else None
                told = [*verb.doc[start.i : _reach(verb, inner) + 1]]
                told = [t for t in told if agent is None or not _is_agent(t, agent.head)]
                return (*accused, *pieces(without_aside(told)))
    return None


def _called_for(verb: Token) -> Token | None:
    """Return the clause of "called for the sailors to be freed"."""
    clauses_ = (c for c in verb.rights if c.dep_ in ("advcl", "xcomp", "ccomp") and infinitive(c) is not None)
    marked = (c for c in clauses_ if any(m.lower_ == "for" and m.dep_ == "mark" for m in c.lefts))
    return next((c for c in marked if any(s.dep_ in SUBJECTS for s in c.lefts)), None)


def _is_content(inner: Token, prep: Token) -> bool:
    """Whether the object of a preposition is what is said: no date, and no request that somebody responds to."""
    unanswered = prep.lower_ == "to" and inner.lemma_.lower() in words("verbs", "unanswered")
    return inner.ent_type_ not in ("DATE", "TIME") and not unanswered


def _is_agent(token: Token, agent: Token) -> bool:
    """Whether `token` belongs to "by Chad"."""
    return token in (agent.head, agent) or agent.is_ancestor(token)


def _reach(verb: Token, noun: Token) -> int:
    """Return the index where the content noun phrase ends, with clauses that belong to it but hang on the verb."""
    clauses = [c for c in verb.rights if c.dep_ in ("ccomp", "xcomp", "acl", "relcl") and c.i > noun.i]
    return max(t.right_edge.i for t in (noun, *clauses))


def noun_phrase_object(verb: Token, sense: Sense) -> tuple[Span, ...] | None:
    """ "Condemned the raid (for ...)", "the plan was criticized by"."""
    if is_passive(verb):
        subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        return pieces(t for t in subtree(subject) if t.i < verb.i) if subject is not None else None
    noun = object_of(verb)
    if noun is None or noun.tag_ in ("WDT", "WP") or is_reflexive(noun):
        return None
    if noun.lower_ in ("that", "which") or _is_speaker(noun, verb) or _is_no_word(verb, noun):
        return None
    links = {*sense.links, "as"}
    reason = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in links and c.i > noun.i]
    reason = [c for c in reason if c.lower_ != "with" or c.nbor(-1).text != ","]
    if sense.kind == "evidence":
        reason = _shown_of(verb, noun)
    if not reason and _is_mere_act(verb, noun, sense):
        return None
    last = max(_reach(verb, noun), *(t.right_edge.i for t in (noun, *reason)))
    return pieces(without_aside([*verb.doc[noun.left_edge.i : last + 1]]))


def _is_no_word(verb: Token, noun: Token) -> bool:
    """Whether the object is won, weighed or a reason, not told: "claimed victory", "weighs nine tons"."""
    if noun.ent_type_ == "QUANTITY" and verb.lemma_ == "weigh":
        return True
    won = verb.lemma_ == "claim" and noun.lemma_ not in words("verbs", "claimed")
    return won or (verb.lower_ == "citing" and not can_show(phrase(noun)))


def _is_mere_act(verb: Token, noun: Token, sense: Sense) -> bool:
    """Whether nothing is said by the object alone: "charged two clubs", "supports countries"."""
    if verb.lemma_ in ("recognize", "recognise"):
        return noun.ent_type_ in ("GPE", "NORP", "ORG", "PERSON") or noun.lemma_ in words("verbs", "recognized")
    if verb.lemma_ == "dismiss" and (noun.ent_type_ == "PERSON" or (noun.tag_ == "PRP" and noun.lower_ != "it")):
        return True
    charged = sense.stance == "accuses" and verb.lemma_ in words("verbs", "charging")
    aided = verb.lemma_ == "support" and noun.tag_ == "NNS" and noun.left_edge == noun and can_think(phrase(noun))
    struck = verb.lemma_ == "attack" and _is_hit(verb, noun)
    return charged or aided or struck or (sense.kind == "evidence" and noun.ent_type_ == "PERSON")


def _is_hit(verb: Token, noun: Token) -> bool:
    """Whether who attacks this uses force, not words: a village, or one state another."""
    who = source(verb)
    states = noun.ent_type_ == "GPE" and who is not None and who.head.ent_type_ in ("GPE", "NORP")
    return states or noun.ent_type_ in ("PRODUCT", "FAC", "LOC") or noun.lemma_ in words("verbs", "struck")


def _is_speaker(noun: Token, verb: Token) -> bool:
    """Whether the parse takes the speaker for an object: `..., reported Kiswa News.`"""
    who = source(verb)
    return who is not None and who.head == noun


def _shown_of(verb: Token, noun: Token) -> list[Token]:
    """Return what a document shows of a thing: "a poll shows Lee with nine points", "a video shows her on the roof"."""
    following = itertools.dropwhile(lambda child: child.i <= noun.i, verb.rights)
    return list(itertools.takewhile(lambda child: child.dep_ in _OF_A_THING and child.lower_ != "in", following))


_OF_A_THING = ("prep", "advmod", "acl", "oprd", "acomp", "npadvmod", "dative")
