"""Mends of the parse where the wrong word was made the subject of a verb: who acts or undergoes is then another.

In "the woman who said that Kim had beaten her was jailed" the parser makes "her" a second subject of "was jailed"; in
"the parents of a boy shot dead sued the army" it has the parents shot.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ingest.gerunds import FINITE, has
from ingest.lexicon import toml

_SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = ("csubj", "csubjpass", *_SUBJECTS)
_RELATIVE = ("who", "which", "that")


def mend(doc: Doc) -> Doc:
    """Hang subjects on the verbs that they belong to, in place; returns `doc`."""
    for token in doc:
        if token.dep_ in _CLAUSES and token.i > 0 and token.tag_ in ("VBN", "VBD"):
            _open_participle(token)
        elif token.dep_ == "nsubj" and token.head.dep_ == "ccomp" and token.ent_type_ and _speaks_last(token):
            continue
        elif token.dep_ in _SUBJECTS and token.i > 0:
            _give_back(token)
            _part_from_main(token)
            _part_from_noun(token)
            _part_from_told(token)
        elif token.dep_ == "acl" and token.tag_ in ("VBN", "VBD") and has(token, "dobj"):
            _tell(token)
        elif token.dep_ == "appos":
            _lead_clause(token)
        elif token.dep_ == "conj" and token.pos_ in ("NOUN", "PROPN"):
            _open_clause(token)
        elif token.dep_ == "poss" and token.pos_ == "PROPN":
            _lead_by_body(token)
        if token.dep_ == "acl" and token.tag_ in ("VBN", "VBG"):
            _join_relative(token)
    return doc


def _lead_by_body(name: Token) -> None:
    """Make the committee the owner in "the House Committee on Libya's inquiry", where that was read as Libya's."""
    thing, on = name.head, name.head.head
    body = on.head
    named = body.pos_ == "PROPN" and body.lemma_.lower() in toml("attachment")["bodies"]
    if (
        thing.dep_ != "pobj"
        or on.lower_ not in ("on", "for", "of")
        or not named
        or on.i != body.i + 1
        or thing.i < name.i
    ):
        return
    thing.head, thing.dep_ = body.head, body.dep_
    body.head, body.dep_ = thing, "poss"
    name.head, name.dep_ = on, "pobj"


def _open_participle(participle: Token) -> None:
    """Make the parents the subject of "sued" in "the parents of a boy shot dead sued", where it was the shooting."""
    verb, before = participle.head, participle.nbor(-1)
    people = next((c for c in participle.children if c.dep_ in _SUBJECTS), None)
    if people is None or people not in before.ancestors or has(participle, "dobj", "aux", "auxpass"):
        return
    people.head, people.dep_ = verb, "nsubjpass" if has(verb, "auxpass") else "nsubj"
    participle.head, participle.dep_, participle.tag_ = before, "acl", "VBN"


def _speaks_last(name: Token) -> bool:
    """Give "free" its object in "asked him to free Lee, an aide said", where Lee was read as the aide; say if so."""
    report, above = name.head, name.head.head
    speaker = next((c for c in name.children if c.dep_ == "appos" and c.i > name.i), None)
    if speaker is None or not has(speaker, "det") or speaker.left_edge.nbor(-1).text != "," or has(above, "dobj"):
        return False
    after = report.nbor() if report.i + 1 < len(report.doc) else report
    last = report.i == speaker.right_edge.i + 1 and after.is_punct and not has(report, "dobj", "ccomp", "xcomp")
    if not last or report.tag_ not in ("VBD", "VBZ") or name.left_edge.i != above.i + 1 or above.pos_ != "VERB":
        return False
    top = next(one for one in (above, *above.ancestors) if one.dep_ == "ROOT")
    name.head, name.dep_ = above, "dobj"
    speaker.head, speaker.dep_ = report, "nsubj"
    report.head, report.dep_ = report, "ROOT"
    top.head, top.dep_ = report, "ccomp"
    return True


