"""The declared lexicon: it compiles, and says only what the record knows."""

from __future__ import annotations

import pytest

from ingest.events.modality import Modality
from ingest.events.plover import code_of, codes
from ingest.events.senses import FILES, index, word_class
from ingest.lexicon import toml

ACTORS = {"agent", "recipient", "participant", "beneficiary"}
ROLES = ACTORS | {"place", "origin", "destination", "item", "amount", "topic", "instrument"}
SENSES = [sense for senses in index().values() for sense in senses]


def test_every_type_has_words_and_a_code_or_none():
    assert {sense.type for sense in SENSES} == set(codes())


def test_frames_fill_only_roles_of_the_record():
    named = {part for s in SENSES for roles in s.frame.values() for role in roles for part in role.split("|")}
    assert named <= ROLES


def test_conditions_name_only_declared_classes():
    for sense in SENSES:
        for test in (*sense.needs.values(), *sense.lacks.values()):
            for name in test.classes:
                word_class(name)


def test_codes_of_single_senses_are_plover_codes():
    assert {sense.code for sense in SENSES} - {None} <= set(codes().values())


@pytest.mark.parametrize("file", FILES)
def test_files_state_source_and_licence(file):
    assert toml(f"events/{file}")["sense"]


@pytest.mark.parametrize(
    ("type_", "modality", "code"),
    [
        ("Meeting", Modality(), "CONSULT"),
        ("Meeting", Modality(time="FUTURE"), "AGREE"),
        ("Meeting", Modality(polarity="NEG", time="FUTURE"), "REJECT"),
        ("Attack", Modality(time="FUTURE"), "THREATEN"),
        ("Attack", Modality(polarity="NEG"), None),
        ("MilitaryAid", Modality(polarity="NEG", force="halt"), "SANCTION"),
        ("Attack", Modality(polarity="NEG", force="halt"), "YIELD"),
        ("Meeting", Modality(time="FUTURE", certainty="POSSIBLE", force="directive"), None),
        ("Election", Modality(), None),
    ],
)
def test_code_follows_modality(type_, modality, code):
    assert code_of(type_, modality) == code
