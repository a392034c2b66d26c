from hypothesis import given
from hypothesis import strategies as st

from graph.store.lexer import place, tokens


def kinds(query: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokens(query) if token.speaks]


@given(st.text())
def test_nothing_is_lost(query: str) -> None:
    assert "".join(token.text for token in tokens(query)) == query


def test_what_only_looks_like_a_word() -> None:
    query = "?where <http://a/SELECT#b> \"ASK\" 'it\\'s' # DROP\n ex:from '''a\n'b'''"
    assert [kind for kind, _ in kinds(query)] == ["variable", "iri", "string", "string", "name", "string"]


def test_less_than_is_no_iri() -> None:
    assert kinds("?a < ?b && ?c > ?d")[1] == ("mark", "<")


def test_an_open_string_ends_with_its_line() -> None:
    assert kinds('"open\nWHERE')[1] == ("word", "WHERE")


def test_an_escaped_iri_hides_no_comment_sign() -> None:
    assert ("word", "SERVICE") in kinds("<http://a/\\u0041#> SERVICE")


def test_places_count_from_one() -> None:
    assert place("ab\ncd", 0) == (1, 1)
    assert place("ab\ncd", 4) == (2, 2)
