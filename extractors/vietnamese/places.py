"""How names of places begin and end: kinds of places, roads with numbers, lists that share a kind; countries, regions, provinces.

    "tỉnh Thái Nguyên", "mương Cầu Ngói"         a kind and a proper name
    "các xã Khe Sâu, Nà Lạnh"                     one place per item
    "Quốc lộ 2", "khóm 5"                         a number for a name
    "Tây Nguyên", "Nhật Bản", "Lào Cai"           places by name alone

Sources: Luật 72/2025/QH15 (levels of government); Nghị quyết 202/2025/QH15 (34 provinces and cities since July 2025; documents cite the
63 before as well); usage of official documents.
"""

from __future__ import annotations

import re

from extractors.vietnamese.date_evidence import BRANCHES, STEMS
from extractors.vietnamese.names import CAPITAL, WORD
from extractors.vietnamese.phrases import any_of, initials
from extractors.vietnamese.preselection import Anchored

_WATERS = ("sông", "suối", "biển", "kênh", "rạch", "hồ")
_HAMLETS = ("thôn", "xóm", "bản", "ấp", "buôn", "làng", "khóm", "khu phố", "tổ dân phố", "khu dân cư")
PLACE_HEADS: tuple[str, ...] = (
    # units
    "tỉnh", "thành phố", "TP.", "TP", "xã", "phường", "đặc khu", "huyện", "quận", "thị xã", "thị trấn", "thôn", "xóm", "bản", "ấp", "buôn",
    "làng", "khóm", "tổ dân phố", "khu phố", "khu dân cư", "khu tái định cư", "cụm dân cư",
    # industry and building
    "cụm công nghiệp", "cụm", "CCN", "khu công nghiệp", "KCN", "khu kinh tế", "khu công nghệ cao", "khu du lịch", "khu đô thị",
    "khu sinh thái", "khu sản xuất công nghiệp tập trung", "làng nghề", "tòa nhà", "chung cư", "khách sạn", "quảng trường",
    "công viên",
    # ways
    "quốc lộ", "tỉnh lộ", "đường", "phố", "đại lộ", "đường tỉnh", "đường cao tốc", "cao tốc", "đường sắt", "đường đal",
    "đường liên xã", "đường liên thôn", "đường liên huyện", "đường trục xã", "đường trục thôn", "đường vành đai", "đường tránh",
    "đường gom", "đường bê tông", "đường nội đồng", "đường giao thông", "tuyến", "tuyến đường", "nút giao", "cầu", "cầu treo",
    "cầu tràn", "cầu cứng", "hầm", "bến", "bến xe", "bến phà", "ga", "cảng", "sân bay", "cửa khẩu", "chợ",
    # water, land, woods
    "sông", "suối", "khe", "kênh", "rạch", "mương", "kè", *(f"kè {water}" for water in _WATERS), "đê",
    *(f"đê {water}" for water in _WATERS),
    *(f"đường {along} {water}" for along in ("ven", "dọc") for water in _WATERS), "đập", "hồ", "hồ chứa", "trạm bơm", "thủy điện",
    "nhà máy thủy điện",
    "biển", "vịnh", "cù lao", "cồn", "đảo", "quần đảo", "núi", "đồi", "đèo", "thung lũng", "cánh đồng", "khu rừng", "rừng",
    "rừng phòng hộ", "rừng đặc dụng", "vườn quốc gia", "khu bảo tồn", "khu bảo tồn thiên nhiên",
    # sites
    *(f"nhà văn hóa {hamlet}" for hamlet in _HAMLETS), "di tích", "khu di tích", "đình", "chùa", "đền", "miếu", "nhà thờ", "nghĩa trang",
)  # fmt: skip
"""Kinds of places, as they stand before the name."""

VAGUE_PLACES: tuple[str, ...] = ("khu", "khu vực", "vùng", "miền", "điểm", "trạm", "nơi")
"""Words for a place that are the kind of none: a name may stand behind them, and they do not begin it for certain."""

CROP_SEASONS: tuple[str, ...] = ("Đông Xuân", "Hè Thu", "Thu Đông", "Xuân Hè")
"""Seasons of sowing, which are written like names and are none."""

LUNAR_YEARS: tuple[str, ...] = (*STEMS, *(f"{stem} {branch}" for stem in STEMS for branch in BRANCHES))
"""Years of the cycle of sixty, written like names."""

