"""Which names of a document are one entity: same surface, short and full names, acronyms, nationality words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from ingest.entities import leaders, persons, words
from ingest.entities.aliases import abbreviates, introduces, key, short_form
from ingest.entities.gazetteer import Entry, lookup
from ingest.entities.namesakes import best_entry, tells_apart, unlink
from ingest.entities.shortenings import is_paper, shortenings
from ingest.entities.spans import Name
from ingest.lexicon import toml
from ingest.record import EntityType

# Letters up to which a name may be an acronym of a longer one.
ACRONYM = 5
# Words between a name and what somebody is known as: "Omar Lind, also widely known as".
ALIAS = 5


@dataclass(slots=True, eq=False)
class Entity:
    """Names of a document that are one entity; `id` is set when all are found, in reading order.

    `nouns` are the common nouns that the text calls it by ("carrier", "governor").
    """

    type: EntityType
    names: list[Name] = field(default_factory=list)
    entry: Entry | None = None
    gender: str | None = None
    id: str = ""
    nouns: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The fullest name: the gazetteer's for a state and for "CAIRO" or "Calif.", else the first of most words."""
        if self.entry and self.entry.state == self.entry.id:
            return self.entry.name
        fullest = " ".join(max((name.text for name in self.names), key=_fullness, default="").split())
        cut = fullest.isupper() or fullest.endswith(".")
        return self.entry.name if self.entry and self.entry.type == "Place" and cut else fullest


def _fullness(text: str) -> tuple[int, int, bool, bool]:
    """Rank a name among the names of one entity: whole words, then initials, more than an acronym, not in capitals."""
    words = text.split()
    whole = [word for word in words if len(word.strip(".")) > 1]
    return len(whole), len(words), len(text) > ACRONYM, not text.isupper()


def clustered(names: list[Name]) -> list[Entity]:
    """Return the entities that `names` name, in the order of their first mention."""
    by_type: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        by_type["State" if _state(name) else "Person" if name.type == "Person" else "Other"].append(name)
    entities = [*_states(by_type["State"]), *_persons(by_type["Person"]), *_others(by_type["Other"])]
    unlink(entities)
    entities.sort(key=lambda entity: min(name.start for name in entity.names))
    for number, entity in enumerate(entities, 1):
        entity.id = f"e{number}"
        entity.names.sort(key=lambda name: name.start)
    return entities


def _state(name: Name) -> Entry | None:
    """Return the state that a country name or nationality word refers to."""
    return next((e for e in name.entries if e.state == e.id and name.type in (e.type, "Country")), None)


def _states(names: Iterable[Name]) -> Iterator[Entity]:
    by_state: dict[str, Entity] = {}
    for name in names:
        entry = _state(name)
        assert entry
        assert entry.state
        entity = by_state.setdefault(entry.state, Entity("Country"))
        entity.entry = entity.entry if entity.entry and entity.entry.type == "Country" else entry
        entity.names.append(name)
    return iter(by_state.values())


def _persons(names: list[Name]) -> list[Entity]:
    """Full names first, then each shorter name to the person it is short for."""
    ordered = sorted(names, key=lambda name: (*persons.length(name.text), name.start))
    entities: list[Entity] = []
    for name in ordered:
        person = _person(name, entities)
        if person is None:
            person = Entity("Person")
            entities.append(person)
        person.names.append(name)
        person.gender = person.gender or persons.gender(name)
        person.entry = person.entry or next((entry for entry in name.entries if entry.type == "Person"), None)
    for person in entities:
        person.gender = person.gender or leaders.genders().get(person.name)
    return entities


def _person(name: Name, known: list[Entity]) -> Entity | None:
    """Return the person among `known` that `name` names; of several the one mentioned last before it."""
    known_as = _called(name, known)
    if known_as is not None:
        return known_as
    own = persons.parts(name.text)
    ranked = [(_fit(own, entity), entity) for entity in known if _may_be(name, entity)]
    best = max((rank for rank, _ in ranked), default=0)
    bearers = _in_office(name, [entity for rank, entity in ranked if rank == best]) if best else []
    return max(bearers, key=lambda entity: _nearness(name, entity), default=None)


def _called(name: Name, known: list[Entity]) -> Entity | None:
    """Return who was called so or is at this place: "Omar Lind, known as Shadow", and "Shadow" behind that."""
    for entity in known:
        if any(name.text == other.text and _is_alias(other, entity) for other in entity.names):
            return entity
    return next((entity for entity in known if _is_alias(name, entity)), None)


def _is_alias(name: Name, entity: Entity) -> bool:
    """Say whether a name stands behind a person's own and "known as" or "nicknamed"."""
    doc, end = name.doc, name.first
    led = end > 1 and (doc[end - 2 : end].text.lower() == "known as" or doc[end - 1].lower_ in ("nicknamed", "alias"))
    return led and any(0 < end - other.last <= ALIAS for other in entity.names)


def _in_office(name: Name, bearers: list[Entity]) -> list[Entity]:
    """Return those of several bearers of a surname who are called by the office before it: "Vice President Rahl"."""
    office = persons.titles(name) & words.group("heads")
    if len(bearers) == 1 or " " in name.text:
        return bearers
    if not office:
        aged = name.first > 0 and name.doc[name.first - 1].lower_ in ("elder", "older", "younger", "late")
        return bearers if aged else [entity for entity in bearers if not _is_kin(entity, bearers)] or bearers
    so_called = [entity for entity in bearers if any(persons.titles(other) & office for other in entity.names)]
    return so_called or _just_named(name, bearers)


