"""JSON input comes back as it was given: ids, texts, and a refusal for each line that is broken."""

import json

from ingest.article import Reading, Refusal
from tests.ingest.readers.read_one import article, results

TEXT = "  Kim met\u00a0Putin.\r\nThey spoke.\u202e\n"


def line(**fields: object) -> str:
    return json.dumps({"id": "a", "text": "Kim met Putin.", **fields})


def test_the_text_keeps_its_length_and_its_offsets() -> None:
    found = article("a.jsonl", line(text=TEXT)).text
    assert len(found) == len(TEXT)
    assert found[found.index("They") :].startswith("They spoke.")
    assert TEXT.index("They") == found.index("They")


def test_all_fields_are_read() -> None:
    given = {
        "title": "Talks",
        "date": "2023-09-05",
        "url": "https://paper.example/1?utm_source=x",
        "publisher": "The Paper",
    }
    found = article("a.jsonl", line(**given, authors=["Jane Doe", "The Paper"], id=7))
    assert (found.id, found.title, found.published, found.publisher) == ("7", "Talks", "2023-09-05", "The Paper")
    assert (found.url, found.authors) == ("https://paper.example/1", ("Jane Doe",))
    assert found.published_origin == "json"


def test_broken_lines_are_refused_by_number_and_the_others_read() -> None:
    content = "\n".join([line(id="1"), "{broken", "", line(id="2"), '["list"]', '{"id": "3"}', line(id="4", text=" ")])
    found = results("a.jsonl", content)
    assert [item.article.id for item in found if isinstance(item, Reading)] == ["1", "2"]
    assert [str(item).split(";")[0] for item in found if isinstance(item, Refusal)] == [
        "a.jsonl, line 2: is not valid JSON (Expecting property name enclosed in double quotes at column 2)",
        "a.jsonl, line 5: is not a JSON object",
        'a.jsonl, line 6: has no "text"',
        "a.jsonl, line 7: has no text",
    ]


def test_a_line_without_end_is_refused_and_the_next_read() -> None:
    found = results("a.jsonl", '{"text": "' + "x" * 12_000_000 + '"}\n' + line(id="2"))
    assert [type(item) for item in found] == [Refusal, Reading]


def test_what_holds_no_articles_is_not_read_to_its_end() -> None:
    found = results("a.jsonl", "\n".join([line(id="1"), *['{"name": "x"}'] * 30_000, line(id="2")]))
    assert [item.article.id for item in found if isinstance(item, Reading)] == ["1"]
    assert len(found) == 10_002
    assert str(found[-1]).startswith("a.jsonl: has no article in 10,000 lines in a row; the rest is not read")


def test_a_json_file_holds_one_article_a_list_or_lines() -> None:
    assert len(results("a.json", json.dumps({"text": "Kim met Putin."}, indent=2))) == 1
    assert len(results("a.json", json.dumps([{"text": "Kim met Putin."}, {"text": "Kim left."}]))) == 2
    assert len(results("a.json", line(id="1") + "\n" + line(id="2"))) == 2


def test_wrong_types_of_optional_fields_are_passed_over() -> None:
    found = article("a.jsonl", line(title=["x"], date={"y": 1}, authors=3.5, url="javascript:alert(1)"))
    assert (found.title, found.published, found.authors, found.url) == (None, None, (), None)


def test_lone_surrogates_do_not_pass() -> None:
    article("a.jsonl", line(title="\ud800Talks", text="Kim \udfff met Putin.")).text.encode("utf-8")
