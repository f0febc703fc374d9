"""How much memory a process may use for its data, so that a file that would take all of it fails alone.

bound_memory(1024 * 1024 * 1024)   → from now on a larger need raises MemoryError, in this process and those that it starts

The bound is on data (RLIMIT_DATA: heap and private writable mappings), not on addresses: threads and allocators reserve far more of
those than they ever use. Each process that this one starts has the same bound for itself. Where a system counts no such memory,
nothing is bound.
"""

from __future__ import annotations

import resource


def bound_memory(most: int) -> None:
    """Let this process have `most` bytes of data at most; a lower bound that is set already stays."""
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    least = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (least, least))
