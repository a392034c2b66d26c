"""Known gatherings that the article tells elsewhere as still to come: "will meet on Friday. The meeting comes amid"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from ingest.events.ahead import is_over, main_verb
from ingest.events.draft import Draft
from ingest.events.given import is_definite, is_present, is_told
from ingest.events.links import types
from ingest.events.retold import SIDES, is_done, same_word
from ingest.events.syntax import children

_WILL = frozenset(("will", "wo", "'ll", "’ll", "shall"))


def with_foretold(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts, where what is the same as something still to come is itself still to come."""
    return [_postponed(draft) if _is_foretold(draft, drafts) else draft for draft in drafts]


def _postponed(draft: Draft) -> Draft:
    return replace(draft, event=replace(draft.event, time="FUTURE", why=f"{draft.event.why} <ahead"))


def _is_foretold(draft: Draft, drafts: list[Draft]) -> bool:
    noun = draft.token
    if draft.event.type not in types("foretold") or not is_done(draft) or draft.event.when or not _is_open(noun):
        return False
    same = [other for other in drafts if other is not draft and _is_same(other, draft)]
    ahead = any(other.event.time == "FUTURE" and other.event.certainty != "POSSIBLE" for other in same)
    return ahead and all(other.event.time == "FUTURE" or _is_open(other.token) for other in same)


def _is_open(noun: Token) -> bool:
    """True for a known gathering of which the clause, in the present or with "will", does not tell that it was."""
    main = main_verb(noun)
    one = noun.tag_ in ("NN", "NNP") or noun.lemma_ == "talk"  # "our elections" are none in particular
    known = one and is_definite(noun) and not (is_told(noun) or is_over(noun))
    return known and main is not None and _is_current(main)


def _is_current(verb: Token) -> bool:
    auxiliaries = tuple(children(verb, "aux", "auxpass"))
    perfect = any(a.lemma_ == "have" for a in auxiliaries)
    return any(a.lower_ in _WILL for a in auxiliaries) or (is_present(verb) and not perfect)


def _is_same(other: Draft, draft: Draft) -> bool:
    """True for an event of the type by the same word, with no other people: not for who "will meet again"."""
    if other.event.type != draft.event.type or not same_word(other, draft) or other.event.polarity != "POS":
        return False
    again = any(c.lower_ in ("again", "next", "another") for c in other.token.children)
    sides = ((draft.clusters(role), other.clusters(role)) for role in SIDES)
    return not again and all(not mine or not theirs or mine & theirs for mine, theirs in sides)
