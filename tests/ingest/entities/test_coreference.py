"""Coreference: what pronouns, descriptions and sets are tied to, with the reason, and where they stay open."""

from __future__ import annotations

import pytest

from ingest.article import Article

pytestmark = pytest.mark.nlp


@pytest.fixture
def mentions(extract):
    """Return a function from a text to what stands for an entity by no name: words -> mentions."""

    def read(text):
        found = {}
        for mention in extract(Article("a", text)).entities:
            if mention.mention != "NAM" and not (mention.why or "").startswith("source"):
                found.setdefault(mention.text, []).append(mention)
        return found

    return read


def test_every_link_tells_its_rule(mentions):
    found = mentions(
        "Governor Ines Prado resigned. She blamed the senate. The governor leaves in May, her office said."
    )
    assert found["She"][0].why == "she: last salient referent"
    assert found["The governor"][0].why == "holds the office: governor"
    assert {mention.name for words in ("She", "The governor", "her") for mention in found[words]} == {"Ines Prado"}


def test_a_link_is_less_sure_than_a_name(extract):
    record = extract(Article("a", "Amina Diallo resigned on Friday. She gave no reason."))
    name, pronoun = record.entities
    assert pronoun.cluster == name.cluster
    assert pronoun.confidence < name.confidence


def test_a_phrase_said_again_is_the_same_however_far_it_stands(mentions):
    found = mentions("A gunman fled. " + "Rain fell again. " * 30 + "The gunman is still at large.")
    assert found["A gunman"][0].cluster == found["The gunman"][0].cluster


def test_a_relative_clause_is_no_second_mention(mentions):
    assert mentions("Nobody saw the guard who slept.") == {}


def test_people_in_general_are_nobody_twice(mentions):
    assert "people" not in mentions("Bakers say people eat less bread. Brewers say people drink less beer.")


def test_a_set_is_a_mention_of_each_member(mentions):
    found = mentions("Armenia and Georgia signed. Both governments praised the deal.")
    assert {mention.name for mention in found["Both governments"]} == {"Armenia", "Georgia"}


def test_a_pronoun_tells_the_gender_of_an_unknown_name(mentions):
    found = mentions("Tavi Ruun met Mele Osk. Osk said she was tired. Osk thanked Ruun. Later he left.")
    assert {words: found[words][0].name for words in ("she", "he")} == {"she": "Mele Osk", "he": "Tavi Ruun"}


def test_a_speaker_is_the_i_of_the_quotation_and_not_its_he(mentions):
    found = mentions("“I trust him because he keeps his word,” Pavel Novak said of Jan Kral.")
    assert found["I"][0].name == "Pavel Novak"
    assert "Pavel Novak" not in {mention.name for mention in found.get("he", [])}


def test_who_is_made_to_act_owns_what_the_act_is_about(mentions):
    found = mentions("After a quarrel, Lena Horvat convinced Ana Babic to sell her house.")
    assert {mention.name for mention in found["her"]} == {"Ana Babic"}


def test_they_are_never_those_who_speak_of_them(mentions):
    found = mentions("We met them in March. They had a plan, and we had none.")
    ours = {mention.cluster for words in ("We", "we") for mention in found.get(words, [])}
    assert not ours & {mention.cluster for mention in found.get("They", [])}


@pytest.mark.parametrize(
    "text",
    [
        "Nepal opened the pass. It is possible that snow will close it.",
        "Toyota showed an engine. Critics call it heavy.",
        "Speaking in Chile, the envoy said it was an honor to come.",
    ],
)
def test_an_it_that_means_a_thing_or_nothing_stays_open(mentions, text):
    found = mentions(text)
    assert not {"It", "it"} & set(found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Eva Lind, a former minister, ran. The minister of health won.", "The minister of health"),
        ("Deputy Prime Minister Eva Lind spoke. The prime minister did not.", "The prime minister"),
        ("Eva Lind is not the governor. The governor is abroad.", "The governor"),
        ("Kenyan President Ben Otieno came. The Ugandan president did not.", "The Ugandan president"),
    ],
)
def test_an_office_of_another_kind_is_somebody_else(mentions, text, words):
    assert not {"Eva Lind", "Ben Otieno"} & {mention.name for mention in mentions(text).get(words, [])}


def test_a_text_without_a_verb_of_its_own_is_read_to_its_end(extract):
    found = extract(Article("a", "The man who was a president of Peru.")).entities
    assert "Peru" in {m.text for m in found}
