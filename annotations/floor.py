"""The accuracy floor: what the pipeline has reached on each gold file, below which it must not fall.

    python -m annotations.floor --gold DIR --documents DIR            # exit 1 if a figure fell
    python -m annotations.floor --gold DIR --documents DIR --raise    # write down what is reached now, upward only

A floor holds for one gold file and one document, both known by their SHA-256: once either is corrected, the old figures say
nothing, and the file is free until the floor is raised again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

from annotations.evaluation import Pair, extractions, find_pairs, read_json
from annotations.scoring import score

FIGURES = ("references", "dates", "header", "spans")
"""What the floor keeps of each document, as names that `Score.figure` knows."""
FLOOR_FILE = Path(__file__).with_name("floor.json")


class Floor(TypedDict):
    """The figures reached on one gold file, and the SHA-256 of what they were reached on."""

    gold: str
    document: str
    figures: dict[str, float]


def measure(found: Sequence[Pair], workers: int = 1) -> dict[str, Floor]:
    """What the pipeline reaches now, by document name; figures rounded down to four places. Pairs without a document are left out."""
    measured: dict[str, Floor] = {}
    results = extractions(found, workers)
    for pair in found:
        if pair.document is None:
            continue
        extraction = results[pair.name]
        predicted = {} if isinstance(extraction, str) else {pair.name: extraction}
        result = score({pair.name: read_json(pair.gold)}, predicted)
        figures = {name: math.floor(result.figure(name) * 10_000) / 10_000 for name in FIGURES}
        measured[pair.name] = Floor(gold=_sha256(pair.gold), document=_sha256(pair.document), figures=figures)
    return measured


def falls(floors: dict[str, Floor], measured: dict[str, Floor]) -> list[str]:
    """Where a figure is below its floor, one line each; floors of other files than the measured ones say nothing."""
    lines = []
    for name, now in measured.items():
        floor = floors.get(name)
        if floor is None or not _same_files(floor, now):
            continue
        for figure, least in floor["figures"].items():
            if (got := now["figures"].get(figure, 0.0)) < least:
                lines.append(f"{name} {figure}: {got:.4f} is below {least:.4f}")
    return lines


def raised(floors: dict[str, Floor], measured: dict[str, Floor]) -> dict[str, Floor]:
    """The floors with what was measured: the higher figure where the files are the same, the new one where they are not."""
    result = dict(floors)
    for name, now in measured.items():
        floor = floors.get(name)
        kept = floor["figures"] if floor and _same_files(floor, now) else {}
        figures = {figure: max(kept.get(figure, 0.0), got) for figure, got in now["figures"].items()}
        result[name] = Floor(gold=now["gold"], document=now["document"], figures=kept | figures)
    return dict(sorted(result.items()))


def read_floors(path: Path = FLOOR_FILE) -> dict[str, Floor]:
    """The floors as they are written down; none if there is no file yet."""
    floors: dict[str, Floor] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return floors


def main(arguments: list[str] | None = None) -> int:
    """Check or raise the floor; the exit code is 1 if a figure fell."""
    parser = argparse.ArgumentParser(
        prog="python -m annotations.floor", description="check or raise the accuracy floor"
    )
    parser.add_argument("--gold", type=Path, required=True, metavar="DIR")
    parser.add_argument("--documents", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--raise", dest="upward", action="store_true", help="write down what is reached now, upward only"
    )
    asked = parser.parse_args(arguments)
    floors = read_floors()
    measured = measure(find_pairs(asked.gold, asked.documents), workers=os.cpu_count() or 1)
    if asked.upward:
        text = json.dumps(raised(floors, measured), ensure_ascii=False, indent=1) + "\n"
        FLOOR_FILE.write_text(text, encoding="utf-8")
    fallen = falls(floors, measured)
    held = sum(name in floors and _same_files(floors[name], now) for name, now in measured.items())
    print("\n".join(fallen) if fallen else f"the floor holds on {held} of {len(measured)} documents")
    return 1 if fallen else 0


def _same_files(floor: Floor, now: Floor) -> bool:
    return floor["gold"] == now["gold"] and floor["document"] == now["document"]


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
