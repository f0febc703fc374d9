"""What the recogniser of names costs, beside `underthesea.ner`:  python -m benchmarks.ner [--runs N] [FILE …]

Both read the same sentences, those of sample reports or of the files named (TXT), in one process, in turns: characters a second, the median
of the runs, time of the processor; beside it the time and memory that a fresh process takes to load each and read its first sentence. Then
what ours costs where it is used, in the pipeline, which asks it about few sentences.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import platform
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from unittest.mock import patch

from corpus import report_paths
from extractors import pipeline
from extractors.entities import unlisted
from extractors.ner import Name, names

REPORTS = 12
"""So many sample reports: the other recogniser takes a minute for all of them."""
TIMES_AS_FAST = 10
"""What is aimed at."""
SENTENCE = "Đồng chí Lò Thị Mây làm việc tại xã Khe Sâu."


def of_ours(sentences: Sequence[str]) -> None:
    """Names by the recogniser of the project."""
    names(sentences)


def of_underthesea(sentences: Sequence[str]) -> None:
    """Names by the recogniser of underthesea."""
    from underthesea import ner  # type: ignore[import-untyped]  # the library carries no types

    for sentence in sentences:
        ner(sentence)


RECOGNISERS: dict[str, Callable[[Sequence[str]], None]] = {"trichluc": of_ours, "underthesea.ner": of_underthesea}


def sentences_of(paths: Sequence[Path]) -> list[str]:
    """The sentences of documents as the extractors see them."""
    documents = [pipeline.read_structure(path.read_bytes(), path.name) for path in paths]
    return [document.text[start:end] for document in documents for start, end in document.sentences]


def measure(sentences: Sequence[str], runs: int) -> dict[str, list[float]]:
    """Seconds of each run, by recogniser."""
    taken: dict[str, list[float]] = {name: [] for name in RECOGNISERS}
    for run in range(runs + 1):  # the first one loads
        for name, read in RECOGNISERS.items():
            seconds = _seconds(partial(read, sentences))
            if run:
                taken[name].append(seconds)
    return taken


def in_pipeline(paths: Sequence[Path], runs: int) -> tuple[float, float]:
    """Seconds of all of `parse`, and of these those that the recogniser takes; medians."""
    files = [(path.read_bytes(), path.name) for path in paths]
    whole, asked = [], []
    for _ in range(runs):
        spent: list[float] = []

        def timed(texts: Sequence[str], spent: list[float] = spent) -> list[list[Name]]:
            start = time.process_time()
            found = names(texts)
            spent.append(time.process_time() - start)
            return found

        with patch.object(unlisted, "names", timed):
            whole.append(_seconds(lambda: [pipeline.parse(data, name) for data, name in files]))
        asked.append(sum(spent))
    return statistics.median(whole), statistics.median(asked)


def first_reading(name: str) -> tuple[float, float]:
    """Seconds that a fresh process takes to load a recogniser and read a sentence, and its memory then (MB)."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_read_first, (name,))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ner")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("files", nargs="*", type=Path)
    arguments = parser.parse_args()
    first = {
        name: first_reading(name) for name in RECOGNISERS
    }  # before this process, whose memory theirs begins with, grows
    paths = arguments.files or report_paths("txt")[:REPORTS]
    sentences = sentences_of(paths)
    characters = sum(map(len, sentences))
    print(
        f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, median of {arguments.runs} runs"
    )
    print(f"{len(sentences)} sentences, {characters:,} characters\n")
    taken = {name: statistics.median(seconds) for name, seconds in measure(sentences, arguments.runs).items()}
    print(f"{'':<18}{'characters/s':>14}{'first sentence':>16}{'memory':>10}")
    for name, seconds in taken.items():
        loading, memory = first[name]
        print(f"{name:<18}{characters / seconds:>14,.0f}{loading:>14.2f} s{memory:>7.0f} MB")
    print(f"\n{taken['underthesea.ner'] / taken['trichluc']:.1f} times as fast (aim: {TIMES_AS_FAST})")
    whole, asked = in_pipeline(paths, arguments.runs)
    print(f"in the pipeline: {asked / characters * 1e6:.2f} of {whole / characters * 1e6:.2f} µs a character")


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _read_first(name: str) -> tuple[float, float]:
    start = time.perf_counter()
    RECOGNISERS[name]([SENTENCE])
    return time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
