"""A record can be read: who, what, who says so, how surely, sentence by sentence."""

from dataclasses import replace

from ingest.record import SURE, Argument, Block, Event, Mention, Quote, Record, Relation
from ingest.rendering import rendering

TEXT = "Leaders to meet\n\nKim will meet Putin, Peskov said. Lee spent $5."
RECORD = Record(
    id="a",
    text=TEXT,
    title="Leaders to meet",
    published="2023-09-05",
    published_origin="text",
    blocks=(Block(0, 15, "title"), Block(17, len(TEXT), "body")),
    sentences=((0, 15), (17, 50), (51, len(TEXT))),
    entities=(
        Mention(17, 20, "Kim", "Person", "k", name="Kim Jong Un"),
        Mention(31, 36, "Putin", "Person", "p", name="Putin"),
        Mention(38, 44, "Peskov", "Person", "s", name="Peskov"),
    ),
    events=(
        Event("e", "Meeting", (26, 30), (17, 50), time="FUTURE", when="2023-09", attribution=("s",),
              arguments=(Argument("participant", cluster="k"), Argument("participant", cluster="p"))),
        Event("f", "EconomicAid", (55, 60), (51, 64),
              arguments=(Argument("amount", value=5e9, currency="USD", bound="min"),)),
    ),
    relations=(Relation("s", "spokespersonOf", "p", (17, 50), role="spokesman", until="2024"),),
    quotes=(Quote(((17, 36),), direct=False, speaker_cluster="s", cue=(45, 49)),),
)  # fmt: skip


def test_the_head_names_article_and_actors() -> None:
    lines = list(rendering(RECORD))
    assert lines[:2] == ["Leaders to meet", "2023-09-05 (text) · id a"]
    assert "Person:       Kim Jong Un (Kim) · Putin · Peskov" in lines


def test_each_sentence_is_followed_by_what_it_states() -> None:
    lines = list(rendering(RECORD))
    start = lines.index("[2] Kim will meet Putin, Peskov said.")
    assert lines[start - 1] == "[1] (title) Leaders to meet"
    assert lines[start + 1 : start + 5] == [
        "      - Peskov spokespersonOf Putin (“spokesman”); until 2024",
        "      - report: Peskov said: Kim will meet Putin",
        "      - Meeting “meet” [planned]; participant Kim Jong Un, Putin; when 2023-09; says Peskov",
        "[3] Lee spent $5.",
    ]
    assert "amount min 5,000,000,000 USD" in lines[start + 5]


def test_the_same_words_are_shown_once_and_pronouns_as_subjects() -> None:
    text = "My visit to Chile ended."
    record = Record(
        id="b",
        text=text,
        sentences=((0, len(text)),),
        entities=(
            Mention(0, 2, "My", "Person", "i", mention="PRO"),
            Mention(12, 17, "Chile", "Country", "c", name="Chile"),
        ),
        events=(
            Event("e", "Visit", (3, 8), (0, len(text)),
                  arguments=(Argument("agent", 0, 2, "i"), Argument("destination", 12, 17, "c"),
                             Argument("recipient", 12, 17, "c"))),
        ),
    )  # fmt: skip
    assert "      - Visit “visit”; agent I; destination Chile" in list(rendering(record))


def test_a_description_is_shown_without_its_relative_clause() -> None:
    text = "Investors who lost money sued."
    record = Record(
        id="c",
        text=text,
        sentences=((0, len(text)),),
        entities=(Mention(0, 24, "Investors who lost money", "Person", "i", mention="NOM"),),
        events=(Event("e", "Lawsuit", (25, 29), (0, len(text)), arguments=(Argument("agent", 0, 24, "i"),)),),
    )
    assert "      - Lawsuit “sued”; agent Investors" in list(rendering(record))


def test_what_may_be_misread_is_marked() -> None:
    meeting, aid = RECORD.events
    lines = list(rendering(replace(RECORD, events=(replace(meeting, confidence=SURE - 0.01), aid))))
    notes = [line.strip() for line in lines if "Meeting" in line or "EconomicAid" in line]
    assert [note.startswith("- unsure: ") for note in notes] == [True, False]
