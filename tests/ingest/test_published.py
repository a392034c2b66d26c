"""Publication dates are read in the forms that sources write, and only in those."""

import pytest

from ingest.published import first_date, timestamp


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2023-09-05", "2023-09-05"),
        ("2023-09-05T10:00:00Z", "2023-09-05T10:00:00+00:00"),
        ("2023-09-05 10:00:00 +0200", "2023-09-05T10:00:00+02:00"),
        ("Tue, 05 Sep 2023 10:00:00 GMT", "2023-09-05T10:00:00+00:00"),
        ("Tuesday, September 5, 2023", "2023-09-05"),
        ("0001-01-01T00:00:00", None),
        ("05/09/2023", None),
        ("last week", None),
        ("", None),
        (None, None),
    ],
)
def test_timestamps(written: str | None, read: str | None) -> None:
    assert timestamp(written) == read


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("2023-09-05-talks.txt", "2023-09-05"),
        ("20230905_talks", "2023-09-05"),
        ("talks-12023.txt", None),
        ("v1.2.3", None),
    ],
)
def test_dates_in_file_names(name: str, read: str | None) -> None:
    assert first_date(name) == read
