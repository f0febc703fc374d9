"""What extraction costs, part by part, and that no text makes it run away:  python -m benchmarks.extraction [--runs N] [FOLDER …]

First the texts (TXT) of the corpus and of the folders named: seconds of each part of `parse`, microseconds per character, and
rules and tables together beside one `underthesea.word_tokenize` over the same text in the same run. Then texts that nobody
writes, in three lengths: how the time grows where the length doubles, and what a character costs beside one of a normal report.
Time is the processor's. Ends with 1 if a limit is broken.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import sys
import time
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from underthesea import word_tokenize  # type: ignore[import-untyped]  # the library carries no types

from corpus import report_paths
from extractors import entities, findings, pipeline, records

READING = ("read_layout", "build_document")
RULES = (
    "extract_references", "resolve_references", "extract_dates", "extract_deadlines", "extract_indicators", "extract_findings",
    "extract_entities", "link_entities", "find_checks", "identify",
)  # fmt: skip
"""The steps of `pipeline.parse` by their names: bytes to structure, then rules and tables."""
MODELS = {"with_unlisted": entities, "settle": findings}
"""Where rules ask the recogniser of names and the judgement of sentences, inside their own steps, whose time holds this."""

MOST_OF_WORDS = 0.5
"""Rules and tables may take so much of the time of one segmentation into words."""
MOST_GROWTH = 2.3
"""Twice the text may take so many times as long."""
MOST_PER_CHARACTER = 5.0
"""A character may cost so many times what one of a normal report does."""

LENGTHS = (10_000, 20_000, 40_000)
"""Characters of the texts that nobody writes."""

OPENING = "BÁO CÁO\nKết quả chuyển đổi số\n\nI. KẾT QUẢ\n"
"""How each of them begins, so that every step reads what follows."""

UNITS: dict[str, str] = {
    "digits": "1",
    "figures": "123",
    "large figures": "1.234.567,89",
    "malformed figures": "7.215.6000.000",
    "counts": "12 hộ",
    "percentages": "87,3%,",
    "money": "gần 5 nghìn tỷ đồng",
    "ratios": "4/5",
    "slashes": "/",
    "dots": ".",
    "ellipses": "…",
    "commas": ",",
    "semicolons": "a;",
    "parentheses": "(",
    "brackets": "(a)",
    "quotes": "“a”",
    "dashes": "-",
    "asterisks": "**",
    "spaces": "     a",
    "tabs": "\t1",
    "số số số": "số",
    "numbers of documents": "số 12/QĐ-UBND",
    "blank numbers": "Số:      /",
    "types": "Nghị quyết",
    "shared symbols": "số 12, 13 và",
    "laws": "Luật Đất đai",
    "laws by number": "Luật số",
    "articles": "điểm a khoản 2 Điều 5",
    "days": "ngày 31/12",
    "từ … đến": "từ ngày 1 đến",
    "months": "tháng 1, 2, 3",
    "quarters": "quý",
    "years": "2024 - 2025",
    "number words": "hai mươi mốt",
    "deadlines": "trước ngày 10/01/2026",
    "terms": "trong thời hạn 05 ngày kể từ",
    "rhythms": "hằng tháng báo cáo",
    "capitals": "UBND",
    "one word of capitals": "UBNDHĐND",
    "capitalised": "Anh",
    "surnames": "Chủ tịch Nguyễn",
    "bodies": "Ủy ban nhân dân xã",
    "bodies and": "Ban Kinh tế - Ngân sách và",
    "shared heads": "các Sở: Tài chính,",
    "places": "xã Đông Sơn",
    "lists of places": "các xã: Đông Sơn,",
    "firms": "Công ty cổ phần a b",
    "turns": "đã tốt, tuy nhiên còn chậm",
    "announced": "nội dung",
    "labels": "Hạn chế:",
    "asides": "(thời gian thực hiện: ",
    "movements": "tăng 5% so với",
    "targets": "chỉ tiêu được giao",
    "named figures": "tỷ lệ hộ nghèo là",
    "abbreviations": "TP.",
    "initials": "V. A.",
    "sentences": "Đã họp.",
    "list marks": "1.1.1.",
    "addresses": "http://a",
    "mail": "a@",
    "footnote marks": "a¹",
    "tagged footnote marks": "<sup>1</sup>",
    "one letter": "a",
    "letters of a word": "nghiêng" * 10,
}
"""What is said over and over, by the name of the family."""

LINES: dict[str, str] = {
    "headings": "I. KẾT QUẢ",
    "dotted headings": "1.1.1. Kết quả",
    "bullets": "- Đã làm xong việc.",
    "bare bullets": "-",
    "nested bullets": "1. a\na) b\n- c\n+ d",
    "labels in bullets": "- Hạn chế:\n+ Chậm.",
    "times in bullets": "- Thời gian thực hiện: trước ngày 10/01/2026",
    "lead-ins": "Giao các đơn vị như sau:",
    "rows of figures": "| 1 | Lúa | 1.250,5 | 87% |",
    "rows of tabs": "1\tLúa\tha\t1.250,5",
    "columns": "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI",
    "rules": "---",
    "footnotes": "¹ Nghị quyết số 57-NQ/TW",
    "letterheads": "Số: 12/BC-UBND",
    "recipients": "Nơi nhận:\n- Như trên;",
    "signatures": "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
    "page numbers": "12",
    "page feeds": "\fa",
    "blank lines": "a\n\n",
    "broken lines": "Ủy ban nhân dân xã đã",
    "headings of Markdown": "## Kết quả",
    "annexes": "PHỤ LỤC",
    "articles of a law": "Điều 1. Phạm vi",
}
"""What stands on line after line."""


Seconds = defaultdict[str, float]
"""Time by the name of a step."""


def texts(folders: list[Path]) -> list[str]:
    """The texts of the corpus, then those of the folders."""
    paths = [*report_paths("txt"), *(path for folder in folders for path in sorted(folder.glob("*.txt")))]
    return [path.read_text(encoding="utf-8") for path in paths]


def families(length: int) -> Iterator[tuple[str, str]]:
    """The texts that nobody writes, each cut to the length, with their names."""
    for name, unit in UNITS.items():
        yield name, _repeated(unit + " ", length)
        yield f"{name}, unspaced", _repeated(unit, length)
        yield f"{name}, line by line", _repeated(unit + "\n", length)
    for name, line in LINES.items():
        yield name, _repeated(line + "\n", length)
    decomposed = unicodedata.normalize("NFD", "Nghị quyết về chuyển đổi số đạt 87,3% ")
    yield "decomposed letters", _repeated(decomposed, length)
    yield "marks over one letter", _repeated("\u0301", length)


@contextmanager
def timed_steps() -> Iterator[Seconds]:
    """Seconds of the steps of every `parse` inside the block, by name."""
    seconds: Seconds = defaultdict(float)
    homes = dict.fromkeys(READING, pipeline) | dict.fromkeys(RULES, records) | MODELS
    steps: dict[str, Callable[..., Any]] = {name: getattr(home, name) for name, home in homes.items()}

    def timed(name: str) -> Callable[..., Any]:
        def step(*arguments: Any, **options: Any) -> Any:
            start = time.process_time()
            try:
                return steps[name](*arguments, **options)
            finally:
                seconds[name] += time.process_time() - start

        return step

    for name, home in homes.items():
        setattr(home, name, timed(name))
    try:
        yield seconds
    finally:
        for name, home in homes.items():
            setattr(home, name, steps[name])


def seconds_of(work: Callable[[], object], runs: int) -> float:
    """Seconds of the fastest of several runs."""
    return min(_once(work) for _ in range(runs))


def normal_cost(reports: list[str], runs: int) -> tuple[float, float]:
    """Prints what each step takes on normal reports; gives seconds per character of `parse`, and the rules' share of a segmentation."""
    files = [report.encode() for report in reports]
    characters = sum(map(len, reports))

    def parse_all() -> None:
        for data in files:
            pipeline.parse(data, "a.txt")

    parse_all()  # patterns are compiled, models loaded
    gc.collect()
    gc.freeze()  # as the service's reading processes do
    word_tokenize(reports[0])
    steps: list[Seconds] = []
    parsing = words = float("inf")
    for _ in range(runs):  # in turns, so that a busy machine is busy for all
        steps.append(_timed_steps_of(parse_all))
        parsing = min(parsing, _once(parse_all))
        words = min(words, _once(lambda: [word_tokenize(report) for report in reports]))
    fastest = min(steps, key=_of_rules)
    rules = _of_rules(fastest)
    print(f"\n{len(reports)} reports, {characters:,} characters: {characters / parsing:,.0f} characters a second\n")
    print(f"{'':<24}{'µs/character':>14}{'of word_tokenize':>18}")
    rows = [*fastest.items(), ("rules and tables", rules), ("parse", parsing), ("word_tokenize", words)]
    for name, taken in rows:
        print(f"{name:<24}{taken / characters * 1e6:>14.2f}{taken / words:>18.2f}")
    return parsing / characters, rules / words


