"""The articles that the stories are about."""

from __future__ import annotations

from ingest.record import Quote, Record
from tests.graph.records import article, event, relation
from tests.graph.samples import ARTICLES

SUMMIT = article(
    "summit",
    "[Kim Jong Un|Person|k] and [Choe Son Hui|Person|c] received [Sergei Lavrov|Person|l] of [Russia|Country|r] in "
    "[Pyongyang|Place|y], and [Sergei Lavrov|Person|l] invited [Choe Son Hui|Person|c] to Moscow.",
    title="Lavrov in Pyongyang",
    publisher="Eastern Courier",
    published="2023-10-19",
    events=[
        event("Meeting", "received", participant="k+c+l", place="y", when="2023-10-18"),
        event("Visit", "invited", said="FUTURE", agent="c", recipient="l", when="2024-01-15"),
    ],
    relations=[relation("l", "ministerOf", "r", role="foreign minister")],
    quotes=[Quote(((0, 30),), False, speaker_cluster="l", about=("k",), attribution=("l",))],
)


def stories() -> list[Record]:
    """Return all articles that the stories are about."""
    return [*ARTICLES, SUMMIT]
