"""A handful of hand-made records that between them use every part of the model."""

from __future__ import annotations

from graph.knowledge import KnowledgeGraph
from graph.store import EmbeddedBackend
from ingest.record import Argument, Block, Quote, Record
from tests.graph.records import article, event, relation

PLANNED = article(
    "planned",
    "[Kim Jong Un|Person|k] and [Vladimir Putin|Person|p] plan to meet in [Russia|Country|r] to discuss arms shells. "
    "[The Washington Post|Organization|w] says [North Korea|Country|n] will not sell.",
    publisher="Northern Wire",
    authors=("Jane Doe", "Staff"),
    url="https://example.org/planned",
    blocks=(Block(0, 11, "title"),),
    events=[
        event("Meeting", "meet", said="FUTURE", participant="k+p", place="r", when="2023-09-13"),
        event("ArmsDeal", "arms", said="FUTURE POSSIBLE", agent="n", recipient="r"),
        event("Refusal", "will not", agent="n", by="w+n"),
    ],
    relations=[relation("k", "headOfState", "n", role="leader"), relation("p", "headOfState", "r", role="president")],
)
HELD = article(
    "held",
    "[Kim Jong-un|Person|k] met [Putin|Person|p], [Vladimir Putin|Person|p], on Wednesday. "
    "[Kim|Person|k] said so. [John Kirby|Person|j] said the meeting was real.",
    publisher="The Northern Wire",
    events=[event("Meeting", "met", participant="k+p", when="2023-09-13", by="j")],
    relations=[relation("k", "sibling", "j"), relation("p", "headOfState", "k")],
    quotes=[Quote(((10, 13), (20, 25)), True, speaker_cluster="j", cue=(5, 9), about=("k",), attribution=("j",))],
)
DENIED = article(
    "denied",
    "[Russia|Country|r] denied that [Putin|Person|x] met anyone; "
    "[Kim Jong Un|Person|k] and [Vladimir Putin|Person|p] did not meet.",
    events=[event("Meeting", "meet", said="NEG", participant="k+p", when="2023-09-13", by="r")],
)
AID = article(
    "aid",
    "[The U.S.|Country|u] approved over $113 billion for [Ukraine|Country|k], "
    "and [Sergey Lavrov|Person|l] was once a minister of [Russia|Country|r].",
    events=[
        event(
            "EconomicAid",
            "approved",
            agent="u",
            recipient="k",
            amount=Argument("amount", 13, 31, value=113e9, currency="USD", bound="min"),
        )
    ],
    relations=[
        relation("l", "ministerOf", "r", role="minister", since="2004", until="2023-09-14"),
        relation("r", "opposes", "k", said="NEG"),
    ],
)
ARTICLES = (PLANNED, HELD, DENIED, AID)


def graph_of(*records: Record) -> EmbeddedBackend:
    """Return a store in memory that holds the articles."""
    backend = EmbeddedBackend()
    graph = KnowledgeGraph(backend)
    for record in records:
        graph.put(record)
    return backend
