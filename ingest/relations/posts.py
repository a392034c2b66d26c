"""Names beside an office that do not tell of what it is: what its holder studies, and where its holder is posted."""

from __future__ import annotations

from ingest.entities.roles import Role
from ingest.entities.scene import Scene
from ingest.lexicon import toml
from ingest.record import Mention


def is_topic(scene: Scene, role: Role, thing: Mention) -> bool:
    """Say whether a state is what the holder deals with: "a China scholar", "director for China at the Fund"."""
    if thing.type != "Country":
        return False
    first, last = scene.tokens(thing)
    if last <= role.office.first:
        owner = scene.doc[last].text in ("'s", "’s", "'", "’")
        studied = role.office.noun in toml("offices")["topical"]["nouns_of_study"]
        return studied and not owner and thing.text not in toml("ties")["adjectives"]["states"]
    others = any(other.type == "Organization" for other in role.objects)
    return others and role.office.group != "representative" and scene.doc[first - 1].lower_ == "for"


def is_post(scene: Scene, role: Role, thing: Mention) -> bool:
    """Say whether it is to whom an envoy is sent, who represents another: "ambassador to Ukraine"."""
    first = scene.tokens(thing)[0]
    if role.office.group != "representative" or first < role.office.last:
        return False
    before = first - 2 if scene.doc[first - 1].pos_ == "DET" else first - 1
    return scene.doc[before].lower_ == "to"


def is_style(role: Role, state: str) -> bool:
    """Say whether the state has offices that are called so; only some have a "Secretary" for a minister."""
    style: dict[str, list[str]] = toml("offices")["styles"]
    return all(state in states for word, states in style.items() if word in role.office.noun.split())
