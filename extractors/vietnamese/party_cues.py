"""Words that tell who must act and to whom the result goes, beside the names of bodies.

"Yêu cầu Phòng Kinh tế …"              the body behind the word is addressed
"2. Đối với các thôn, tổ dân phố"      a group, addressed by a heading
"… gửi về Văn phòng Đảng ủy"           the body to which it goes
"Đơn vị chủ trì: …"                    a label of who does it
"""

from __future__ import annotations

import re
from functools import partial

from extractors.vietnamese.phrases import any_of

ADDRESSING = ("yêu cầu", "đề nghị", "giao", "kiến nghị", "phân công", "chỉ đạo", "thông báo để", "giao cho", "đề xuất")
"""Words after which the body stands that must do it; "chỉ đạo" only where it has no subject of its own."""

OWN_DIRECTING = "chỉ đạo"
"""What a subject does itself; without a subject it addresses the body behind it."""

RECIPIENT_VERBS = (
    *("báo cáo", "gửi về", "gửi", "trình", "nộp về", "nộp cho", "về", "cho", "tới", "đến", "báo cáo về"),
    *("trình lên", "báo", "thông báo"),
)
"""Words after which the body stands to which it goes."""

SHORT_NAMES = frozenset({"UBND", "HĐND", "MTTQ", "UBMTTQ", "VPĐU", "UBKT", "Chính phủ", "Quốc hội"})
"""Bodies known by one word; other single words and codes ("KCN", "Tổ" of "Tổ chức") are not taken for who must act."""

ACTS_LIKE_NAMES = frozenset({"Thanh tra", "Kiểm toán"})
"""Acts that only with more words name a body ("Thanh tra tỉnh")."""

CLASS_NAMES = frozenset({"Chi bộ", "Chi ủy", "Cấp ủy", "Đảng ủy", "Đảng bộ", "Đảng viên", "UBND", "Ủy ban nhân dân"})
"""Names that stand for every body of their kind in a text that lays down rules."""

OWN_PLANS = ("kế hoạch", "chương trình", "phương án", "báo cáo", "tờ trình", "nghị quyết", "hướng dẫn")
"""Documents whose issuer is the one who acts, unless they name another or ask another."""

BEFORE_SUBJECT = (" hiện", " để", " nay", " khi đó", "hiện nay", "lãnh đạo", "tập thể", "người đứng đầu", "riêng")
"""Words after which the subject of a clause stands."""

BEFORE_ADDRESSEE = frozenset(
    {"", "đối với", "với", "yêu cầu", "về phía", "đề nghị", "kiến nghị", "kiến nghị với", "giao", "trách nhiệm của"}
)
"""What may stand before a body in a heading that addresses it."""

NOT_IN_SUBJECTS = (
    *("là", "khi", "đối với", "theo", "về", "tại", "trong", "trên", "để", "cho", "không", "sau", "trước", "với"),
    *("cùng", "giao", "yêu cầu"),
)
"""What a subject does not go on with."""

ADVERBS = (
    *("khẩn trương", "tiếp tục", "chủ động", "nghiêm túc", "tích cực", "kịp thời", "tập trung", "sớm", "thường xuyên"),
    *("phải", "cần", "sẽ", "đang", "đã", "tự", "cũng", "tăng cường", "đẩy mạnh", "có trách nhiệm"),
    *("chịu trách nhiệm", "xong", "tốt", "quyết liệt", "hằng tháng", "hằng quý", "hằng năm", "mở", "làm", "thực sự"),
)
"""What stands between a subject and its act."""

TAKING_PART = ("phối hợp", "cùng với", "do")
"""Words behind which the bodies of a list only take part."""

SELF_NAMING = (
    *("xây dựng", "ban hành", "báo cáo", "thông báo", "tổ chức", "triển khai", "yêu cầu", "đề nghị", "hướng dẫn"),
)
"""Acts by which the opening of a document tells whose it is ("…, UBND xã ban hành kế hoạch …")."""

_S = r"[ \t\u00a0]{1,3}"
_words = partial(any_of, space=_S)

