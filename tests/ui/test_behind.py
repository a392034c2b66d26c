from __future__ import annotations

from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.explorer import visit
from ui.store import workspace

pytestmark = pytest.mark.usefixtures("store")

KIM, PUTIN = "person/kim-jong-un", "person/vladimir-putin"


def query_behind(page: AppTest) -> str:
    """Return the query to which the page links on the SPARQL page."""
    (link,) = (link for link in page.main.get("page_link") if link.proto.label == "Open on the SPARQL page")
    return parse_qs(link.proto.query_string)["query"][0]


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("", {}),
        ("entity", {}),
        ("entity", {"entity": KIM}),
        ("events", {"type": "meeting", "who": "Kim Jong Un"}),
        ("claims", {"says": "Denies"}),
        ("claims", {"view": "By claimant"}),
        ("articles", {}),
        ("connections", {"actor": KIM, "status": "Reported"}),
        ("pair", {"a": KIM, "b": PUTIN}),
    ],
)
def test_the_query_behind_a_view_is_shown_and_can_be_asked(page: str, address: dict[str, str]) -> None:
    opened = visit(page, **address)
    query = query_behind(opened)
    assert opened.code[-1].value == query.strip()
    assert workspace().sandbox.ask(query).rows


def test_each_thing_that_a_page_shows_has_its_query() -> None:
    page = visit("entity", entity=KIM)
    box = page.selectbox(key="behind")
    queries = {query_behind(box.set_value(option).run()) for option in box.options}
    assert len(queries) == len(box.options) == 6
    assert all(workspace().sandbox.ask(query).columns for query in queries)


def test_of_a_list_that_is_cut_the_query_asks_for_what_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ">=" not in query_behind(visit("events"))
    monkeypatch.setattr("ui.pages.events.LISTED", 2)
    query = query_behind(visit("events"))
    assert query.count('>= "2023-09-1') == 3
    monkeypatch.setattr("ui.pages.articles.LISTED", 2)
    assert "LIMIT 2 OFFSET 2" in query_behind(visit("articles", page="2"))