def _just_named(name: Name, bearers: list[Entity]) -> list[Entity]:
    """Return the one bearer of a surname who was named in full just before, if no other was."""
    fresh = [entity for entity in bearers if _nearness(name, entity)[0] == 2]
    return fresh if len(fresh) == 1 else []


def _is_kin(entity: Entity, bearers: list[Entity]) -> bool:
    """Say whether the text brings somebody in as kin of another bearer of the surname: "Rahl's brother Peter Rahl"."""
    doc, first = entity.names[0].doc, entity.names[0].first
    if _is_kin_of(entity.names[0]):
        return True
    at = first - 2 if first > 1 and doc[first - 1].text == "," else first - 1
    if at < 2 or doc[at].lower_ not in toml("offices")["kin"]["nouns"] or doc[at - 1].text not in ("'s", "’s"):
        return False
    owner = doc[at - 2].text.casefold()
    others = (name for other in bearers if other is not entity for name in other.names)
    return any(owner == persons.surname(name.text) for name in others)


def _is_kin_of(name: Name) -> bool:
    """Say whether a name tells whose kin somebody before it is: "Rahl, the son of banker Peter Rahl"."""
    before = [token.lower_ for token in name.doc[max(0, name.first - 5) : name.first]]
    kin = toml("offices")["kin"]["nouns"]
    return any(noun in kin and behind == "of" for noun, behind in pairwise(before))


def _may_be(name: Name, entity: Entity) -> bool:
    """Say whether neither gender nor title keeps `name` apart from the names of `entity`."""
    sex = persons.gender(name)
    if sex and entity.gender and sex != entity.gender:
        return False
    if " " in name.text:
        return True
    others = frozenset[str]().union(*(persons.titles(other) for other in entity.names))
    full = any(" " in other.text for other in entity.names)
    return not persons.differ(persons.titles(name), others, full=full)


def _fit(own: persons.Parts, entity: Entity) -> int:
    best = 0
    for name in entity.names:
        other = persons.parts(name.text)
        if own == other and len(own) > 1:
            return 6
        if own == other:
            best = max(best, 4)
        else:
            best = max(best, 5 if persons.same_person(own, other) else persons.short_for(own, other))
    return best


# Characters behind a full name within which its surname alone means the same person.
_FRESH = 400


def _nearness(name: Name, entity: Entity) -> tuple[int, int, int]:
    """Rank candidates: the full name just before, else who is named in full most often, else the first behind."""
    full = [other.start for other in entity.names if len(other.text) > len(name.text)]
    before = [start for start in full if start < name.start]
    if not before:
        return 0, 0, -min(full, default=0)
    fresh = name.start - max(before) <= _FRESH
    return (2, max(before), 0) if fresh else (1, len(before), max(before))


def _others(names: list[Name]) -> list[Entity]:
    entities: dict[tuple[str, str], Entity] = {}
    for name in names:
        assert name.type
        entry = best_entry(name)
        entity = entities.setdefault((name.type, entry.id if entry else _key(name)), Entity(name.type, entry=entry))
        entity.names.append(name)
    return _merged(list(entities.values()))


def _key(name: Name) -> str:
    """Return the key of a name; of a place in capitals, as datelines have them, that of the name in small letters."""
    return key(name.text.title() if name.type == "Place" and name.text.isupper() else name.text)


def _merged(entities: list[Entity]) -> list[Entity]:
    """Join acronyms with their long forms, and short organization names with full ones."""
    entities.sort(key=lambda entity: -max(len(name.text) for name in entity.names))
    kept: list[Entity] = []
    for entity in entities:
        full = next((other for other in kept if _same(entity, other)), None)
        if full:
            full.names.extend(entity.names)
            full.entry = full.entry or entity.entry
        else:
            kept.append(entity)
    return _shortened(kept)


def _shortened(entities: list[Entity]) -> list[Entity]:
    """Join a name to the only longer one that it may be short for."""
    forms = {id(full): frozenset().union(*(shortenings(n.text, full.type) for n in full.names)) for full in entities}
    kept: list[Entity] = []
    for entity in entities:
        own = {key(name.text) for name in entity.names}
        full = [o for o in entities if o is not entity and o.type == entity.type and own & forms[id(o)]]
        paper = all(is_paper(word) for word in own)
        joins = len(full) == 1 and (paper or not _differ(entity, full[0])) and full[0].names and entity.names
        if joins and not tells_apart(entity.names, full[0].names):
            full[0].names.extend(entity.names)
            full[0].entry = full[0].entry or (None if paper or _of_province(full[0]) else entity.entry)
            entity.names = []
        else:
            kept.append(entity)
    return [entity for entity in kept if entity.names]


def _of_province(entity: Entity) -> bool:
    """Say whether a body is a province's: the "Wyoming Republican Party" is not the known party of the state."""
    firsts = (lookup(name.text.split()[0]) for name in entity.names if " " in name.text)
    return any(entry.kind == "province" for known in firsts for entry in known[:1])


def _differ(a: Entity, b: Entity) -> bool:
    return bool(a.entry and b.entry and a.entry.id != b.entry.id)


def _same(entity: Entity, full: Entity) -> bool:
    if entity.type != full.type:
        return False
    if any(introduces(b, a) or introduces(a, b) for a in entity.names for b in full.names):
        return True
    if _differ(entity, full):
        return False
    pairs = [(a, b) for a in entity.names[:3] for b in full.names[:3]]
    alike = any(_key(a) == _key(b) or abbreviates(a, b) or short_form(a, b) for a, b in pairs)
    return alike and not tells_apart(entity.names, full.names)
