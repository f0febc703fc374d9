"""What proper names are made of, and what makes a class, or several, of the name of a body.

    "các Sở: Tài chính, Xây dựng"      a shared head: one body per item
    "UBND các xã", "các chi bộ"        classes, no bodies

Bodies of the political system are read with `bodies.py`, firms, persons and places with the modules of their names.
"""

from __future__ import annotations

import re

CAPITAL = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
"""Capital letters of the Vietnamese alphabet, for a character class."""

WORD = rf"[{CAPITAL}](?:[A-Z]{{0,3}}\d{{1,3}}|[^\W\d_]*)"
"""A word of a proper name; a letter and figures as well ("R4")."""

SHARED_HEAD = re.compile(
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

PARTY = re.compile(
    r"(?<!\w)(?<!xây dựng )(?<!kỷ luật )(?<!cấp ủy )(?<!Cấp ủy )Đảng(?![ ](?:ủy|uỷ|bộ|viên|đoàn|Ủy|Uỷ|Bộ|Cộng)|\w)"
)
"""The Party by its name alone."""

GENERIC_BEFORE = re.compile(r"(?<!\w)(?:các|những|từng|mỗi|nhiều|một[ ]số|\d{1,4})[ ]$", re.IGNORECASE)
"""Words that make a class of what follows: "các chi bộ"."""

GENERIC_AFTER = re.compile(
    r"""
    [ ] (?: (?:của[ ]|ở[ ])? các | ở[ ]khu[ ]dân[ ]cư | cấp | cùng[ ]cấp | trực[ ]thuộc | liên[ ]quan | chuyên[ ]môn ) (?!\w)
    | (?:,[ ]|[ ]và[ ]) (?:UBND|HĐND|Ủy[ ]ban[ ]nhân[ ]dân|Ủy[ ]ban[ ]MTTQ|UBMTTQ) [ ] (?:các|cấp) (?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words that make a class of what stands before: "UBND các xã", "Đảng ủy cấp trên"."""

LEVELS_LISTED = re.compile(
    rf"""
    (?:,[ ]|[ ]hoặc[ ]|/) (?: thành[ ]phố | thị[ ]xã | quận | huyện | xã | phường | đặc[ ]khu | tổ[ ]dân[ ]phố | khu[ ]phố | thành[ ]ủy ) (?!\w|[ ][{CAPITAL}])
    """,
    re.VERBOSE,
)
"""Behind a body of a level without a name: it is that of every unit ("đảng ủy xã, phường")."""