NUMBERED_PLACES: tuple[str, ...] = (
    "khóm",
    "thôn",
    "xóm",
    "ấp",
    "bản",
    "buôn",
    "khu phố",
    "tổ dân phố",
    "khu vực",
    "phường",
    "quận",
)
"""Kinds of places that may have a number for a name."""

ROADS: tuple[str, ...] = (
    "quốc lộ",
    "QL",
    "tỉnh lộ",
    "TL",
    "đường tỉnh",
    "ĐT",
    "hương lộ",
    "huyện lộ",
    "đường huyện",
    "ĐH",
)
"""Roads that have a number for a name."""

PROVINCES: tuple[str, ...] = (
    # since July 2025
    "Hà Nội", "Huế", "Lai Châu", "Điện Biên", "Sơn La", "Lạng Sơn", "Quảng Ninh", "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Cao Bằng",
    "Tuyên Quang", "Lào Cai", "Thái Nguyên", "Phú Thọ", "Bắc Ninh", "Hưng Yên", "Hải Phòng", "Ninh Bình", "Quảng Trị", "Đà Nẵng",
    "Quảng Ngãi", "Gia Lai", "Khánh Hòa", "Lâm Đồng", "Đắk Lắk", "Đồng Nai", "Tây Ninh", "Cần Thơ", "Vĩnh Long", "Đồng Tháp",
    "Cà Mau", "An Giang", "TP. HCM", "TP.HCM", "TP HCM", "TPHCM",
    # before
    "Hà Giang", "Yên Bái", "Bắc Kạn", "Vĩnh Phúc", "Bắc Giang", "Thái Bình", "Hải Dương", "Hà Nam", "Nam Định", "Quảng Bình",
    "Quảng Nam", "Kon Tum", "Bình Định", "Ninh Thuận", "Bình Thuận", "Đắk Nông", "Phú Yên", "Bình Phước", "Bình Dương",
    "Bà Rịa - Vũng Tàu", "Long An", "Sóc Trăng", "Hậu Giang", "Bến Tre", "Trà Vinh", "Tiền Giang", "Bạc Liêu", "Kiên Giang",
    "Thừa Thiên Huế", "Hà Tây",
)  # fmt: skip
"""Provinces and cities, but for the one whose name means peace as well."""

COUNTRIES: tuple[str, ...] = (
    "Việt Nam", "Trung Quốc", "Campuchia", "Cam-pu-chia", "Thái Lan", "Nhật Bản", "Hàn Quốc", "Triều Tiên", "Đài Loan", "Ấn Độ",
    "Singapore", "Xin-ga-po", "Malaysia", "Ma-lai-xi-a", "Indonesia", "In-đô-nê-xi-a", "Philippines", "Phi-líp-pin", "Myanmar",
    "Mi-an-ma", "Hoa Kỳ", "Liên bang Nga", "Hà Lan", "Thụy Sĩ", "Thụy Điển", "Na Uy", "Phần Lan", "Đan Mạch", "Tây Ban Nha",
    "Bồ Đào Nha", "Ba Lan", "Bỉ", "Úc", "Australia", "Ô-xtrây-li-a", "New Zealand", "Niu Di-lân", "Canada", "Ca-na-đa", "Cuba",
    "Cu-ba", "Israel", "I-xra-en",
)  # fmt: skip
"""Countries whose names are no other word."""

REGIONS: tuple[str, ...] = (
    "Tây Nguyên", "miền Trung", "miền Bắc", "miền Nam", "Nam Bộ", "Bắc Bộ", "Trung Bộ", "Bắc Trung Bộ", "Nam Trung Bộ",
    "Đông Nam Bộ", "Tây Nam Bộ", "Duyên hải miền Trung", "duyên hải miền Trung", "Đồng bằng sông Cửu Long",
    "đồng bằng sông Cửu Long", "Đồng bằng sông Hồng", "đồng bằng sông Hồng", "Trung du và miền núi phía Bắc",
    "trung du và miền núi phía Bắc", "Trung du và miền núi Bắc Bộ", "Đông Nam Á", "Biển Đông", "Hoàng Sa", "Trường Sa",
)  # fmt: skip

