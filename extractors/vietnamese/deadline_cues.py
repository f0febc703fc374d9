"""Words that set a time for a task: by when, how often, after what; and those that only tell of one.

"báo cáo … trước ngày 10/01/2026"          strong cue: a deadline wherever it stands
"trình UBND tỉnh … trong tháng 7/2026"     weak cue: a deadline only for a task that still lies ahead
"báo cáo định kỳ hằng quý"                 a rhythm that governs an act
"kế hoạch hằng năm"                        a rhythm that only names a thing
"ngay sau khi kết thúc đợt kiểm tra"       an event
"""

from __future__ import annotations

import re
from collections.abc import Iterable

STRONG_DUE = (
    *("trước", "trước thời điểm", "chậm nhất", "chậm nhất là", "chậm nhất vào", "chậm nhất đến", "muộn nhất"),
    *("trễ nhất", "xong trước", "xong trong", "hoàn thành trong", "hoàn thành trước", "hoàn thành"),
    *("hoàn thành vào", "hoàn thành xong trong", "hạn cuối", "hạn chót", "thời hạn", "thời hạn là"),
    *("thời hạn hoàn thành", "thời gian hoàn thành", "hạn", "không quá", "dứt điểm trong", "xong"),
    *("dự kiến hoàn thành", "hoàn thành chậm nhất"),
)
"""Words right before a date that make it the last moment of an act."""

WEAK_DUE = ("trong", "đến hết", "hết", "vào")
"""Words that do so only beside a task that lies ahead."""

TARGET_DUE = ("đến", "tới")
"""Words that do so only for a target ("phấn đấu đến năm 2030 đạt 80%"): elsewhere they say as of when a figure stands."""

TARGETS = ("phấn đấu", "mục tiêu", "đạt", "bảo đảm", "đảm bảo", "phải")
"""Words of a target."""

AHEAD = (
    *("phấn đấu", "phải", "cần", "yêu cầu", "đề nghị", "kiến nghị", "giao", "đôn đốc", "chỉ đạo", "tập trung"),
    *("khẩn trương", "bảo đảm", "tiếp tục", "chịu trách nhiệm", "có trách nhiệm", "mục tiêu", "chỉ tiêu"),
    *("dự kiến", "sẽ", "trình", "hoàn thành", "chủ động", "thực hiện các", "kịp thời", "nghiêm túc"),
    *("tổ chức thực hiện", "đẩy nhanh", "quyết tâm", "nộp", "gửi"),
)
"""Words of a task that lies ahead."""

PAST = (
    *("đã", "vừa", "được tổ chức", "đạt được", "tính đến", "lũy kế", "luỹ kế", "kể từ", "so với", "tại thời điểm"),
    "kết quả",
)
"""Words of an act or state that is told, not asked for; in the clause before the date."""

TASK_VERBS = (
    *("báo cáo", "gửi", "nộp", "trình", "tổng hợp", "hoàn thành", "hoàn thiện", "xây dựng", "tổ chức", "rà soát"),
    *("thực hiện", "triển khai", "khắc phục", "tham mưu", "ban hành", "cập nhật", "kiểm tra", "giám sát"),
    *("đôn đốc", "bố trí", "đầu tư", "phối hợp", "chỉ đạo", "xử lý", "lập", "công khai", "bàn giao", "quyết toán"),
    *("giải ngân", "phê duyệt", "đề xuất", "đánh giá", "thẩm định", "thành lập", "đào tạo", "tập huấn"),
    *("tuyên truyền", "kiện toàn", "sơ kết", "tổng kết", "ưu tiên", "quán triệt", "phổ biến", "đăng ký"),
    *("cung cấp", "khởi công", "giải quyết", "thống kê", "họp", "phân công", "theo dõi", "phấn đấu", "tiếp nhận"),
    *("niêm yết", "công bố", "nghiệm thu", "giải phóng", "cử", "duy trì", "chấn chỉnh", "thông báo", "đưa"),
)
"""Verbs with which the task of an official document begins."""

CLOSING_VERBS = ("báo cáo", "gửi", "nộp", "trình", "tổng hợp", "hoàn thành", "đề xuất", "thông báo")
"""Verbs of the last act of a sentence; a time at its end is theirs ("xây dựng … và báo cáo … trước ngày …")."""

