"""What a filler is instead of what its slot says: the country of an election is its place, a companion no host."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.actors import Fillers
from ingest.events.beside_deeds import beside_deed
from ingest.events.by_phrases import by
from ingest.events.control import subject
from ingest.events.fit import is_namesake_of, is_place, is_setting, is_town, is_venue
from ingest.events.given_tasks import purposes
from ingest.events.namesakes import is_inquirer
from ingest.events.plover import codes
from ingest.events.senses import word_class
from ingest.events.syntax import children, expand, obliques
from ingest.events.triggers import Trigger
from ingest.lexicon import toml

_OF_PLACES = frozenset(("Protest", "Strike", "Coup", "Election"))
"""Types whose nouns are said to be of a place by those who are not its government."""
_AT_TOWNS = frozenset(("Meeting", "Negotiation"))
"""Types whose nouns are named after where they are: "the Geneva talks", "the Maple Hall meeting"."""
_SHAKING = frozenset(("hit by", "rock by", "batter by", "strike by"))
_HALTING = frozenset(("stop", "halt", "end", "suppress", "put down"))
_BEFORE = ("compound", "amod", "nmod")


def instead(role: str, token: Token, trigger: Trigger, fillers: Fillers) -> str:
    """Return the role that `token` really has where its slot means `role`; empty for none."""
    kind = trigger.sense.type
    if role == "place":
        return "topic" if kind == "Trial" and token.lemma_ in word_class("arena") else role  # "five years in prison"
    if role == "participant":
        return _for_participant(token, trigger, fillers)
    if role == "recipient":
        return _for_recipient(token, trigger, fillers)
    if role == "topic" and _is_no_topic(token, trigger, fillers):
        return ""
    return _for_agent(token, trigger, fillers) if role == "agent" else role


def _for_participant(token: Token, trigger: Trigger, fillers: Fillers) -> str:
    if _is_host_country(token, trigger, fillers):
        return "place"
    if trigger.sense.type not in _AT_TOWNS or token.dep_ != "compound":
        return "participant"
    if is_namesake_of(token, fillers):
        return ""
    return "place" if is_venue(token, fillers) else "participant"


def _is_no_topic(token: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for "a trip for the king", "protested at a summit", and whom one backs somebody against: "Lee over Lind"."""
    prep = _first(token).head.lower_ if _first(token).dep_ == "pobj" else ""
    match trigger.sense.type:
        case "Visit" if fillers.is_actor(token):
            return True  # his own, or in his honour
        case "Endorsement" if prep in ("over", "against"):
            return fillers.is_actor(token) or (prep == "against" and bool(trigger.slots.get("object")))
    return prep == "at" and token.lemma_.lower() in toml("events/control")["occasions"]


def _is_purpose(token: Token, trigger: Trigger) -> bool:
    """True for what another is backed or given something for: "gave Chad a loan for schools", "praised Lee for it"."""
    behind, slots = _first(token), trigger.slots
    if behind.dep_ != "pobj" or behind.head.lower_ != "for":
        return False
    if trigger.sense.type == "Endorsement":
        whom = any(name.startswith("recipient") for name in trigger.sense.frame.get("object", ()))
        return behind == token and trigger.sense.part == "verb" and whom and bool(slots.get("object"))
    return codes()[trigger.sense.type] == "AID" and bool(slots.get("dative") or slots.get("to"))


def _first(token: Token) -> Token:
    """Return the first of those coordinated with `token`."""
    while token.dep_ == "conj":
        token = token.head
    return token


def _for_recipient(token: Token, trigger: Trigger, fillers: Fillers) -> str:
    if trigger.sense.type == "Protest" and trigger.slots.support_word in _SHAKING:
        return "place" if is_place(token, fillers) else ""
    if _is_asked_for_another(token, trigger):
        return ""
    owns = token.dep_ == "poss" and token.head == trigger.token
    if owns and (_is_doer(trigger) or _is_body(token, trigger, fillers)):
        return "agent"
    nobody = ("day", "eve", "side") if codes()[trigger.sense.type] == "ASSAULT" else ("day", "eve")
    if token.dep_ == "pobj" and token.head.lower_ == "on" and token.lemma_.lower() in nobody:
        return ""  # "an attack on New Year's Day", "attacks go on on both sides"
    companion = _first(token)
    along = companion.dep_ == "pobj" and companion.head.lower_ == "with" and trigger.sense.type == "Visit"
    named = bool(trigger.slots.get("object") or trigger.slots.get("to"))
    if along and (named or token.lemma_.lower() in toml("events/control")["companions"]):
        return "agent" if named else ""  # "toured Chile with his parents", "during his visit with the delegation"
    return "topic" if _is_purpose(token, trigger) else "recipient"


