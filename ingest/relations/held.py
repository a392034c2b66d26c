"""Offices held: of which state, organization or place a person is what the text says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.entities import persons
from ingest.entities.offices import predicate
from ingest.entities.roles import Role, roles
from ingest.entities.scene import Scene
from ingest.lexicon import toml
from ingest.record import Mention, Relation
from ingest.relations.known import Known
from ingest.relations.misnamed import is_government, is_of_a_body, is_portfolio, is_title
from ingest.relations.posts import (
    heads_another,
    is_at_home,
    is_in_a_word,
    is_of_a_part,
    is_of_one_state,
    is_post,
    is_style,
    is_topic,
    leads_a_field,
)
from ingest.relations.tenure import is_long_ago, one_at_a_time, over, tenure
from ingest.relations.terms import has_left, holders, same_name, states_of_former, states_of_namesakes, states_served
from ingest.relations.ties import evidence

_OF_STATE = ("head_of_state", "head_of_government", "minister")
_ANYBODYS = ("leader", "head_of_state")
_UNIQUE = ("head_of_state", "head_of_government")
"""Offices that a state has one of: whoever holds one in an article about a state is likely its own."""


def offices_held(scene: Scene, known: Known) -> Iterator[Relation]:
    """Yield the offices that the text ascribes to persons.

    An office of state whose state the phrase leaves out ("the president") is taken to be of the state that the holder
    served that day, where the gazetteer knows it, else of the one that the article is mostly about, unless the text
    names somebody else for that; it is implied only. A pope leads the Holy See, whatever the article is about.
    """
    every = list(roles(scene))
    said = [(role, _held(scene, known, role)) for role in every if not is_of_one_state(role)]
    stated = [found for _, found in said if found is not None and found.subject != found.object]
    yield from stated
    # A state has one such office at a time: "President X" of another state is not of the one that "President Y" leads.
    taken = {(found.predicate, found.object) for role, found in said if found and "former" not in role.how}
    placed = {(found.subject, found.role) for found in stated}
    left_out = [role for role, found in said if found is None and not role.objects and _may_be_states(scene, role)]
    left_out = [r for r in left_out if (r.holder.cluster, _words(scene, r)) not in placed and not is_long_ago(scene, r)]
    unsaid = [found for role in left_out if (found := _of_unsaid_state(scene, known, role, taken))]
    yield from one_at_a_time(unsaid)
    yield from _of_one_state(scene, known, every)


def _of_one_state(scene: Scene, known: Known, every: Iterable[Role]) -> Iterator[Relation]:
    """Yield the offices that only one state has, if the article names it: "the German Pope Benedict XVI"."""
    for role in filter(is_of_one_state, every):
        code, tie = toml("offices")["of_one_state"][role.office.noun]
        state = known.state(code)
        if state is not None:
            said = any(thing.cluster == state for thing in role.objects)
            found = _relation(scene, role, tie, state, 0.9 if said else 0.8)
            why = found.why if said else f"{role.why}; only that state has such an office"
            yield replace(found, basis="stated" if said else "implied", why=why)


def _held(scene: Scene, known: Known, role: Role) -> Relation | None:
    """Return the office, of the first object that it can be of."""
    for position, thing in enumerate(role.objects):
        if is_topic(scene, role, thing) or is_post(scene, role, thing):
            continue
        kind = _kind_of(known, thing)
        tie = predicate(role.office.group, kind) if known.is_named(thing.cluster) else None
        if tie == "leads" and (
            "deputy" in role.how or leads_a_field(scene, role, thing) or _is_of_a_branch(scene, known, role, thing)
        ):
            tie = "memberOf" if role.office.noun.startswith("chair") else "worksFor"  # "Senate banking chairman"
        if tie == "leads" and role.office.noun.endswith("leader") and _is_one_of_some(scene, role):
            tie = "memberOf"
        if tie == "memberOf" and not known.takes_seekers(thing.cluster) and role.office.noun in _seekers():
            continue
        if role.office.group == "minister" and kind != "state" and is_portfolio(known, thing):
            continue
        if is_at_home(scene, role, thing, kind) or (kind in ("state", "place") and _is_no_states(scene, role)):
            continue
        if kind == "state" and (is_of_a_part(role) or is_in_a_word(scene, thing)):
            continue
        if kind == "state" and thing.mention == "PRO" and role.office.group in _ANYBODYS:
            continue  # "its leader" is as well that of a party spoken of beside the state
        if tie and not is_title(thing) and not (role.office.group in _OF_STATE and is_government(thing)):
            found = _relation(scene, role, tie, thing.cluster, 0.7 if position else 0.9)
            return _ended(scene, known, role, found)
    return None


def _is_of_a_branch(scene: Scene, known: Known, role: Role, thing: Mention) -> bool:
    """Say whether a head heads a body in one place alone: "head of Shell in India", "the party's secretary in Puno"."""
    if thing.type != "Organization" or role.office.group != "head":
        return False
    last = max(scene.tokens(thing)[1], role.office.last)
    place = scene.at(last + 1) or scene.at(last + 2) if last + 2 < len(scene.doc) else None
    inside = last < len(scene.doc) and scene.doc[last].lower_ == "in" and place is not None
    return inside and place is not None and place.type in ("Place", "Country") and not known.sits_in(thing, place)


def _may_be_states(scene: Scene, role: Role) -> bool:
    """Say whether an office without a state may be of the article's: "the president", no "better president than Y"."""
    apart = (
        _is_one_of_some(scene, role) or is_of_a_part(role) or is_of_a_body(scene, role) or _is_no_states(scene, role)
    )
    return role.office.group in _UNIQUE and not apart


