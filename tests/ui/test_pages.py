from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from graph.views import articles, events
from tests.graph.records import article as article_of
from tests.graph.records import event
from tests.graph.samples import HELD
from tests.ui.explorer import buttons, choose, links, texts, titles, visit
from ui.store import ask, workspace

pytestmark = pytest.mark.usefixtures("store")


def article(title: str) -> str:
    return next(line.article.address for line in ask(articles.all_articles) if line.article.name == title)


def meeting() -> str:
    return next(line.event.address for line in ask(events.all_events) if line.type == "meeting")


def test_overview_counts_what_is_in() -> None:
    page = visit()
    assert titles(page) == ["Overview"]
    assert {metric.label: metric.value for metric in page.metric}["Articles"] == "4"


def test_overview_and_the_list_of_actors_count_the_same_people() -> None:
    crowd = article_of(
        "crowd",
        "[Ada Merrow|Person|a], [two officials|Person|o] and [a man|Person|m] met [Tom Brand|Person|b].",
        authors=("Jane Quill",),
        events=[event("Meeting", "met", participant="a+o+m+b")],
    )
    described = [replace(of, mention="NOM") if of.cluster in "om" else of for of in crowd.entities]
    before, shown = people(visit()), people(visit("entity", kind="Person"))
    workspace().graph.put(replace(crowd, entities=tuple(described)))
    assert people(visit()) == before + 2
    assert people(visit("entity", kind="Person")) == shown + 2 == before + 2
    assert people(visit("entity", kind="Person", unnamed="true")) >= before + 4


def people(page: AppTest) -> int:
    """Return how many people a page says there are: the overview beside the word, the list of actors above it."""
    figures = {metric.label: metric.value for metric in page.metric}
    return int(figures["People"]) if figures else int(page.main.caption[0].value.split(" ")[0])


def test_overview_leads_to_an_article() -> None:
    page = choose(visit(), "overview-newest", "Title")
    assert titles(page)[0] in {"planned", "held", "denied", "aid"}


def test_overview_lists_what_is_contested_with_the_disputed_first() -> None:
    page = visit()
    contested = next(frame.value for frame in page.dataframe if "What" in frame.value)
    assert list(zip(contested["Affirm"], contested["Deny"], strict=True)) == [(2, 1), (0, 1)]


def test_address_of_an_actor_opens_its_page_with_events() -> None:
    page = visit(entity="person/kim-jong-un")
    assert titles(page) == ["Kim Jong Un"]
    assert list(page.dataframe[0].value["Status"]) == ["Reported, disputed"]


def test_choosing_an_event_opens_its_evidence() -> None:
    page = choose(visit(entity="person/kim-jong-un"), "entity-events", "Type")
    assert "Kim Jong Un and Vladimir Putin did not meet" in texts(page)
    assert "According to Russia" in texts(page)
    assert "Northern Wire, 14 Sep 2023" in links(page)


@pytest.mark.parametrize(
    ("tab", "entity", "shown"),
    [
        ("Offices and ties", "person/sergei-lavrov", "minister of"),
        ("Says", "person/john-kirby", "n m"),
        ("Said about", "person/kim-jong-un", "John Kirby"),
        ("Affirms and denies", "country/RUS", "denied"),
        ("Co-actors", "person/kim-jong-un", "Vladimir Putin"),
        ("Articles", "person/kim-jong-un", "planned"),
    ],
)
def test_tabs_of_an_actor(tab: str, entity: str, shown: str) -> None:
    page = visit(entity=entity)
    page.session_state["tab"] = tab
    page.run()
    assert not page.exception
    tables = "\n".join(frame.value.to_string() for frame in page.dataframe)
    assert shown in "\n".join([tables, texts(page), *links(page)])


def test_neighbour_opens_the_events_and_the_connections_of_both() -> None:
    page = visit(entity="person/kim-jong-un")
    page.session_state["tab"] = "Co-actors"
    page.run()
    names = list(page.dataframe[0].value["Who"])
    page = choose(page, "entity-neighbours", "Who", names.index("Vladimir Putin"))
    assert "1 event with both" in texts(page)
    both = next(link.proto for link in page.main.get("page_link") if link.proto.label == "Connections of both")
    assert both.query_string == "actor=person%2Fkim-jong-un&actor=person%2Fvladimir-putin"


def test_event_shows_both_sides() -> None:
    page = visit(event=meeting())
    assert [header.value for header in page.subheader][-2:] == ["Affirmed", "Denied"]


