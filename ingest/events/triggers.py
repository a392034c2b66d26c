"""Finds the words that open events: lexicon senses whose conditions the sentence meets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Span, Token

from ingest.events.around import slots_of
from ingest.events.classes import belongs, passes
from ingest.events.operators import words
from ingest.events.senses import Part, Sense, Test, index, lemmas, word_class, words_of
from ingest.events.slots import Slots
from ingest.events.steps import is_infinitive
from ingest.events.syntax import acts_as_noun, child, children

PARTS: dict[str, Part] = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
_SPORT_WORDS = 2
"""From so many sports words in a sentence on, its fights and attacks are games."""
_REAL_IN_FRONT = frozenset(("Attack", "Killing", "Abduction", "Coup"))
"""Types whose nouns mean a real event also in front of what it brought about: "bombing suspect", not "attack ad"."""
_OF_WAR = ("gpe", "country", "territory", "building", "force", "weapon")
"""Classes of what wars are fought with, over and against."""
_ASKED = frozenset(("Request", "Demand", "Promise"))
"""Types of which a participle in front of a noun only says what somebody wants: "the requested visit"."""
_GAMES = frozenset(
    ("Attack", "Battle", "Killing", "Strike", "Boycott", "Visit", "Surrender", "Ban", "Meeting", "Threat")
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word in the text that means a sense, with the fillers around it."""

    token: Token
    sense: Sense
    slots: Slots


Around = Mapping[str, frozenset[str]]
"""What a sense may ask for anywhere: lemmas of the article ("context") and of the sentence ("near"), its "tone"."""
_LONG = 50
"""From so many different words on, an article of attacks and battles has another word of violence."""
_PARTICLES = frozenset(("up", "down", "out", "off", "away", "back", "in", "over", "aside"))
"""Words that belong to a verb as particles only: "turned in" is no "turned out in droves"."""


def triggers(
    sentence: Span, *, context: frozenset[str] = frozenset(), title: bool = False, played: bool = False
) -> Iterator[Trigger]:
    """Yield the event words of a parsed sentence in reading order.

    `context` holds the lemmas of the article, which some senses ask for; `title` says that capitals mean nothing,
    `played` that the article reports a match.
    """
    known, sport = lemmas(), None
    near = frozenset(token.lemma_.lower() for token in sentence)
    around = {"context": context, "near": near, "tone": _tone(context)}
    for token in sentence:
        if token.pos_ not in PARTS or _is_tail(token):
            continue
        lemma = _lemma(token, title=title)
        if (lemma not in known and token.lower_ not in known) or _inside_name(token, title=title):
            continue
        found = _sense(token, lemma, around)
        if found is None or _only_describes(found) or _is_quality(found) or _is_general(token):
            continue
        if found.sense.type in _GAMES:
            sport = _is_sport(sentence, played=played) if sport is None else sport
            if sport:
                continue
        if _is_unarmed(found, around["tone"]):
            continue
        yield found


def _tone(context: frozenset[str]) -> frozenset[str]:
    """Return "peaceful" for an article without any word of violence, "virtual" for one of hackers and no arms."""
    if len(context) >= _LONG and word_class("armed").isdisjoint(context):
        return frozenset(("peaceful",))
    virtual = word_class("arms").isdisjoint(context) and not word_class("hacking").isdisjoint(context)
    return frozenset(("virtual",)) if virtual else frozenset()


def _is_tail(token: Token) -> bool:
    """True for the participle of a compound adjective: a "Turkish-based carrier" is not stationed anywhere."""
    if token.tag_ not in ("VBN", "VBD", "VBG", "JJ") or token.i < token.sent.start + 2 or token.nbor(-1).text != "-":
        return False
    return token.nbor(-2).lower_ not in ("re", "co", "pre", "mis")


def _only_describes(found: Trigger) -> bool:
    """True for an event noun in front of another noun ("sanctions monitors"), unless it was an attack or killing.

    A "rape allegation", an "attack ad", a "shooting stance", a "processing and detention centre" tell of none either.
    """
    token = found.token
    while token.dep_ == "conj" and token.head.pos_ in ("NOUN", "PROPN"):
        token = token.head
    if token.dep_ not in ("compound", "nmod"):
        return False
    head = token.head
    lemma = head.lemma_.lower()
    if lemma in word_class("only_said") or found.sense.type not in _REAL_IN_FRONT:
        return True
    return lemma not in word_class("spurred") and not belongs(head, "person")


def _is_unarmed(found: Trigger, tone: frozenset[str]) -> bool:
    """True for an attack or battle of words, votes or goods: no land and no force in it, no violence in the article."""
    if found.sense.type not in ("Attack", "Battle") or found.sense.lemma in word_class("bodily"):
        return False
    if found.sense.type == "Attack" and _is_verbal(found.token):
        return True
    fillers = (token for tokens in found.slots.fillers.values() for token in tokens)
    return bool(tone) and not any(belongs(token, name) for token in fillers for name in _OF_WAR)


def _is_verbal(noun: Token) -> bool:
    """True for an attack in one breath with insults: "smears and attacks"."""
    others = [noun.head, *children(noun.head, "conj")] if noun.dep_ == "conj" else children(noun, "conj")
    return any(other.lemma_.lower() in word_class("verbal") for other in others)


