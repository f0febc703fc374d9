"""How fast documents are generated, and how far they differ:  python -m benchmarks.generate [COUNT]

1000 documents … s, … documents/s on one core
shingles of 5 words shared by two documents, of the smaller: median … %, 95 % of pairs under … %

The pairs are drawn by chance among documents of one seed. A shingle is five words that follow each other; figures count as words.
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from random import Random

from corpus.generate import generate

SHINGLE = 5
COMPARED, PAIRS = 1000, 5000
"""How many documents are compared, and how many pairs of them."""


def shingles(text: str) -> frozenset[int]:
    """All runs of SHINGLE words of a text, as hashes that hold within this process."""
    words = re.findall(r"\w+", text.lower())
    return frozenset(hash(tuple(words[at : at + SHINGLE])) for at in range(len(words) - SHINGLE + 1))


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    begun = time.perf_counter()
    texts = []
    for made in generate(seed=11, count=count):
        texts.append(made.text)
        assert made.gold
    seconds = time.perf_counter() - begun
    print(f"{count} documents {seconds:.1f} s, {count / seconds:.0f} documents/s on one core")
    words = sorted(len(text.split()) for text in texts)
    print(
        f"words: median {words[count // 2]}, from {words[count // 20]} to {words[count - count // 20 - 1]} (5 % to 95 %)"
    )
    rng = Random(0)
    runs = [shingles(text) for text in rng.sample(texts, min(COMPARED, count))]
    shares = []
    for _ in range(PAIRS):
        one, other = rng.sample(runs, 2)
        shares.append(len(one & other) / min(len(one), len(other)))
    shares.sort()
    print(
        f"shingles of {SHINGLE} words shared by two documents, of the smaller: "
        f"median {100 * statistics.median(shares):.1f} %, 95 % of pairs under {100 * shares[int(PAIRS * 0.95)]:.1f} %"
    )


if __name__ == "__main__":
    main()
