"""Reports inside reports: who says that who says, outermost first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.document import Document
from ingest.entities.metonyms import actor_cluster
from ingest.quotes.answered import answers
from ingest.quotes.antecedents import author, unnamed_before
from ingest.quotes.citing import cited, citing, uncited
from ingest.quotes.claimants import claimant, is_named
from ingest.quotes.draft import Draft, Source, covers, is_left_open
from ingest.quotes.hearings import heard
from ingest.quotes.lexicon import CLAIMING
from ingest.quotes.messages import earlier_writer, is_message, writer
from ingest.quotes.quoted import quoter
from ingest.quotes.running import running
from ingest.quotes.source_phrases import phrase
from ingest.record import Mention, Quote, Span

DIRECT, INDIRECT, GUESSED = 0.9, 0.75, 0.5
"""Confidence of a quotation with cue and speaker, of a reported clause, of one whose speaker was taken over."""


_TELLING = frozenset(("verb:that", "quote", "closing", "according", "colon"))
"""Rules by which whole clauses are told."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A draft with its own claimant and the chain that ends with it."""

    draft: Draft
    speaker: str | None
    chain: tuple[str, ...]


def chained(document: Document, drafts: Sequence[Draft]) -> list[Quote]:
    """Return the quotes of `drafts` (outer ones first), each with its speaker's cluster and the chain of claimants.

    What "A and B said" is a quote of each, and claimed by each.
    """
    return [quote for one in resolved(document, drafts) for quote in _quotes(document, one)]


def resolved(document: Document, drafts: Sequence[Draft]) -> list[Resolved]:
    """Return `drafts` with their claimants; a report inside a report that adds no claimant is left out."""
    found: list[Resolved] = []
    for draft in uncited(drafts):
        around = _around(document, draft, found)
        one = _resolve(document, draft, around, found)
        if (around is None or one.chain != around.chain) and not _is_only_denied(one, found):
            found.append(one)
    return found


def _is_only_denied(one: Resolved, before: Sequence[Resolved]) -> bool:
    """Whether it is not said whose words somebody rejects: "denied the report that"."""
    return not one.chain and any(answers(other.draft, one.draft) for other in before)


def _resolve(document: Document, draft: Draft, around: Resolved | None, before: Sequence[Resolved]) -> Resolved:
    outer = around.chain if around is not None else ()
    last = next((one for one in reversed(before) if one.speaker and len(one.chain) == 1), None)
    speaker = None
    if (unnamed := unnamed_before(document, draft, before)) is not None and draft.source is not None:
        who = claimant(document, unnamed, speaker=None, last=None) if isinstance(unnamed, Source) else unnamed
        speaker = _meant(document, draft.source, who) if who is not None else None
    if speaker is None and (teller := heard(document, draft)) is not None:
        speaker = teller
    elif draft.source is not None and speaker is None:
        said = last.speaker if last is not None else None
        speaker = _claimant(document, draft, outer, said, before)
        if speaker is not None and last is not None and not outer:
            told = [one for one in before if one.speaker == said]
            speaker = _meant(document, draft.source, running(document, draft, speaker, told))
    chain = _extended(_extended(outer, _quoting(document, draft)), speaker)
    return Resolved(draft, speaker, _extended(chain, _passed_on(document, draft, speaker)))


def _quoting(document: Document, draft: Draft) -> str | None:
    """Return who quotes: the paper in "was quoted by the paper as saying that"."""
    head = quoter(draft.head) if draft.head is not None else None
    return claimant(document, phrase(head), speaker=None, last=None) if head is not None else None


def _passed_on(document: Document, draft: Draft, speaker: str | None) -> str | None:
    """Return whose words the speaker passes on: "reported, citing two officials"."""
    participle = citing(draft) if speaker is not None else None
    source = cited(participle) if participle is not None else None
    return claimant(document, source, speaker=None, last=None) if source is not None else None


def _claimant(
    document: Document, draft: Draft, outer: tuple[str, ...], said: str | None, before: Sequence[Resolved]
) -> str | None:
    """Return who claims it: the source, or who wrote the message that is the source."""
    source = author(draft) or draft.source
    if source is None:
        return None
    if is_message(source):
        if (earlier := earlier_writer(source, before)) is not None and writer(source) is None:
            return earlier
        source = writer(source) or source
    named = draft.sense.kind == "evidence" and source.head.is_title and source.head != source.head.sent[0]
    open_ = source.head.pos_ == "PRON" or draft.rule in _TELLING
    tells = (draft.sense.kind == "speech" and open_) or (named and draft.rule in _TELLING)
    if source.head.lower_ == "they" and not _took_turns(document, before) and _is_always_alone(document, said):
        said = None
    who = claimant(document, source, speaker=outer[-1] if outer else None, last=said, tells=tells)
    return None if _is_open_showing(document, draft, who) else who


