"""The documents of an annotation tool's file: by what a task leads back to its document, and what is said of one that does not.

origin(document)                                     → {"document": "bao-cao.docx", "sha256": "3a7b…", "record_types": "references,dates"}
corrected_of({"document": …}, text, [(0, 5, "ORG")]) → Corrected(filename="bao-cao.docx", …)
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from annotations.corrections import Corrected, Unusable
from annotations.marks import Marked


def origin(document: Marked) -> dict[str, str]:
    """By what a tool's task leads back to the document."""
    return {
        "document": document.filename,
        "sha256": document.sha256,
        "record_types": ",".join(document.record_types),
    }


def corrected_of(kept: Mapping[str, Any], text: Any, places: Iterable[tuple[int, int, str]]) -> Corrected:
    """What a tool gave back, by the `origin` that it kept. KeyError or TypeError where that, or the text, is not as it was given."""
    names = {name: kept[name] for name in ("document", "sha256", "record_types")}
    if not all(isinstance(value, str) for value in (text, *names.values())):
        raise TypeError
    return Corrected(
        filename=names["document"],
        sha256=names["sha256"],
        text=text,
        record_types=tuple(names["record_types"].split(",")),
        places=frozenset(places),
    )


@contextmanager
def readable(where: str = "") -> Iterator[None]:
    """Content of a file is read inside: what is wrong with it is said as Unusable, in words."""
    try:
        yield
    except json.JSONDecodeError as problem:
        raise Unusable(f"{where}không phải JSON (is no JSON): {problem.msg}") from None
    except KeyError as problem:
        asked = "có đi từ trichluc export không? (was it exported by trichluc first?)"
        raise Unusable(f"{where}thiếu {problem} (missing); {asked}") from None
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise Unusable(f"{where}không đúng dạng mà công cụ xuất ra (not in the form that the tool exports)") from None