def _is_quality(found: Trigger) -> bool:
    """True for a participle in front of a noun that says what it is like or how sure: "cheering", "alleged"."""
    token = found.token
    if token.lower_ in word_class("attributive") and token.dep_ in ("amod", "compound"):
        return True
    if token.dep_ == "amod" and token.tag_ == "VBN" and found.sense.type in _ASKED:
        return True
    if token.dep_ == "amod" and (token.lower_ in words("adjective") or token.lower_ in word_class("state")):
        return True
    return (
        token.tag_ == "VBG" and token.dep_ == "amod" and found.sense.type not in {*_REAL_IN_FRONT, "Protest", "Battle"}
    )


def _is_general(token: Token) -> bool:
    """True for deeds that are only judged: "Seeking asylum is no crime", "Attacks on nurses are common"."""
    verb = token.head
    judged = verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP") and child(verb, "aux") is None
    if judged and token.dep_ == "csubj":
        return token.tag_ == "VBG" and child(token, "nsubj", "poss") is None
    if _is_thought_of(token):
        return True
    said = child(verb, "acomp") if judged and token.dep_ == "nsubj" and child(token, "det", "poss") is None else None
    return said is not None and said.lower_ in word_class("general")


def _is_thought_of(token: Token) -> bool:
    """True for the infinitive of "It is hard to kill a king", "It would be folly to overthrow him"."""
    said = token.head
    copula = said if said.lemma_ == "be" else said.head
    if not is_infinitive(token) or copula.lemma_ != "be" or copula.tag_ == "VBD" or child(token, "nsubj") is not None:
        return False
    return any(c.lower_ == "it" for c in children(copula, "nsubj", "expl"))


def _lemma(token: Token, *, title: bool) -> str:
    """Return the dictionary form; the tagger leaves the plural on words that it takes for names."""
    lemma = token.lemma_.lower()
    if token.pos_ == "PROPN" and title and lemma not in lemmas() and lemma.endswith("s"):
        return lemma[:-1]
    return lemma


def _inside_name(token: Token, *, title: bool) -> bool:
    """True for capitalised words of a name ("Paris Agreement", "Strike Force") outside of headlines."""
    if token.pos_ != "PROPN":
        return False
    return not title and (token.ent_type_ != "" or token.text[:1].isupper())


_SLOTS: Mapping[str, tuple[str, ...]] = {
    "modifier": ("modifier", "actor", "compound"),
    "actor": ("actor", "compound"),
    "doer": ("subject", "possessive", "actor"),
    "target": ("object", "harmed", "on", "against", "of", "at", "undergoer"),
}
"""Slots that a condition means together: "Senate attacks" and "attacks by the senator" have one doer."""


def _sense(token: Token, lemma: str, around: Around) -> Trigger | None:
    part = "noun" if acts_as_noun(token) else PARTS[token.pos_]
    candidates = index().get((part, lemma), ())
    if token.tag_ == "VBG" and token.dep_ in ("csubj", "nsubj", "pobj", "dobj"):
        candidates += index().get(("noun", token.lower_), ())
    if not candidates:
        return None
    slots = slots_of(token)
    for sense in candidates:
        if _fits(token, slots, sense, around):
            return Trigger(token, sense, slots)
    return None


def _fits(token: Token, slots: Slots, sense: Sense, around: Around) -> bool:
    if sense.number == "plural" and token.tag_ not in ("NNS", "NNPS", "NNP"):
        return False
    if not _has_words(token, slots, sense.with_words):
        return False
    if not all(_passes(slots, slot, test, around) for slot, test in sense.needs.items()):
        return False
    return not any(_passes(slots, slot, test, around) for slot, test in sense.lacks.items())


def _has_words(token: Token, slots: Slots, wanted: tuple[str, ...]) -> bool:
    if not wanted:
        return True
    beside = [c for c in token.children if c.dep_ != "prep" and c.tag_ != "TO"]  # "to yield 2%" is no "yield to"
    around = {c.lower_ for c in beside} | {c.lemma_.lower() for c in beside}
    if token.pos_ in ("NOUN", "PROPN"):
        around |= {m.lower_ for c in token.children if c.dep_ in ("compound", "amod", "nmod") for m in c.children}
    return all(word in around or (word in slots.fillers and word not in _PARTICLES) for word in wanted)


def _passes(slots: Slots, slot: str, test: Test, around: Around) -> bool:
    if slot == "support":
        return slots.support_word in test.words or (test.anything and slots.support_word is not None)
    if slot in around:
        return not words_of(test).isdisjoint(around[slot])
    return passes([token for name in _SLOTS.get(slot, (slot,)) for token in slots.get(name)], test)


def _is_sport(sentence: Span, *, played: bool) -> bool:
    """True for a sentence of play: in a match report every one that tells of no disorder."""
    used = [token.lemma_.lower() for token in sentence]
    if played and word_class("disorder").isdisjoint(used):
        return True
    return sum(word in word_class("sport") for word in used) >= _SPORT_WORDS
