"""Where the next page of a list begins, as an opaque string that belongs to one question.

write_cursor("references", {"year": 2024}, [1041])  → "eyJx…"; reading it for another question is refused
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from app.store.filters import BadQuery, FieldError

_LONGEST = 500


def write_cursor(record_type: str, filters: Mapping[str, Any], last: list[Any]) -> str:
    """The cursor behind the row whose sort values are `last`."""
    packed = json.dumps([_question(record_type, filters), *last], separators=(",", ":"))
    return base64.urlsafe_b64encode(packed.encode()).decode().rstrip("=")


def read_cursor(cursor: str, record_type: str, filters: Mapping[str, Any], kinds: tuple[type, ...]) -> list[Any]:
    """The sort values in a cursor, of the given types; BadQuery if it was changed or made for another question."""
    try:
        if len(cursor) > _LONGEST:
            raise ValueError
        packed = base64.b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        question, *last = json.loads(packed)
    except (ValueError, TypeError, RecursionError, binascii.Error):
        raise _refused("không đọc được (it cannot be read)") from None
    if question != _question(record_type, filters):
        raise _refused("thuộc về một câu hỏi khác (it belongs to another query)")
    if tuple(type(value) for value in last) != kinds or any(
        not 0 <= value < 2**63 if isinstance(value, int) else "\0" in value for value in last
    ):
        raise _refused("không đọc được (it cannot be read)")
    return list(last)


def _question(record_type: str, filters: Mapping[str, Any]) -> str:
    asked = json.dumps([record_type, sorted(filters.items())], ensure_ascii=True)
    return hashlib.sha256(asked.encode()).hexdigest()[:12]


def _refused(why: str) -> BadQuery:
    return BadQuery(FieldError("cursor", f"Con trỏ trang không dùng được: {why}"))
