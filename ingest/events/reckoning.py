"""Who did what he is called to account or honoured for, where that is not the subject of the verb.

"The judge held the banker in contempt for refusing to testify", "gave him a fine for lying", "sacked him for lying".
"""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.classes import ACTOR_ENTITIES, belongs
from ingest.events.control_words import reckoned
from ingest.events.syntax import child, children, is_passive
from ingest.lexicon import toml


def answers_for(preposition: Token, verb: Token) -> bool:
    """True for a gerund behind "for" that tells what the object of `verb`, or the subject if passive, has done."""
    if preposition.lower_ not in ("for", "over"):
        return False
    if verb.lemma_ in reckoned():
        whom = child(verb, "nsubjpass", "dobj")
        return whom is not None and _is_somebody(whom)
    table = toml("events/control")
    places = (place for prep in children(verb, "prep") for place in children(prep, "pobj"))
    return verb.lemma_ in table["hauling"] and any(place.lemma_ in table["reckonings"] for place in places)


def rewarded(earned: Token) -> Token | None:
    """Return who is given what he has earned: "gave the guard a fine for lying", "awarded her a prize for saving"."""
    verb, table = earned.head, toml("events/control")
    if earned.dep_ != "dobj" or earned.lemma_.lower() not in table["deserts"] or verb.lemma_ not in table["giving"]:
        return None
    whom = child(verb, "dative")
    if is_passive(verb):
        return child(verb, "nsubjpass")
    return child(whom, "pobj") if whom is not None and whom.pos_ == "ADP" else whom


def _is_somebody(word: Token) -> bool:
    return word.ent_type_ in ACTOR_ENTITIES or word.pos_ == "PRON" or belongs(word, "actor") or belongs(word, "person")
