"""Documents without their headings, with gold to match: how findings are read where no heading says what they are.

python -m annotations.headless --gold DIR --documents DIR --output OUT

    II. HẠN CHẾ, NGUYÊN NHÂN          ←  taken out
    1. Hạn chế                        ←  taken out
    - Kinh phí sửa đường còn ít.
    - Nguyên nhân:                    ←  taken out
    - Mặt khác: Xã chờ tuyển dụng.      stays

    trichluc evaluate --gold OUT --documents OUT

Taken out of the TXT are the lines of every block that the structure reads as the heading of a section, numbered or not, the titles of
annexes among them, and of every bullet or paragraph that is a label naming a kind and nothing else ("Hạn chế:"). A blank line stands
where they were. What stays: letterhead, type and subject, list marks, articles ("Điều 2."), lines that lead in ("… yêu cầu:"), and
labels with their sentence behind them.

Of the gold go the records that stood in those lines, occurrence by occurrence; the others stay as they are, also a deadline whose assignee
only the heading named.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotations.evaluation import find_pairs, read_json
from annotations.scoring import ATTRIBUTES
from annotations.surface import squeeze, squeezed_places
from extractors.pipeline import read_structure
from extractors.vietnamese.finding_cues import LABEL
from models.document import Document
from models.values import Span

FORMS = (".txt", ".md")
"""The forms that are lines of text."""
SEVERAL_TIMES = frozenset({"deadlines", "checks"})
"""Records whose text is a sentence that several of them share: they stay as long as their text does."""


@dataclass(frozen=True, slots=True)
class Headless:
    """A document's text without its headings, the gold to match, and the headings, as printed."""

    text: str
    gold: dict[str, Any]
    headings: list[str]


def without_headings(text: str, gold: dict[str, Any], name: str = "document.txt") -> Headless:
    """A text (TXT or Markdown, NFC) and its gold without the headings; UnreadableFile, RefusedFile if the text cannot be read."""
    surface, places = squeezed_places(text)
    placed = list(_placed(headings_of(read_structure(text.encode(), name).document), surface))
    removed = [(at, at + len(squeeze(heading))) for heading, at in placed]
    lines = [_whole_lines(text, places[start], places[end - 1] + 1) for start, end in removed]
    kept = text
    for start, end in reversed(lines):
        kept = f"{kept[:start]}{kept[end:]}"
    groups = {group: _remaining(group, gold.get(group) or [], surface, removed, kept) for group in ATTRIBUTES}
    return Headless(kept, {**gold, **groups}, [heading for heading, _ in placed])


def headings_of(document: Document) -> Iterator[str]:
    """What is taken out: the texts of headings and of labels that stand alone."""
    for block in document.blocks:
        words = document.text[block.start : block.end]
        bare = words.removeprefix(block.marker or "").strip()
        heads = block.kind == "heading" and block.section_id is not None  # the title has no section
        if heads or (block.kind in ("paragraph", "list_item") and LABEL.fullmatch(bare)):
            yield words


def _placed(headings: Iterable[str], surface: str) -> Iterator[tuple[str, int]]:
    """Each heading and where it stands on the surface, one after the other; without those that no line shows as they are read."""
    position = 0
    for heading in headings:
        words = squeeze(heading)
        at = surface.find(words, position)
        if at >= 0:
            position = at + len(words)
            yield heading, at


def _whole_lines(text: str, start: int, end: int) -> Span:
    """The lines that hold the span, without their last line feed."""
    last = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if last < 0 else last


def _remaining(
    group: str, records: list[dict[str, Any]], surface: str, removed: list[Span], kept: str
) -> list[dict[str, Any]]:
    """The records that did not stand in the lines taken out, in reading order as the gold has them."""
    if group in SEVERAL_TIMES:
        left = squeeze(kept)
        return [record for record in records if all(squeeze(said) in left for said in _said(record))]
    remaining, position = [], 0
    for record in records:
        words = squeeze(record["text"])
        at = surface.find(words, position)
        if at >= 0:
            position = at + 1
        if not any(start <= at < at + len(words) <= end for start, end in removed):
            remaining.append(record)
    return remaining


def _said(record: dict[str, Any]) -> Iterator[str]:
    yield record["text"]
    if record.get("other"):
        yield record["other"]


def main(arguments: list[str] | None = None) -> None:
    """Write the documents and their gold, and say what was taken out."""
    parser = argparse.ArgumentParser(prog="python -m annotations.headless", description="take the headings out")
    for name in ("--gold", "--documents", "--output"):
        parser.add_argument(name, type=Path, required=True, metavar="DIR")
    asked = parser.parse_args(arguments)
    asked.output.mkdir(parents=True, exist_ok=True)
    for pair in find_pairs(asked.gold, asked.documents, FORMS):
        if pair.document is None:
            print(f"{pair.name}: no text")
            continue
        gold = read_json(pair.gold)
        made = without_headings(pair.document.read_text(encoding="utf-8"), gold, pair.document.name)
        (asked.output / pair.document.name).write_text(made.text, encoding="utf-8")
        as_json = json.dumps(made.gold, ensure_ascii=False, indent=1)
        (asked.output / f"{pair.name}.json").write_text(as_json + "\n", encoding="utf-8")
        findings = [len(each.get("findings") or []) for each in (gold, made.gold)]
        print(f"{pair.name}: {len(made.headings)} headings out, {findings[1]} of {findings[0]} findings left")


if __name__ == "__main__":
    main()
