"""Text files give one article each, in any encoding that can be told, or one sentence that says why not."""

import codecs
import gzip

import pytest

from ingest.readers.language import likely_language
from tests.ingest.readers.read_one import article, reason

TEXT = (
    "Leaders meet in Zürich\n\nThe two leaders met on Monday – “at last”, as one of them said – and spoke for an hour."
)
ASIAN = "Кремль сообщил, что встреча пройдёт в понедельник, а соглашение подпишут позже, когда всё будет готово. " * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert article("a.txt", TEXT.encode(encoding)).text == TEXT


def test_a_gzip_file_is_unpacked() -> None:
    assert article("a.txt.gz", gzip.compress(TEXT.encode())).title == "Leaders meet in Zürich"


def test_title_and_id_come_from_the_text() -> None:
    found = article("a.txt", TEXT)
    assert found.title == "Leaders meet in Zürich"
    assert found.id.startswith("leaders-meet-in-zurich-")
    assert article("b.txt", TEXT) == found


def test_the_file_name_gives_the_date_only_where_the_text_has_none() -> None:
    named = article("2023-09-05-talks.txt", TEXT)
    assert (named.published, named.published_origin) == ("2023-09-05", "file name")
    told = article("2023-09-05-talks.txt", TEXT.replace("\n\n", "\n\nMay 6, 2025\n\n", 1))
    assert (told.published, told.published_origin) == ("2025-05-06", "text")


def test_an_article_without_title_or_date_is_read() -> None:
    found = article("a.txt", "The two leaders met on Monday.")
    assert (found.title, found.published) == (None, None)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (bytes(range(256)) * 20, "is a binary file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "is an image"),
        (b"%PDF-1.7 ...", "is a PDF document"),
        (b"PK\x03\x04", "is a ZIP archive or an office document"),
        (ASIAN.encode("cp1251"), "is not valid UTF-8"),
        ("Ł".join(TEXT).encode("cp1250", "ignore"), "is not valid UTF-8"),
        (b"x" * 5_000_000, "is 5,000,000 characters long"),
        (codecs.BOM_UTF16_LE + b"a", "is not valid UTF-16"),
        (b"... --- ... 12345", "has no words"),
        (ASIAN.encode(), "is not in English but in a script other than Latin"),
        (gzip.compress(b"The two leaders met.")[:-9], "is a damaged gzip file"),
        (gzip.compress(bytes(30_000_000)), "is larger than 20,000,000 bytes"),
        (gzip.compress(gzip.compress(b"The two leaders met.")), "is a gzip file inside a gzip file"),
    ],
)
def test_what_cannot_be_used_is_told(content: bytes, why: str) -> None:
    assert why in reason("a.txt", content)


GERMAN = (
    "Die beiden haben sich am Montag in der Hauptstadt getroffen und über den Vertrag gesprochen, "
    "sagte ein Sprecher der Regierung am Abend."
)
FRENCH = (
    "Les deux dirigeants se sont rencontrés lundi dans la capitale et ont parlé de la guerre qui dure dans le pays."
)
SPANISH = "Los dos líderes se reunieron el lunes en la capital y hablaron de la guerra que dura desde hace dos años."


FINNISH = (
    "Presidentti Aila Esimerkki tapasi tiistaina pääministerin Olli Mallin kaupungissa. He keskustelivat sodasta, "
    "ja tapaamisen jälkeen presidentti sanoi, että maa odottaa päätöstä."
)
HUNGARIAN = (
    "Minta Péter miniszterelnök kedden fogadta a szomszéd ország kormányfőjét, és a felek a közös védelemről is "
    "tárgyaltak. A kormányfő szerint a bizalom nem múlt el a két ország között, és ez már jó jel."
)


@pytest.mark.parametrize(("language", "text"), [("Finnish", FINNISH), ("Hungarian", HUNGARIAN)])
def test_a_language_that_shares_short_words_with_english_is_told(language: str, text: str) -> None:
    assert reason("a.txt", text) == f"is not in English but in {language}; only English can be read"


def test_a_script_without_blanks_is_told() -> None:
    text = "总统星期二在首都会见了邻国领导人。双方讨论了边境问题和粮食供应。发言人拒绝置评。" * 2
    assert reason("a.txt", text) == "is not in English but in a script other than Latin; only English can be read"


@pytest.mark.parametrize(
    "text",
    [
        "Ursula Beispiel von der Aue and Charles de Modele signed the treaty of Rio de la Plata in Den Haag.",
        "Kim, Lee, Park, Müller, Der Spiegel",
        "Talks open",
    ],
)
def test_names_from_elsewhere_make_no_other_language(text: str) -> None:
    assert likely_language(text) is None


@pytest.mark.parametrize(("language", "text"), [("German", GERMAN), ("French", FRENCH), ("Spanish", SPANISH)])
def test_other_languages_are_told(language: str, text: str) -> None:
    assert reason("a.txt", text) == f"is not in English but in {language}; only English can be read"