_NOT_IN_NAMES = (
    *("Đã", "Đang", "Là", "Và", "Về", "Của", "Từ", "Các", "Theo", "Tại", "Do", "Có", "Được", "Chủ", "Nhà"),
    *("Vị trí", "Diện tích", "Cụm công", "Quy mô", "Tổng", "Thời gian", "Địa điểm", "Kết quả"),
)
"""Words with which something else begins behind a name, the labels of a table's cells among them."""
_BODY_STARTS = ("Đoàn", "Ủy", "Uỷ", "Hội")
_ITEM_NUMBERS = r"\d{1,2}(?:,\d{1,2}){2,6}"
_NUMBER = rf"(?:[IVX]{{1,4}}|{_ITEM_NUMBERS}|\d{{1,2}}[A-Z]?)(?![\w/%]|[.,]\d|[ ](?:ha|km|%|tỷ|triệu))"
NAME = rf"(?!(?:{any_of(_BODY_STARTS)})(?!\w)){WORD}(?:[ ](?!(?:{any_of(_NOT_IN_NAMES)})(?!\w)){WORD}){{0,3}}(?:[ ]{_NUMBER})?"
_COMPOUNDS = (
    "yêu",
    "nhu",
    "toàn",
    "văn",
    "cơ",
    "biên",
    "đồng",
    "hợp tác",
    "tái",
    "thành",
    "trường",
    "con",
    "thông",
    "môi",
    "vận",
    "chủ",
    "nhà",
)
_OTHER_WORDS = "".join(rf"(?<![{word[0].upper()}{word[0]}]{word[1:].replace(' ', '[ ]')}[ ])" for word in _COMPOUNDS)
"""Syllables that make another word of a kind of place: "yêu cầu", "văn bản", "hợp tác xã"."""

PLACE = Anchored(
    PLACE_HEADS,
    rf"""
    (?<!\w) (?=(?i:{any_of(PLACE_HEADS)})[ ]?[{CAPITAL}]) (?!Hồ[ ]Chí[ ]Minh)
    {_OTHER_WORDS} (?P<head> (?i:{any_of(PLACE_HEADS)}) ) (?: [ ] | (?<=\.) )
    (?P<name> {NAME} ) (?: [ ][-–][ ] {NAME} ){{0,2}}
    """,
    re.VERBOSE,
)
"""A place with its kind: the head may be written small, the name may not."""

_SEVERAL = ("các", "những", "hai", "ba", *map(str, range(100)), *(f"0{count}" for count in range(10)))
"""Words of number before kinds of places, and figures."""
PLACE_LIST = Anchored(
    _SEVERAL,
    rf"""
    (?<!\w) (?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[0-9]{{1,2}})[ ]
    (?P<head> {any_of(PLACE_HEADS)} ) (?:[ ]gồm)? (?:[ ](?![{CAPITAL}])[^\W\d_]+){{0,2}} [ ]? :? [ ]
    (?P<items> {NAME} (?: (?: ,[ ] | ;[ ] | [ ]và[ ] ) {NAME} ){{1,40}} )
    """,
    re.VERBOSE,
)
"""Several places that share their kind."""

NUMBERED_PLACE = re.compile(
    rf"""
    (?=[{initials((*ROADS, *NUMBERED_PLACES))}]) (?<!\w)(?<!\d[ ])(?:
      (?i:{any_of(ROADS)}) (?:[ ]|\.|\.[ ])? \d{{1,4}}[A-ZĐ]?(?![\w/%-]|[.,]\d)
    | [Đđ]ường [ ] \d{{1,3}}[A-ZĐ] (?![\w/-])
    | (?i:{any_of(NUMBERED_PLACES)}) [ ] (?:số[ ])? [1-9]\d? (?![\w/%-]|[.,]\d)
      (?= [ ]?[,;.:)\n\t] | [ ]và[ ] | [ ](?:xã|phường|của|đến|có|đã)[ ] | $ ) )
    """,
    re.VERBOSE | re.MULTILINE,
)
"""A place with a number for a name."""

BY_NAME = Anchored((*COUNTRIES, *REGIONS), rf"(?<!\w)(?:{any_of((*COUNTRIES, *REGIONS))})(?!\w)")
"""Countries and regions, which need no kind before them."""

CAPITAL_RUN = re.compile(
    rf"[{CAPITAL}](?<![\w-].)[^\W\d_]*(?:[ ][{CAPITAL}][^\W\d_]*){{1,4}}(?:[ ]\d{{1,2}}(?![\w/%]|[.,]\d))?"
)
"""Words in a row that begin with a capital, and a number behind them: they are looked up among the names that are known."""
