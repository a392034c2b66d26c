"""Mends of the parse where a gerund was hung on the wrong word: who does it is then somebody else."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.lexicon import toml

FINITE = ("VBZ", "VBP", "VBD")


def mend_gerund(gerund: Token) -> None:
    """Hang `gerund` on the word that it belongs to, in place."""
    if gerund.head.pos_ == "PUNCT":
        join_clause(gerund)
    elif gerund.dep_ in ("acl", "pcomp"):
        _join_speech(gerund)
        _join_message(gerund)
        _join_plaintiff(gerund)
        _take_object(gerund)
    elif gerund.dep_ == "advcl":
        _make_subject(gerund)
        _join_impact(gerund)
        _join_sayer(gerund)
        _join_doer(gerund)
    elif gerund.dep_ == "xcomp":
        _join_doer(gerund)


def _join_plaintiff(gerund: Token) -> None:
    """Hang "seeking a ban" in "went to a court seeking a ban" on who went, "accusing him" on who filed it against him.

    So is the court of "appealed before the court challenging the ban", read as who challenges it, where one appeals.
    """
    table, whom = toml("attachment"), gerund.head
    if gerund.lemma_ not in table["suing"]:
        return
    court = next((c for c in gerund.children if c.dep_ == "nsubj"), None)
    if gerund.dep_ == "pcomp" and court is not None and _is_court(court):
        verb, court.head, court.dep_ = whom.head, whom, "pobj"
    else:
        preposition = whom.head
        them = any(c.dep_ == "dobj" and c.pos_ == "PRON" for c in gerund.children)
        sued = _is_court(whom) or (preposition.lower_ == "against" and them)
        if whom.dep_ != "pobj" or not sued:
            return
        verb = preposition.head
    while verb.pos_ == "NOUN" and verb.head != verb:
        verb = verb.head
    if verb.pos_ == "VERB":
        gerund.head, gerund.dep_ = verb, "advcl"


def _is_court(noun: Token) -> bool:
    return noun.lemma_.lower() in toml("attachment")["courts"]


def _take_object(gerund: Token) -> None:
    """Give "holding" its object in "kidnappers holding three workers demanded", where the verb got two subjects."""
    doer = gerund.head
    if gerund.dep_ != "acl" or doer.dep_ != "nsubj" or has(gerund, "dobj", "prep", "ccomp", "xcomp"):
        return
    for thing in doer.head.children:
        if thing.dep_ == "nsubj" and thing.left_edge.i == gerund.i + 1:
            thing.head, thing.dep_ = gerund, "dobj"
            return


def join_clause(gerund: Token) -> None:
    """Hang "The army, accusing rebels, said" on the verb of its sentence, where it was hung on the comma."""
    verb = gerund.head.head.head
    if verb.pos_ == "VERB" and gerund.head.head.dep_ == "nsubj":
        gerund.head, gerund.dep_ = verb, "advcl"


def _make_subject(gerund: Token) -> None:
    """Make "lifting the ban" the subject of "that lifting the ban requires a vote", which has no other."""
    verb = gerund.head
    finite = verb.tag_ in ("VBZ", "VBD") or is_finite(verb)
    if finite and gerund.i < verb.i and not has(verb, "nsubj", "nsubjpass", "csubj", "expl", "attr"):
        gerund.dep_ = "csubj"


def _join_impact(result: Token) -> None:
    """Hang "wounding three" on the blow that did it: "will close the border after shells landed, wounding three"."""
    table, verb = toml("attachment"), result.head
    if result.lemma_ not in table["results"] or verb.lemma_ in table["blows"]:
        return
    blows = [c for c in verb.children if c.dep_ in ("advcl", "ccomp") and c.lemma_ in table["blows"]]
    if blows and verb.i < blows[-1].i < result.i:
        result.head = blows[-1]


def _join_sayer(gerund: Token) -> None:
    """Hang "demanding" in "sued the firm after it went bankrupt, demanding money" on who sued: it demands nothing.

    So is what is said beside a report of what is to come: "said that its members would strike, blaming the firm".
    """
    inner = gerund.head
    it = [c for c in inner.children if c.dep_ == "nsubj"]
    parted = gerund.i > gerund.sent.start and gerund.nbor(-1).text == ","
    ahead = inner.dep_ == "ccomp" and is_finite(inner.head) and any(c.tag_ == "MD" for c in inner.children)
    bankrupt = inner.dep_ == "advcl" and bool(it) and it[0].lower_ == "it"
    if not (ahead or bankrupt) or not parted or inner.i > gerund.i:
        return
    if gerund.lemma_ in toml("attachment")["speaking"] and inner.head.pos_ == "VERB" and inner.head.i < inner.i:
        gerund.head = inner.head


def _join_doer(gerund: Token) -> None:
    """Hang "opening an inquiry" in "objected to Chad opening an inquiry" on Chad."""
    before, verb = gerund.nbor(-1) if gerund.i > gerund.sent.start else gerund, gerund.head
    named = before.dep_ == "pobj" and before.ent_type_ in ("GPE", "PERSON", "ORG", "NORP") and before.head.head == verb
    if named and before.head.lower_ in toml("attachment")["about_doing"].get(verb.lemma_, ()):
        gerund.head, gerund.dep_ = before, "acl"


def _join_speech(gerund: Token) -> None:
    """Hang "defending the budget" in "spoke before lawmakers defending the budget" on who spoke.

    So is "accusing the firm" in "posted on Twitter accusing the firm".
    """
    heard = [c for c in gerund.children if c.dep_ == "nsubj"] if gerund.dep_ == "pcomp" else [gerund.head]
    preposition = gerund.head if gerund.dep_ == "pcomp" else gerund.head.head
    verb, table = preposition.head, toml("attachment")
    posted = (
        preposition.lower_ in ("on", "via", "in") and verb.lemma_ in table["telling"] and heard[:1] == [gerund.head]
    )
    before = preposition.lower_ in ("before", "to", "at", "with") and verb.lemma_ in table["addresses"]
    if not heard or not (before or (posted and gerund.head.pos_ == "PROPN")):
        return
    if verb.pos_ == "VERB" and gerund.lemma_ in table["speaking"]:
        gerund.head, gerund.dep_ = verb, "advcl"
        heard[0].head, heard[0].dep_ = preposition, "pobj"


def _join_message(gerund: Token) -> None:
    """Hang "stating that" in "sent an email to members stating that" on the email: members state nothing."""
    hearer, table = gerund.head, toml("attachment")
    to, told = hearer.head, (*table["telling"], *table["speaking"])
    if gerund.dep_ != "acl" or hearer.dep_ != "pobj" or to.lower_ != "to" or gerund.lemma_ not in told:
        return
    sent = [to.head, *(c for c in to.head.children if c.dep_ == "dobj" and c.i < to.i)]
    message = next((noun for noun in sent if noun.pos_ == "NOUN" and noun.lemma_ in table["messages"]), None)
    if message is not None:
        gerund.head = message


def is_finite(verb: Token) -> bool:
    """True for a verb with a tense, its own or that of its auxiliary."""
    tagged = verb.tag_ in FINITE or any(c.tag_ in (*FINITE, "MD") for c in verb.children if c.dep_.startswith("aux"))
    return verb.pos_ in ("VERB", "AUX") and tagged


def has(verb: Token, *labels: str) -> bool:
    """True for a verb on which something hangs by one of `labels`."""
    return any(c.dep_ in labels for c in verb.children)
