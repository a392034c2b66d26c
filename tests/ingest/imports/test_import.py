"""A user's own gazetteer: files that are read, files that are refused with file and line, and what is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingest.imports import GazetteerError, import_file, shelf
from ingest.imports.row import Row


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(shelf.VARIABLE, str(tmp_path / "kept"))
    return tmp_path / "kept"


def written(folder: Path, name: str, *lines: str) -> Path:
    path = folder.parent / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def entity(schema: str, id_: str, **properties: list[str]) -> str:
    return json.dumps({"id": id_, "schema": schema, "properties": properties})


def kept() -> list[Row]:
    return [row for _, row in shelf.rows()]


def test_a_table_with_offices(folder: Path) -> None:
    path = written(
        folder,
        "Cabinet 2024.csv",
        "name,type,aliases,wikidata,role,since,until",
        '"Mwale, Ines",Person,Ines Mwale|I. Mwale,Q1234567,Minister of Ports,2021-03,2024',
        "Harbour Watch,Organization,HW,,,,",
    )
    made = import_file(path)
    assert (made.name, made.entries) == ("cabinet-2024", 2)
    mwale, watch = kept()
    assert mwale.names == ("Ines Mwale", "I. Mwale")
    assert (mwale.wikidata, mwale.role, mwale.since, mwale.until) == (
        "Q1234567",
        "Minister of Ports",
        "2021-03",
        "2024",
    )
    assert (watch.type, watch.names) == ("Organization", ("HW",))


def test_the_simple_export_of_opensanctions(folder: Path) -> None:
    path = written(
        folder,
        "targets.simple.csv",
        '"id","schema","name","aliases","birth_date","countries"',
        '"Q7654321","Person","Ines Mwale","Инес Мвале;Ines Maria Mwale","1961","zz"',
        '"NK-abc","Vessel","Blue Heron","","",""',
        '"NK-def","Company","Heron Shipping","","","zz"',
    )
    import_file(path)
    assert [(row.name, row.names, row.wikidata) for row in kept()] == [
        ("Ines Mwale", ("Ines Maria Mwale",), "Q7654321"),
        ("Heron Shipping", (), ""),
    ]


def test_follow_the_money_with_an_office(folder: Path) -> None:
    path = written(
        folder,
        "entities.ftm.json",
        entity("Occupancy", "o1", holder=["p1"], post=["x1"], startDate=["2020-01-05"], endDate=["2022"]),
        entity("Person", "p1", name=["Ines Mwale"], alias=["Mwale Ines", "Ines"], wikidataId=["Q7654321"]),
        entity("Position", "x1", name=["Governor of the bank"]),
        entity("Address", "a1", full=["1 Quay"]),
    )
    import_file(path)
    assert kept() == [
        Row("p1", "Person", "Ines Mwale", ("Mwale Ines",), "Q7654321", "Governor of the bank", "2020-01-05", "2022")
    ]


BAD = {
    "no-name-column.csv": (["title,type", "x,Person"], "line 1: there is no column 'name'"),
    "no-type-column.csv": (["name,country", "x,y"], "line 1: there is no column 'type'"),
    "no-name.csv": (["name,type", "Ines Mwale,Person", ",Person"], "line 3: there is no name"),
    "type.csv": (["name,type", "Ines Mwale,Wizard"], "line 2: the type 'Wizard' is not known"),
    "date.csv": (["name,type,since", "Ines Mwale,Person,5 May"], "line 2: '5 May' is no date"),
    "item.csv": (["name,type,wikidata", "Ines Mwale,Person,12"], "line 2: '12' is no Wikidata id"),
    "cells.csv": (["name,type", "Mwale, Ines,Person"], "line 2: there are more cells than columns"),
    "cyrillic.csv": (["name,type", "Инес Мвале,Person"], "has no person, organization or place with a name in Latin"),
    "broken.jsonl": ([entity("Person", "p", name=["Ines Mwale"]), "{"], "line 2: this is no JSON"),
    "list.jsonl": (["[1, 2]"], "line 1: this is no FollowTheMoney entity"),
    "names.txt": (["Ines Mwale"], "ends in none of .csv"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_whole(folder: Path, name: str) -> None:
    lines, message = BAD[name]
    with pytest.raises(GazetteerError, match=f"{name}.*{message.split('(')[0]}"):
        import_file(written(folder, name, *lines))
    assert shelf.imports() == []


def test_other_encodings_are_named(folder: Path) -> None:
    path = folder.parent / "latin.csv"
    path.write_bytes("name,type\nInês Mwale,Person\n".encode("latin-1"))
    with pytest.raises(GazetteerError, match=r"latin\.csv is not UTF-8"):
        import_file(path)


def test_importing_again_replaces_and_removing_forgets(folder: Path) -> None:
    import_file(written(folder, "firms.csv", "name,type", "Heron Shipping,Company", "Egret Lines,Company"))
    import_file(written(folder, "firms.csv", "name,type", "Heron Shipping,Company"))
    assert [(made.name, made.entries) for made in shelf.imports()] == [("firms", 1)]
    shelf.remove("firms")
    assert kept() == []
    with pytest.raises(GazetteerError, match="no import 'firms'"):
        shelf.remove("firms")