ADDRESSING = ("yêu cầu", "đề nghị", "giao", "kiến nghị", "phân công", "chỉ đạo", "thông báo để", "giao cho")
"""Words after which the body stands that must do it."""

RECIPIENT_VERBS = (
    *("báo cáo", "gửi về", "gửi", "trình", "nộp về", "nộp cho", "về", "cho", "tới", "đến", "báo cáo về"),
    "trình lên",
)
"""Words after which the body stands to which it goes."""

RHYTHMS = {
    "ngày": "FREQ=DAILY",
    "tuần": "FREQ=WEEKLY",
    "tháng": "FREQ=MONTHLY",
    "quý": "FREQ=MONTHLY;INTERVAL=3",
    "6 tháng": "FREQ=MONTHLY;INTERVAL=6",
    "sáu tháng": "FREQ=MONTHLY;INTERVAL=6",
    "06 tháng": "FREQ=MONTHLY;INTERVAL=6",
    "năm": "FREQ=YEARLY",
}
"""RRULE (RFC 5545) of what recurs."""

RHYTHM_NAMES = (
    *("kế hoạch", "dự toán", "chương trình", "ngân sách", "chỉ tiêu", "kinh phí", "nhiệm vụ", "nhu cầu"),
    *("công tác", "hội nghị", "vốn", "báo cáo tài chính", "mức", "thu nhập", "định mức", "phong trào", "chế độ"),
    *("sản lượng", "doanh thu", "số liệu", "kết quả", "đề án", "đánh giá", "xếp loại", "chất lượng", "thi đua"),
    *("khen thưởng", "kiểm điểm", "theo dõi", "chấm điểm"),
)
"""Nouns that a rhythm behind them only names ("kế hoạch hằng năm")."""

WEEKDAYS = {
    "hai": "MO",
    "2": "MO",
    "ba": "TU",
    "3": "TU",
    "tư": "WE",
    "4": "WE",
    "năm": "TH",
    "5": "TH",
    "sáu": "FR",
    "6": "FR",
}
"""BYDAY of the working days by their Vietnamese name after "thứ"."""

ACTIVITIES = (
    *("thực hiện", "hoàn thành", "triển khai", "tổ chức", "tiến hành", "gửi", "nộp", "báo cáo", "giám sát"),
    *("kiểm tra", "hoàn thiện"),
)
"""Acts that the label of a time may name ("Thời gian thực hiện:")."""

_S = r"[ \t\u00a0]{1,3}"


def _words(words: Iterable[str]) -> str:
    return "|".join(word.replace(" ", _S) for word in sorted(words, key=len, reverse=True))


STRONG_DUE_BEFORE = re.compile(
    rf"(?<!\w)(?P<cue>{_words(STRONG_DUE)})[\s:,]{{0,3}}(?:(?:ngày|cuối|hết|là|dự kiến)\s)?\Z", re.IGNORECASE
)
WEAK_DUE_BEFORE = re.compile(rf"(?<!\w)(?P<cue>{_words(WEAK_DUE)})[\s,]{{0,3}}\Z", re.IGNORECASE)
TARGET_DUE_BEFORE = re.compile(rf"(?<!\w)(?P<cue>{_words(TARGET_DUE)})[\s,]{{0,3}}\Z", re.IGNORECASE)
TARGET_IN = re.compile(rf"(?<!\w)(?:{_words(TARGETS)})(?!\w)", re.IGNORECASE)
CLOCK_BEFORE = re.compile(
    r"\d{1,2}\s?(?:giờ|h|g)\s?(?:\d{1,2}\s?(?:phút|['’p])?)?[\s,]{0,3}(?:ngày\s)?\Z", re.IGNORECASE
)
AHEAD_IN = re.compile(rf"(?<!\w)(?:{_words(AHEAD)})(?!\w)", re.IGNORECASE)
PAST_IN = re.compile(rf"(?<!\w)(?:{_words(PAST)})(?!\w)", re.IGNORECASE)
TASK_VERB = re.compile(
    rf"""(?<!\w)(?<!chương[ ])(?<!quy[ ])(?<!công[ ])(?<!quá[ ])(?<!tiến[ ])(?<!xuất[ ])(?<!lịch[ ])(?<!các[ ])(?<!toàn[ ])(?<!tờ[ ])
    (?:{_words(TASK_VERBS)})(?!\w)(?![ ](?:đảng|cơ[ ]sở|hành[ ]chính|chính[ ]trị))""",
    re.VERBOSE | re.IGNORECASE,
)
LAST_ACT = re.compile(rf"(?<!\w)(?:và|đồng thời){_S}(?P<verb>{_words(CLOSING_VERBS)})(?!\w)", re.IGNORECASE)
ADDRESSED = re.compile(rf"(?<!\w)(?:{_words(ADDRESSING)}){_S}(?:đồng chí{_S})?", re.IGNORECASE)
TO_WHOM = re.compile(rf"(?<!\w)(?:{_words(RECIPIENT_VERBS)}){_S}", re.IGNORECASE)

