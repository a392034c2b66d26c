"""Whose act a clause tells where its own verb does not: left open, or that of another verb than it hangs on."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.control_words import report_verbs
from ingest.events.syntax import child, children, is_passive, obliques, own_subject
from ingest.lexicon import toml


def is_nobodys(verb: Token) -> bool:
    """True for what nobody named does, as the verb above tells."""
    told = verb.dep_ != "advcl" and (_is_anybodys(verb) or _is_for_others(verb.head))
    return told or _is_asked_of_others(verb)


def _is_anybodys(gerund: Token) -> bool:
    """True for what somebody only judges, allows or bans: "voters oppose sending troops"."""
    return gerund.tag_ == "VBG" and gerund.dep_ == "xcomp" and gerund.head.lemma_ in toml("events/control")["judging"]


def _is_for_others(need: Token) -> bool:
    """True for "the delegates needed to win", which somebody else would do."""
    if need.lemma_ not in ("need", "require") or need.dep_ not in ("acl", "advcl") or need.tag_ not in ("VBN", "VBD"):
        return False
    return need.nbor(-1).pos_ in ("NOUN", "PROPN", "NUM") and child(need, "nsubj", "nsubjpass", "dobj") is None


def _is_asked_of_others(infinitive: Token) -> bool:
    """True for what one asks nobody named to do, who has the power: "asked to evict the squatters"."""
    table = toml("events/control")
    passive = is_passive(infinitive) or all(c.tag_ != "TO" for c in infinitive.children)
    asks = infinitive.head.lemma_ in table["pleading"] and not is_passive(infinitive.head)
    whom = child(infinitive.head, "dobj") or any(
        name in ("on", "upon", "to", "for") for name, _ in obliques(infinitive.head)
    )
    return asks and not (passive or whom) and infinitive.lemma_ in table["in_power"]


def needs_means(need: Token) -> bool:
    """True for "she needs 300 delegates to win", where it is she who would."""
    means = child(need, "dobj") if need.lemma_ in ("need", "lack") else None
    return means is not None and means.lemma_ in toml("events/control")["means"]


def is_weighed(noun: Token) -> bool:
    """True for "the importance of electing her", which is anybody's act."""
    return noun.lemma_ in toml("events/control")["weighed"] and child(noun, "poss") is None


def going_on_from(verb: Token) -> Token | None:
    """Return the verb that `verb` really goes on with, where its number does not fit the one that it hangs on.

    In "we wish him well as he takes on the task and pledge our support" it is "wish".
    """
    head = verb.head
    if verb.dep_ != "conj" or child(verb, "aux", "auxpass") is not None or head.dep_ not in ("advcl", "relcl", "ccomp"):
        return None
    forms = {"VBZ": ("VB", "VBP"), "VBP": ("VBZ",)}.get(head.tag_, ())
    above = head.head
    fits = above.tag_ == verb.tag_ or (verb.tag_ == "VB" and above.tag_ == "VBP")
    return above if verb.tag_ in forms and fits else None


def befallen(verb: Token) -> Token | None:
    """Return the clause that a verb goes on with though the parser hangs it on the report: whoever suffers is told of.

    "Lima says that a guard left but was later jailed", "said that Kim had been expelled, and faced an inquiry".
    """
    head = verb.head
    if verb.dep_ != "conj" or head.lemma_ not in report_verbs() or is_passive(head):
        return None
    clause = next((c for c in children(head, "ccomp") if head.i < c.i < verb.i and own_subject(c) is not None), None)
    if clause is None:
        return None
    now = head.tag_ in ("VBZ", "VBP") and any(a.lower_ in ("was", "were") for a in children(verb, "auxpass"))
    suffers = verb.lemma_ in toml("events/control")["enduring"] and verb.tag_ == "VBD" and is_passive(clause)
    return clause if now or suffers else None


def blast_behind(verb: Token) -> Token | None:
    """Return the nearer verb that tells what did it: "sought a man whose bomb exploded, wounding six"."""
    table = toml("events/control")
    if verb.tag_ != "VBG" or verb.lemma_ not in table["hurting"] or verb.head.lemma_ in table["bursting"]:
        return None
    between = verb.doc[verb.head.i + 1 : verb.i]
    found = [word for word in between if word.pos_ == "VERB" and word.head.pos_ != "VERB"]
    return found[-1] if found and found[-1].lemma_ in table["bursting"] else None


def told_result(verb: Token) -> Token | None:
    """Return the deed whose result is told behind an inserted cue: "guards stormed it, she said, killing six"."""
    cue = verb.head
    results = verb.tag_ == "VBG" and verb.lemma_ in toml("events/control")["resulting"] and cue.lemma_ in report_verbs()
    inserted = cue.dep_ in ("parataxis", "ccomp") and cue.head.i < cue.i < verb.i
    return cue.head if results and inserted and cue.head.pos_ == "VERB" else None


def whole_told(verb: Token) -> Token | None:
    """Return the verb of showing or telling whose whole clause belies something: "showed that he fled, refuting it"."""
    clause = verb.head
    belies = verb.tag_ == "VBG" and verb.lemma_ in toml("events/control")["belying"]
    return clause.head if belies and clause.dep_ == "ccomp" and clause.head.i < clause.i else None


def answerer(asked: Token) -> Token | None:
    """Return who was asked in "criticized over her silence when asked to condemn it": whose silence it is."""
    first = asked.left_edge
    silence = first.nbor(-1) if first.lower_ == "when" and first.i > asked.sent.start else None
    if silence is None or asked.tag_ != "VBN" or silence.lemma_ not in toml("events/control")["replies"]:
        return None
    return child(silence, "poss")
