"""How well names are linked, measured on generated documents that name many places:  python -m annotations.linking [COUNT]

measure(200).groups["communes"]   → 1.00 right of those that have a code, 0.00 wrong of those that have none

The documents are from real and invented communes and name neighbours, namesakes in other provinces, old communes with and without a sign of
it, and places that no list has (`corpus/generate/neighbours.py`). What a name stands for is known from its writing; whether a reader can
know it, from the whole text (`corpus/generate/linked.py`). Only names that the extractor finds are counted: to find them is another figure.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Literal

from annotations.figures import README, SEED, with_figures
from annotations.matching import pairs
from corpus.generate import one
from extractors.linking.gazetteer import COMMUNE
from extractors.linking.unit_names import COMMUNE_KINDS, unit_at_end
from extractors.pipeline import parse

COUNT = 200
Group = Literal["communes", "other codes", "full names"]
TITLES: dict[Group, str] = {
    "communes": "code of a commune",
    "other codes": "code of a province or district",
    "full names": "full name",
}


@dataclass(slots=True)
class Tally:
    """How many names have an answer and got it, or have none and got one all the same."""

    answerable: int = 0
    right: int = 0
    wrong: int = 0
    unanswerable: int = 0
    invented: int = 0

    def count(self, expected: str | None, given: str | None) -> None:
        """Take over one name."""
        if expected is None:
            self.unanswerable += 1
            self.invented += given is not None
        else:
            self.answerable += 1
            self.right += given == expected
            self.wrong += given not in (None, expected)

    def add(self, other: Tally) -> None:
        """Take over what another has counted."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def recall(self) -> float:
        """Of the names that have an answer, the share that got it."""
        return self.right / self.answerable if self.answerable else 1.0

    @property
    def false_share(self) -> float:
        """Of the names that have no answer, the share that got one."""
        return self.invented / self.unanswerable if self.unanswerable else 0.0


@dataclass(slots=True)
class Linking:
    """The tallies of all groups."""

    groups: dict[Group, Tally] = field(default_factory=lambda: {group: Tally() for group in TITLES})

    def add(self, other: Linking) -> None:
        """Take over the tallies of another."""
        for group, tally in other.groups.items():
            self.groups[group].add(tally)


def measure(count: int, seed: int = SEED, workers: int = 1) -> Linking:
    """The tallies over `count` documents of frames that are kept for testing."""
    total = Linking()
    for linking in _measured([(seed, number) for number in range(1, count + 1)], workers):
        total.add(linking)
    return total


def as_markdown(linking: Linking, count: int) -> str:
    """The tallies as a table."""
    lines = [
        f"{count} generated documents of test frames (seed {SEED}):",
        "",
        "| linked | has an answer | right | wrong | has none | wrong |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for group, tally in linking.groups.items():
        share = tally.wrong / tally.answerable if tally.answerable else 0.0
        lines.append(
            f"| {TITLES[group]} | {tally.answerable} | {tally.recall:.3f} | {share:.3f} "
            f"| {tally.unanswerable} | {tally.false_share:.3f} |"
        )
    return "\n".join(lines)


def _measured(numbers: list[tuple[int, int]], workers: int) -> Iterator[Linking]:
    if workers == 1:
        yield from map(_of_document, numbers)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_of_document, numbers, chunksize=4)


def _of_document(which: tuple[int, int]) -> Linking:
    seed, number = which
    made = one(seed, number, "test", neighbours=True)
    gold = [entity for entity in made.linked if "canonical" in entity]
    found = [entity.model_dump() for entity in parse(made.text.encode(), f"{made.draft.name}.txt").entities]
    linking = Linking()
    for at, other in pairs("entities", gold, found):
        linking.groups["full names"].count(gold[at]["canonical"], found[other]["canonical"])
        group: Group = "communes" if _is_commune(gold[at]) else "other codes"
        linking.groups[group].count(gold[at]["place_code"], found[other]["place_code"])
    return linking


def _is_commune(entity: dict[str, Any]) -> bool:
    """Whether a name is that of a commune or of its body."""
    if entity["place_code"] is not None:
        return len(entity["place_code"]) == COMMUNE
    of = unit_at_end(entity["canonical"] or "")
    return of is not None and of.kind in COMMUNE_KINDS


def main(arguments: Iterable[str]) -> None:
    """Measure and write the table; with a number of documents, print it only."""
    given = next(iter(arguments), None)
    count = int(given) if given else COUNT
    table = as_markdown(measure(count, workers=2), count)
    if given:
        print(table)
    else:
        README.write_text(with_figures(README.read_text(encoding="utf-8"), table, "linking"), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
