"""What the model sees of a clause: its words, the cue words in it, where it stands, what kind of document it stands in. No headings.

"- Xã chưa bố trí kinh phí." of a báo cáo   → "w xã", "w chưa", …, "^ xã chưa", "cue shortcoming", "cue shortcoming in strength+", …

A feature is a string; the model knows it by a number (`place_of`), the same in every process. Figures are all one ("0"), for what a
sentence says of 12 roads it says of 3.
"""

from __future__ import annotations

import re
from functools import lru_cache
from zlib import crc32

from extractors.judgement.clauses import Clause, style_of
from extractors.structured import StructuredDocument
from extractors.vietnamese import fault_cues as faults
from extractors.vietnamese import finding_cues as known

BITS = 16
"""A feature is known by so many bits of its checksum; two that share them are one to the model."""

OPENERS: dict[str, re.Pattern[str]] = {
    "plan": known.PLAN, "order": known.ORDER, "duty": known.DUTY, "request": known.RECOMMENDATION, "asking": known.ASKING,
    "cause": known.CAUSE, "ground": known.OPENING, "closing": known.CLOSING, "narrative": known.NARRATIVE, "well": known.JUDGED_WELL,
    "ill": known.JUDGED_ILL, "turn": known.TURN, "aside": known.ASIDE, "aim": known.AIM, "singled": faults.SINGLED_OUT,
    "label": known.LABEL, "product": known.PRODUCT, "done": known.DONE,
}  # fmt: skip
"""Cues by which a clause begins."""
INSIDE: dict[str, re.Pattern[str]] = {
    "shortcoming": faults.SHORTCOMING, "trouble": faults.TROUBLE, "praise": faults.PRAISE, "achieved": known.ACHIEVED, "past": known.PAST,
    "asked": known.INNER_ASK, "day": known.SET_DAY, "due": known.DUE, "leads": known.LEAD_IN, "asks": known.LEAD_ASK,
    "names": known.LEAD_KIND,
}  # fmt: skip
"""Cues that may stand anywhere in it; of those with several kinds, the kind counts too."""
ASKING_CUES = ("cue asks", "cue names", "cue asked", "cue request")
"""What of a line that announces others is carried over to them."""

LAST_TOKENS = 8
"""How many tokens of a line that announces others are carried over to them."""
MOST_TOKENS = 60
"""Of a longer clause its beginning and its end count: so long a sentence says the same thing several times."""
END = 15
"""How many tokens of such a clause its end has."""
LAST_WORDS = 80
"""How many code points from its end a block is looked at for the words that announce what follows."""

_TOKEN = re.compile(r"\w+|[^\w\s]")
_FIGURES = re.compile(r"\d+")


@lru_cache(maxsize=1 << BITS)
def place_of(feature: str) -> int:
    """The number by which the model knows a feature."""
    return crc32(feature.encode()) & ((1 << BITS) - 1)


