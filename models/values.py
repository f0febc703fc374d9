"""Value types shared by the records: decimal strings, spans, and columns that hold lists.

"4.10" → "4.1"      "007" → "7"      "1e3" → ValueError
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

_DECIMAL = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


def check_decimal(value: str) -> str:
    """A decimal string in its normal form: `.` as the mark, no grouping, no leading or trailing zeros; ValueError if it is none."""
    if not _DECIMAL.fullmatch(value):
        raise ValueError(f"not a decimal string: {value!r}")
    sign, digits = ("-", value[1:]) if value.startswith("-") else ("", value)
    whole, _, fraction = digits.partition(".")
    fraction = fraction.rstrip("0")
    return sign + (whole.lstrip("0") or "0") + (f".{fraction}" if fraction else "")


DecimalString = Annotated[str, AfterValidator(check_decimal)]
"""A number as text, exact: never a float."""

Span = tuple[int, int]
"""Start and end of a piece of `Document.text`, in Unicode code points, end exclusive."""
