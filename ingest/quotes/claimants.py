"""Who a source is: the entity that its words mean, or, for "three officials", a claimant of its own."""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

from ingest.document import Document
from ingest.entities.metonyms import actor_cluster
from ingest.entities.nouns import unnamed_type
from ingest.entities.words import noun_types
from ingest.quotes.concise import concise
from ingest.quotes.draft import Source
from ingest.quotes.lexicon import words
from ingest.quotes.messages import told_of_before
from ingest.quotes.source_phrases import phrase
from ingest.quotes.thinkers import can_show, is_thing
from ingest.record import EntityType, Mention, Span

_FIRST_PERSON = {"i", "we", "me", "us", "my", "our", "myself", "ourselves"}
_BODIES: frozenset[EntityType] = frozenset(("Organization", "Country", "Place", "Group", "Product", "Law"))
_FITTING: dict[str, frozenset[EntityType]] = {
    "he": frozenset(("Person",)),
    "she": frozenset(("Person",)),
    "they": _BODIES | {"Person"},
    "it": _BODIES | {"Document"},
}
"""What the one who spoke last must be to stand in for a pronoun."""
_RELATIVE = {"who", "which", "that", "whom", "whose"}


def claimant(
    document: Document, source: Source, *, speaker: str | None, last: str | None, tells: bool = False
) -> str | None:
    """Return the cluster of `source`, adding a mention to the document for one that has no name.

    `speaker` is the cluster whose words surround it ("I" and "we" mean that one), `last` the one that spoke last, which
    stands in for a pronoun that the coreference left open. What can state nothing ("fires") is no claimant, unless it
    `tells` a whole clause ("shops say that").
    """
    source = _antecedent(source)
    head = source.head
    if head.lower_ in _FIRST_PERSON and head.text != "US":
        return speaker
    found = None if _is_misjoined(head) else document.mention_at(head) or _only_name(document, source)
    if found is None or not is_named(document, found):
        found = _apposed(document, source) or found
    found = _body_before(document, source, found) or found
    if found is not None and not (head.lower_ in ("he", "she") and _is_place(document, found.cluster)):
        return actor_cluster(document, found) if found.type == "Place" else found.cluster
    if (head.pos_ == "PRON" or head.lower_ in _RELATIVE) and head.lemma_.lower() not in words("sources", "several"):
        return _of_pronoun(document, source, last, tells=tells)
    states = can_show(source) or (tells and (head.pos_ in ("NOUN", "PROPN") or head.lower_ == "one"))
    return _unnamed(document, source) if states and not (_is_nobody(source) or is_thing(source)) else None


def _antecedent(source: Source) -> Source:
    """Return whom most of them stand for at the head of a clause: the envoys in "envoys, most of whom said"."""
    rights = source.head.rights if source.head.pos_ != "NUM" else ()
    of = next((child for child in rights if child.lower_ == "of"), None)
    whom = of is not None and any(child.lower_ in _RELATIVE for child in of.children)
    clause = next((above for above in source.head.ancestors if above.dep_ == "relcl"), None) if whom else None
    return phrase(clause.head, stop=clause.left_edge) if clause is not None else source


def _is_misjoined(head: Token) -> bool:
    """Whether the parse takes the speaker for somebody named before: `... met Lee, the witness recounted.`"""
    cue = next((child for child in head.rights if child.dep_ == "acl" and child.i == head.i + 1), None)
    return head.dep_ == "appos" and head.pos_ == "NOUN" and cue is not None and cue.i == cue.sent.end - 2


def _of_pronoun(document: Document, source: Source, last: str | None, *, tells: bool) -> str | None:
    """Return whom an open pronoun means: who spoke last, or somebody whom the article does not name.

    What "he said" is no claim of the article, whoever he is.
    """
    pronoun = source.head.lower_
    if pronoun in _FITTING and _may_be(document, last, pronoun):
        return last
    read = told_of_before(source) if tells and pronoun == "it" else None
    if read is not None:
        return _unnamed(document, read)
    return _unnamed(document, source) if tells and pronoun in ("he", "she") else None


def _is_nobody(source: Source) -> bool:
    """Whether the words deny that there is anyone: "no two governments"."""
    return any(child.lower_ == "no" for child in source.head.lefts)


def _is_place(document: Document, cluster: str) -> bool:
    """Whether a name in the cluster is a place's, which no "he" can mean."""
    return any(m.type == "Place" for m in document.mentions if m.cluster == cluster and m.mention == "NAM")


def _may_be(document: Document, cluster: str | None, pronoun: str) -> bool:
    """Whether the cluster is of a type that the pronoun can mean; several are no "he"."""
    mentions = [mention for mention in document.mentions if mention.cluster == cluster]
    several = any(document.tokens(m.start, m.end).root.tag_ == "NNS" for m in mentions if m.mention == "NOM")
    if pronoun == "it" and any(
        document.tokens(m.start, m.end).root.lemma_ in words("sources", "office") for m in mentions
    ):
        return all(m.mention != "NAM" and m.text.lower() not in ("he", "she") for m in mentions)
    other = any(m.text.lower() in _FITTING and m.text.lower() != pronoun for m in mentions if m.mention == "NOM")
    return (
        not other and not (several and pronoun in ("he", "she")) and any(m.type in _FITTING[pronoun] for m in mentions)
    )


