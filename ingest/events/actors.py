"""From the word that fills a role to arguments: the mention there, the members of a set, the state behind a body."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.document import Document
from ingest.entities.behind import mouthpieces
from ingest.entities.gazetteer import lookup
from ingest.entities.speakers import is_everybody
from ingest.events.classes import QUANTITIES, belongs
from ingest.events.control_words import report_verbs
from ingest.events.extents import noun_phrase, says_which
from ingest.events.senses import word_class
from ingest.events.stand_ins import (
    DOING,
    has_age,
    is_deed_of,
    is_fragment,
    is_none,
    is_same_kind,
    of,
    stands_for_state,
)
from ingest.events.syntax import RELATIVE, child, children, expand, is_teller, own_subject, prefix_of
from ingest.lexicon import toml
from ingest.record import Argument, Mention

ACTOR_TYPES = frozenset(("Person", "Organization", "Country", "Group", "Place"))
_STATE_LIKE = frozenset(("Country", "Group", "Place", "Organization"))
_MODIFIERS = frozenset(("poss", "compound", "amod", "nmod"))
_INNER_PREPOSITIONS = frozenset(("of", "by", "from", "between"))
_FIRST_PERSON = frozenset(("we", "i", "us", "me", "our", "my", "ourselves", "myself"))
_LIKE = frozenset(("-style", "-like", "-esque", "-type", "-era", "-inspired", "-themed", "-wide"))
"""What makes a name a kind: "Vatican-style rites"."""
_ACTING = frozenset(("agent", "participant", "recipient", "beneficiary"))
"""Roles in which a state stands for its forces; "withdraw its troops" withdraws no state."""


class Fillers:
    """Looks up mentions by the word that heads them; built once per document."""

    def __init__(self, document: Document) -> None:
        self._by_head: dict[int, list[Mention]] = defaultdict(list)
        self._by_token: dict[int, list[Mention]] = defaultdict(list)
        self._named: dict[str, list[Mention]] = defaultdict(list)
        self._quotes = document.quotes
        self._states = {mention.cluster for mention in document.mentions if mention.type == "Country"}
        self._document = document
        self._written = {mention.cluster for mention in document.mentions if mention.type == "Document"}
        for mention in document.mentions:
            span = document.tokens(mention.start, mention.end)
            if len(span):
                self._by_head[span.root.i].append(mention)
            if mention.mention == "NAM":
                self._named[mention.cluster].append(mention)
                for token in span:
                    self._by_token[token.i].append(mention)

    @functools.cached_property
    def _mouthpieces(self) -> frozenset[str]:
        return mouthpieces(self._document)

    def mentions(self, token: Token) -> list[Mention]:
        """Return the mentions that `token` stands for: the widest one it heads, and all of the same width.

        Several mentions of one width are the members of a set ("the two leaders"). Without a mention of its own, a word
        stands for its apposition ("the minister, Igor Lavrov") or for the body it is one of ("one of the rebels"); one
        of several persons is none of them by name.
        """
        named = self._named_after(token)
        if named:
            return named
        own = self._widest([m for m in self._headed(token) if not _is_row(m, token)])
        if own:
            return own
        for other in children(token, "appos"):
            if other.i in self._by_head and not is_teller(other):
                found = [m for named in expand(other) for m in self._widest(self._by_head.get(named.i, []))]
                return [m for m in found if is_same_kind(token, m.type)]
        if token.lemma_.lower() in word_class("partitive"):
            whole = [m for noun in of(token) for m in self.mentions(noun)]
            return [] if token.lower_ == "one" and any(m.type == "Person" for m in whole) else whole
        return self._said_to_be(token)

    def _named_after(self, token: Token) -> list[Mention]:
        """Return who is named behind a number of people: "the two leaders, Ann Lee and Bo Li"."""
        counted = token.tag_ in ("NNS", "NNPS") and child(token, "nummod") is not None
        row = expand(child(token, "appos")) if counted else []
        found = [self._widest(self._by_head.get(one.i, [])) for one in row if one.ent_type_ == "PERSON"]
        return [mention for mentions in found for mention in mentions] if len(found) > 1 else []

    def _headed(self, token: Token) -> list[Mention]:
        return self._by_head.get(token.i) or self._by_token.get(token.i, [])

    def _said_to_be(self, token: Token) -> list[Mention]:
        """Return who is said to be `token`: Lind, where "Lind is a felon" or "is not the only one to blame"."""
        if token.dep_ != "attr" or token.head.lemma_ != "be":
            return []
        if child(token.head, "neg") is not None and not any(c.lower_ == "only" for c in children(token, "amod")):
            return []
        named = own_subject(token.head)
        return self.mentions(named) if named is not None and named.dep_ == "nsubj" else []

    def mention(self, token: Token) -> Mention | None:
        """Return the first mention that `token` stands for, if any."""
        return next(iter(self.mentions(token)), None)

    def is_actor(self, token: Token) -> bool:
        """True for a word that stands for somebody who can act."""
        mention = self.mention(token)
        if mention is not None:
            return mention.type in ACTOR_TYPES or token.lower_ in ("he", "she", "him")
        named = (belongs(token, "actor") and not is_deed_of(token)) or bool(self._behind(token))
        return named or self._is_staff(token)

    def _is_staff(self, token: Token) -> bool:
        """True for those who run somebody for office, who are not he: "Lind's campaign sued the paper"."""
        if token.tag_ != "NN" or token.lemma_ not in word_class("campaign_body"):
            return False
        before = [c for c in children(token, "poss", "compound", "nmod") if c.tag_ != "PRP$"]
        return any(m.type == "Person" for c in before for m in self.mentions(c))

    def is_named_actor(self, token: Token) -> bool:
        """True for a word that a mention of a person, group, state or body covers."""
        mention = self.mention(token)
        return mention is not None and mention.type in ACTOR_TYPES

    def inner_actors(self, token: Token) -> list[Token]:
        """Return the actors inside a noun phrase: whose it is, by or of whom ("Israel's plan", "army shelling")."""
        within = [m for c in children(token, "compound") for m in children(c, "compound")]  # "US Chinook helicopter"
        owners = [c for c in (*token.children, *within) if c.dep_ in _MODIFIERS and _owns(c, self)]
        if owners:
            return owners[:1]
        if token.ent_type_ in QUANTITIES or token.lemma_.lower() in word_class("measure"):
            return [actor for noun in of(token) for actor in self.inner_actors(noun)]
        for prep in token.children:
            parted = prep.lower_ == "from" and token.lemma_.lower() in toml("events/control")["departing"]
            if prep.dep_ in ("prep", "agent") and prep.lower_ in _INNER_PREPOSITIONS and not parted:
                found = [noun for noun in prep.children if noun.dep_ == "pobj" and self.is_actor(noun)]
                if found:
                    return found
        return []

    def arguments(self, role: str, token: Token) -> Iterator[Argument]:
        """Yield the arguments that `token` makes in `role`; what stands for nothing known keeps its characters."""
        found = _for_role(role, self.mentions(token) or self._teller(token))
        if found and self._is_national(token, role, found[0]):
            yield Argument(role, *noun_phrase(token))
            return
        if found:
            yield from (self._argument(role, mention, token) for mention in found)
            return
        if token.lower_ in RELATIVE or (token.lower_ in word_class("empty") and not says_which(token)):
            return
        if is_fragment(token) or (role in DOING and is_none(token)):
            return
        if token.lower_ in _FIRST_PERSON:
            yield Argument(role, token.idx, token.idx + len(token), self._speaker(token))
            return
        extent = noun_phrase(token)
        clusters = [mention.cluster for mention in self._behind(token, role)] if role in _ACTING else []
        yield from (Argument(role, *extent, cluster=cluster) for cluster in clusters or (None,))

    def _is_national(self, token: Token, role: str, mention: Mention) -> bool:
        """True for people of a nation, who are not their state: "150 Indians", "an Australian", whoever is freed."""
        if mention.type != "Group" or token.dep_ in _MODIFIERS:
            suffered = mention.type == "Group" and role in ("recipient", "hurt")
            many = token.dep_ == "poss" and token.tag_ == "NNPS"  # "the Canadians' detention"
            return suffered and (many or token.head.lemma_.lower() in word_class("extermination"))
        counted = token.lemma_.lower() in word_class("partitive") or token.like_num
        counted = counted or any(c.dep_ in ("nummod", "quantmod") for c in token.children)
        articles = [c.lower_ for c in children(token, "det")]
        if token.tag_ in ("NN", "NNP") and (articles in (["a"], ["an"]) or has_age(token) or _is_member(token)):
            return True
        if self._is_stateless(mention):
            return counted  # "Kurds", who have no state of another name
        if role in DOING and _is_bare_people(token, mention.name):
            return True
        if token.tag_ in ("NNS", "NNPS"):
            return role in ("recipient", "hurt") or counted or child(token, "amod", "acl", "relcl") is not None
        return articles in (["a"], ["an"]) or (not articles and token.tag_ in ("NN", "NNP"))

    def _is_stateless(self, mention: Mention) -> bool:
        """Say whether a word for a people tells of no state: "Arab" of "Arab leaders", who are not the Arabs."""
        return mention.type == "Group" and mention.cluster not in self._states and mention.name in ("", mention.text)

    def _argument(self, role: str, mention: Mention, token: Token) -> Argument:
        """Return the argument for `mention`; a pronoun gives way to a name of the same cluster in its sentence."""
        if mention.mention == "PRO":
            sentence = token.sent
            for named in self._named[mention.cluster]:
                if sentence.start_char <= named.start and named.end <= sentence.end_char:
                    return Argument(role, named.start, named.end, named.cluster)
        return Argument(role, mention.start, mention.end, mention.cluster)

    def _speaker(self, token: Token) -> str | None:
        """Return who says "we" or "I": the speaker of the shortest quotation around it, where no letter says it."""
        if is_everybody(token):
            return None
        around = [
            (end - start, quote.speaker_cluster)
            for quote in self._quotes
            for start, end in quote.content
            if quote.direct and start <= token.idx < end and quote.speaker_cluster is not None
        ]
        teller = min(around)[1] if around and not _is_said_by_others(token) else None
        ours = token.lower_ in ("we", "us", "our", "ourselves") and teller in self._mouthpieces
        return None if ours or teller in self._written else teller

    def _teller(self, token: Token) -> list[Mention]:
        """Return who says that "it" does something, where nothing else is known of it: "Shell said it was selling"."""
        verb = token.head.head
        if token.lower_ != "it" or token.dep_ not in ("nsubj", "nsubjpass") or token.head.dep_ != "ccomp":
            return []
        reports = verb.lemma_ in report_verbs() or verb.lemma_ in toml("events/control")["speaking"]
        speaker = own_subject(verb) if reports else None
        return [m for m in self.mentions(speaker) if m.type in _STATE_LIKE][:1] if speaker is not None else []

    def _behind(self, token: Token, role: str = "agent") -> list[Mention]:
        """Return the states or body whose forces or government `token` is: "Russian and Syrian troops".

        Officials stand for their state where they act for it; a single one, or who suffers something, is a person.
        """
        if not stands_for_state(token, role):
            return []
        body = token.lemma_.lower() in word_class("town_body")
        for modifier in sorted(token.children, key=lambda c: c.dep_ == "poss"):
            if modifier.dep_ in _MODIFIERS and prefix_of(modifier) is None:
                owners = expand(modifier) if token.tag_ == "NNS" else [modifier]
                found = [m for owner in owners if (m := self.mention(owner)) is not None and m.type in _STATE_LIKE]
                if found:
                    return [
                        m
                        for m in found
                        if (m.type != "Place" or m.metonym or body) and not (m.name and self._is_stateless(m))
                    ]
        others = (self.mention(one) for noun in of(token, "of", "from") for one in expand(noun))
        return [m for m in others if m is not None and m.type in ("Country", "Place")]

    @staticmethod
    def _widest(found: list[Mention]) -> list[Mention]:
        width = max((m.end - m.start for m in found), default=0)
        return [m for m in found if m.end - m.start == width]


def _is_said_by_others(token: Token) -> bool:
    """True for "we" in what a speaker quotes of others in marks of its own: "They told us, 'We will not sign'"."""
    before = [t for t in token.sent if t.i < token.i]
    opener = next((t for t in reversed(before) if t.text in _INNER), None)
    outer = opener is not None and any(t.text in _OUTER for t in before if t.i < opener.i)
    if opener is None or not outer or opener.whitespace_ or not opener.nbor(-1).whitespace_:
        return False
    return not any(t.lower_ in ("i", "we") for t in before if t.i < opener.i)


_INNER = frozenset(("'", "‘", "’"))
_OUTER = frozenset(('"', "“", "``"))


def _for_role(role: str, found: list[Mention]) -> list[Mention]:
    """Return the mentions that can fill `role` where a capital is both a place and a name of its government."""
    if not any(mention.metonym for mention in found):
        return found
    place = role in ("place", "origin", "destination")
    return [mention for mention in found if mention.metonym != place] or found


def _owns(modifier: Token, fillers: Fillers) -> bool:
    """Say whether a modifier is an actor that owns the noun: "the army's plan", "a council ruling", not "state aid"."""
    named = [m for m in fillers.mentions(modifier) if m.type in ACTOR_TYPES]
    after = modifier.doc[modifier.i + 1 : modifier.i + 3].text
    if prefix_of(modifier) is not None or after in _LIKE or any(m.type == "Group" and "-" in m.text for m in named):
        return False  # "Franco-German cooperation"
    if named:
        return modifier.dep_ != "compound" or any(m.type != "Place" or m.metonym for m in named)
    if modifier.pos_ == "ADJ" or not fillers.is_actor(modifier):
        return False
    noun = modifier.head
    made = any(belongs(noun, name) for name in ("document_of", "proposal", "claim", "instrument"))
    return modifier.dep_ == "poss" or (made and modifier.lemma_ != "state")


def _is_row(mention: Mention, token: Token) -> bool:
    """True for a description of several, each of whom is asked for: "Peru's president and Chile's premier"."""
    return mention.mention == "NOM" and any(mention.start < c.idx < mention.end for c in children(token, "conj"))


def _is_member(token: Token) -> bool:
    """True for one of a people or party: "the Maine Democrat", not "the Taliban", of whom no plural is known."""
    one = any(c.lower_ == "the" for c in children(token, "det")) and bool(lookup(f"{token.text}s"))
    return one and child(token, "conj", "appos") is None


def _is_bare_people(token: Token, land: str) -> bool:
    """True for "Germans voted": the people, where "the Germans" may be the state."""
    if land == token.text.removesuffix("s") or "Party" in land:
        return False
    return token.tag_ in ("NNPS", "NNS") and token.lower_.endswith("s") and child(token, "det", "poss") is None
