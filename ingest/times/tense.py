"""Whether the words around a time expression look back or ahead: the tense of the verb that it modifies."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Span, Token

from ingest.times.words import lexicon

Direction = Literal["past", "future", "planned", "unknown"]
"""Where a date lies; "planned" is what a plan of the past lay ahead of, which may be over by now."""


def direction(span: Span) -> Direction:
    """Return where the time expression `span` lies as seen from the publication, judged by its verb.

    "met on Tuesday" looks back; "will meet on Tuesday", "plans to meet on Tuesday", "until Tuesday" and "put off to
    Tuesday" look ahead.
    """
    if not len(span):
        return "unknown"
    if _is_set(span.root):
        return "past" if _is_behind(span.root) and not _is_after_next(span.root) else "planned"
    before = span.doc[span.start - 1].lower_ if span.start > span.sent.start else ""
    governor = next((token for token in _path(span.root) if _is_verbal(token)), None)
    put_off = governor is not None and governor.lemma_ in lexicon()["cues"]["put_off"]
    until = before in ("until", "till") and not is_not_till(span)
    if until or (before == "to" and put_off) or (before == "from" and _is_called_for(span.root)):
        return "future"
    if before == "for" and span.root.dep_ == "pobj":
        return "planned"  # "called a strike for Friday", "talks are set for Friday"
    if is_not_till(span) or _is_of_violence(span.root):
        return "past"
    found = _of_verb(governor) if governor is not None else "unknown"
    return "past" if found == "unknown" and _is_behind(span.root) else found


def _is_set(day: Token) -> bool:
    """True for the day that tells which event is meant: whoever spoke, "the Nov. 8 election" is the next one."""
    in_front = day.dep_ in ("nmod", "compound", "amod", "nummod") and day.i < day.head.i
    return in_front and day.head.lemma_.lower() in lexicon()["cues"]["in_calendar"]


def _is_behind(token: Token) -> bool:
    """True for the date of what something comes after: "relations are bad after a raid in June"."""
    return any(t.lower_ in ("after", "since", "following") and t.pos_ != "VERB" for t in token.ancestors)


def _is_after_next(day: Token) -> bool:
    """True for "will be decided after the November election", "until after the November election"."""
    after = next((t for t in day.ancestors if t.lower_ in ("after", "following")), None)
    main = next((t for t in day.ancestors if t.pos_ in ("VERB", "AUX") and t != after), None)
    auxiliaries = {c.lower_ for c in main.children if c.dep_ == "aux"} if main is not None else set()
    put_off = after is not None and after.i > 0 and after.nbor(-1).lower_ in ("until", "till")
    return put_off or ("have" not in auxiliaries and bool(auxiliaries & set(lexicon()["cues"]["future_aux"])))


def is_not_till(span: Span) -> bool:
    """True for "did not leave until Friday", which was then."""
    if not len(span) or span.start == 0 or span.doc[span.start - 1].lower_ not in ("until", "till"):
        return False
    verb = next((token for token in _path(span.root) if _is_verbal(token)), span.root)
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    return bool(auxiliaries & {"did", "was", "were"}) and any(c.dep_ == "neg" for c in verb.children)


def _is_of_violence(day: Token) -> bool:
    """True for the day of what nobody foretells: "the massacre Tuesday shows that"."""
    holder = day.head.head if day.head.pos_ == "ADP" and day.head.lower_ == "on" else day.head
    return holder.pos_ == "NOUN" and holder.dep_ == "nsubj" and holder.lemma_ in lexicon()["cues"]["violence"]


def _is_called_for(token: Token) -> bool:
    """True for the date from which on there is to be what somebody wants: "called for a strike from Monday"."""
    noun = token.head.head
    if noun.pos_ != "NOUN" or noun.dep_ not in ("dobj", "pobj"):
        return False
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "for" else noun.head
    return verb.lemma_ in lexicon()["cues"]["called_for"]


def _path(token: Token) -> list[Token]:
    return [token, *token.ancestors]


def _is_verbal(token: Token) -> bool:
    if token.pos_ in ("VERB", "AUX"):
        return True
    ahead = lexicon()["cues"]["future_nouns"] if token.pos_ == "NOUN" else _future()
    return token.lemma_.lower() in ahead and token.dep_ != "compound"


def _of_verb(verb: Token) -> Direction:
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    arranged = verb.tag_ == "VBG" and verb.lemma_ in lexicon()["cues"]["arranged"]  # "is leaving on Friday"
    ahead = set(lexicon()["cues"]["future_aux"]) | ({"is", "are", "am"} if arranged else set())
    if auxiliaries & ahead and "have" not in auxiliaries:
        return "future"
    if "to" in auxiliaries and "have" not in auxiliaries:
        held = verb.head.pos_ == "NOUN" and any(c.dep_ == "auxpass" for c in verb.children)
        return "planned" if held else _of_infinitive(verb)  # "a speech to be held Friday"
    if verb.lemma_ in ("set", "fix") and verb.head.lemma_.lower() in lexicon()["cues"]["future_nouns"]:
        return "future"  # "a deadline set at June 1"
    if verb.lemma_ in ("schedule", "slate") or _is_ahead_of_deed(verb):
        return "planned" if {verb.lower_, *auxiliaries} & _PAST else "future"
    if verb.tag_ in ("VBD", "VBN") or auxiliaries & {"has", "have", *_PAST}:
        return "past"
    return "future" if verb.tag_ in ("VBZ", "VBP") and verb.lemma_ not in ("be", "have", "say") else "unknown"


def _is_ahead_of_deed(verb: Token) -> bool:
    """True for "is to meet", "are due to meet": a date of the copula is one of the deed."""
    if verb.lemma_ != "be":
        return False
    clauses = [c for c in verb.children if c.dep_ == "xcomp"]
    plans = [c for c in verb.children if c.dep_ == "acomp" and c.lemma_.lower() in _future()]
    clauses += [c for plan in plans for c in plan.children if c.dep_ == "xcomp"]
    return any(c.tag_ == "TO" for clause in clauses for c in clause.children)


_PAST = frozenset(("had", "was", "were"))


def _of_infinitive(verb: Token) -> Direction:
    """An infinitive lies ahead of a plan ("agreed to meet"), a headline's bare one too ("Kim to meet Putin")."""
    head = verb.head
    if head.tag_ == "VBG" and _is_told_of(head):
        return "past"
    if verb.dep_ == "ROOT" or head.lemma_.lower() in _future() or head.lemma_ == "be":
        return "planned" if verb.dep_ != "ROOT" and _is_over(head) else "future"
    return _of_verb(head) if head.pos_ in ("VERB", "AUX") and head != verb else "unknown"


def _is_told_of(deed: Token) -> bool:
    """True for what somebody was said to have done: "admitted threatening to burn it", "accused of threatening to"."""
    charged = deed.dep_ == "pcomp" and deed.head.lower_ in ("to", "of", "for", "with", "after")
    return charged or (deed.dep_ == "xcomp" and deed.head.tag_ == "VBD")


def _is_over(plan: Token) -> bool:
    """True for plans that were: "was due to", "had planned to", "was to"."""
    verb = plan.head if plan.pos_ == "ADJ" else plan
    return verb.lower_ in _PAST or any(c.lower_ in _PAST for c in verb.children if c.dep_ in ("aux", "auxpass"))


def _future() -> set[str]:
    return set(lexicon()["cues"]["future"])
