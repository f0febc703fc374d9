"""Text as it is searched: lower case, without marks, one space between words.

fold("Nghị quyết  số 57-NQ/TW của ĐẢNG ỦY")  → "nghi quyet so 57-nq/tw cua dang uy"
"""

from __future__ import annotations

import unicodedata

_BARRED = str.maketrans({"đ": "d", "ð": "d"})  # ð: what careless fonts print for đ


def fold(*parts: str | None) -> str:
    """The parts in one searchable string; two spellings of one word fold to the same."""
    lowered = unicodedata.normalize("NFD", " ".join(part for part in parts if part).lower())
    bare = "".join(letter for letter in lowered if not unicodedata.combining(letter))
    return " ".join(bare.translate(_BARRED).split())
