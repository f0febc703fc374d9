"""How long work takes."""

from __future__ import annotations

import time
from collections.abc import Callable


def seconds_of(work: Callable[[], object]) -> float:
    """The seconds by the clock on the wall that one run of the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
