"""The search box: names, titles, sentences and event types, with and without typing errors."""

import sqlite3
import threading
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.search import Search, SearchError, SearchIndex
from graph.store import Backend, EmbeddedBackend
from graph.vocabulary import ID, LABEL, NG, OA, ORG, REGISTRY, SCHEMA, SKOS, TYPE

KIM, PUTIN, NAM, MOSCOW = (
    ID[name] for name in ("person/kim-jong-un", "person/vladimir-putin", "person/kim-jong-nam", "place/moscow")
)


def entity(iri: NamedNode, type_: NamedNode, *names: str) -> list[Quad]:
    """An entity; the first name is its label."""
    return [
        Quad(iri, TYPE, type_, REGISTRY),
        Quad(iri, LABEL, Literal(names[0]), REGISTRY),
        *(Quad(iri, SKOS.altLabel, Literal(name), REGISTRY) for name in names),
    ]


def article(number: int, title: str, sentences: list[str], mentions: list[NamedNode], version: str = "1") -> list[Quad]:
    node = ID[f"article/a{number}"]
    graph = NamedNode(f"{node.value}/version/{version}")
    quads = [
        Quad(node, TYPE, SCHEMA.NewsArticle, graph),
        Quad(node, SCHEMA.headline, Literal(title), graph),
        Quad(node, NG.digest, Literal(version), graph),
        *(Quad(node, SCHEMA.mentions, mentioned, graph) for mentioned in mentions),
    ]
    for place, sentence in enumerate(sentences):
        char = NamedNode(f"{node.value}#char={place}")
        quads += [Quad(char, TYPE, NG.Sentence, graph), Quad(char, NG.inArticle, node, graph)]
        quads += [Quad(char, OA.exact, Literal(sentence), graph)]
    return quads


@pytest.fixture
def backend() -> Backend:
    filled = EmbeddedBackend()
    filled.apply(
        add=[
            *entity(KIM, SCHEMA.Person, "Kim Jong Un", "Kim", "Mr. Kim"),
            *entity(NAM, SCHEMA.Person, "Kim Jong Nam", "Kim"),
            *entity(PUTIN, SCHEMA.Person, "Vladimir Putin", "Putin"),
            *entity(MOSCOW, SCHEMA.Place, "Moscow"),
            *article(1, "Kim meets Putin at Vostochny", ["The two shook hands.", "Rockets were shown."], [KIM, PUTIN]),
            *article(2, "Arms talks advance", ["The two shook hands.", 'Señor Muñoz said "no".'], [KIM, NAM, MOSCOW]),
        ]
    )
    return filled


@pytest.fixture
def search(backend: Backend) -> Search:
    index = SearchIndex()
    assert index.catch_up(backend) == 2
    return Search(index)


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("Kim Jong Un", KIM),
        ("kim jong nam", NAM),
        ("kim", KIM),  # of two Kims, the one that more articles mention
        ("Kim Jung Un", KIM),
        ("Putn", PUTIN),
        ("vladmir puttin", PUTIN),
        ("puti", PUTIN),
        ("MOSCOW", MOSCOW),
        ("Msocow", MOSCOW),
    ],
)
def test_the_right_entity_comes_first(search: Search, typed: str, best: NamedNode) -> None:
    assert search.find(typed).entities[0].iri == best.value


def test_two_names_find_both_entities(search: Search) -> None:
    assert {hit.iri for hit in search.entities("Putin Moscow")} == {PUTIN.value, MOSCOW.value}


def test_a_hit_shows_what_an_analyst_needs(search: Search) -> None:
    [hit] = search.find("putin").entities
    assert (hit.label, hit.detail, hit.articles) == ("Vladimir Putin", "person", 1)
    [sentence] = search.find("rockets").sentences
    assert (sentence.label, sentence.about) == ("Kim meets Putin at Vostochny", ID["article/a1"].value)


def test_titles_and_sentences_are_apart(search: Search) -> None:
    found = search.find("vostochny")
    assert [hit.text for hit in found.articles] == ["Kim meets Putin at Vostochny"]
    assert found.sentences == ()


def test_accents_and_case_do_not_matter(search: Search) -> None:
    assert search.find("senor munoz").sentences[0].text.startswith("Señor Muñoz")


def test_the_same_sentence_in_two_articles_is_one_result(search: Search) -> None:
    assert len(search.find("shook hands").sentences) == 1


@pytest.mark.parametrize("typed", ["meeting", "meetings", "meetting", "arms dea"])
def test_event_types_are_found(search: Search, typed: str) -> None:
    assert search.find(typed).event_types[0].label in ("meeting", "arms deal")