WINDOW = re.compile(
    rf"""(?P<label>(?:về\s)?(?:thời\s(?:gian|hạn|điểm)|tiến\sđộ|hạn)(?:\s(?:{_words(ACTIVITIES)})){{1,2}}
    |tiến\sđộ|thời\shạn) \s?(?:[:：]|\sdự\skiến:?) \s*""",
    re.VERBOSE | re.IGNORECASE,
)
"""A label that gives the time of the task above it ("Thời gian thực hiện: …")."""

EVENT_WINDOW = re.compile(
    r"(?:trong\s(?:khoảng\s)?thời\sgian\s)?(?:từ\s(?:khi|ngày|lúc)\s|ngay\ssau|sau\skhi|trong\ssuốt|đến\skhi|khi\s|trước\skhi)",
    re.IGNORECASE,
)
"""The time of a window that is told by events."""

RHYTHM = re.compile(
    rf"""(?<!\w)(?:
      (?:định\skỳ|thường\skỳ|thường\sxuyên){_S}(?:(?:hằng|hàng|mỗi|theo){_S})?(?P<set>06{_S}tháng|6{_S}tháng|sáu{_S}tháng|tuần|tháng|quý|năm)
    | (?:hằng|hàng|mỗi){_S}(?P<each>ngày|tuần|tháng|quý|năm)
    )(?P<more>(?:\s?,\s?(?:(?:hằng|hàng){_S})?(?:06{_S}tháng|6{_S}tháng|sáu{_S}tháng|tuần|tháng|quý|năm)(?!\w)){{0,4}})(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
RHYTHM_PART = re.compile(rf"06{_S}tháng|6{_S}tháng|sáu{_S}tháng|tuần|tháng|quý|năm", re.IGNORECASE)
NAMED_BY_RHYTHM = re.compile(rf"(?<!\w)(?:{_words(RHYTHM_NAMES)})(?:{_S}[^\W\d_]+){{0,3}}{_S}\Z", re.IGNORECASE)
MONTH_DAY = re.compile(
    rf"\bngày{_S}(?:(?:mùng|mồng){_S})?(?P<day>\d{{1,2}})(?![\d/\-]|\.\d)(?!{_S}tháng{_S}\d)", re.IGNORECASE
)
YEAR_DAY = re.compile(rf"\bngày{_S}(?P<day>\d{{1,2}})(?:/|{_S}tháng{_S})(?P<month>\d{{1,2}})(?![\d/])", re.IGNORECASE)
WEEK_DAY = re.compile(rf"\bthứ{_S}(?P<day>hai|ba|tư|năm|sáu|[2-6])(?!\w)", re.IGNORECASE)

CONDITION = re.compile(
    rf"""(?<!\w)(?P<words>
      ngay{_S}sau{_S}(?:khi|ngày)?\s?[^.;:\n]{{3,160}}?
    | (?:trong|tại){_S}kỳ{_S}họp{_S}(?:gần{_S}nhất|tới|tiếp{_S}theo|liền{_S}kề)
    | (?:trong{_S}(?:thời{_S}hạn|vòng)|chậm{_S}nhất(?:{_S}là)?|không{_S}quá|sau){_S}(?P<count>\d{{1,3}}){_S}(?:\([^)]{{1,20}}\){_S})?
      (?P<unit>ngày|tuần|tháng){_S}?(?P<working>làm{_S}việc)?[,\s]{{0,2}}(?:(?:tính{_S})?(?:kể{_S})?(?:từ|sau)(?:{_S}(?:khi|ngày|thời{_S}điểm))?
      (?P<event>[^.;:,\n]{{2,120}}))
    )(?=[.;,:\n]|\./\.|$)""",
    re.VERBOSE | re.IGNORECASE,
)
"""A time that is an event; `count` and `unit` where it runs from one."""
SIGNING = re.compile(
    r"\s*(?:ngày\s)?(?:ký|ban\shành)(?:\s(?:ban\shành|văn\sbản|thông\sbáo|kết\sluận|báo\scáo|quyết\sđịnh))?(?:\snày)?\s*",
    re.IGNORECASE,
)
"""The event is the signing of this very document."""
EVENT_FIRST = re.compile(
    r"(?P<words>(?:(?:ngay\s)?sau\skhi|kết\sthúc|trước\skhi)\s(?!nghe|xem|nghiên|trao|thảo)[^.;:,\n]{3,120}),",
    re.IGNORECASE,
)
"""A sentence that begins with the event after which its act is due."""
DUTY = re.compile(
    rf"(?<!\w)(?:chịu trách nhiệm|có trách nhiệm|phải|yêu cầu|đề nghị|giao|{_words(CLOSING_VERBS)})(?!\w)",
    re.IGNORECASE,
)

GROUP = re.compile(
    r"""(?:(?:UBND|Ủy\sban\snhân\sdân|Uỷ\sban\snhân\sdân|HĐND|Đảng\sủy|MTTQ|Thủ\strưởng|Người\sđứng\sđầu)\s)?
    (?:các|từng)\s(?P<one>(?:cơ\squan|đơn\svị|phòng|ban|ngành|sở|xã|phường|đặc\skhu|thôn|bản|xóm|tổ\sdân\sphố|khu\sphố|đoàn\sthể
      |trường|chi\sbộ|địa\sphương|huyện|thị\sxã|thành\sphố|tổ\schức|cấp\sủy|hội))(?!\w)
    (?:\s?(?:,|và)\s?(?:ban|ngành|đoàn\sthể|xã|phường|đặc\skhu|thôn|bản|xóm|tổ\sdân\sphố|khu\sphố|thị\sxã|thành\sphố|đơn\svị|địa\sphương
      |tổ\schức)(?!\w)){0,5}""",
    re.VERBOSE | re.IGNORECASE,
)
"""Bodies named as a group ("UBND các xã, phường", "các cơ quan, đơn vị")."""

SHORT_NAMES = frozenset({"UBND", "HĐND", "MTTQ", "UBMTTQ", "VPĐU", "UBKT", "Chính phủ", "Quốc hội"})
"""Bodies known by one word; other single words and codes ("KCN", "Tổ" of "Tổ chức") are not taken for who must act."""

WHO_LABEL = re.compile(
    r"(?:đơn\svị|cơ\squan|bộ\sphận|người)?\s?(?:chủ\strì|thực\shiện|phụ\strách|tham\smưu|chịu\strách\snhiệm)(?:\sthực\shiện)?\s?:\s*",
    re.IGNORECASE,
)
"""A label that gives who does the task above it ("Đơn vị chủ trì: …")."""

COLUMNS = {
    "time": re.compile(
        r"\s*(?:thời\s(?:gian|hạn)|tiến\sđộ|hạn|ngày)(?:\s(?:hoàn\sthành|thực\shiện|báo\scáo|kết\sthúc|xong))?\s*\Z",
        re.IGNORECASE,
    ),
    "task": re.compile(r".{0,40}(?:nội\sdung|nhiệm\svụ|công\sviệc|tên\sviệc|đầu\sviệc|hoạt\sđộng)", re.IGNORECASE),
    "who": re.compile(r".{0,40}(?:chủ\strì|thực\shiện|đơn\svị|cơ\squan|phụ\strách|trách\snhiệm)", re.IGNORECASE),
}
"""Headings of the columns of a task table."""
