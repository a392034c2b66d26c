from __future__ import annotations

import pytest

from graph.views.things import status, thing
from graph.vocabulary import ID, NG


@pytest.mark.parametrize(
    ("address", "kind", "entity"),
    [
        ("person/kim-jong-un", "Person", True),
        ("country/PRK", "Country", True),
        ("event/meeting-2023-09-13-5f1c09ab", "Event", False),
        ("tie/person/kim-jong-un/headOfState/country/PRK", "Tie", False),
        ("amount/113000000000-USD-min", "Amount", False),
        ("something/else", "Other", False),
    ],
)
def test_kind_follows_from_the_address(address: str, kind: str, entity: bool) -> None:
    found = thing(ID.base + address, None)
    assert (found.kind, found.is_entity, found.address) == (kind, entity, address)


def test_thing_without_a_name_is_called_by_the_end_of_its_address() -> None:
    assert thing(ID.base + "person/kim-jong-un", None).name == "kim jong un"


def test_reported_means_happened() -> None:
    assert status(NG.Reported.value) == "happened"
