from __future__ import annotations

from dataclasses import replace

from graph.contribution import contribution
from graph.noteworthy import noteworthy
from graph.vocabulary import ID, NG, SCHEMA
from ingest.record import Mention, MentionKind, Quote, Record
from tests.graph.records import article, event, relation

ROOM = "[Chen Wei|Person|chen] entered [the room|Facility|room]; [the room|Facility|room] was cold."


def unnamed(record: Record, *clusters: str, kind: MentionKind = "NOM") -> Record:
    def told(mention: Mention) -> Mention:
        return replace(mention, mention=kind) if mention.cluster in clusters else mention

    return replace(record, entities=tuple(told(mention) for mention in record.entities))


def test_what_is_only_repeated_has_neither_node_nor_mention_in_the_graph() -> None:
    written = contribution(unnamed(article("a", ROOM), "room"))
    assert {quad.object for quad in written.quads if quad.predicate == NG.refersTo} == {ID["person/chen-wei"]}
    assert {quad.object for quad in written.quads if quad.predicate == SCHEMA.mentions} == {ID["person/chen-wei"]}
    assert set(written.names) == {ID["person/chen-wei"]}


def test_who_takes_part_or_is_tied_or_speaks_earns_a_node_without_a_name() -> None:
    text = "[guards|Person|part], [a clerk|Person|tied], [a nurse|Person|voice], [a cook|Person|idle] of [X|Country]"
    record = article(
        "a",
        text,
        events=[event("Arrest", "guards", agent="part")],
        relations=[relation("tied", "citizenOf", "X")],
        quotes=[Quote(content=((0, 3),), direct=True, speaker_cluster="voice")],
    )
    assert noteworthy(unnamed(record, "part", "tied", "voice", "idle")) == {"part", "tied", "voice", "X"}


def test_an_unnamed_claimant_earns_a_node() -> None:
    record = article(
        "a", "[officials|Person|who] said [X|Country] met [Y|Country]", events=[event("Meeting", "met", by="who")]
    )
    assert "who" in noteworthy(unnamed(record, "who"))


def test_a_pronoun_alone_earns_no_node() -> None:
    assert noteworthy(unnamed(article("a", "[We|Person|we] saw [Oslo|Place]"), "we", kind="PRO")) == {"Oslo"}


def test_a_we_that_nothing_tells_is_no_participant_and_as_a_voice_no_entity_of_the_article() -> None:
    text = "[we|Person|found] met [X|Country]; [we|Person|speak] said [X|Country] met [Y|Country]"
    events = [event("Meeting", "met", participant="found"), event("Meeting", "met", by="speak")]
    record = unnamed(article("a", text, events=events), "found", "speak", kind="PRO")
    assert noteworthy(record) == {"speak", "X", "Y"}
    listed = {quad.object for quad in contribution(record).quads if quad.predicate == SCHEMA.mentions}
    assert listed == {ID["country/x"], ID["country/y"]}


def test_the_world_is_nowhere_in_particular() -> None:
    found = event("Meeting", "met", place="all")
    record = unnamed(article("a", "[X|Country] met [Y|Country] around [the world|Place|all]", events=[found]), "all")
    assert noteworthy(record) == {"X", "Y"}


def test_a_letter_that_states_something_is_a_claimant_and_no_entity_of_the_article() -> None:
    text = "[a letter|Document|letter] said [X|Country] met [Y|Country]"
    record = unnamed(article("a", text, events=[event("Meeting", "met", by="letter")]), "letter")
    written = contribution(record)
    assert record.documents() == {"letter"}
    listed = {quad.object for quad in written.quads if quad.predicate == SCHEMA.mentions}
    voices = {quad.object for quad in written.quads if quad.predicate == NG.refersTo}
    assert listed == {ID["country/x"], ID["country/y"]}
    assert len(voices) == 3
