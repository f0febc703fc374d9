"""What tells the name of one body from a class of bodies, from a bare head, and from other words that begin alike.

    "UBND các xã", "các chi bộ", "đảng ủy xã, phường"     classes
    "Trung tâm", "Ban"                                     bare heads, unless they stand for the issuer
    "Bộ luật", "Đội ngũ", "Phòng họp"                      other words

Source: usage of official documents.
"""

from __future__ import annotations

import re

from extractors.vietnamese.names import CAPITAL

ALONE = frozenset({
    "ban", "tổ", "đoàn", "hội", "trường", "quỹ", "viện", "trạm", "thuế", "hội đồng", "ủy ban", "cơ quan", "công ty", "nhà máy",
    "ngân hàng", "hợp tác xã", "doanh nghiệp", "tập đoàn", "trung tâm", "văn phòng", "phòng", "cục", "vụ", "bộ", "sở", "chi cục",
    "nhà nước", "thường trực", "thanh tra", "đội", "đồn", "hạt", "đài", "chi nhánh", "hiệp hội", "liên hiệp", "học viện", "bệnh viện",
    "điện lực", "bưu điện", "tổng cục", "tổng công ty", "tổ đảng", "nhà xuất bản", "chi hội", "chi đoàn", "ban giám đốc", "htx",
    "quân đội", "bhxh", "ban bầu cử", "tổ bầu cử", "viễn thông", "bảo tàng", "phòng khám",
    "phòng khám đa khoa",
})  # fmt: skip
"""Heads that name nothing by themselves."""
OF_ISSUER = frozenset(
    {"sở", "ban", "cục", "chi cục", "trung tâm", "viện", "trường", "đoàn", "tổ", "công ty", "bệnh viện", "văn phòng"}
)
"""Heads that, alone and with a capital, stand for the issuer where its name begins so."""
STEERING = ("ban thường vụ", "ban chấp hành", "ban thường trực", "ban bí thư")
"""Bodies of a party or union that are not called by their head alone."""
SMALL = frozenset({
    "đoàn giám sát", "ban chỉ đạo", "công an", "ủy ban nhân dân", "hội đồng nhân dân", "đảng ủy", "ủy ban mặt trận tổ quốc",
})  # fmt: skip
"""Heads that name a body even when written small."""
SMALL_WITH_LEVEL = frozenset({"công an", "hội đồng nhân dân", "đảng ủy"})
"""Small heads that are a class without their level or name, as in regulations."""
NEEDS_CAPITAL = frozenset(
    {
        "viễn thông",
        "bảo tàng",
        "phòng khám",
        "trung tâm",
        "nhà máy",
        "trường",
        "bệnh viện",
        "trạm",
        "doanh nghiệp",
        "hợp tác xã",
        "đội",
        "đồn",
        "hạt",
        "đài",
    }
)
"""Heads of which only a capital or a level makes one body ("Trung tâm dữ liệu" is any of its kind)."""

OTHER_WORD = re.compile(
    r"""
    (?: bộ[ ](?:luật|máy|môn|phận|mặt|tiêu[ ]chí) | đội[ ](?:ngũ|hình|trưởng|viên) | đồn[ ]trưởng | hạt[ ](?:giống|trưởng)
      | sở[ ](?:hữu|thích|dĩ|tại) | hội[ ](?:nghị|thảo|thi|trường|viên|chợ|họp|diễn|đàm|ý|nhập) | đoàn[ ](?:kết|viên|thể|trưởng|xã)
      | tổ[ ](?:chức|trưởng|viên|quốc) | quỹ[ ]đất | vụ[ ](?:việc|án|mùa|xuân|đông) | thuế[ ](?:suất|giá)
      | phòng[ ](?:họp|tiếp[ ]công[ ]dân|học|làm[ ]việc|máy|ngừa)
      | ban[ ](?:hành|bố|lãnh[ ]đạo|thẩm[ ]tra|kiểm[ ]phiếu|giám[ ]khảo|chủ[ ]nhiệm)
      | viện[ ](?:phí|dẫn|trợ)
      | trường[ ](?:hợp|học) | đại[ ]hội | mặt[ ]trận[ ]số
      | ngân[ ]hàng[ ]thương[ ]mại (?![ ](?:cổ[ ]phần|CP)) | cơ[ ]quan[ ](?:nhà[ ]nước|chức[ ]năng) ) (?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words that begin like the head of a body, and rooms."""
CLASS = re.compile(
    r"""
    [ ](?: các[ ]cấp (?!\w) | cấp[ ]\w+\.?$ | (?:KKT|KCN|CCN)$ ) | ^tổng[ ]bí[ ]thư$
    | ^ban[ ](?:CTMT|công[ ]tác[ ]MT)[ ](?:thôn|TDP|xóm|ấp|khu)
    """,
    re.IGNORECASE | re.VERBOSE,
)
HAMLETS = re.compile(r"(?<!\w)(?:thôn|bản|xóm|ấp|buôn|làng|khóm|khu|tổ dân phố|tdp)(?!\w)")
OF_HAMLETS = re.compile(rf"ban (?:ctmt|công tác (?:mt|mặt trận))(?: (?:{HAMLETS.pattern}|ở khu)(?: dân cư| phố)?)?")
"""The Front's working board, of which each hamlet has one: without a name it is a class, but for the hamlet's own bodies."""
LAW = re.compile(r"(?<!\w)(?:Luật|Điều lệ)[ ]$")
"""A law that is named after the bodies it is about ("Luật Công đoàn")."""
DEPUTIES = re.compile(r"đại[ ]biểu[ ]$", re.IGNORECASE)
GENERIC_BEFORE = re.compile(r"(?<!\w)(?:các|những|từng|mỗi|nhiều|một[ ]số|\d{1,4})[ ]$", re.IGNORECASE)
"""Words that make a class of what follows: "các chi bộ"."""

GENERIC_AFTER = re.compile(
    r"""
    [ ] (?: (?:của[ ]|ở[ ])? các | ở[ ]khu[ ]dân[ ]cư | (?:ở[ ])?cấp | cùng[ ]cấp | trực[ ]thuộc | liên[ ]quan (?![ ](?:đến|tới))
      | chuyên[ ]môn | cơ[ ]sở ) (?!\w)
    | (?:,[ ]|[ ]và[ ]) (?:UBND|HĐND|Ủy[ ]ban[ ]nhân[ ]dân|Ủy[ ]ban[ ]MTTQ|UBMTTQ) [ ] (?:các|cấp) (?!\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words that make a class of what stands before: "UBND các xã", "Đảng ủy cấp trên"."""

LEVELS_LISTED = re.compile(
    rf"""
    (?:,[ ]|[ ]hoặc[ ]|/) (?: thành[ ]phố | thị[ ]xã | quận | huyện | xã | phường | đặc[ ]khu | tổ[ ]dân[ ]phố | khu[ ]phố
      | thành[ ]ủy ) (?!\w|[ ][{CAPITAL}])
    """,
    re.VERBOSE,
)
"""Behind a body of a level without a name: it is that of every unit ("đảng ủy xã, phường")."""
