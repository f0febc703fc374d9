"""What proper names are made of, and bodies that share their head ("các Sở: Tài chính, Xây dựng").

Bodies of the political system are read with `bodies.py`, firms, persons and places with the modules of their names.
"""

from __future__ import annotations

import re

from extractors.vietnamese.preselection import Anchored

CAPITAL = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
"""Capital letters of the Vietnamese alphabet, for a character class."""

WORD = rf"[{CAPITAL}](?:[A-Z]{{0,3}}\d{{1,3}}|[^\W\d_]*)"
"""A word of a proper name; a letter and figures as well ("R4")."""

SHARED_HEAD = Anchored(
    ("các", "UBND", "Ủy ban", "HĐND", "Đảng ủy", "Công an"),
    rf"""
    (?<!\w)
    (?: [Cc]ác[ ] (?: Sở | sở | Bộ | bộ | Ban | Phòng | phòng ) (?: ,[ ] (?:ban,[ ])? ngành )?
      | (?: UBND | Ủy[ ]ban[ ]nhân[ ]dân | HĐND | Đảng[ ]ủy | Công[ ]an ) [ ]các[ ] (?: xã | phường | huyện | tỉnh | thành[ ]phố )
        (?: ,[ ] (?: phường | đặc[ ]khu | thị[ ]xã | thành[ ]phố ) ){{0,2}} )
    [ ]? : [ ]
    (?P<items> [{CAPITAL}] [^\n:;.()]{{3,600}} )
    """,
    re.VERBOSE,
)
"""Bodies that share their head: "các Sở: Tài chính, Xây dựng", "UBND các xã: Khe Sâu, Nà Lạnh"."""

PARTY = Anchored(
    ("Đảng",),
    r"(?<!\w)(?<!xây dựng )(?<!kỷ luật )(?<!cấp ủy )(?<!Cấp ủy )Đảng(?![ ](?:ủy|uỷ|bộ|viên|đoàn|Ủy|Uỷ|Bộ|Cộng)|\w)",
)
"""The Party by its name alone."""