def broken_limits(per_character: float, runs: int) -> list[str]:
    """The families whose time grows too fast or whose characters cost too much, one line each."""
    print(f"\n{'family':<40}{'growth':>8}{'a character':>13}   slowest step")
    gc.collect()
    gc.freeze()  # what is loaded is not looked through again each time
    broken = []
    for same in zip(*map(families, LENGTHS), strict=True):
        growth, cost, step = _growth([text for _, text in same], per_character, runs)
        if growth > MOST_GROWTH or cost > MOST_PER_CHARACTER:  # once more: the machine may have been busy
            growth, cost, step = _growth([text for _, text in same], per_character, 3 * runs)
        line = f"{same[0][0]:<40}{growth:>7.1f}×{cost:>12.1f}×   {step}"
        print(line, flush=True)
        if growth > MOST_GROWTH or cost > MOST_PER_CHARACTER:
            broken.append(line)
    return broken


def main() -> int:
    """Print the figures; 1 if a limit is broken."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction")
    parser.add_argument("folders", nargs="*", type=Path, help="folders with more reports as TXT")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print(
        f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, fastest of {options.runs} runs"
    )
    per_character, share = normal_cost(texts(options.folders), options.runs)
    broken = broken_limits(per_character, max(1, options.runs // 3))
    if share > MOST_OF_WORDS:
        broken.insert(0, f"rules and tables take {share:.2f} of word_tokenize")
    print("\n" + "\n".join(broken or ["no limit is broken"]))
    return 1 if broken else 0


def _growth(same: list[str], per_character: float, runs: int) -> tuple[float, float, str]:
    """Texts of growing length: how much longer the next one takes at most, what a character of the last costs, its slowest step."""
    with timed_steps() as steps:
        seconds = []
        for text in same:
            steps.clear()
            seconds.append(seconds_of(partial(pipeline.parse, text.encode(), "a.txt"), runs))
    growth = max(longer / shorter for shorter, longer in pairwise(seconds))
    return growth, seconds[-1] / len(same[-1]) / per_character, max(steps, key=lambda name: steps[name])


def _once(work: Callable[[], object]) -> float:
    gc.collect()  # of what was read before
    start = time.process_time()
    work()
    return time.process_time() - start


def _timed_steps_of(work: Callable[[], object]) -> Seconds:
    with timed_steps() as seconds:
        work()
    return seconds


def _of_rules(seconds: Seconds) -> float:
    return sum(seconds[name] for name in RULES) - sum(seconds[name] for name in MODELS)


def _repeated(unit: str, length: int) -> str:
    return OPENING + unit * (length // len(unit) + 1)


if __name__ == "__main__":
    sys.exit(main())
