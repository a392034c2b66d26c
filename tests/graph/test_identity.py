from __future__ import annotations

import random
from dataclasses import replace

from graph.identity import is_local, publisher, resolve
from graph.vocabulary import ID
from ingest.record import Record
from tests.graph.records import article, relation


def ids(record: Record) -> dict[str, str | None]:
    return {cluster: ID.local(identity.iri) for cluster, identity in resolve(record).items()}


def test_people_states_and_bodies_get_readable_identifiers() -> None:
    record = article(
        "a", "[Kim Jong Un|Person] of [North Korea|Country] spoke to the [Family Research Council|Organization]."
    )
    assert set(ids(record).values()) == {"person/kim-jong-un", "country/PRK", "organization/family-research-council"}


def test_a_state_is_known_by_every_name_and_by_its_nationality_word() -> None:
    record = article("a", "[DPRK|Country] [North Koreans|Group] and [Burma|Country] and [Sudanese|Group|x] people")
    assert ids(record) == {
        "DPRK": "country/PRK",
        "North Koreans": "country/PRK",
        "Burma": "country/MMR",
        "x": "country/SDN",
    }


def test_a_people_without_a_state_is_a_group() -> None:
    assert ids(article("a", "[Nenets|Group] herders")) == {"Nenets": "group/nenets"}


def test_a_president_is_one_with_and_without_initials_and_further_family_names() -> None:
    names = ("Donald J. Trump", "Donald Trump", "Nicolas Maduro Moros", "Nicolás Maduro")
    marked = ", ".join(f"[{name}|Person]" for name in names)
    assert list(ids(article("a", marked)).values()) == [
        "person/donald-trump",
        "person/donald-trump",
        "person/nicolas-maduro",
        "person/nicolas-maduro",
    ]


def test_a_shorter_name_than_a_presidents_is_somebody_elses() -> None:
    assert ids(article("a", "[Juan Hernandez|Person] spoke.")) == {"Juan Hernandez": "person/juan-hernandez"}


def test_a_president_who_bears_his_fathers_name_is_not_his_father() -> None:
    names = ids(article("a", "[Seretse Khama Ian Khama|Person], son of [Seretse Khama|Person]"))
    assert len(set(names.values())) == 2


def test_a_bare_surname_stays_in_its_article() -> None:
    one, other = (resolve(article(name, "[Kim|Person] spoke."))["Kim"].iri for name in ("a", "b"))
    assert is_local(one)
    assert one != other


def test_two_who_share_a_surname_stay_two() -> None:
    found = ids(article("a", "[Kim Jong Un|Person] and his sister [Kim Yo Jong|Person] and a [Kim|Person|third]"))
    assert len(set(found.values())) == 3


def test_kinds_and_scripts_never_merge() -> None:
    found = ids(
        article("a", "[Jordan|Person] in [Jordan|Country|b]; [Paris Hilton|Person] [Pаris Hilton|Person|cyrillic a]")
    )
    assert len(set(found.values())) == 4


def test_a_general_body_belongs_to_the_state_in_its_name_or_tied_to_it() -> None:
    named = article("a", "[Finnish Coast Guard|Organization|m]")
    tied = article(
        "b",
        "[Finland|Country] and its [Coast Guard|Organization|m]",
        relations=[relation("m", "governmentBodyOf", "Finland")],
    )
    assert ids(named)["m"] == ids(tied)["m"] == "organization/coast-guard.FIN"


def test_a_body_that_the_gazetteer_knows_is_found_by_any_of_its_names() -> None:
    record = article(
        "a", "[Russia|Country] and [UN Security Council|Organization|un] and [Security Council|Organization|sc]"
    )
    assert ids(record)["un"] == ids(record)["sc"] == "organization/united-nations-security-council"
    tied = replace(record, relations=(relation("sc", "governmentBodyOf", "Russia"),))
    assert ids(tied)["sc"] != ids(tied)["un"]


def test_a_general_body_of_no_named_state_stays_in_its_article() -> None:
    assert is_local(resolve(article("a", "the [Foreign Ministry|Organization|m]"))["m"].iri)


def test_a_linked_state_is_taken_from_the_link() -> None:
    record = article("a", "[Pyongyang|Country|p]")
    linked = replace(record, entities=tuple(replace(m, wikidata="Q423") for m in record.entities))
    assert ids(linked)["p"] == "country/PRK"


def test_an_outlet_is_one_whether_it_publishes_or_is_mentioned() -> None:
    record = article("a", "[The Washington Post|Organization|wp] said", publisher="Washington Post")
    assert resolve(record)["wp"].iri == publisher("Washington Post").iri


def test_the_order_of_mentions_changes_nothing() -> None:
    record = article("a", "[Kim Jong Un|Person|k] and [Kim|Person|k], [U.S.|Country] and [officials|Person|o]")
    mentions = list(record.entities)
    random.Random(1).shuffle(mentions)
    assert resolve(replace(record, entities=tuple(mentions))) == resolve(record)