class Features:
    """The features of a document's clauses, made one by one; only those that are asked for cost anything but the announcing lines."""

    def __init__(self, document: StructuredDocument, clauses: list[Clause]) -> None:
        self._document = document
        self._clauses = clauses
        self._asker = _asker(document)
        self._cues_of: dict[int, list[str]] = {}
        self._announced = self._announcements()

    def places(self, at: int) -> list[int]:
        """The numbers of all features of the clause."""
        return [place_of(feature) for feature in (*self.words(at), *self.context(at))]

    def words(self, at: int) -> list[str]:
        """The words of the clause, with those by which it begins and ends."""
        tokens = self._tokens(at)
        if len(tokens) > MOST_TOKENS:
            tokens = tokens[: MOST_TOKENS - END] + tokens[-END:]
        begins = (" ".join(tokens[:count]) for count in (1, 2, 3))
        return [
            *(f"w {token}" for token in tokens),
            *(f"^ {words}" for words in begins),
            f"$ {tokens[-1] if tokens else ''}",
        ]

    def context(self, at: int) -> list[str]:
        """The cues of the clause, its place, its document."""
        clause, document = self._clauses[at], self._document
        text = document.text[clause.start : clause.end]
        doc_type = document.type_at(clause.start)
        family = f"{known.KIND_OF_TYPE.get(doc_type)}{'+' if doc_type in known.REPORTING_TYPES else ''}"
        style, tenth = style_of(clause.block), 10 * at // len(self._clauses)
        cues = self._cues(at)
        found = [
            f"long {min(len(text) // 30, 8)}", f"ends {text[-1:]}", f"joined {clause.join}", f"at {tenth}",
            f"mark {style} {clause.join == 'within'} {clause.end >= clause.block.end}",
            f"in {doc_type}", f"in {doc_type} by {self._asker}", f"by {self._asker}",
            f"in {family}", f"in {family} by {self._asker}", f"in {family} at {tenth // 2}",
            f"in {family} mark {style} {clause.join == 'within'}",
            *cues, *(f"{cue} in {family}" for cue in cues),
        ]  # fmt: skip
        if at < 2:
            found.append("among the first")
        if len(self._clauses) - at <= 2:
            found.append("among the last")
        return [*found, *self._said_above(at, style)]

    def _tokens(self, at: int) -> list[str]:
        clause = self._clauses[at]
        return _tokens(self._document.text[clause.start : clause.end])

    def _cues(self, at: int) -> list[str]:
        """The cues of the clause, looked for once: a line that announces others is asked for them by each."""
        if at not in self._cues_of:
            clause = self._clauses[at]
            self._cues_of[at] = _cues(self._document.text[clause.start : clause.end])
        return self._cues_of[at]

    def _announcements(self) -> list[int | None]:
        """For each clause the nearest one before its block that announces others ("… yêu cầu:", "… như sau:")."""
        found: list[int | None] = []
        latest: int | None = None
        for at, clause in enumerate(self._clauses):
            found.append(found[-1] if clause.join == "within" else latest)
            text, block = self._document.text, clause.block
            if clause.end < block.end:
                continue
            leads = block.kind == "paragraph" and known.LEAD_IN.search(text[block.start : block.end][-LAST_WORDS:])
            if text[block.end - 1] == ":" or leads:
                latest = at
        return found

    def _said_above(self, at: int, style: str) -> list[str]:
        above = self._announced[at]
        if above is None:
            return []
        clause = self._clauses[above]
        asking = [cue for cue in self._cues(above) if cue.startswith(ASKING_CUES)]
        return [
            f"below {style_of(clause.block)} {style}",
            *(f"below {token}" for token in self._tokens(above)[-LAST_TOKENS:]),
            *(f"below {cue} {style}" for cue in asking),
        ]


def _tokens(text: str) -> list[str]:
    return [_FIGURES.sub("0", token) for token in _TOKEN.findall(text.lower())]


def _cues(text: str) -> list[str]:
    """The names of the cues in a clause, and what their absence says."""
    found = [f"cue {name}" for name, pattern in OPENERS.items() if pattern.match(text)]
    for name, pattern in INSIDE.items():
        match = pattern.search(text)
        if match:
            found.append(f"cue {name}")
            if match.lastgroup:
                found.append(f"cue {name} {match.lastgroup}")
    good, ill = "cue praise" in found, "cue trouble" in found or "cue shortcoming" in found
    if good != ill:
        found.append("cue good alone" if good else "cue ill alone")
    if not good and not ill and "cue past" not in found:
        found.append("cue neither")
    return found


def _asker(document: StructuredDocument) -> str:
    """What the issuer may do: those who supervise ask, the Party and the State command."""
    issuers = f"{document.header.issuer or ''} {document.header.parent_issuer or ''}"
    if known.SUPERVISORS.search(issuers):
        return "supervisor"
    return "party" if re.search(r"đảng|chi bộ", issuers.lower()) else "state"
