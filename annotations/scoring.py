"""How far predicted records agree with gold records, group by group.

score({"bao-cao": gold}, {"bao-cao": extraction}).figure("references")   → 0.97 (F1)

Per group: precision, recall and F1 over all documents (micro), the mean F1 of the documents that have the group (macro), and
"whole": F1 where a matched record counts only if its leading attributes are right too. Then the accuracy of each attribute on the
matched records, and the share of predicted records whose span is exactly their text. Gold and predictions are plain JSON values:
gold as the guidelines have it, predictions as `trichluc parse --format json` writes them; a missing prediction counts as empty.
What a gold file leaves out (a record type, or all of the header) nobody has annotated: it is not counted.
A group without any record, gold or predicted, has nothing wrong in it (`figure`: 1.0) and is shown as not measured.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from annotations.matching import Item, pairs
from annotations.surface import overlap, squeeze

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "references": ("text", "doc_type", "issued_on", "issuer", "form"),
    "dates": ("text",),
    "deadlines": ("task", "assignee", "recipient", "condition"),
    "indicators": ("text", "kind", "unit", "qualifier", "name"),
    "findings": (),
    "entities": (),
    "checks": (),
}
"""What is compared on matched records, by group."""
WHOLE: dict[str, tuple[str, ...]] = {
    "references": ("doc_type", "issued_on", "issuer", "form"),
    "dates": ("text",),
    "deadlines": ("task", "assignee"),
    "indicators": ("kind", "unit", "name"),
}
"""What must be right besides the match for a record to be whole."""
LOOSE = frozenset({"task", "assignee", "recipient", "condition", "name", "issuer"})
"""Attributes that are right when most of their words are."""
HEADER = (
    "issuer", "parent_issuer", "number", "symbol", "doc_type", "subject", "place", "issued_on", "signer", "signer_title",
    "authority", "recipients",
)  # fmt: skip
FEW = 30
"""Below so many gold records a figure says little: read the errors."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One place where prediction and gold differ; `detail` says how."""

    document: str
    group: str
    what: Literal["missed", "spurious", "wrong"]
    text: str
    detail: str


@dataclass(slots=True)
class GroupFigures:
    """Counts of one group over all documents, and the figures that follow from them."""

    matched: int = 0
    whole: int = 0
    gold: int = 0
    predicted: int = 0
    document_f1: list[float] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.matched / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.matched / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        return _f1(self.matched, self.gold, self.predicted)

    @property
    def whole_f1(self) -> float:
        return _f1(self.whole, self.gold, self.predicted)

    @property
    def macro(self) -> float:
        return sum(self.document_f1) / len(self.document_f1) if self.document_f1 else 1.0

    @property
    def measured(self) -> dict[str, float | None]:
        """The figures as they are shown; null where neither gold nor prediction has a record: that measures nothing."""
        figures = {
            "precision": self.precision, "recall": self.recall, "f1": self.f1, "macro": self.macro, "whole": self.whole_f1,
        }  # fmt: skip
        return {name: figure if self.gold or self.predicted else None for name, figure in figures.items()}

    def add(self, matched: int, whole: int, gold: int, predicted: int) -> None:
        """Count one document."""
        self.matched += matched
        self.whole += whole
        self.gold += gold
        self.predicted += predicted


@dataclass(slots=True)
class Accuracy:
    """How many of the values that gold or prediction give are right."""

    right: int = 0
    of: int = 0

    def count(self, is_right: bool) -> None:
        """Count one value."""
        self.right += is_right
        self.of += 1

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 0.0