def _is_host_country(name: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for the one country of "the Greek summit": a country alone does not meet."""
    alone = not any(trigger.slots.get(slot) for slot in ("possessive", "with", "between", "subject", "of", "and"))
    before = name.dep_ in ("amod", "compound") and name.head == trigger.token and len(expand(name)) == 1
    joined = name.doc[name.left_edge.i : name.i + 1].text  # "the Chad-Mali summit"
    one = trigger.slots.get("actor") in ([], [name]) and "-" not in joined and "–" not in joined
    table = toml("events/control")
    summit = trigger.token.lemma_ in table["summits"]
    state = _type(name, fillers) in ("Country", "Group") and name.lower_ not in table["of_many_states"]
    return summit and alone and before and one and state


def _is_aimed_elsewhere(trigger: Trigger) -> bool:
    things = trigger.slots.get("object")
    return any(name in ("into", "against") for thing in (trigger.token, *things) for name, _ in obliques(thing))


def _is_asked_for_another(asker: Token, trigger: Trigger) -> bool:
    """True for "asked him to drop the inquiry into Flynn", and for one person's "donations to help" another by name."""
    if asker in trigger.slots.get("wisher") and _is_aimed_elsewhere(trigger):
        return True
    words = [trigger.token, *([trigger.slots.support] if trigger.slots.support is not None else [])]
    helping = (c for word in words for c in purposes(word) if c.lemma_ in toml("events/control")["benefiting"])
    helped = [one for clause in helping for one in children(clause, "dobj")]
    sought = asker in trigger.slots.get("seeker") and asker.ent_type_ == "PERSON"
    return sought and any(one.ent_type_ == "PERSON" for one in helped)


def _is_doer(trigger: Trigger) -> bool:
    """True where the owner did it: "the army's killing of a shepherd", "the king's appointments"."""
    if trigger.sense.type == "Appointment" and trigger.token.tag_ == "NNS":
        return not trigger.slots.get("winner")
    if trigger.slots.support_word in ("commit", "carry out", "perpetrate", "plan", "plot"):
        return True  # "committed her first murder"
    others = [one for one in trigger.slots.get("of") if one.dep_ != "poss"]
    return "recipient" in trigger.sense.frame.get("of", ()) and bool(others)


def _is_body(owner: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for "the party's nomination", "the sect's beheadings": a body is neither appointed nor beheaded."""
    several = trigger.sense.type == "Killing" and trigger.token.tag_ == "NNS"
    body = _type(owner, fillers) == "Organization" or owner.lemma_.lower() in (
        "party",
        "government",
        "parliament",
        "militia",
        "sect",
    )
    return body and (several or trigger.sense.type == "Appointment")


def _for_agent(token: Token, trigger: Trigger, fillers: Fillers) -> str:
    kind = trigger.sense.type
    if kind == "Visit" and _is_toured(token, trigger, fillers):
        return "destination"
    if _is_no_doer(token, trigger, fillers) or _only_lets(token, trigger):
        return ""
    if trigger.sense.part != "noun":
        return "agent"
    beside = beside_deed(token, trigger, fillers)
    return _of_owner(token, trigger, fillers) if beside is None else beside


def _of_owner(token: Token, trigger: Trigger, fillers: Fillers) -> str:
    """Return what the agent of a noun is where it may be whose, or where, the deed is."""
    kind, first = trigger.sense.type, token
    while first.dep_ == "conj" and first.head.pos_ == "ADJ":
        first = first.head  # "local and European elections"
    owns = first.dep_ in ("poss", *_BEFORE) and first.head == trigger.token
    if kind == "Election" and owns and (trigger.slots.get("to") or trigger.slots.get("as")):
        return "recipient"  # "his election to a third term"
    if kind in _OF_PLACES and owns:
        return _of_a_place(token, kind, fillers)
    bossed = trigger.slots.get("possessive") or by(trigger.token) is not None
    if kind == "Resignation" and token in trigger.slots.get("of") and bossed:
        return "recipient"  # "the king's sacking of a minister"
    struck = codes()[kind] == "ASSAULT" and token.dep_ in (*_BEFORE, "conj")
    struck = struck and (is_town(token, fillers) or is_setting(token, fillers))
    return "place" if struck else "agent"  # "the Boston attacks"


def _is_no_doer(token: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for "the Hajj pilgrimage", "a coup that Washington did not stop", "Lind's probe", "Court appointments"."""
    kind, owns = trigger.sense.type, token.head == trigger.token
    if kind == "Coup":
        return not owns and trigger.slots.support_word in _HALTING
    if kind == "Expulsion" and trigger.sense.part == "verb" and not trigger.slots.get("object"):
        return token.dep_ in ("nsubj", "nsubjpass")
    if kind == "Investigation":
        return owns and _is_looked_into(token, trigger, fillers)
    if kind in ("Request", "Demand") and trigger.sense.part == "noun":
        asked = (
            [one for one in trigger.slots.get("possessive") if one.tag_ != "PRP$"]
            or trigger.slots.get("from")
            or by(trigger.token) is not None
        )
        return token.dep_ in ("nsubj", "nsubjpass") and bool(asked)  # "agreed to Chile's demand"
    if kind == "Appointment" and trigger.sense.part == "noun":
        return owns and token.dep_ == "compound" and _type(token, fillers) == "Organization"
    return kind == "Visit" and token.lower_ in word_class("festival")


def _only_lets(token: Token, trigger: Trigger) -> bool:
    """True for a parliament that approves airstrikes, and for who organizes a visit."""
    table = toml("events/control")
    if token in trigger.slots.get("approver"):
        frame = trigger.sense.frame
        doing = ("subject", "possessive", "actor", "from")
        if any(frame.get(slot) == ("agent",) and trigger.slots.get(slot) for slot in doing):
            return True  # "Peru's sale of tanks was approved by Chile"
        return codes()[trigger.sense.type] == "ASSAULT" and token.lemma_.lower() in table["lawmaking"]
    verbs = (trigger.slots.support, *children(trigger.token, "acl", "relcl"))
    set_up = (verb for verb in verbs if verb is not None and verb.lemma_ in table["arranging"])
    return trigger.sense.type == "Visit" and any(token in expand(subject(verb)) for verb in set_up)


def _is_looked_into(owner: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for "Lind's email probe", and for the judge of "the Lund inquiry", who may lead it or be its subject."""
    if owner.dep_ == "compound":
        return is_inquirer(owner, trigger, fillers) or _type(owner, fillers) == "Place"
    topics = (c for c in trigger.token.children if c.dep_ == "compound" and c.pos_ == "NOUN")
    return owner.dep_ == "poss" and _type(owner, fillers) == "Person" and any(topics)


def _type(token: Token, fillers: Fillers) -> str | None:
    mention = fillers.mention(token)
    return mention.type if mention is not None else None


def _of_a_place(owner: Token, kind: str, fillers: Fillers) -> str:
    """Return "place" for the country of "Bolivia's unrest"."""
    mention = fillers.mention(owner)
    if mention is None:
        return "agent"
    where = {"Country": "place", "Place": "place"}
    if kind == "Election":
        where |= {"Organization": "topic", "Group": "place"}  # "the Assembly elections", "European elections"
    return where.get(mention.type, "agent")


def _is_toured(place: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for the goal of "a visit of Asia", "his Middle East tour", "the envoy's Indian visit"."""
    if place in trigger.slots.get("of") and trigger.token.lemma_ == "tour":
        return True  # "a tour of two plants"
    if place.dep_ == "pobj":
        return is_place(place, fillers)
    if trigger.token.lemma_ == "pilgrimage":
        return is_place(place, fillers)  # "Mecca's pilgrimages"
    return place.dep_ in _BEFORE and (is_town(place, fillers) or bool(trigger.slots.get("possessive")))
