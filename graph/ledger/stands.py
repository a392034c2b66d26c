"""What is contested, and where outlets and claimants stand on it."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from graph.ledger.lines import day, named, parts_of
from graph.ledger.tables import Tables, query
from graph.views.events import Part
from graph.views.stands import Claimant, Contest, Stand, gathered
from graph.views.things import status, thing


def contests(tables: Tables) -> tuple[Contest, ...]:
    """Return everything contested with all who affirm or deny it, in the order of `contest_order`."""
    by_about = {about: list(rows) for about, rows in groupby(tables.rows(query("stands"), {}), key=lambda row: row[0])}
    parts = parts_of(tables, by_about)
    return gathered(_contest(rows, parts.get(about, ())) for about, rows in by_about.items())


def contests_of(tables: Tables, entity: str) -> tuple[Contest, ...]:
    """Return what is contested of what an entity has a part in, in the order of `contest_order`."""
    own = {about for (about,) in tables.rows(query("abouts_of"), {"entity": entity})}
    return tuple(of for of in contests(tables) if own & {of.about.iri, *(more.iri for more in of.also)})


def contests_beside(tables: Tables, entity: str, denied: tuple[str, ...]) -> tuple[Contest, ...]:
    """Return those of the `denied` events in which nobody acts and an entity has no part: "no agreement was signed"."""
    wanted = set(denied) - {about for (about,) in tables.rows(query("abouts_of"), {"entity": entity})}
    return tuple(of for of in contests(tables) if of.about.iri in wanted and not of.has_actor) if wanted else ()


def claimants(tables: Tables) -> tuple[Claimant, ...]:
    """Return all whom articles cite, those cited most first."""
    return tuple(
        Claimant(thing(iri, label), affirms, denies)
        for iri, label, affirms, denies in tables.rows(query("claimants"), {})
    )


def _contest(claims: list[tuple[Any, ...]], parts: tuple[Part, ...]) -> Contest:
    about, label, state, disputed, *_ = claims[0]
    return Contest(thing(about, label), status(state), bool(disputed), tuple(map(_stand, claims)), parts=parts)


def _stand(row: tuple[Any, ...]) -> Stand:
    *_, claim, cited, claimant, name, outlet, published, affirmed, certainty, tense, outcome = row
    return Stand(
        claim=claim,
        affirmed=bool(affirmed),
        certainty=named(certainty),
        tense=named(tense),
        outcome=outcome,
        claimant=thing(claimant, name) if cited else None,
        outlet=outlet,
        published=day(published),
    )
