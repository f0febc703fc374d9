"""Words of the events that set the time of a task, and of the terms that run from them.

"ngay sau khi kết thúc đợt kiểm tra"             an event wherever it stands
"… báo cáo sau khi kết thúc đợt rà soát."        one that closes its clause
"trong 15 ngày kể từ ngày ký"                    a term that runs from an event
"""

from __future__ import annotations

import re
from functools import partial

from extractors.vietnamese.phrases import any_of
from extractors.vietnamese.preselection import Holding

_S = r"[ \t\u00a0]{1,3}"
_words = partial(any_of, space=_S)

EVENT_WINDOW = re.compile(
    r"(?:trong\s(?:khoảng\s)?thời\sgian\s)?(?:từ\s(?:khi|ngày|lúc)\s|ngay\ssau|sau\skhi|trong\ssuốt|đến\skhi|khi\s|(?:tại\s)?(?:kỳ|phiên)\shọp"
    r"|(?:ngay\s)?trước\s(?:khi|mùa|tết|kỳ|ngày\skhai)(?!\w))",
    re.IGNORECASE,
)
"""The time of a window that is told by events."""

EVENT_DAYS = (
    "nhập ngũ",
    "giao quân",
    "bầu cử",
    "tựu trường",
    "diễn ra",
    "tổ chức",
    "hết hạn",
    "ra quân",
    "giao nhận quân",
)
"""What happens on the day before which something is to be done ("trước ngày bầu cử")."""
EVENT = r"(?:[^.;:,()\n]|\.(?=\d)|\([^().;\n]{0,80}\)|,\s(?:học|chuyển|chia|sáp))"
"""A character of the words of an event; an aside counts as one."""
CONDITION = Holding(
    ("ngay", "họp", "từ", "sau"),
    rf"""(?<!\w)(?P<words>
      ngay{_S}(?:sau{_S}(?:khi|ngày)?|khi{_S})\s?{EVENT}{{3,160}}?
    | (?:trong|tại){_S}kỳ{_S}họp{_S}(?:gần{_S}nhất|tới|tiếp{_S}theo|liền{_S}kề)
    | (?:trong(?:{_S}(?:thời{_S}hạn|thời{_S}gian|vòng))?|chậm{_S}nhất(?:{_S}(?:là|sau|trong))?|không{_S}quá|sau){_S}
      (?P<count>\d{{1,3}}){_S}(?:\([^)]{{1,20}}\){_S})?
      (?P<unit>ngày|tuần|tháng|giờ|phút){_S}?(?P<working>làm{_S}việc)?[,\s]{{0,2}}(?:(?:tính{_S})?(?:kể{_S})?(?:từ|sau)(?:{_S}(?:khi|ngày|thời{_S}điểm))?
      (?P<event>\s?{EVENT}{{2,120}}))
    )(?=[.;,:\n)]|\./\.|$)""",
    re.VERBOSE | re.IGNORECASE,
)
"""A time that is an event; `count` and `unit` where it runs from one."""
_STOP = r"[.;\n]|\./\.|$"
EVENT_LAST = Holding(
    ("khi", "trước", "họp", "ngay", "làm"),
    rf"""(?<!\w)(?<!ngay[ ])(?P<words>
      (?:sau{_S}khi{_S}(?:kết{_S}thúc|hoàn{_S}thành|được|có|nhận){_S}{EVENT}{{2,120}}?
    | (?:(?:ít|chậm){_S}nhất{_S}(?:là{_S})?)?trước{_S}(?:ít{_S}nhất{_S})?\d{{1,3}}{_S}ngày(?:{_S}làm{_S}việc)?(?:{_S}{EVENT}{{2,120}}?)?
    | (?:ít|chậm){_S}nhất{_S}(?:là{_S})?\d{{1,3}}{_S}ngày(?:{_S}làm{_S}việc)?{_S}trước{_S}{EVENT}{{2,120}}?
    | (?:ngay{_S})?trước{_S}(?:khi|kỳ{_S}(?:họp|tiếp{_S}xúc|nghỉ)|tết|mùa|đại{_S}hội|thềm|năm{_S}học){_S}{EVENT}{{2,120}}?
    | trước{_S}(?:ngày{_S})?khai{_S}(?:giảng|mạc)(?:{_S}{EVENT}{{2,120}}?)?
    | trước{_S}(?:ngày|lễ|buổi|cuộc){_S}(?:{_words(EVENT_DAYS)})(?:{_S}{EVENT}{{2,120}}?)?
    | (?:trong|tại){_S}(?:kỳ|phiên){_S}họp(?:{_S}[^\W\d_]+){{0,6}}?
      {_S}(?:(?:cuối|giữa|đầu){_S}năm|gần{_S}nhất|tiếp{_S}theo|tới|thứ{_S}[^\W\d_]+)
    | trong{_S}(?:vòng{_S}|thời{_S}hạn{_S})?\d{{1,3}}{_S}(?:ngày|giờ){_S}làm{_S}việc
    | ngay{_S}trong{_S}lần{_S}{EVENT}{{2,80}}?
    | (?:cho{_S})?đến{_S}khi{_S}{EVENT}{{2,120}}?
    | khi{_S}(?:(?:có|được){_S}yêu{_S}cầu|có{_S}phát{_S}sinh|phát{_S}sinh|phát{_S}hiện|xảy{_S}ra){EVENT}{{0,120}}?
    )(?={_STOP})
    | ngay{_S}trong{_S}(?:ngày|buổi|phiên)(?={_STOP}|{_S}(?:về|cho|tới|với){_S}))""",
    re.VERBOSE | re.IGNORECASE,
)
"""An event that closes a clause and sets the time of its act ("báo cáo … sau khi kết thúc đợt rà soát")."""
OTHER_PAPER = re.compile(
    r"(?<!\w)(?:thông\sbáo|ban\shành|gửi|công\sbố|trình|ký)\s(?:[^\s,;]+\s){0,2}?(?:kết\sluận|quyết\sđịnh|hợp\sđồng|biên\sbản|giấy)(?!\w)",
    re.IGNORECASE,
)
"""An act with a paper of its own, whose signing "ngày ký" is then."""
EVENT_ASIDE = re.compile(
    rf"""\s?\((?P<words>(?:ngay{_S})?(?:sau{_S}khi|trước{_S}(?:khi|ngày)|kể{_S}từ|tính{_S}từ){_S}[^()\n]{{3,160}}?)
    (?:{_S}theo{_S}[^()\n]{{0,200}})?\)""",
    re.VERBOSE | re.IGNORECASE,
)
"""An event in parentheses behind a date, which are one time ("trước ngày 10/12/2025 (sau khi có hướng dẫn)")."""
SIGNING = re.compile(
    r"""\s*(?:ngày\s)?(?:ký|ban\shành|lập)(?:\sban\shành)?
    (?:\s(?P<what>văn\sbản|thông\sbáo|kết\sluận|báo\scáo|quyết\sđịnh|biên\sbản|kế\shoạch|công\svăn|chỉ\sthị))?(?P<this>\snày)?\s*""",
    re.VERBOSE | re.IGNORECASE,
)
"""The event is the signing of this very document."""
EVENT_FIRST = Holding(
    ("khi", "kết"),
    r"(?P<words>(?:(?:ngay\s)?sau\skhi|kết\sthúc|trước\skhi)\s(?!nghe|xem|nghiên|trao|thảo)[^.;:,\n]{3,120}),",
    re.IGNORECASE,
)
"""A sentence that begins with the event after which its act is due."""
GIVES = re.compile(
    rf"(?<!\w)(?:cho{_S}ý{_S}kiến|bàn{_S}giao|thống{_S}nhất|trả{_S}lời|thông{_S}tin)(?!\w)", re.IGNORECASE
)
"""Acts that, like those of handing in, are done before or after an event ("cho ý kiến … trước khi UBND xã quyết định")."""
