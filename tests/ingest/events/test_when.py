"""When an event happened: by the time expression of its own word or clause, as EDTF."""

from __future__ import annotations

import pytest

from ingest.events import events
from ingest.times import timexes

pytestmark = pytest.mark.nlp

CASES = [
    ("Kenya and Uganda signed a treaty on Monday.", "Agreement", "2023-09-04"),
    ("The miners have been on strike since March 2022.", "Strike", "2022-03/.."),
    ("Over the last five days Russia shelled Kharkiv.", "Attack", "2023-08-31/2023-09-05"),
    ("Talks between Chad and Sudan were held last week.", "Negotiation", "2023-08-28/2023-09-03"),
    ("The meeting between Chad and Sudan was postponed from Tuesday to Friday.", "Meeting", "2023-09-08"),
    ("The visit to Kenya was cancelled in March.", "Visit", None),
    ("Poland made an accusation against Belarus, which was dropped in 2015.", "Accusation", None),
    ("Talks between Chad and Sudan are scheduled for Thursday.", "Negotiation", "2023-09-07"),
    ("The editor was deported in April and sentenced to ten years in prison.", "Trial", None),
    ("In April Peru threatened to expel the envoy of Chile.", "Expulsion", None),
    ("On Thursday Peru plans to expel the envoy of Chile.", "Expulsion", "2023-09-07"),
    ("Chad demanded an answer from Sudan for next week.", "Demand", None),
    ("It was the first raid on Kharkiv since 2017.", "Attack", None),
    ("It was the first reported raid on Kharkiv since 2017.", "Attack", None),
    ("On Monday Chad recalled its envoy and arrested two Sudanese officers.", "Arrest", "2023-09-04"),
    ("Peru was attacked in the early hours of Tuesday.", "Attack", "2023-09-05"),
    ("Chad was attacked on the morning of 5 June 2020.", "Attack", "2020-06-05"),
    ("Rebels attacked the port on Monday night.", "Attack", "2023-09-04"),
    ("Haddad met the envoy on Monday evening.", "Meeting", "2023-09-04"),
    ("Chad attacked the port in the first hour of the march.", "Attack", None),
    ("Haddad postponed Monday's visit to Peru until Friday.", "Visit", "2023-09-08"),
    ("Haddad did not apologize for the raid until Friday.", "Statement", "2023-09-01"),
    ("The minister is resigning on Friday.", "Resignation", "2023-09-08"),
    ("The massacre Tuesday in Lima shows that the gangs are strong.", "Killing", "2023-09-05"),
    ("He was working on an address to be delivered Friday.", "Statement", "2023-09-08"),
    ("Nine were killed in Kenya in 2007-2008.", "Killing", "2007/2008"),
    ("Nine were killed in Kenya in 2007-08.", "Killing", "2007/2008"),
    ("The civil war in Angola ended in 2002.", "Battle", None),
    ("The civil war in Angola began in 1975.", "Battle", "1975"),
    ("Nothing would change until after the November election.", "Election", "2023-11"),
    ("Unions called a protest for Saturday.", "Protest", "2023-09-09"),
    ("Haddad apologized for Saturday's raid.", "Statement", None),
    ("Haddad cancelled Monday's visit to Peru.", "Visit", "2023-09-04"),
    ("The pact has been void since July 2000, when Peru was attacked by Chile.", "Attack", "2000-07"),
    ("The quarrel began on Jan. 1, when Peru signed an agreement with Chile.", "Agreement", "2023-01-01"),
    ("In 2019, when Peru was attacked by Chile, she was in Oslo.", "Attack", "2019"),
    ("She left on Monday. When Peru was attacked by Chile, she came back.", "Attack", None),
    ("The road had been shut for two years when Peru attacked Chile.", "Attack", None),
    ("The union dates from 2010, when Peru was attacked by Chile in March.", "Attack", "2010-03"),
    ("The king has invited Haddad to meet miners on Thursday.", "Meeting", "2023-09-07"),
]


@pytest.mark.parametrize(("text", "type_", "when"), CASES)
def test_a_date_belongs_to_the_event_that_it_says_the_time_of(read, text, type_, when):
    document = read(text, published="2023-09-05")
    document.timexes = list(timexes(document))
    assert [e.when for e in events(document) if e.type == type_] == [when]


def test_the_evening_of_a_day_is_no_topic(read):
    document = read("On Thursday evening Ann Lee delivered her speech.", published="2023-09-05")
    document.timexes = list(timexes(document))
    assert not [a for e in events(document) for a in e.arguments if a.role == "topic"]