def test_event_shows_what_may_be_misread_on_neither_side() -> None:
    workspace().graph.put(replace(HELD, id="unsure", title="unsure", events=(replace(HELD.events[0], confidence=0.5),)))
    told = {line.status: line.event.address for line in ask(events.all_events) if line.type == "meeting"}
    assert [header.value for header in visit(event=told["unsure"]).subheader][-1:] == ["Unsure"]
    assert [header.value for header in visit(event=told["happened"]).subheader][-2:] == ["Affirmed", "Denied"]


def test_relation_has_an_address_too() -> None:
    page = visit(tie="tie/country/RUS/opposes/country/UKR")
    assert "Russia" in titles(page)[0]
    assert "According to" in texts(page)


def test_article_stands_beside_what_it_states() -> None:
    page = visit(article=article("planned"))
    assert titles(page) == ["planned"]
    assert len(page.main.get("bidi_component")) == 1
    assert any("to come" in label for label in buttons(page))


def test_choosing_a_line_beside_the_article_shows_what_it_stands_for() -> None:
    page = visit(article=article("denied"))
    page.main.button[0].click().run()
    assert not page.exception
    assert "According to Russia" in texts(page)


def test_what_may_be_misread_is_listed_apart_beside_the_article() -> None:
    assert "Unsure" not in visit(article=article("held")).segmented_control(key="article-beside").options
    workspace().graph.put(replace(HELD, id="unsure", title="unsure", events=(replace(HELD.events[0], confidence=0.5),)))
    page = visit(article=article("unsure"))
    assert not any(label.startswith("John Kirby: meeting") for label in buttons(page))
    page.segmented_control(key="article-beside").set_value("Unsure").run()
    [line] = [label for label in buttons(page) if ":" in label]
    assert line.startswith("John Kirby: meeting")
    assert line.endswith("affirmed, unsure")
    assert "may have misread" in texts(page)


def test_list_of_actors_keeps_to_the_chosen_types() -> None:
    page = visit("entity")
    page.pills(key="kind").set_value(["Country"]).run()
    assert set(page.dataframe[0].value["Type"]) == {"Country"}


def test_events_keep_to_the_status_in_the_address() -> None:
    page = visit("events", status="Possible")
    assert list(page.dataframe[0].value["Type"]) == ["arms deal"]


def test_choosing_in_the_events_table_opens_the_evidence() -> None:
    page = choose(visit("events", status="Possible"), "events-table", "Who and what")
    assert "plan to meet in Russia to discuss arms shells" in texts(page)


def test_articles_are_found_by_words_of_the_title() -> None:
    page = visit("articles", title="plan")
    assert list(page.dataframe[0].value["Title"]) == ["planned"]


def test_search_finds_through_a_typing_error() -> None:
    page = visit(q="Vladmir Puttin")
    assert titles(page) == ["Search"]
    assert any(label.startswith("Vladimir Putin") for label in links(page))


def test_search_says_in_which_order_articles_stand() -> None:
    page = visit("search", q="Vladimir Putin")
    captions = [caption.value.replace("\\", "") for caption in page.main.caption]
    assert "Articles that mention Vladimir Putin, newest first" in captions


def test_the_places_of_an_actor_lead_to_what_happened_there() -> None:
    page = visit(entity="person/kim-jong-un")
    page.session_state["tab"] = "Places"
    page.run()
    assert list(page.dataframe[0].value["Place"]) == ["Russia"]
    page = choose(page, "entity-places-https://w3id.org/newsgraph/id/person/kim-jong-un", "Place")
    assert any("meeting" in label for label in links(page))


def test_an_actor_without_places_says_so() -> None:
    page = visit(entity="person/john-kirby")
    page.session_state["tab"] = "Places"
    assert "has a place" in texts(page.run())


def test_what_is_contested_about_an_actor_has_both_sides() -> None:
    page = visit(entity="person/kim-jong-un")
    page.session_state["tab"] = "Contested"
    page.run()
    (table,) = (frame.value for frame in page.dataframe if "Deny" in frame.value)
    assert list(table["Deny"]) == [1]
    assert "According to Russia" in texts(page)


