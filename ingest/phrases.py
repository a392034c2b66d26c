"""Mends of the parse where a phrase was hung on what it does not belong to, or read as another kind of phrase.

In "bishops who, backed by the king, urged voters to stay" the parser makes a clause of the insertion and leaves the
urging to the main clause; in "people in Chad and northern Mali" it joins Mali to the people.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ingest.gerunds import FINITE, has
from ingest.lexicon import toml

_LANDS = ("GPE", "LOC")
_SUBJECTS = ("nsubj", "nsubjpass")

_COMPLEMENTS = ("dobj", "ccomp", "xcomp", "auxpass", "attr", "acomp", "oprd", "prt", "prep", "dative")


def mend(doc: Doc) -> Doc:
    """Hang phrases on what they belong to, in place; returns `doc`."""
    for token in doc:
        if token.dep_ == "prt":
            _open_preposition(token)
        elif token.lower_ == "by" and token.dep_ in ("prep", "agent"):
            _pass_blow(token)
        elif token.lower_ == "who" and token.dep_ in _SUBJECTS:
            _pass_insertion(token)
        elif token.dep_ == "nsubj" and token.tag_ in ("VBN", "VBD"):
            _name_speaker(token)
        elif token.lower_ == "that" and token.dep_ == "mark":
            _open_relative(token)
        elif token.lower_ == "than" and token.dep_ == "mark":
            _compare(token)
        elif token.dep_ == "conj" and token.ent_type_ in _LANDS:
            _join_lands(token)
        elif token.lower_ == "dead" and token.dep_ == "amod":
            _part_outcome(token)
        elif token.tag_ == "VBG" and token.dep_ == "advcl":
            _hang_on_message(token)
        elif token.dep_ == "dobj" and token.left_edge.i > token.sent.start:
            _part_behind_colon(token)
    return doc


def _open_preposition(particle: Token) -> None:
    """Make a preposition of "on" in "called on Chad to stop", where it was read as part of the verb."""
    if has(particle, "pobj"):
        particle.dep_, particle.pos_ = "prep", "ADP"


def _name_speaker(name: Token) -> None:
    """Make a name of "Bergrew" in "..., said Bergrew", where it was read as a verb for its ending."""
    beside = abs(name.head.i - name.i) == 1 and name.head.tag_ in FINITE
    if beside and name.is_title and name.i > name.sent.start and not any(name.children):
        name.tag_, name.pos_, name.lemma_ = "NNP", "PROPN", name.text


def _pass_insertion(who: Token) -> None:
    """Make "urged" the verb of "bishops who, backed by the king, urged", where that was read as the insertion's."""
    inserted, after = who.head, who.nbor() if who.i + 1 < len(who.doc) else who
    if inserted.dep_ != "relcl" or inserted.tag_ != "VBN" or after.text != "," or has(inserted, "aux", "auxpass"):
        return
    close = next((t for t in who.doc[inserted.i : who.sent.end] if t.text == "," and t.i > inserted.i), None)
    verb = _verb_behind(close) if close is not None else None
    if verb is None or verb.head not in inserted.head.ancestors or has(verb, *_SUBJECTS):
        return
    verb.head, verb.dep_ = inserted.head, "relcl"
    who.head, who.dep_ = verb, "nsubj"
    inserted.dep_ = "acl"


def _pass_blow(by: Token) -> None:
    """Hang "by President Lee" in "rules imposed after the attacks by President Lee" on what he imposed."""
    blow = by.head
    leader = next((c for c in by.children if c.dep_ == "pobj"), None)
    table = toml("attachment")
    titled = leader is not None and any(c.lemma_.lower() in table["rulers"] for c in leader.children)
    timed = blow.head if blow.dep_ == "pobj" and blow.lemma_ in table["afflictions"] else None
    if timed is not None and timed.lower_ == "of" and timed.head.lower_ in ("aftermath", "wake") and titled:
        timed = timed.head.head
    if timed is None or not titled or timed.lower_ not in ("in", "after", "following", "since"):
        return
    verb, alone = timed.head, not any(c.lower_ in ("on", "against") and c.i > by.i for c in blow.children)
    if verb.tag_ == "VBN" and alone and verb.lemma_ in table["ruling"] and not has(verb, "agent", "dobj"):
        by.head, by.dep_ = verb, "agent"


def _verb_behind(comma: Token) -> Token | None:
    """Return the finite verb right behind a comma, its adverbs left out."""
    word = comma.nbor() if comma.i + 1 < comma.sent.end else comma
    while word.dep_ in ("advmod", "aux", "neg") and word.i + 1 < comma.sent.end:
        word = word.nbor()
    return word if word.tag_ in FINITE and word.dep_ in ("conj", "ccomp") else None


def _compare(than: Token) -> None:
    """Make Chad what others are compared with in "more groups than Chad have", where it was read as the subject."""
    verb = than.head
    subjects = [c for c in verb.children if c.dep_ in _SUBJECTS]
    if len(subjects) == len(("groups", "Chad")) and subjects[0].i < than.i < subjects[1].i < verb.i:
        than.head, than.dep_, than.pos_ = subjects[0], "prep", "ADP"
        subjects[1].head, subjects[1].dep_ = than, "pobj"


def _part_outcome(dead: Token) -> None:
    """Hang "dead" in "shot dead nine people" on the verb: they were not dead before."""
    verb = dead.nbor(-1) if dead.i > dead.sent.start else dead
    if verb.pos_ == "VERB" and dead.head.head == verb and dead.head.dep_ == "dobj":
        dead.head, dead.dep_ = verb, "oprd"


def _join_lands(land: Token) -> None:
    """Coordinate the two of "people in Chad and northern Mali", not Mali and the people."""
    people = land.head
    if people.pos_ != "NOUN" or people.ent_type_ in _LANDS or has(land, "det", "poss"):
        return
    behind = [p for c in people.children if c.dep_ == "prep" and c.lower_ == "in" for p in c.children]
    other = next((p for p in behind if p.dep_ == "pobj" and p.ent_type_ in _LANDS), None)
    joints = [c for c in people.children if c.dep_ == "cc" and c.i < land.i]
    if other is not None and joints and joints[-1].i == other.i + 1:
        land.head = joints[-1].head = other


def _open_relative(that: Token) -> None:
    """Make the claims the object in "claims that even Chad did not support", read as what is claimed."""
    clause, table = that.head, toml("attachment")
    described = clause.dep_ in ("acl", "relcl") and clause.lemma_ in table["done_to_words"]
    if described and not has(clause, *_COMPLEMENTS) and has(clause, "nsubj"):
        that.dep_, clause.dep_ = "dobj", "relcl"


def _hang_on_message(gerund: Token) -> None:
    """Hang "advising" on the letter in "received a letter advising them to stay", not on who received it.

    So is who was "filmed beating a guard" the one who beat him.
    """
    verb, table = gerund.head, toml("attachment")
    worded = verb.lemma_ in table["getting"] and gerund.lemma_ in table["worded"]
    got = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if got is not None and got.i == gerund.i - 1 and (worded or verb.lemma_ in table["watching"]):
        gerund.head, gerund.dep_ = got, "acl"


def _part_behind_colon(thing: Token) -> None:
    """Keep "to use the old arguments: the raids on farms" from having the raids for an object of the verb before it."""
    verb, colon = thing.head, thing.left_edge.nbor(-1)
    if colon.text == ":" and verb.i < colon.i and colon.i - verb.i > 1 and not colon.nbor().is_quote:
        thing.dep_ = "dep"