def _give_back(second: Token) -> None:
    """Give "Chad" back to "entered" in "the man who entered Chad was jailed", where the main verb got two subjects."""
    verb, start = second.head, second.left_edge
    if start.i < len(("who", "told")) or second.i > verb.i:
        return
    opening = start.nbor(-1)
    marked = opening.dep_ in ("mark", "prep") and opening.head == verb
    last = opening.nbor(-1) if marked else opening
    if not any(_is_described(c, last) for c in verb.children if c.i < last.i):
        return
    above = next((t for t in (last, *last.ancestors) if t.pos_ == "VERB"), verb)
    if above == verb:
        return
    if marked:
        opening.head, opening.dep_, opening.pos_ = above, "prep", "ADP"
        second.head, second.dep_ = opening, "pobj"
        return
    for given in [c for c in above.children if c.dep_ == "dobj"]:
        given.dep_ = "dative"
    second.head, second.dep_ = above, "dobj"


def _part_from_main(first: Token) -> None:
    """Make "was jailed" the main verb of "the man who helped boys enter Chad was jailed", where it was "enter"."""
    bare = first.head
    verb = next((c for c in bare.children if c.dep_ == "ccomp" and c.i > bare.i), None)
    if bare.dep_ != "ROOT" or bare.tag_ not in ("VB", "VBP") or verb is None or has(bare, "aux", "dobj"):
        return
    second = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    before = bare.nbor(-1)
    if second is None or second.left_edge.i != bare.i + 1 or not _is_described(first, before):
        return
    above = next(t for t in (before, *before.ancestors) if t.pos_ == "VERB")
    verb.head, verb.dep_ = verb, "ROOT"
    bare.head, bare.dep_, bare.tag_ = above, "ccomp", "VB"
    first.head, first.dep_ = verb, second.dep_
    second.head, second.dep_ = bare, "dobj"
    for other in [c for c in bare.children if c.i > verb.i or c.dep_ == "punct"]:
        other.head = verb


def _part_from_noun(second: Token) -> None:
    """Make "was sued" the main verb of "the man who said Lee hit her was sued", read as one more relative clause."""
    verb, first, start = second.head, second.head.head, second.left_edge
    if verb.dep_ != "relcl" or first.dep_ != "ROOT" or second.lower_ in _RELATIVE or start.i > verb.i:
        return
    before = start.nbor(-1)
    above = next((t for t in (before, *before.ancestors) if t.pos_ == "VERB"), None)
    if above is None or not _is_followed(first, before) or has(above, "dobj"):
        return
    verb.head, verb.dep_ = verb, "ROOT"
    first.head, first.dep_ = verb, second.dep_
    second.head, second.dep_ = above, "dobj"
    for other in [c for c in first.children if c.i > verb.i]:
        other.head = verb


def _part_from_told(second: Token) -> None:
    """Make "left" the main verb of "witnesses police had tried to find had left", read as what police did next.

    Two subjects side by side are those of two verbs, of which the first lacks its object.
    """
    told = second.head
    first = next((c for c in told.children if c.dep_ in _SUBJECTS), second)
    if first == second or first.right_edge.i + 1 != second.left_edge.i or first.pos_ != "NOUN" or second.i > told.i:
        return
    main = next((c for c in told.children if c.dep_ == "conj" and c.tag_ in ("VBD", "VBN", "VBZ", "VBP")), None)
    if main is None or has(told, "cc", "dobj") or has(main, *_SUBJECTS) or not _opens_at_once(main):
        return
    main.head, main.dep_ = (main, "ROOT") if told.dep_ == "ROOT" else (told.head, told.dep_)
    told.head, told.dep_ = first, "relcl"
    first.head, first.dep_ = main, "nsubjpass" if has(main, "auxpass") else "nsubj"
    for other in [c for c in told.children if c.i > main.i or c.dep_ == "mark"]:
        other.head = main


def _opens_at_once(verb: Token) -> bool:
    """True for a verb with a tense that neither a comma nor a conjunction parts from what is before it."""
    opening = min((c for c in verb.children if c.dep_ in ("aux", "auxpass")), key=lambda c: c.i, default=verb)
    tensed = opening.tag_ in (*FINITE, "MD") or opening.lower_ in ("have", "had", "has")
    return tensed and opening.nbor(-1).pos_ not in ("PUNCT", "CCONJ")


