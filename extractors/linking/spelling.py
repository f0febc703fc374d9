"""One spelling for the names of bodies, places and persons, as a clerk writes them in an index.

    body_spelling("ỦY BAN NHÂN DÂN XÃ ĐÔNG SƠN")     → "UBND xã Đông Sơn"
    body_spelling("BTV Đảng uỷ")                     → "Ban Thường vụ Đảng ủy"
    body_spelling("Sở GD&ĐT")                        → "Sở Giáo dục và Đào tạo"
    proper_case("NGUYỄN THUỶ AN")                    → "Nguyễn Thủy An"

Capitals are undone with the tables of bodies and fields, and with the list of units for names that are not written word by word
("Cư M'gar"). UBND, HĐND and MTTQ are the usual form in an index, everything else is written out.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extractors.linking.gazetteer import named
from extractors.vietnamese.bodies import BODY_HEAD
from extractors.vietnamese.body_words import FIELDS, HEADS, LEVELS, PURPOSE_HEADS, SHORT_BODIES
from extractors.vietnamese.letterhead import is_capitals
from extractors.vietnamese.phrases import any_of, table_form, tone_marks_first

WRITTEN_OUT: dict[str, str] = {
    # the usual short form
    "Ủy ban nhân dân": "UBND", "Hội đồng nhân dân": "HĐND", "Mặt trận Tổ quốc": "MTTQ", "Ủy ban Mặt trận Tổ quốc (MTTQ)": "Ủy ban MTTQ",
    "UBMTTQVN": "Ủy ban MTTQ Việt Nam", "UBMTTQ": "Ủy ban MTTQ", "UB MTTQ": "Ủy ban MTTQ", "MTTQVN": "MTTQ Việt Nam", "HDND": "HĐND",
    "TTHĐND": "Thường trực HĐND",
    # Party and committees
    "BTV": "Ban Thường vụ", "BCH": "Ban Chấp hành", "BTT": "Ban Thường trực", "UBKT": "Ủy ban Kiểm tra", "BCĐ": "Ban Chỉ đạo",
    "BQL": "Ban Quản lý", "VP": "Văn phòng", "VPUB": "Văn phòng UBND", "ĐGS": "Đoàn giám sát", "Đoàn ĐBQH": "Đoàn đại biểu Quốc hội",
    # unions and others
    "LHPN": "Liên hiệp Phụ nữ", "CCB": "Cựu chiến binh", "TNCS": "Thanh niên Cộng sản", "HTX": "Hợp tác xã", "CAX": "Công an xã",
    "CAP": "Công an phường", "CAT": "Công an tỉnh", "PVHCC": "Phục vụ hành chính công", "HCC": "hành chính công",
    "TP.": "thành phố", "TP": "thành phố", "Công thương": "Công Thương",
    # fields
    "KH&CN": "Khoa học và Công nghệ", "KH và CN": "Khoa học và Công nghệ", "GD&ĐT": "Giáo dục và Đào tạo",
    "GD và ĐT": "Giáo dục và Đào tạo", "GDĐT": "Giáo dục và Đào tạo", "NN&MT": "Nông nghiệp và Môi trường",
    "NN và MT": "Nông nghiệp và Môi trường", "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
    "NN và PTNT": "Nông nghiệp và Phát triển nông thôn", "TN&MT": "Tài nguyên và Môi trường", "TN và MT": "Tài nguyên và Môi trường",
    "TT&TT": "Thông tin và Truyền thông", "KH&ĐT": "Kế hoạch và Đầu tư", "GTVT": "Giao thông vận tải",
    "VH,TT&DL": "Văn hóa, Thể thao và Du lịch", "VHTT&DL": "Văn hóa, Thể thao và Du lịch", "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "LĐ-TB&XH": "Lao động - Thương binh và Xã hội", "LĐTB&XH": "Lao động - Thương binh và Xã hội",
    "LĐ,TB&XH": "Lao động - Thương binh và Xã hội", "CSXH": "Chính sách xã hội",
}  # fmt: skip
"""What is written in several ways inside a name, and the one form."""

_CAPITAL_SHORT = frozenset(
    (*SHORT_BODIES, "TNCS", "LHPN", "CCB", "TNHH", "HTX", "VNPT", "HCM", "TP", "II", "III", "IV", "VI", "VII")
)
_SMALL_WORDS = frozenset(("và", "của", "các", "về", "cho", "ở", "tại", "trên"))
_WRITTEN_OUT = {table_form(short): full for short, full in WRITTEN_OUT.items()}
_SHORT = re.compile(rf"(?<![\w&])(?:{any_of(WRITTEN_OUT)})(?![\w&])")
_FULL_SHORT_FORMS = re.compile(
    rf"(?<!\w)(?:{any_of(('Ủy ban nhân dân', 'Hội đồng nhân dân', 'Mặt trận Tổ quốc'))})(?!\w)", re.IGNORECASE
)
_STANDING = re.compile(r"^(?:TT|T\.T)(?:\.[ ]?|[ ])(?=\w)")
_FRONT = re.compile(r"(?<!\w)MTTQ(?: \(MTTQ\))?(?: (?:Việt Nam|VN))?(?!\w)", re.IGNORECASE)
"""The Front is that of Việt Nam on every level, whether its name says so or not (Luật Mặt trận Tổ quốc Việt Nam)."""
_JOINED = re.compile(r"(?<=HĐND)(?:[ ]?[-&,][ ]?)(?=UBND)")
_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*|[^\w\s]+|\s+")
_PURPOSES = frozenset(map(table_form, PURPOSE_HEADS))
_LONGEST_PHRASE = 8
"""Words of the longest phrase that is looked up."""


@lru_cache(maxsize=4096)
def body_spelling(name: str) -> str:
    """The name of a body in its one spelling; of one in capitals the case is restored."""
    name = tidy(name)
    if is_capitals(name) and " " in name:
        name = body_case(name)
    name = _STANDING.sub("Thường trực ", name)
    name = _FULL_SHORT_FORMS.sub(lambda match: _WRITTEN_OUT[table_form(match[0])], name)
    name = _SHORT.sub(lambda match: _WRITTEN_OUT[table_form(match[0])], name)
    name = _FRONT.sub("MTTQ Việt Nam", name)
    name = _JOINED.sub(" và ", name)
    if head := BODY_HEAD.match(name):
        name = _head(head) + name[head.end() :]
    return " ".join(name.split())


def tidy(name: str) -> str:
    """The name with single spaces, plain hyphens and the tone marks where they are compared."""
    return tone_marks_first(" ".join(name.replace("–", "-").split()))


def proper_case(name: str) -> str:
    """A proper name in its normal case; one that is not in capitals keeps its own."""
    name = tidy(name)
    if not is_capitals(name):
        return name
    listed = named(name, "since") or named(name, "before")
    return listed[0].name if listed else _titled(name)


def body_case(name: str) -> str:
    """The name of a body in capitals as it is written in running text: heads, fields and levels by the tables, the rest as a name."""
    words = name.split(" ")
    found: list[str] = []
    at = 0
    behind_level = purpose = False
    while at < len(words):
        if behind_level:
            return " ".join([*found, proper_case(" ".join(words[at:]))])
        for length in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            entry = _phrases().get(table_form(phrase.rstrip(",")))
            if entry is not None:
                kind, written = entry
                purpose = purpose or table_form(phrase) in _PURPOSES
                if kind == "field" and not purpose:
                    written = written[:1].upper() + written[1:]
                found.append(written + ("," if phrase.endswith(",") else ""))
                behind_level = kind == "level" and at > 0
                at += length
                break
        else:
            word = words[at]
            small = word.lower() in _SMALL_WORDS and at > 0
            found.append(word.lower() if small else word if word in _CAPITAL_SHORT else _titled(word))
            at += 1
    return " ".join(found)


@cache
def _phrases() -> dict[str, tuple[str, str]]:
    """What the words of the tables are, and how they are written, by their small letters."""
    found = {table_form(field): ("field", field) for field in FIELDS}
    found |= {table_form(level): ("level", table_form(level)) for level in LEVELS}
    return found | {table_form(head): ("head", tone_marks_first(head)) for head in HEADS}


def _head(match: re.Match[str]) -> str:
    """The head of a name as the tables have it ("công an", "Ban thường trực")."""
    return _phrases()[table_form(match[0])][1]


def _titled(words: str) -> str:
    return "".join(part[:1].upper() + part[1:].lower() for part in _WORD.findall(words))