class Score:
    """The figures of all groups, and every disagreement behind them."""

    def __init__(self) -> None:
        self.groups = {group: GroupFigures() for group in (*ATTRIBUTES, "header")}
        self.spans = Accuracy()
        self.disagreements: list[Disagreement] = []
        self._attributes = {f"{group}.{name}": Accuracy() for group, names in ATTRIBUTES.items() for name in names}
        self._attributes |= {f"header.{name}": Accuracy() for name in HEADER}

    @property
    def attributes(self) -> dict[str, Accuracy]:
        """Accuracy by "group.attribute", those that occur."""
        return {name: accuracy for name, accuracy in self._attributes.items() if accuracy.of}

    def figure(self, name: str) -> float:
        """The figure of a name: GROUP (F1), macro.GROUP, whole.GROUP, GROUP.ATTRIBUTE or spans; KeyError if there is none."""
        if name == "spans":
            return self.spans.share
        first, _, second = name.partition(".")
        if first == "macro":
            return self.groups[second].macro
        if first == "whole":
            return self.groups[second].whole_f1
        return self.attributes[name].share if second else self.groups[first].f1

    def as_dict(self) -> dict[str, Any]:
        """All figures as plain values; those of a group without records are null."""
        return {
            "groups": {
                name: {**group.measured, "gold": group.gold, "pred": group.predicted}
                for name, group in self.groups.items()
            },
            "attributes": {name: {"accuracy": got.share, "of": got.of} for name, got in self.attributes.items()},
            "spans": self.spans.share,
        }

    def add(self, document: str, gold: Mapping[str, Any], predicted: Mapping[str, Any]) -> None:
        """Count one document: its gold, and its extraction (empty if there is none)."""
        if gold["header"]:
            self._add_header(document, gold["header"], predicted.get("header") or {})
        text = (predicted.get("document") or {}).get("text") or ""
        for group in ATTRIBUTES:
            if group not in gold:
                continue  # nobody annotated it
            wanted = gold[group] or []
            got = list(comparable(predicted, group, with_cells=any(item.get("cell") for item in wanted)))
            for item in got:
                self.spans.count(_span_is_exact(item, text))
            self._add_group(document, group, wanted, got)

    def _add_header(self, document: str, gold: Item, predicted: Item) -> None:
        right = fields = 0
        for name in HEADER:
            want, got = gold.get(name), predicted.get(name)
            if not want and not got:
                continue  # neither says anything: no credit
            is_right = _header_field_is_right(name, want, got)
            right, fields = right + is_right, fields + 1
            self._attributes[f"header.{name}"].count(is_right)
            if not is_right:
                self._differ(document, "header", "wrong", name, f"gold {want!r}, got {got!r}")
        self.groups["header"].add(right, right, fields, fields)
        self.groups["header"].document_f1.append(_f1(right, fields, fields))

    def _add_group(self, document: str, group: str, gold: list[Item], predicted: list[Item]) -> None:
        matched = pairs(group, gold, predicted)
        whole = 0
        for i, j in matched:
            is_right = {name: _is_right(name, gold[i].get(name), predicted[j].get(name)) for name in ATTRIBUTES[group]}
            whole += all(is_right[name] for name in WHOLE.get(group, ()))
            for name, name_is_right in is_right.items():
                want, got = gold[i].get(name), predicted[j].get(name)
                if want or got:
                    self._attributes[f"{group}.{name}"].count(name_is_right)
                if not name_is_right:
                    self._differ(document, group, "wrong", gold[i]["text"], f"{name}: gold {want!r}, got {got!r}")
        self.groups[group].add(len(matched), whole, len(gold), len(predicted))
        if gold or predicted:
            self.groups[group].document_f1.append(_f1(len(matched), len(gold), len(predicted)))
        for i in sorted(set(range(len(gold))) - {i for i, _ in matched}):
            self._differ(document, group, "missed", gold[i]["text"], _fields(gold[i]))
        for j in sorted(set(range(len(predicted))) - {j for _, j in matched}):
            self._differ(document, group, "spurious", predicted[j].get("text") or "", _fields(predicted[j]))

    def _differ(
        self, document: str, group: str, what: Literal["missed", "spurious", "wrong"], text: str, detail: str
    ) -> None:
        self.disagreements.append(Disagreement(document, group, what, text, detail))


def score(gold: Mapping[str, Mapping[str, Any]], predicted: Mapping[str, Mapping[str, Any]]) -> Score:
    """The score of predicted extractions against gold files, both by document name; only documents with gold count."""
    result = Score()
    for name in sorted(gold):
        result.add(name, gold[name], predicted.get(name, {}))
    return result


def comparable(predicted: Mapping[str, Any], group: str, with_cells: bool) -> Iterator[Item]:
    """The predicted records that gold can know: no anaphora without a number, no table cells unless the gold has them."""
    for item in predicted.get(group) or []:
        if group == "references" and item.get("form") == "anaphora" and not re.search(r"\d", item.get("text") or ""):
            continue
        if group == "indicators" and item.get("cell") and not with_cells:
            continue
        yield item


def _span_is_exact(item: Item, text: str) -> bool:
    start, end = item.get("start"), item.get("end")
    return isinstance(start, int) and isinstance(end, int) and end > start and text[start:end] == item.get("text")


def _is_right(name: str, gold: object, predicted: object) -> bool:
    if name in LOOSE:
        return overlap(gold, predicted) >= 0.6
    if isinstance(gold, str) and isinstance(predicted, str):
        return squeeze(gold) == squeeze(predicted)
    return (gold or None) == (predicted or None)


def _header_field_is_right(name: str, gold: Any, predicted: Any) -> bool:
    if name == "recipients":
        wanted, got = (Counter(squeeze(str(line)) for line in side or [] if line) for side in (gold, predicted))
        both = (wanted & got).total()
        return 2 * both / (wanted.total() + got.total()) >= 0.8 if both else not wanted and not got
    if name in ("subject", "issuer"):
        return overlap(gold, predicted) >= (0.9 if name == "subject" else 0.8)
    return _is_right(name, gold, predicted)


def _f1(matched: int, gold: int, predicted: int) -> float:
    return 2 * matched / (gold + predicted) if gold + predicted else 1.0


def _fields(item: Item) -> str:
    hidden = ("id", "uid", "text", "section_id", "sentence")
    return ", ".join(
        f"{name}={value!r}" for name, value in item.items() if value not in (None, []) and name not in hidden
    )
