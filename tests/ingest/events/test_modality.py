"""Modality by scope: what auxiliaries, negation and governors make of a word."""

from __future__ import annotations

import pytest

from ingest.events.modality import modality_of

CASES = [
    ("They attacked the town.", "attacked", "POS CERTAIN NON_FUTURE"),
    ("They will attack the town.", "attack", "POS CERTAIN FUTURE"),
    ("They never attacked the town.", "attacked", "NEG CERTAIN NON_FUTURE"),
    ("They may have attacked the town.", "attacked", "POS POSSIBLE NON_FUTURE"),
    ("They would have attacked the town.", "attacked", "NEG PROBABLE NON_FUTURE"),
    ("They did not deny that they attacked the town.", "attacked", "POS POSSIBLE NON_FUTURE"),
    ("They failed to attack the town.", "attack", "NEG CERTAIN NON_FUTURE"),
    ("They plan to attack the town.", "attack", "POS CERTAIN FUTURE"),
    ("They do not plan to attack the town.", "attack", "NEG CERTAIN FUTURE"),
    ("They left without attacking the town.", "attacking", "NEG CERTAIN NON_FUTURE"),
    ("They stopped attacking the town.", "attacking", "NEG CERTAIN NON_FUTURE"),
    ("They were urged to attack the town.", "attack", "POS POSSIBLE FUTURE"),
    ("They said that others had attacked the town.", "attacked", "POS CERTAIN NON_FUTURE"),
    ("They did not say whether they attacked the town.", "attacked", "POS POSSIBLE NON_FUTURE"),
    ("They are believed to have attacked the town.", "attacked", "POS PROBABLE NON_FUTURE"),
    ("If they attack the town, many will flee.", "attack", "POS POSSIBLE NON_FUTURE"),
    ("An alleged attack was filmed.", "attack", "POS POSSIBLE NON_FUTURE"),
    ("The planned attack was filmed.", "attack", "POS CERTAIN FUTURE"),
    ("No attack took place.", "attack", "NEG CERTAIN NON_FUTURE"),
    ("The attack is set to begin at dawn.", "attack", "POS CERTAIN FUTURE"),
    ("Such attacks are not unusual.", "attacks", "POS CERTAIN NON_FUTURE"),
    ("There will be an attack.", "attack", "POS CERTAIN FUTURE"),
    ("There was no attack.", "attack", "NEG CERTAIN NON_FUTURE"),
    ("There were fears of an attack.", "attack", "POS POSSIBLE FUTURE"),
    ("They were reluctant to attack the town.", "attack", "NEG PROBABLE NON_FUTURE"),
    ("They lied that others had attacked the town.", "attacked", "NEG CERTAIN NON_FUTURE"),
    ("By no means has the army attacked the town.", "attacked", "NEG CERTAIN NON_FUTURE"),
    ("By this means the army attacked the town.", "attacked", "POS CERTAIN NON_FUTURE"),
    ("The army has in all likelihood attacked the town.", "attacked", "POS PROBABLE NON_FUTURE"),
    ("Pay is raised or reduced depending on the vote.", "reduced", "POS POSSIBLE NON_FUTURE"),
    ("No fewer than nine men were killed in Chad.", "killed", "POS CERTAIN NON_FUTURE"),
    ("No men were killed in Chad.", "killed", "NEG CERTAIN NON_FUTURE"),
    ("Hardly a day passes without someone being killed in Chad.", "killed", "POS CERTAIN NON_FUTURE"),
    ("The week passed without someone being killed in Chad.", "killed", "NEG CERTAIN NON_FUTURE"),
    ("The soldiers would later be killed in Chad.", "killed", "POS CERTAIN NON_FUTURE"),
    ("She would eventually win the election.", "win", "POS CERTAIN NON_FUTURE"),
    ("The party would eventually win the election.", "win", "POS CERTAIN FUTURE"),
    ("The much-anticipated meeting took place in Geneva.", "meeting", "POS CERTAIN NON_FUTURE"),
    ("The much-anticipated meeting drew crowds.", "meeting", "POS PROBABLE FUTURE"),
    ("Experts described the blast as a planned attack.", "attack", "POS CERTAIN NON_FUTURE"),
    ("Were he to return, Lind would be arrested.", "arrested", "POS POSSIBLE FUTURE"),
    ("Lind may stay as long as he supports the party.", "supports", "POS POSSIBLE NON_FUTURE"),
    ("Lind stays as long as he supports the party.", "supports", "POS CERTAIN NON_FUTURE"),
    ("Provided that he killed the nurse, he should go to jail.", "killed", "POS POSSIBLE NON_FUTURE"),
    ("Far from having attacked the town, the army left.", "attacked", "NEG CERTAIN NON_FUTURE"),
    ("If they are calling for talks, this is the result of our strength.", "calling", "POS CERTAIN NON_FUTURE"),
    ("If they are calling for talks, this is good.", "calling", "POS POSSIBLE NON_FUTURE"),
    ("In the event of the Greens winning the election, he will leave.", "winning", "POS POSSIBLE FUTURE"),
    ("They had no choice but to sign the pact.", "sign", "POS CERTAIN NON_FUTURE"),
    ("They have no choice but to sign the pact.", "sign", "POS POSSIBLE NON_FUTURE"),
    ("She joined two rivals to endorse the law.", "endorse", "POS CERTAIN NON_FUTURE"),
    ("She joined with two rivals to endorse the law.", "endorse", "POS PROBABLE NON_FUTURE"),
    ("She beat two rivals to win the election.", "win", "POS CERTAIN NON_FUTURE"),
    ("She hired two rivals to win the election.", "win", "POS POSSIBLE FUTURE"),
    ("She could become the first woman to win the election.", "win", "POS POSSIBLE FUTURE"),
    ("She became the first woman to win the election.", "win", "POS CERTAIN NON_FUTURE"),
    ("She is not the first woman to win the election.", "win", "POS CERTAIN NON_FUTURE"),
    ("After winning the election, she would leave, she said.", "winning", "POS POSSIBLE FUTURE"),
    ("Nobody knew that they attacked the town.", "attacked", "POS CERTAIN NON_FUTURE"),
    ("It was inappropriate for them to attack the town.", "attack", "POS CERTAIN NON_FUTURE"),
    ("He demanded that she resign for criticizing the law.", "criticizing", "POS CERTAIN NON_FUTURE"),
    ("He went on trial for murdering a nurse.", "murdering", "POS POSSIBLE NON_FUTURE"),
    ("He went on holiday after murdering a nurse.", "murdering", "POS CERTAIN NON_FUTURE"),
    ("He was arrested on suspicion of the murder of a nurse.", "murder", "POS POSSIBLE NON_FUTURE"),
    ("They stayed at home in what was seen as a protest.", "protest", "POS PROBABLE NON_FUTURE"),
    ("They are bracing for an invasion of Chad.", "invasion", "POS POSSIBLE FUTURE"),
    ("They were ready when the invasion of Chad came.", "invasion", "POS CERTAIN NON_FUTURE"),
    ("The army simulated an invasion of Chad.", "invasion", "POS POSSIBLE NON_FUTURE"),
    ("The court set a date for the trial.", "trial", "POS CERTAIN FUTURE"),
    ("They asked for the return of the files in a letter to Chad.", "letter", "POS CERTAIN NON_FUTURE"),
    ("They campaign to free him while requesting a trial.", "requesting", "POS CERTAIN NON_FUTURE"),
]


@pytest.mark.nlp
@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_follows_scope(nlp, text, word, expected):
    token = next(token for token in nlp(text) if token.text == word)
    found = modality_of(token)
    assert f"{found.polarity} {found.certainty} {found.time}" == expected


@pytest.mark.nlp
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The visit was cancelled.", "cancelled"),
        ("The visit was postponed.", "postponed"),
        ("Police foiled the attack.", "foiled"),
        ("The visit ended.", None),
    ],
)
def test_keeps_the_status_that_the_text_gives(nlp, text, status):
    noun = next(token for token in nlp(text) if token.text in ("visit", "attack"))
    assert modality_of(noun).status == status
