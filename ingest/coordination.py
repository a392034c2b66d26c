"""Mends of the parse where words that go together were not joined: who acts or suffers is then more than one.

"Joe and Hunter Biden" are two people, "US, Australian hostages" is one noun with two adjectives, and in "shows police
using clubs and beating students" the second participle is the police's as well.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ingest.lexicon import toml
from ingest.openings import open_clause
from ingest.rows import mend_row

_SUBJECTS = ("nsubj", "nsubjpass")


def mend(doc: Doc) -> Doc:
    """Join coordinated names, adjectives and participles, in place; returns `doc`."""
    for token in doc:
        if token.dep_ == "nmod" and token.ent_type_ == "PERSON":
            _share_family_name(token)
        elif token.tag_ == "VBG" and token.dep_ == "advcl":
            _join_participle(token)
        elif token.lower_ == "trade" and token.tag_ == "VB":
            _name_talks(token)
        elif token.text == "," and token.i + 1 < len(doc):
            _join_nations(token)
            _join_subjects(token)
            _join_sides(token)
        elif token.dep_ == "cc" and token.head.dep_ in _SUBJECTS:
            _join_second(token)
        elif token.dep_ == "appos" and token.ent_type_ == "PERSON":
            _lead_by_name(token)
        elif token.dep_ == "conj" and token.pos_ == "NOUN" and token.head.dep_ == "pobj":
            _part_by(token)
        elif token.dep_ == "conj" and token.pos_ in ("NOUN", "PROPN"):
            _open_second(token)
        elif token.dep_ in _SUBJECTS and token.ent_type_ in ("ORG", "PERSON"):
            _name_subject(token)
        elif token.dep_ == "poss" and token.ent_type_ == "PERSON" and token.head.tag_ == "NNS":
            _join_owners(token)
        if token.dep_ == "conj" and token.pos_ in ("NOUN", "PROPN"):
            open_clause(token)
        mend_row(token)
    return doc


def _share_family_name(given: Token) -> None:
    """Coordinate the two of "Joe and Hunter Biden"."""
    other = given.head
    joined = any(c.dep_ == "cc" and given.i < c.i < other.i for c in given.children)
    if joined and other.i > given.i and other.ent_type_ == "PERSON" and other.head != other:
        given.head, given.dep_ = other.head, other.dep_
        other.head, other.dep_ = given, "conj"


def _join_participle(gerund: Token) -> None:
    """Hang "and beating" on the participle before it."""
    before = gerund.nbor(-1) if gerund.i > gerund.sent.start else gerund
    if before.dep_ == "advmod" and before.head == gerund and before.i > gerund.sent.start:
        before = before.nbor(-1)
    if before.dep_ != "cc" or any(c.dep_.startswith(("nsubj", "mark", "aux")) for c in gerund.children):
        return
    verb = gerund.head
    firsts = [t for t in gerund.doc[verb.i + 1 : before.i] if t.tag_ == "VBG" and t.dep_ in ("acl", "advcl", "pcomp")]
    if verb.i < gerund.i and firsts:
        gerund.head, gerund.dep_ = firsts[-1], "conj"


def _name_talks(trade: Token) -> None:
    """Make a noun of "trade" in "brought his temper to trade talks", where it was read as a verb."""
    talks = next((c for c in trade.children if c.dep_ == "dobj"), None)
    to = next((c for c in trade.children if c.tag_ == "TO"), None)
    if talks is None or to is None or talks.i != trade.i + 1 or talks.lemma_ not in toml("attachment")["dealings"]:
        return
    to.head, to.dep_, to.tag_, to.pos_ = trade.head, "prep", "IN", "ADP"
    talks.head, talks.dep_ = to, "pobj"
    for other in [c for c in trade.children if c not in (talks, to)]:
        other.head = to.head
    trade.head, trade.dep_, trade.tag_, trade.pos_ = talks, "compound", "NN", "NOUN"


def _part_by(deed: Token) -> None:
    """Coordinate the deeds, not the doers, of "accused of fraud by a bank and theft by a shop".

    So are those of "protests by teachers and attacks on schools".
    """
    by, after = deed.head.head, deed.nbor() if deed.i + 1 < len(deed.doc) else deed
    if by.lower_ != "by" or by.i == by.sent.start:
        return
    first = by.nbor(-1)
    both = {first.lemma_, deed.lemma_} <= {*toml("attachment")["deeds"]}
    apart = after.lower_ == "by" or (both and after.lower_ in ("on", "against", "in"))
    if apart and first.pos_ == "NOUN" and first.dep_ in ("pobj", "dobj", "nsubj", "attr"):
        deed.head = first


def _open_second(noun: Token) -> None:
    """Make a verb of "injured" in "killed nine and injured scores", where it was read as an adjective of "scores"."""
    first, before = noun.head, noun.left_edge.nbor(-1) if noun.left_edge.i > noun.sent.start else noun
    done = noun.left_edge
    if first.pos_ != "VERB" or before.dep_ != "cc" or done.dep_ != "amod" or done.tag_ not in ("VBN", "VBD"):
        return
    done.head, done.dep_, done.pos_, done.tag_ = first, "conj", "VERB", first.tag_
    noun.head, noun.dep_ = done, "dobj"


def _join_owners(owner: Token) -> None:
    """Give "over Lind, Berg's deaths" both owners, where the first was read as what is behind "over"."""
    first = owner.left_edge
    comma = first.nbor(-1) if first.i > owner.sent.start else first
    other = comma.nbor(-1) if comma.text == "," and comma.i > owner.sent.start else None
    noun = owner.head
    if other is None or other.pos_ != "PROPN" or other.dep_ != "pobj" or noun.i < owner.i or noun in other.ancestors:
        return
    if other.head.lower_ in ("over", "after", "of", "about") and not any(c.dep_ == "conj" for c in owner.children):
        noun.head, noun.dep_ = other.head, "pobj"
        other.head, other.dep_ = owner, "conj"


def _lead_by_name(person: Token) -> None:
    """Make a person of "Unity Party (UP) leader Ann Doe", where the party was read as the one that acts."""
    body = person.head
    if body.ent_type_ not in ("ORG", "GPE", "NORP") or body.dep_ == "ROOT" or body.i > person.i:
        return
    parted = any(t.text in (",", "-", "–", "—") for t in person.doc[body.i : person.i])
    titled = any(c.dep_ in ("compound", "nmod") and c.text.islower() for c in person.children)
    if titled and not parted:
        person.head, person.dep_ = body.head, body.dep_
        body.head, body.dep_ = person, "nmod"


def _name_subject(name: Token) -> None:
    """Hang the name in "the state news agency Xinhua said" on the noun before it, where both were read as subjects."""
    first = name.left_edge.i
    if first == 0:
        return  # else the first word would hang on itself
    before = name.doc[first - 1]
    if before.dep_ in _SUBJECTS and before.head == name.head and before.tag_ == "NN":
        name.head, name.dep_ = before, "appos"


def _join_second(conjunction: Token) -> None:
    """Coordinate the two subjects of "Nine men, and three women were held"."""
    first = conjunction.head
    for second in first.head.children:
        if second.dep_ in _SUBJECTS and second.left_edge.i == conjunction.i + 1 and first.i < conjunction.i:
            second.head, second.dep_ = first, "conj"
            return


def _join_sides(comma: Token) -> None:
    """Coordinate the two of "Clash between army, sect leaves many dead" in a headline."""
    first, second = comma.nbor(-1) if comma.i else comma, comma.nbor()
    while second.dep_ in ("compound", "amod", "nmod") and second.head.i > second.i:
        second = second.head
    alone = first.tag_ not in ("NNS", "NNPS") and not any(c.dep_ in ("conj", "cc") for c in first.children)
    other = second.dep_ == "nsubj" and not _is_telling(second.head)
    if first.dep_ == "pobj" and first.head.lower_ == "between" and alone and other:
        verb, gathering = second.head, first.head.head
        second.head, second.dep_ = first, "conj"
        if gathering.head == verb:
            gathering.dep_ = "nsubj"


def _is_telling(verb: Token) -> bool:
    """True for a verb behind what it tells: "between the army and a sect, residents said"."""
    return any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.children)


def _join_subjects(comma: Token) -> None:
    """Coordinate the two of "Lund, Berg clash" in a headline: the verb is in the plural, each name is not."""
    first, second = comma.nbor(-1) if comma.i else comma, comma.nbor()
    while second.dep_ in ("compound", "amod", "nmod") and second.head.i > second.i:
        second = second.head
    verb = next((t for t in (second.head, first.head) if t.tag_ in ("VBP", "VB")), None)
    if verb is None or first.tag_ != "NNP" or second.tag_ != "NNP" or verb.i < second.i:
        return
    if any(c.dep_ in ("aux", "auxpass") for c in verb.children) or verb.dep_ not in ("ROOT", "ccomp"):
        return
    if second.dep_ == "nsubj" and second.head == verb and first.dep_ in ("npadvmod", "nsubj", "dep"):
        first.head, first.dep_ = verb, "nsubj"
        second.head, second.dep_ = first, "conj"
    elif first.dep_ == "nsubj" and first.head == verb and second.head == first and second.dep_ == "appos":
        second.dep_ = "conj"


def _join_nations(comma: Token) -> None:
    """Make one noun phrase of "US, Australian hostages", where the first adjective was read as a noun."""
    first, second = comma.nbor(-1) if comma.i else comma, comma.nbor()
    noun = second.head
    if first.ent_type_ not in ("GPE", "NORP") or second.ent_type_ != "NORP" or second.dep_ != "amod":
        return
    if noun.i > second.i and noun.dep_ in ("dep", "appos", "npadvmod", "conj") and _is_whole(first):
        noun.head, noun.dep_ = first.head, first.dep_
        first.head, first.dep_ = noun, "amod"


def _is_whole(first: Token) -> bool:
    """True for a name that nothing hangs on but the noun after the comma."""
    return first.dep_ in ("dobj", "nsubj", "nsubjpass", "pobj") and all(
        c.i > first.i or c.dep_ == "det" for c in first.children
    )
