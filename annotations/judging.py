"""How findings are read by the rules alone, by the judgement of sentences alone, and by both as the product has them.

python -m annotations.judging --gold DIR --documents DIR [--headless] [--part tuning]

    by              P      R     F1   gold
    rules       0.717  0.727  0.722    286
    judgement   …
    both        …

`--headless` takes the headings out first (`annotations/headless.py`). Of gold by hand in `annotations/` a part can be named.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from annotations.evaluation import find_pairs, read_json
from annotations.headless import FORMS, without_headings
from annotations.matching import pairs
from annotations.scoring import GroupFigures
from annotations.split import PARTS
from extractors.findings import extract_findings, judged_findings
from extractors.pipeline import read_structure
from extractors.structured import StructuredDocument
from models.records import Finding

WAYS: dict[str, Callable[[StructuredDocument], list[Finding]]] = {
    "rules": lambda document: extract_findings(document, None),
    "judgement": judged_findings,
    "both": extract_findings,
}
"""How the findings of a document are read, by the name of the way."""

Read = tuple[StructuredDocument, list[dict[str, Any]]]
"""A document and the findings of its gold."""


def measure(read: list[Read]) -> dict[str, GroupFigures]:
    """The figures of each way on these documents."""
    figures = {way: GroupFigures() for way in WAYS}
    for document, gold in read:
        for way, findings in WAYS.items():
            predicted = [{"text": finding.text, "kind": finding.kind} for finding in findings(document)]
            matched = len(pairs("findings", gold, predicted))
            figures[way].add(matched, matched, len(gold), len(predicted))
    return figures


def documents(gold: Path, folder: Path, *, headless: bool, names: tuple[str, ...] | None = None) -> Iterator[Read]:
    """The documents of a folder (TXT, Markdown) with their gold findings, all or those named, with or without their headings."""
    for pair in find_pairs(gold, folder, FORMS):
        if pair.document is None or (names is not None and pair.name not in names):
            continue
        text, records = pair.document.read_text(encoding="utf-8"), read_json(pair.gold)
        if headless:
            made = without_headings(text, records, pair.document.name)
            text, records = made.text, made.gold
        yield read_structure(text.encode(), pair.document.name), records["findings"]


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m annotations.judging", description="rules, judgement, both")
    parser.add_argument("--gold", type=Path, required=True, metavar="DIR")
    parser.add_argument("--documents", type=Path, required=True, metavar="DIR")
    parser.add_argument("--headless", action="store_true", help="take the headings out first")
    parser.add_argument("--part", choices=PARTS, help="of the gold by hand, the reports to tune on or those held out")
    asked = parser.parse_args(arguments)
    names = PARTS[asked.part] if asked.part else None
    read = list(documents(asked.gold, asked.documents, headless=asked.headless, names=names))
    print(f"{'by':<11}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}")
    for way, got in measure(read).items():
        print(f"{way:<11}{got.precision:>7.3f}{got.recall:>7.3f}{got.f1:>7.3f}{got.gold:>7}")


if __name__ == "__main__":
    main()