def _join_relative(participle: Token) -> None:
    """Hang "accused of theft" in "the wife of a minister accused of theft" on the minister, who is told of by it."""
    kin, before = participle.head, participle.nbor(-1)
    of = before.head
    if before.dep_ != "pobj" or of.lower_ != "of" or of.head != kin or kin.lemma_ not in toml("attachment")["kin"]:
        return
    if before.pos_ in ("NOUN", "PROPN"):
        participle.head = before


def _lead_clause(name: Token) -> None:
    """Make the chief the subject of "in a blow to the king, the army chief quit", read as what the king is."""
    verb, fronted = _verb_right_behind(name), name.head
    while fronted.dep_ in ("pobj", "prep", "appos") and fronted.head.i < fronted.i:
        fronted = fronted.head
    words = name.doc[max(name.left_edge.i - 1, 0) : name.right_edge.i + 1]
    if verb is None or [t.text for t in words if t.text == ","] != [","] or words[0].text != ",":
        return
    if fronted.dep_ != "prep" or fronted.head != verb:
        return
    name.head, name.dep_ = verb, "nsubjpass" if has(verb, "auxpass") else "nsubj"


def _open_clause(noun: Token) -> None:
    """Make the guards the subject of "was cleared from the area and guards shot at him", where they were an area."""
    verb, first = _verb_right_behind(noun), noun.head
    above = next((t for t in first.ancestors if t.pos_ in ("VERB", "AUX")), None)
    joint = noun.left_edge.nbor(-1) if noun.left_edge.i > noun.sent.start else noun
    if verb is None or above is None or joint.dep_ != "cc" or joint.head != first:
        return
    opened = any(c.dep_ == "mark" or c.tag_ == "WRB" for c in verb.children)
    goes_on = verb.dep_ == "conj" or (verb.dep_ == "advcl" and not opened)
    if not goes_on or first.dep_ not in ("pobj", "dobj") or verb.head not in (above, *above.ancestors):
        return
    noun.head, noun.dep_ = verb, "nsubjpass" if has(verb, "auxpass") else "nsubj"
    verb.head, verb.dep_ = above, "conj"
    joint.head = above


def _verb_right_behind(noun: Token) -> Token | None:
    """Return the verb with a tense and without a subject that goes on at once behind a noun, adverbs left out."""
    word = noun.right_edge
    while word.i + 1 < word.sent.end:
        word = word.nbor()
        verb = word.head if word.dep_ in ("aux", "auxpass", "advmod", "neg") else word
        if verb == word:
            tensed = verb.tag_ in FINITE or any(c.tag_ in (*FINITE, "MD") for c in verb.children)
            return verb if verb.pos_ == "VERB" and tensed and not has(verb, *_CLAUSES) else None
        if verb.i < word.i:
            return None
    return None


def _is_described(first: Token, last: Token) -> bool:
    """True for a subject whose relative clause goes on, without a comma, up to the word `last`."""
    return first.dep_ in _SUBJECTS and _is_followed(first, last)


def _is_followed(noun: Token, last: Token) -> bool:
    clauses = [c for c in noun.children if c.dep_ == "relcl"]
    told = [c for c in clauses if any(w.lower_ in _RELATIVE and w.dep_ in _SUBJECTS for w in c.children)]
    return last.pos_ != "PUNCT" and any(c.right_edge.i == last.i for c in told)


def _tell(verb: Token) -> None:
    """Make "killed" what is told in "the attack on the camp killed six, police said", where "said" got two subjects."""
    report = verb.head
    while report.dep_ not in ("ROOT", *_SUBJECTS):
        report = report.head
    deed, report = report, report.head
    tellers = [c for c in report.children if c.dep_ in _SUBJECTS and c.i > verb.i]
    if deed.dep_ not in _SUBJECTS or not tellers or tellers[-1].left_edge.nbor(-1).text != ",":
        return
    if has(verb, "agent", "aux", "auxpass") or verb.nbor(-1).text == ",":
        return
    deed.head, verb.head = verb, report
    verb.dep_, verb.tag_ = "ccomp", "VBD"
