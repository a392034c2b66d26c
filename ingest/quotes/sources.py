"""Who a cue belongs to: the subject of the cue verb, inherited where the verb has none of its own."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.syntax import lost_subject
from ingest.quotes.dealt_with import blamed, controller, described, object_of_noun
from ingest.quotes.draft import Source
from ingest.quotes.insertions import Insertion, insertion
from ingest.quotes.lexicon import words
from ingest.quotes.lost import neighbour, person_above, subject_of_participle
from ingest.quotes.quoted import quoted
from ingest.quotes.source_phrases import phrase
from ingest.quotes.thinkers import can_think, is_animate

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_FINITE = ("VBD", "VBZ", "VBP", "VBG")


def source(verb: Token) -> Source | None:
    """Return who says, thinks or wants what `verb` reports, or None where the sentence does not tell."""
    return _of_verb(verb, verb, depth=0)


def _inserted(speaker: Insertion, verb: Token) -> Source:
    """Return the words between the commas, with what the parse hangs on them: "said Kim, who leads the union"."""
    doc, whole = verb.doc, phrase(speaker.head, stop=verb)
    start, end = doc[speaker.first].idx, doc[speaker.last].idx + len(doc[speaker.last])
    return whole if whole.span[0] == start and end <= whole.span[1] else Source((start, end), speaker.head)


def is_passive(verb: Token) -> bool:
    """Whether `verb` is a passive: its subject does not speak."""
    return (
        any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in verb.children)
        or (verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and not _has_perfect(verb))
        or (verb.tag_ == "VBD" and verb.dep_ == "acl" and not any(child.dep_ in SUBJECTS for child in verb.children))
        or _is_reduced(verb)
        or _is_second_passive(verb)
    )


def _is_second_passive(verb: Token) -> bool:
    """Whether a participle shares the "was" of the one before: "was arrested and charged with fraud"."""
    alone = verb.tag_ == "VBN" and verb.dep_ == "conj" and not any(c.dep_ in ("aux", *SUBJECTS) for c in verb.children)
    first = any(c.dep_ == "auxpass" for c in verb.head.children) or _is_second_passive(verb.head) if alone else False
    return first and not any(child.dep_ == "dobj" for child in verb.children)


def _is_reduced(verb: Token) -> bool:
    """Whether a passive lacks its "is": "when asked who", in headlines "crews told to wait"."""
    if verb.tag_ not in ("VBD", "VBN") or verb.i == 0 or _has_perfect(verb):
        return False
    if verb.nbor(-1).lower_ in ("when", "if", "once", "unless") and verb.nbor(-1).head == verb:
        return True
    told = any(child.dep_ in ("dobj", "dative", "prep", "dep") for child in verb.children)
    asked = any(
        child.tag_ == "TO" for clause in verb.rights if clause.dep_ in ("xcomp", "ccomp") for child in clause.lefts
    )
    return asked and not told and verb.lemma_ in words("verbs", "addressing")


def _has_perfect(verb: Token) -> bool:
    return any(child.lemma_ == "have" for child in verb.children if child.dep_ == "aux")


def _of_verb(verb: Token, cue: Token, depth: int) -> Source | None:
    if depth == 0 and is_passive(verb):
        return _agent(verb)
    if depth == 0 and (outer := beside(verb) or _over_modal(verb)) is not None:
        return _of_verb(outer, outer, 1)
    subject = subject_of_participle(verb) or _subject(verb) or _inverted(verb)
    lost = subject is None and verb.tag_ not in ("VBD", "VBZ", "VBP")
    if depth == 0 and not lost and (aside := insertion(verb)) is not None:
        return _inserted(aside, verb)
    if subject is not None:
        return _of_subject(subject, verb, cue)
    inherited = _inherited(verb, cue, depth) if depth < 5 else None
    return inherited or (neighbour(verb) if depth == 0 else None)


def _subject(verb: Token) -> Token | None:
    """Return the subject; of two side by side ("the envoy to Peru Omar Haddad said") the name."""
    found = [child for child in verb.children if _is_subject(child, verb) and not _is_set_aside(child)]
    named = len(found) == 2 and found[1].ent_type_ == "PERSON" and found[1].left_edge.i == found[0].right_edge.i + 1
    return found[1] if named else found[0] if found else lost_subject(verb)


def _is_set_aside(noun: Token) -> bool:
    """Whether a noun is left out of account: "politics aside, Peru says", "the costs notwithstanding"."""
    after = noun.doc[noun.right_edge.i : noun.right_edge.i + 2]
    return any(word.lower_ in ("aside", "notwithstanding") for word in after)


def _is_subject(child: Token, verb: Token) -> bool:
    """Whether `child` is the subject; what stands behind a participle ("promoting a truce") is its object."""
    return child.dep_ in SUBJECTS and (child.i < verb.i or verb.tag_ != "VBG")


def beside(verb: Token) -> Token | None:
    """Return the report verb that `verb` stands beside though the parse hangs it into that verb's content.

    In "said the talks failed, adding that ..." and "said the talks failed and called for ..." the second cue belongs
    to the subject of the first.
    """
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    clause = verb.head
    while verb.dep_ == "advcl" and clause.dep_ == "conj" and clause.head.pos_ == "VERB":
        clause = clause.head
    outer = clause.head
    if clause.dep_ != "ccomp" or not outer.i < clause.i < verb.i or outer.pos_ != "VERB":
        return None
    if verb.dep_ == "conj" and verb.tag_ == outer.tag_ and (verb.tag_ in _FINITE or _has_perfect(verb)):
        return outer
    return outer if verb.dep_ == "advcl" and verb.tag_ == "VBG" and is_set_off(verb.left_edge) else None


def _over_modal(verb: Token) -> Token | None:
    """Return the past verb above a second verb in the past that the parse joins to one with "would" or "could".

    In "said she feared that Lee would win and predicted a crisis" it is not Lee who predicts.
    """
    joined = verb.dep_ == "conj" and verb.tag_ == "VBD" and verb.head.tag_ == "VB"
    own = any(child.dep_ in SUBJECTS or child.dep_ == "aux" for child in verb.children)
    if not joined or own or not any(child.tag_ == "MD" for child in verb.head.lefts):
        return None
    return next((above for above in verb.head.ancestors if above.tag_ == "VBD" and above.pos_ == "VERB"), None)


def _agent(verb: Token) -> Source | None:
    by = next((child for child in verb.children if child.dep_ == "agent" or child.lower_ == "by"), None) or _far_by(
        verb
    )
    head = next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None
    return phrase(head) if head is not None else None


def _far_by(verb: Token) -> Token | None:
    """Return the "by" of "was blamed for the raid by Chad", which the parse hangs on the raid."""
    preps = (child for child in verb.children if child.dep_ == "prep" and child.lower_ in ("for", "of", "over"))
    nouns = (noun for prep in preps for noun in prep.children if noun.dep_ in ("pobj", "pcomp"))
    below = (low for noun in nouns for low in noun.subtree if low.tag_ != "VBN")  # "after raids ordered by a judge"
    inside = (child for low in below for child in low.children if child.lower_ == "by")
    blames = verb.lemma_ in words("sources", "blaming")
    return next((by for by in inside if _ends_clause(by, verb)), None) if blames else None


def _ends_clause(by: Token, verb: Token) -> bool:
    after = by.right_edge.i + 1
    return after >= verb.sent.end - 1 or verb.doc[after].text == ","


def _inverted(verb: Token) -> Token | None:
    """`"...", said the minister`: the parser may take the speaker for an object."""
    before = verb.nbor(-1) if verb.i else None
    if before is None or verb.tag_ == "VBG" or not (before.is_punct or before.is_quote):
        return None
    after = (
        child for child in verb.children if child.i > verb.i and child.dep_ in ("dobj", "attr", "npadvmod", "oprd")
    )
    return next((child for child in after if child.pos_ in ("PROPN", "PRON", "NOUN") and _near(verb, child)), None)


def _near(verb: Token, noun: Token) -> bool:
    return noun.left_edge.i == verb.i + 1


def _of_subject(subject: Token, verb: Token, cue: Token) -> Source | None:
    if subject.tag_ in ("WDT", "WP") or (subject.lower_ == "that" and verb.dep_ == "relcl"):
        if verb.dep_ != "relcl":
            return None
        antecedent = person_above(verb.head, subject) if subject.lower_ == "who" else verb.head
        return Source((subject.idx, subject.idx + len(subject)), antecedent)
    return phrase(subject, stop=cue if subject.i < cue.i else None)


def _inherited(verb: Token, cue: Token, depth: int) -> Source | None:
    """A second verb, an infinitive or a participle shares the subject of the verb that it hangs on."""
    head = verb.head
    if verb.dep_ in ("acl", "relcl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
        return _of_modified(head, verb)
    dealt_with = blamed(head) if verb.dep_ == "pcomp" and not is_passive(head.head) else None
    if verb.dep_ == "pcomp" and head.head is not head:
        head = head.head
    if head is verb or verb.dep_ in ("ROOT", "ccomp", "parataxis") or _is_imperative(verb):
        return None
    if verb.dep_ == "pcomp" and (whose := quoted(verb) or dealt_with or object_of_noun(head)) is not None:
        return phrase(whose, stop=verb)  # "the conviction of two activists for calling for"
    if head.pos_ in ("VERB", "AUX"):
        moved = controller(verb, head) if verb == cue or cue.dep_ == "conj" else None
        found = moved or _of_verb(head, cue, depth + 1)
        return _shown(verb, head, found) or found
    if head.pos_ in ("NOUN", "ADJ") and head.head.pos_ in ("VERB", "AUX") and head is not verb:
        return described(head, verb) or _of_verb(head.head, cue, depth + 1)
    return None


def _is_imperative(verb: Token) -> bool:
    """Whether a bare second verb is a call: "only Lee will come, but expect a fight"."""
    helped = any(child.dep_ == "aux" for child in verb.children)
    before = verb.doc[verb.left_edge.i - 1].lower_ if verb.left_edge.i else ""
    return verb.tag_ == "VB" and verb.dep_ == "conj" and not helped and before in ("but", "so")


def _shown(verb: Token, head: Token, found: Source | None) -> Source | None:
    """Return who speaks in what shows them: "the film has four sailors, all of them old, saying that"."""
    if verb.tag_ != "VBG" or can_think(found):
        return None
    shown = next((c for c in head.children if c.dep_ == "dobj" and head.i < c.i < verb.i and is_animate(c)), None)
    return phrase(shown, stop=verb) if shown is not None else None


def _of_modified(noun: Token, verb: Token) -> Source | None:
    """ "A report saying ..." says; "he released a statement saying ...": the statement does, too."""
    if verb.tag_ == "VB" and noun.head.pos_ in ("VERB", "AUX"):
        return _of_verb(noun.head, verb, 1)  # "has a duty to warn"
    if verb.tag_ == "VBG" and is_set_off(verb.left_edge):
        main = next((t for t in noun.ancestors if t.pos_ in ("VERB", "AUX")), None)
        return _of_verb(main, verb, 1) if main is not None else None  # "opposed the deal, saying"
    return phrase(noun, stop=verb)


def is_set_off(first: Token) -> bool:
    """Whether a comma stands before the clause that begins with `first`, inside closing quotation marks or not."""
    before = first.i - 1
    while before > 0 and first.doc[before].is_quote:
        before -= 1
    return first.doc[before].text == ","