def test_what_is_denied_in_a_sentence_about_an_actor_is_shown_though_nobody_acts_in_it() -> None:
    denial = article_of(
        "unsigned",
        "No pact was signed while [Ada Merrow|Person|a] was in [Ruritania|Place|r], [Tom Brand|Person|t] said.",
        events=[event("Agreement", "signed", said="NEG", by="t")],
    )
    other = article_of(
        "quarrel",
        "[Tom Brand|Person|t] did not meet [Lena Stone|Person|l], [Ada Merrow|Person|a] said.",
        events=[event("Meeting", "meet", said="NEG", participant="t+l", by="a")],
    )
    for record in (denial, other):
        workspace().graph.put(record)
    page = visit(entity="person/ada-merrow")
    page.session_state["tab"] = "Contested"
    page.run()
    (table,) = (frame.value for frame in page.dataframe if "Deny" in frame.value)
    assert [(*line,) for line in table[["What", "Actor", "Deny"]].to_numpy()] == [("agreement", "is named", 1)]
    assert "No pact was signed" in texts(page)


def test_nothing_contested_is_said() -> None:
    page = visit(entity="person/john-kirby")
    page.session_state["tab"] = "Contested"
    page.run()
    assert "Nobody denies anything about this actor." in texts(page)


def test_the_open_tab_stands_in_the_address() -> None:
    page = visit(entity="person/kim-jong-un", tab="Co-actors")
    assert "Vladimir Putin" in list(page.dataframe[0].value["Who"])
    page = visit("pair", a="person/kim-jong-un", b="person/vladimir-putin", tab="For and against")
    assert [header.value for header in page.subheader] == ["Affirmed", "Denied"]


def test_the_types_of_actors_stand_in_the_address() -> None:
    assert set(visit("entity", kind="Country").dataframe[0].value["Type"]) == {"Country"}


def test_articles_are_narrowed_by_an_address_and_say_what_is_hidden() -> None:
    page = visit("articles", title="held", since="2023-09-14")
    assert list(page.dataframe[0].value["Title"]) == ["held"]
    assert any(label.startswith("Title: held (hides 3)") for label in buttons(page))
    assert "No article fits all filters" in texts(visit("articles", title="nothing like it"))


def test_relations_say_with_whom_and_since_when() -> None:
    page = visit(entity="person/sergei-lavrov", tab="Offices and ties")
    first = page.dataframe[0].value.iloc[0]
    assert first["Relation"] == "minister of Russia"
    assert first["When"].startswith("since 2004")


def test_an_event_leads_to_what_lies_between_its_two_actors() -> None:
    assert "All between the two" in links(visit(event=meeting()))


def test_what_happened_stands_before_what_lasts_beside_an_article() -> None:
    lines = [label for label in buttons(visit(article=article("planned"))) if ":" in label]
    assert lines[0].startswith(("meeting", "arms deal", "refusal"))
    assert "head of state of" in lines[-1]


def test_an_article_of_an_unknown_outlet_says_so_in_every_table() -> None:
    assert "unknown outlet" in list(visit("articles", title="denied").dataframe[0].value["Outlet"])
    tables = [visit(), visit(entity="person/kim-jong-un", tab="Articles")]
    tables.append(visit(entity="country/RUS", tab="Affirms and denies"))
    for page in tables:
        outlets = next(table.value["Outlet"] for table in page.dataframe if "Outlet" in table.value)
        assert "unknown outlet" in list(outlets)


def test_search_names_an_article_without_date_and_outlet_by_its_title_alone() -> None:
    workspace().graph.put(
        article_of("sombre-tide", "[Ada Merrow|Person|a] spoke.", title="Sombre tide", published=None)
    )
    shown = links(visit(q="Sombre tide"))
    assert "Sombre tide" in shown
    assert not any("()" in label for label in shown)


def test_a_claim_says_of_what_it_is_where_nobody_named_acts() -> None:
    record = article_of(
        "strike",
        "[Ada Merrow|Person|a] said that [officers|Person|o] killed [villagers|Person|v] with [shells|Weapon|w].",
        events=[event("Killing", "killed", agent="o", recipient="v", instrument="w", by="a")],
    )
    described = [replace(of, mention="NOM") if of.cluster in "ov" else of for of in record.entities]
    workspace().graph.put(replace(record, entities=tuple(described)))
    lines = [label for label in buttons(visit(article=article("strike"))) if "killing" in label]
    told = [*visit(entity="person/ada-merrow", tab="Affirms and denies").dataframe[0].value["Of"]]
    for said in (lines[0], told[0]):
        assert all(word in said for word in ("officers", "villagers", "shells"))
