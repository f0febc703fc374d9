"""Work on several things at a time, with the results in the order of the things.

list(in_order(str.upper, ["a", "b", "c"], threads=2))  → ["A", "B", "C"]
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

Thing = TypeVar("Thing")
Result = TypeVar("Result")

AHEAD = 4
"""Things per thread that are begun before their results are asked for: bounds the memory of a long run."""


def in_order(work: Callable[[Thing], Result], things: Iterable[Thing], threads: int) -> Generator[Result]:
    """The results one by one; when the caller stops early, or is interrupted, what has not begun never begins."""
    coming = iter(things)
    waiting: deque[Future[Result]] = deque()
    with ThreadPoolExecutor(threads) as pool:
        try:
            waiting.extend(pool.submit(work, thing) for thing in islice(coming, AHEAD * threads))
            while waiting:
                yield waiting.popleft().result()
                waiting.extend(pool.submit(work, thing) for thing in islice(coming, 1))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