def _took_turns(document: Document, before: Sequence[Resolved]) -> bool:
    """Whether two have spoken in turn in the last paragraph, whom "they" may mean."""
    spoke = [one for one in before if one.speaker][-2:]
    if len({one.speaker for one in spoke}) < len(("one", "other")):
        return False
    return "\n" not in document.text[spoke[0].draft.start : spoke[1].draft.start]


def _is_always_alone(document: Document, cluster: str | None) -> bool:
    """Whether it is a person with a name that is nowhere joined with another's: "Lind and Berg"."""
    named = (m for m in document.mentions if m.cluster == cluster and m.type == "Person" and m.mention == "NAM")
    names = [document.tokens(m.start, m.end).root for m in named]
    return bool(names) and not any(other.ent_type_ == "PERSON" for name in names for other in name.conjuncts)


def _is_open_showing(document: Document, draft: Draft, cluster: str | None) -> bool:
    """Whether "they" show it: papers, more likely than the persons or bodies that the pronoun was read as."""
    if draft.sense.kind != "evidence" or draft.source is None or draft.source.head.lower_ not in ("it", "they"):
        return False
    return any(m.cluster == cluster and m.type != "Document" for m in document.mentions)


def _meant(document: Document, source: Source, cluster: str) -> str:
    """Let the pronoun that is the source mean `cluster` in the whole document."""
    found = document.mention_at(source.head)
    if found is not None and found.mention == "PRO" and found.cluster != cluster:
        name = next((m.name for m in document.mentions if m.cluster == cluster), found.name)
        document.mentions.remove(found)
        document.mentions.append(replace(found, cluster=cluster, name=name, why="source:running"))
    return cluster


def _around(document: Document, draft: Draft, before: Sequence[Resolved]) -> Resolved | None:
    """Return the innermost claim that the report stands in."""
    place = draft.cue or draft.content[0]
    holding = [one for one in before if one.draft.sense.kind in CLAIMING and covers(one.draft.content, place)]
    holding = [one for one in holding if not (answers(one.draft, draft) or _is_pondered(document, one.draft))]
    return min(holding, key=lambda one: _length(one.draft.content), default=None)


def _is_pondered(document: Document, draft: Draft) -> bool:
    return draft.sense.kind == "thought" and is_left_open(document.text, draft.content)


def _length(spans: Sequence[Span]) -> int:
    return sum(end - start for start, end in spans)


def _extended(chain: tuple[str, ...], speaker: str | None) -> tuple[str, ...]:
    return chain if speaker is None or chain[-1:] == (speaker,) else (*chain, speaker)


def _quotes(document: Document, one: Resolved) -> Iterator[Quote]:
    first = _quote(document, one)
    yield first
    for joint in _joint(document, one.draft.source):
        other = actor_cluster(document, joint)
        if one.speaker is not None and other not in one.chain:
            chain = tuple(other if cluster == one.speaker else cluster for cluster in one.chain)
            yield replace(first, speaker=(joint.start, joint.end), speaker_cluster=other, attribution=chain)


def _joint(document: Document, source: Source | None) -> Iterator[Mention]:
    """Yield the further names of a source that joins several: "Chad and Niger", "both men"."""
    if source is None:
        return
    yield from _members(document, source)
    for token in source.head.conjuncts:
        found = document.mention_at(token) if token.i > source.head.i else None
        if found is not None and is_named(document, found) and found.end <= source.span[1]:
            yield found


def _members(document: Document, source: Source) -> Iterator[Mention]:
    """Yield the others whom the very words of a source mean: Lee and Kim, where "both men said"."""
    first = document.mention_at(source.head)
    if first is not None and first.mention != "NAM":
        same = (m for m in document.mentions if (m.start, m.end) == (first.start, first.end) and m is not first)
        yield from (m for m in same if is_named(document, m))


def _quote(document: Document, one: Resolved) -> Quote:
    draft = one.draft
    return Quote(
        content=draft.content,
        direct=draft.direct,
        speaker=draft.source.span if draft.source else None,
        speaker_cluster=one.speaker,
        cue=draft.cue,
        about=_about(document, draft.content, one.speaker),
        attribution=one.chain,
        stance=draft.sense.stance,
        confidence=_confidence(draft),
    )


def _about(document: Document, content: Sequence[Span], speaker: str | None) -> tuple[str, ...]:
    """Return the clusters that the content mentions, in reading order, without the speaker."""
    inside = (m.cluster for m in document.mentions if any(s <= m.start and m.end <= e for s, e in content))
    return tuple(dict.fromkeys(cluster for cluster in inside if cluster != speaker))


def _confidence(draft: Draft) -> float:
    if draft.source is None or draft.cue is None:
        return GUESSED
    return DIRECT if draft.direct else INDIRECT