@pytest.mark.parametrize(
    "typed",
    ['"', "kim AND", "kim OR", "NOT kim", 'kim NEAR("a b")', "text:kim", "kim*", "^kim", "(((", "kim)", "-kim", "{kim}",
     "'; DROP TABLE search_text; --", "kim\x00jong", "☃", "", "   ", "_", "a" * 5000, "kim " * 500, "\ud800"],
)  # fmt: skip
def test_nothing_typed_is_syntax(search: Search, typed: str) -> None:
    search.find(typed)
    assert search.find("putin").entities


def test_a_replaced_article_is_found_by_its_new_words_only(backend: Backend, search: Search) -> None:
    old = article(1, "Kim meets Putin at Vostochny", ["The two shook hands.", "Rockets were shown."], [KIM, PUTIN])
    backend.apply(remove=old, add=article(1, "Visit ends", ["They left."], [KIM], version="2"))
    assert search.index.catch_up(backend) == 1
    assert search.find("rockets").sentences == ()
    assert search.find("left").sentences[0].label == "Visit ends"
    assert search.find("putin").entities == ()


def test_a_removed_article_takes_its_names_with_it(backend: Backend, search: Search) -> None:
    gone = article(2, "Arms talks advance", ["The two shook hands.", 'Señor Muñoz said "no".'], [KIM, NAM, MOSCOW])
    backend.apply(remove=gone)
    search.index.forget(backend, ID["article/a2"])
    assert search.find("Moscow").entities == ()
    assert search.find("Kim Jong Un").entities[0].articles == 1


def test_the_index_survives_and_catches_up(backend: Backend, tmp_path: Path) -> None:
    index = SearchIndex(tmp_path / "sidecar.sqlite")
    index.catch_up(backend)
    index.close()
    again = SearchIndex(tmp_path / "sidecar.sqlite")
    assert again.catch_up(backend) == 0
    assert Search(again).find("putin").entities


def test_another_process_sees_what_was_learned(backend: Backend, tmp_path: Path) -> None:
    writer, reader = SearchIndex(tmp_path / "sidecar.sqlite"), Search(SearchIndex(tmp_path / "sidecar.sqlite"))
    assert not reader.find("putn")
    writer.catch_up(backend)
    assert reader.find("putn").entities


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "sidecar.sqlite").write_bytes(b"not a database at all" * 100)
    with pytest.raises(SearchError, match="sidecar"):
        SearchIndex(tmp_path / "sidecar.sqlite")


def test_it_shares_its_file_with_other_tables(backend: Backend, tmp_path: Path) -> None:
    journal = sqlite3.connect(tmp_path / "sidecar.sqlite")
    journal.execute("CREATE TABLE journal (line TEXT)")
    journal.commit()
    SearchIndex(tmp_path / "sidecar.sqlite").catch_up(backend)
    journal.execute("INSERT INTO journal VALUES ('kept')")
    journal.commit()


def test_searching_while_learning(backend: Backend, search: Search) -> None:
    def learn() -> None:
        for _ in range(20):
            search.index.learn(backend, ID["article/a1"])

    thread = threading.Thread(target=learn)
    thread.start()
    while thread.is_alive():
        assert search.find("putin").entities
    thread.join()


def office(holder: NamedNode, role: str, where: NamedNode) -> list[Quad]:
    node = NamedNode(f"{ID.base}tie/{role.replace(' ', '-')}")
    return [
        Quad(node, TYPE, NG.Office, REGISTRY),
        Quad(node, NG.roleName, Literal(role), REGISTRY),
        Quad(node, ORG.member, holder, REGISTRY),
        Quad(node, ORG.organization, where, REGISTRY),
    ]


@pytest.mark.parametrize("typed", ["mayor of Moscow", "moscow mayor", "mayer moscow", "deputy may"])
def test_who_holds_an_office_is_found_by_it(backend: Backend, typed: str) -> None:
    backend.apply(add=[*office(NAM, "deputy mayor", MOSCOW), *office(PUTIN, "president", MOSCOW)])
    index = SearchIndex()
    index.catch_up(backend)
    hit = Search(index).find(typed).offices[0]
    assert (hit.iri, hit.label, hit.text) == (NAM.value, "Kim Jong Nam", "deputy mayor of Moscow")


def test_a_name_finds_no_office_by_one_of_its_words(backend: Backend) -> None:
    backend.apply(add=office(PUTIN, "president", MOSCOW))
    index = SearchIndex()
    index.catch_up(backend)
    search = Search(index)
    assert search.find("Moscow Kremlin").offices == ()
    (holder,) = search.find("president").offices
    assert holder.articles == search.find("Vladimir Putin").entities[0].articles > 0