ADDRESSED = re.compile(rf"(?<!\w)(?:{_words(ADDRESSING)}){_S}(?:đồng chí{_S})?", re.IGNORECASE)
"""The body behind it must act."""
ADDRESS = re.compile(r"(?:đối với|về phía|trách nhiệm của|với|giao|yêu cầu|đề nghị|kiến nghị)\s", re.IGNORECASE)
"""What stands before the name of a body that a heading or lead-in addresses."""
TO_WHOM = re.compile(rf"(?<!\w)(?:{_words(RECIPIENT_VERBS)}){_S}", re.IGNORECASE)
"""The body behind it is the one to which the result goes."""
TOLD_TO = re.compile(
    rf"(?<!\w)(?:báo{_S}cáo|giải{_S}trình|thông{_S}báo)(?:{_S}[^\s;.,:]+){{0,8}}?{_S}với{_S}", re.IGNORECASE
)
"""A report "với" a body; elsewhere "với" names who takes part."""
OFFICE = re.compile(r"(?:phó\s)?(?:chủ\stịch|bí\sthư|giám\sđốc)\s(?=[^\W\d_])", re.IGNORECASE)
"""An office before the name of its body."""
ADVISED = re.compile(rf"(?<!\w)(?:tham{_S}mưu|trả{_S}lời)(?:{_S}cho)?{_S}", re.IGNORECASE)
"""The body behind it gets what is drafted or answered, where nothing else is said."""
NEAR_BODY = re.compile(
    r"(?:Sở|Ban|Hội|Đoàn|Nhà\strường|Đảng|cấp\strên|cấp\scó\sthẩm\squyền|xã|phường|tỉnh|Trung\sương)(?=\s*(?:[.;,]|\Z|\s(?:trước|trong|vào|để|khi|ngay|sau|chậm|theo|hằng|định)\s))"
)
"""A body that its document names by one word, or a level."""
OFFICE_OF = re.compile(r"(?:đồng\schí\s)?(?:Trưởng|Phó\sTrưởng|Giám\sđốc|Hiệu\strưởng)\s(?=[A-ZĐ])")
"""An office before its body."""
WHO_LABEL = re.compile(
    r"(?:đơn\svị|cơ\squan|bộ\sphận|người)?\s?(?:chủ\strì|thực\shiện|phụ\strách|tham\smưu|chịu\strách\snhiệm)(?:\sthực\shiện)?\s?:\s*",
    re.IGNORECASE,
)
"""A label that gives who does the task above it ("Đơn vị chủ trì: …")."""
OBLIGED = re.compile(r",\s(?P<who>[^\W\d_](?:[^\s,.;:]*\s){1,8}?)(?=phải\s|có\strách\snhiệm\s)")
"""Somebody who must do something, behind a comma ("…, các công trình này phải …")."""
NO_SUBJECT = re.compile(rf"[;:.(]|\d|(?<!\w)(?:{_words(NOT_IN_SUBJECTS)})(?!\w)", re.IGNORECASE)
LAST_ADVERBS = re.compile(rf"(?:\s(?:{_words(ADVERBS)})|,)+\s?\Z", re.IGNORECASE)
TOGETHER = re.compile(rf"(?<!\w)(?:{_words(TAKING_PART)})(?!\w)", re.IGNORECASE)
JOINT = re.compile(r"(?:,|\svà)\s", re.IGNORECASE)
"""What stands between two bodies of a list."""
NAMES_ITSELF = re.compile(rf"\s*(?:{_words(SELF_NAMING)})(?!\w)", re.IGNORECASE)
SHARE = re.compile(
    r"\s*100%\s(?P<who>(?:các\s)?(?:chi\sbộ|chi\sđoàn|chi\shội|tổ\schức\sđảng|cơ\squan,\sđơn\svị|đơn\svị|thôn|xóm|bản|xã,\sphường|xã|phường|trường))\s",
    re.IGNORECASE,
)
"""All of a class, as the subject of what they do ("100% chi bộ sinh hoạt …")."""
GROUP_STARTS = (
    "UBND", "ủy", "HĐND", "đảng", "MTTQ", "thủ", "người", "các", "từng", "mỗi", "hai", "ba", "bốn", "trưởng", "chủ", "bí",
)  # fmt: skip
"""First words of groups of bodies."""
GROUP = re.compile(
    r"""(?:(?:UBND|Ủy\sban\snhân\sdân|Uỷ\sban\snhân\sdân|HĐND|Đảng\sủy|MTTQ|Thủ\strưởng|Người\sđứng\sđầu)\s)?
    (?:các|từng|mỗi|hai|ba|bốn)\s(?P<one>(?:cơ\squan|đơn\svị|phòng|ban|ngành|sở|xã|phường|đặc\skhu|thôn|bản|xóm|tổ\sdân\sphố|khu\sphố|đoàn\sthể
      |đoàn|tổ|trường|chi\sbộ|địa\sphương|huyện|thị\sxã|thành\sphố|tổ\schức|cấp\sủy|hội|bộ|tỉnh|đồng\schí))(?!\w)
    (?:\s?(?:,|và)\s?(?:ban|ngành|đoàn\sthể|xã|phường|đặc\skhu|thôn|bản|xóm|tổ\sdân\sphố|khu\sphố|thị\sxã|thành\sphố|đơn\svị|địa\sphương
      |tổ\schức)(?!\w)){0,5}
      (?:\s(?:trực\s)?thuộc\s(?:Sở|Bộ|xã|phường|tỉnh|Trung\sương)(?!\w))?
    | (?:(?:Bí\sthư\schi\sbộ|Trưởng\s(?:thôn|xóm|bản|ấp|khu\sphố|tổ\sdân\sphố|ban\scông\stác\sMặt\strận))
      (?:,\s|\svà\s)?){2,4}(?<![\s,])(?!\w)
    | (?:(?:Thủ\strưởng\scác\s(?:phòng|ban|cơ\squan|đơn\svị)(?:,\s|\svà\s))?
      (?:các\s)?Trưởng\s(?:thôn|xóm|bản|ấp|khu\sphố|khu\svực|tổ\sdân\sphố)|(?:các\s)?chủ\sđầu\stư)(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
"""Bodies named as a group ("UBND các xã, phường", "các cơ quan, đơn vị")."""
