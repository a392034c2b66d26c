from __future__ import annotations

from graph.vocabulary import ID
from graph.whereabouts import position


def test_a_city_lies_where_the_gazetteer_has_it() -> None:
    found = position(ID["place/vladivostok"].value)
    assert found
    assert (round(found.longitude), round(found.latitude), found.capital) == (132, 43, False)


def test_a_state_is_put_at_its_capital_whatever_its_accents() -> None:
    for code, longitude in (("PRK", 126), ("CMR", 12)):
        found = position(ID[f"country/{code}"].value)
        assert found
        assert (round(found.longitude), found.capital) == (longitude, True)


def test_what_is_no_place_lies_nowhere() -> None:
    assert position(ID["person/kim-jong-un"].value) is None
    assert position(ID["place/nowhere-at-all"].value) is None