def is_named(document: Document, found: Mention) -> bool:
    """Whether the mention is a name or means somebody who is named elsewhere."""
    same = (m for m in document.mentions if m.cluster == found.cluster)
    return found.mention == "NAM" or any(m.mention == "NAM" for m in same)


def _apposed(document: Document, source: Source) -> Mention | None:
    """Return the person that an apposition names: "another diplomat, the former envoy Omar Reyes"."""
    start, end = source.span
    inside = [
        m for m in document.mentions if m.type == "Person" and m.mention == "NAM" and start <= m.start < m.end <= end
    ]
    for mention in inside:
        name = document.tokens(mention.start, mention.end).root
        path = list(takewhile(lambda above: above != source.head, (name, *name.ancestors)))
        apposed = path and path[-1].head == source.head and path[-1].dep_ == "appos"
        if apposed and (all(t.dep_ in ("appos", "compound") for t in path) or _is_behind_name(document, mention)):
            return mention
    return None


def _is_behind_name(document: Document, mention: Mention) -> bool:
    """Whether a name stands right behind another: "the envoy to Kenya Omar Reyes"."""
    first = document.tokens(mention.start, mention.end)[0]
    return first.i > 0 and first.nbor(-1).pos_ == "PROPN" and first.nbor(-1).ent_type_ not in ("", "PERSON")


def _body_before(document: Document, source: Source, found: Mention | None) -> Mention | None:
    """Return the body whose name was cut before a place's: "ABC" in "ABC Leeds reports"."""
    if found is None or found.type not in ("Place", "Country") or found.start <= source.span[0] or source.head.i == 0:
        return None
    before = document.mention_at(source.head.nbor(-1)) if source.head.i else None
    beside = before is not None and before.end + 1 == found.start and before.start >= source.span[0]
    return before if before is not None and beside and before.type == "Organization" else None


def _only_name(document: Document, source: Source) -> Mention | None:
    """Return the mention that ends with the source: the parser may have taken another word for its head."""
    inside = [m for m in document.mentions if source.span[0] <= m.start and m.end <= source.span[1]]
    return next((m for m in inside if m.end == source.span[1] and source.head.pos_ == "PROPN"), None)


def _unnamed(document: Document, source: Source) -> str:
    """Return the cluster of an anonymous source; the same words later in the article mean the same one."""
    start, end = _alone(document, source, _words(source))
    word = source.head.lower_
    cluster = next(
        (m.cluster for m in document.mentions if m.why == f"source:{word}" and _again(source)), f"source{start}"
    )
    text, kind = document.text[start:end], _type(_counted(source.head), thing=_is_thing(source))
    mention = Mention(
        start, end, text, kind, cluster, "NOM", name=_name(document, cluster) or text, why=f"source:{word}"
    )
    document.mentions.append(mention)
    return cluster


def _words(source: Source) -> Span:
    """Return the characters that name the source: what a relative pronoun takes up ("two men who said")."""
    start, end = source.span
    if start <= source.head.idx < end:
        return concise(source.span, source.head)
    relative = source.head.doc.char_span(start, end, alignment_mode="expand")
    return concise(phrase(source.head, stop=relative[0] if relative else None).span, source.head)


def _alone(document: Document, source: Source, span: Span) -> Span:
    """Return the first of several sources without those that have names: "the minister" of "the minister and Kim"."""
    head = source.head
    named = any(document.mention_at(t) is not None for t in head.conjuncts if t.i > head.i and t.idx < span[1])
    joint = next((t for t in head.rights if t.dep_ == "cc" or t.text == ","), None) if named else None
    before = joint.nbor(-1) if joint is not None and span[0] < joint.idx < span[1] else None
    return (span[0], before.idx + len(before)) if before is not None else span


def _again(source: Source) -> bool:
    """Whether the phrase takes up one mentioned before: "the officials" after "three officials"."""
    return any(child.lower_ in ("the", "these", "those", "this", "that") for child in source.head.children) or (
        len(list(source.head.subtree)) == 1
    )


def _name(document: Document, cluster: str) -> str | None:
    return next((m.name for m in document.mentions if m.cluster == cluster), None)


def _is_thing(source: Source) -> bool:
    """Whether the noun of a source is plainly none for anybody: what "theories" or "certificates" say is written."""
    head, lemma = source.head, source.head.lemma_.lower()
    if head.pos_ != "NOUN" or noun_types().get(lemma) is not None:
        return False
    return head.ent_type_ in ("DATE", "TIME") or lemma.endswith(tuple(words("sources", "thing_endings")))


def _counted(head: Token) -> str:
    """Return the noun that tells what a source is: that of "some of the questions", else its own."""
    behind = next((c for c in head.children if c.lower_ == "of"), None) if head.pos_ != "NOUN" else None
    noun = next((c for c in behind.children if c.dep_ == "pobj"), head) if behind is not None else head
    return noun.lemma_.lower()


def _type(lemma: str, *, thing: bool = False) -> EntityType:
    if lemma in words("sources", "person"):
        return "Person"
    if lemma in words("sources", "group"):
        return unnamed_type(lemma, "Country" if noun_types().get(lemma) == "Country" else "Organization")
    return "Document" if thing or lemma in words("sources", "document") else "Person"