def _is_one_of_some(scene: Scene, role: Role) -> bool:
    """Say whether an office is one of several like it: "a party leader", "a better president than Y"."""
    head = scene.doc[role.office.last - 1]
    return any(child.dep_ == "det" and child.lower_ in ("a", "an") for child in head.children)


def _is_no_states(scene: Scene, role: Role) -> bool:
    """Say whether an office is none of a state's: of what a noun before it names, or in a shadow cabinet."""
    return heads_another(scene, role) or ("shadow" in role.how and role.office.group in _OF_STATE)


def _of_unsaid_state(scene: Scene, known: Known, role: Role, taken: set[tuple[str, str]]) -> Relation | None:
    tie = predicate(role.office.group, "state")
    served = _served(scene, known, role, tie) if tie else frozenset()
    state = next(filter(None, map(known.state, sorted(served))), None) if served else known.main_state()
    if (
        state is None
        or tie is None
        or (not served and ((tie, state) in taken or _is_anothers(scene, known, role, (tie, state))))
    ):
        return None
    ground = "the state served, of the gazetteer" if served else "the state that the article is mostly about"
    found = _relation(scene, role, tie, state, 0.8 if served else 0.5)
    return replace(found, basis="implied", why=f"{role.why}; {ground}")


def _is_anothers(scene: Scene, known: Known, role: Role, post: tuple[str, str]) -> bool:
    """Say whether that office of the state is known to be another's, or the holder's name to go with another state.

    A president known of one state is not the president of another that the article is about, nor is a premier the
    premier of a state without any.
    """
    tie, state = post
    code, day = known.states[state], (scene.document.article.published or "")[:10]
    serving = holders(code, tie, day) if day and not role.how else ()
    called = known.full_name(role.holder)
    stranger = serving and not any(same_name(persons.parts(called), persons.parts(name)) for name in serving)
    elsewhere = states_of_namesakes(called, tie)
    return bool(stranger) or (bool(elsewhere) and code not in elsewhere) or not is_style(role, code)


def _served(scene: Scene, known: Known, role: Role, office: str) -> frozenset[str]:
    """Return the states whose office the gazetteer knows the holder to have had on the day of the article, if known."""
    holder = known.entry(role.holder.cluster)
    day = (scene.document.article.published or "")[:10]
    served = states_served(holder, office, day) if holder else frozenset()
    return served or states_of_former(known.full_name(role.holder), office, day)


def _relation(scene: Scene, role: Role, tie: str, object_: str, sure: float) -> Relation:
    since, until = tenure(scene, role)
    return Relation(
        role.holder.cluster,
        tie,
        object_,
        evidence(scene, role.holder),
        since=since,
        until=until,
        role=_words(scene, role),
        polarity="NEG" if "negated" in role.how else "POS",
        time="FUTURE" if {"future", "designate"} & role.how else "NON_FUTURE",
        confidence=sure,
        why=role.why,
    )


def _ended(scene: Scene, known: Known, role: Role, found: Relation) -> Relation:
    """Return an office as over where its holder is known to have left it when the article appeared."""
    day = (scene.document.article.published or "")[:10]
    state = known.states.get(found.object, "")
    left = bool(day) and has_left(known.full_name(role.holder), state, found.predicate, day)
    return replace(found, until=over(scene)) if left and not found.until else found


def _words(scene: Scene, role: Role) -> str:
    """Return the words of an office, with the "deputy" right before it."""
    first = role.office.first
    deputy = first > 0 and scene.doc[first - 1].lower_ in toml("offices")["modifiers"]["deputy"]
    return scene.doc[first - deputy : role.office.last].text


def _kind_of(known: Known, mention: Mention) -> str:
    """Return "state", "organization" or "place" for what an office can be of, else nothing."""
    if mention.cluster in known.states:
        return "state"
    return {"Country": "state", "Organization": "organization", "Place": "place", "Facility": "place"}.get(
        mention.type, ""
    )


def _seekers() -> frozenset[str]:
    return frozenset(toml("ties")["seekers"]["nouns"])
