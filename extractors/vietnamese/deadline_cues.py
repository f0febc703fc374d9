"""Words that set a time for a task: by when, how often, after what; and those that only tell of one.

"báo cáo … trước ngày 10/01/2026"          strong cue: a deadline wherever it stands
"trình UBND tỉnh … trong tháng 7/2026"     weak cue: a deadline only for a task that still lies ahead
"báo cáo định kỳ hằng quý"                 a rhythm that governs an act
"kế hoạch hằng năm"                        a rhythm that only names a thing
"""

from __future__ import annotations

import re
from functools import partial

from extractors.vietnamese.numerals import DIGITS
from extractors.vietnamese.phrases import any_of, initials
from extractors.vietnamese.preselection import Holding

STRONG_DUE = (
    *("trước", "trước thời điểm", "chậm nhất", "chậm nhất là", "chậm nhất vào", "chậm nhất đến", "muộn nhất"),
    *("trễ nhất", "xong trước", "xong trong", "hoàn thành trong", "hoàn thành trước", "hoàn thành"),
    *("hoàn thành vào", "hoàn thành xong trong", "hạn cuối", "hạn chót", "thời hạn", "thời hạn là"),
    *("thời hạn hoàn thành", "thời gian hoàn thành", "hạn", "không quá", "dứt điểm trong", "xong"),
    *("dự kiến hoàn thành", "hoàn thành chậm nhất", "đúng", "vào đúng", "xong đúng"),
)
"""Words right before a date that make it the last moment of an act."""

WEAK_DUE = ("trong", "đến hết", "hết", "vào", "ngay trong", "trong tuần đầu", "trong tuần cuối", "trong nửa đầu")
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

PAST = (*("đã", "vừa", "được tổ chức", "đạt được", "tính đến", "lũy kế", "luỹ kế", "kể từ", "so với", "tại thời điểm"),)
"""Words of an act or state that is told, not asked for; in the clause before the date."""

TASK_VERBS = (
    *("báo cáo", "gửi", "nộp", "trình", "tổng hợp", "hoàn thành", "hoàn thiện", "xây dựng", "tổ chức", "rà soát"),
    *("thực hiện", "triển khai", "khắc phục", "tham mưu", "ban hành", "cập nhật", "kiểm tra", "giám sát"),
    *("đôn đốc", "bố trí", "đầu tư", "phối hợp", "chỉ đạo", "xử lý", "lập", "công khai", "bàn giao", "quyết toán"),
    *("giải ngân", "phê duyệt", "đề xuất", "đánh giá", "thẩm định", "thành lập", "đào tạo", "tập huấn"),
    *("tuyên truyền", "kiện toàn", "sơ kết", "tổng kết", "ưu tiên", "quán triệt", "phổ biến", "đăng ký"),
    *("cung cấp", "khởi công", "giải quyết", "thống kê", "họp", "phân công", "theo dõi", "phấn đấu", "tiếp nhận"),
    *("niêm yết", "công bố", "nghiệm thu", "giải phóng", "cử", "duy trì", "chấn chỉnh", "thông báo", "đưa"),
    *("xem xét", "hỗ trợ", "khảo sát", "trả lời", "khôi phục", "chỉnh lý", "số hóa", "làm sạch", "đối soát"),
    *("hướng dẫn", "biên soạn", "nâng cấp", "bổ sung", "điều chỉnh", "thanh toán", "thu hồi", "lắp đặt"),
    *("mua sắm", "kết nối", "tích hợp", "vận hành", "sao lưu", "kiểm điểm", "rút kinh nghiệm", "giao ban"),
    *("chấm điểm", "chuẩn bị", "chuyển giao", "nghiên cứu", "tiếp thu", "sửa đổi", "sửa chữa", "chi trả"),
    *("vận động", "thu thập", "nhập liệu", "đối chiếu", "tiến hành", "kiểm kê", "sắp xếp", "mở lớp", "kết thúc"),
    *(
        "bảo đảm",
        "đảm bảo",
        "tham dự",
        "tạm dừng",
        "dừng",
        "giải thể",
        "tự giải thể",
        "mở đợt",
        "bảo trì",
        "diễn tập",
        "sát hạch",
        "tổng rà soát",
    ),
    *("chủ trì", "tham gia", "lựa chọn", "bố cáo", "chuyển đơn", "xóa", "trồng", "khám", "tuyển", "ký", "mở rộng"),
    *("hoàn chỉnh", "phúc tra", "hoàn trả", "trả kết quả", "đăng tải", "thể chế hóa", "thẩm tra", "xác minh"),
)
"""Verbs with which the task of an official document begins."""

VERBS_IN_NAMES = (
    *("chương", "quy", "công", "quá", "tiến", "xuất", "lịch", "các", "toàn", "tờ", "chủ", "nhà", "cao", "chế"),
)
"""Words behind which a verb is part of a noun ("quá trình", "chủ đầu tư")."""

NAMED_BY_TASK = ("tổ", "đoàn", "ban")
TASKS_IN_NAMES = (
    *("kiểm tra", "giám sát", "tổ chức", "chỉ đạo", "số hóa", "thẩm định", "rà soát", "khảo sát", "tiếp nhận"),
    *("giải phóng", "đánh giá", "công bố", "tiếp thu", "vận động"),
)
"""Acts after which bodies for a purpose are named ("Đoàn kiểm tra", "Tổ rà soát")."""

MODALS = ("phải", "cần", "có trách nhiệm", "chịu trách nhiệm")
"""Words after which an act stands, whatever its verb."""

CLOSING_VERBS = ("báo cáo", "gửi", "nộp", "trình", "tổng hợp", "hoàn thành", "đề xuất", "thông báo")
"""Verbs of the last act of a sentence; a time at its end is theirs ("xây dựng … và báo cáo … trước ngày …")."""

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
    *("khen thưởng", "kiểm điểm", "theo dõi", "chấm điểm", "bình quân", "trung bình"),
)
"""Nouns that a rhythm behind them only names ("kế hoạch hằng năm")."""

YEARLY_NAMES = ("kế hoạch", "dự toán", "chương trình", "ngân sách", "chỉ tiêu", "kinh phí", "nhu cầu", "phong trào")
"""Nouns that "hằng năm" names even at a distance ("kế hoạch hành động về chuyển đổi số hằng năm")."""

HANDED_IN = ("kết quả", "số liệu", "đánh giá", "chất lượng", "nhiệm vụ", "công tác")
"""Nouns that a rhythm does not name where they are what is reported ("báo cáo kết quả hằng quý")."""

PLANNED_BY_YEAR = (
    "kế hoạch",
    "nhiệm vụ",
    "chỉ tiêu",
    "dự toán",
    "mục tiêu",
    "chương trình",
    "ngân sách",
    "công tác",
    "vốn",
)
"""Nouns that a year behind them only names ("kế hoạch năm 2026")."""

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
    "bảy": "SA",
    "7": "SA",
    "chủ nhật": "SU",
}
"""BYDAY by the Vietnamese name, "thứ" left out."""

ACTIVITIES = (
    *("thực hiện", "hoàn thành", "triển khai", "tổ chức", "tiến hành", "gửi", "nộp", "báo cáo", "giám sát"),
    *("kiểm tra", "hoàn thiện", "kết thúc", "khảo sát", "rà soát"),
)
"""Acts that the label of a time may name ("Thời gian thực hiện:")."""

_S = r"[ \t\u00a0]{1,3}"
_words = partial(any_of, space=_S)


STRONG_DUE_BEFORE = re.compile(
    rf"(?<!\w)(?P<cue>{_words(STRONG_DUE)})[\s:,]{{0,3}}(?:(?:ngày|cuối|hết|là|dự kiến)\s)?\Z", re.IGNORECASE
)
WEAK_DUE_BEFORE = re.compile(rf"(?<!\w)(?P<cue>{_words(WEAK_DUE)}|trong{_S}tuần{_S}\d)[\s,]{{0,3}}\Z", re.IGNORECASE)
DISTANT_DUE_BEFORE = re.compile(
    r"""(?<!\w)(?P<cue>(?:thời\s(?:gian|hạn)\s)?(?:chậm|muộn|trễ)\snhất\s[^\d;:.,()\n]{3,90}\s
    |(?:thời\shạn|hạn\scuối|hạn\snộp)\s[^\d;:.,()\n]{3,90}\s(?:là|đến|trước|hết|vào)\s(?:ngày\s|hết\s)?)\Z""",
    re.VERBOSE | re.IGNORECASE,
)
"""A strong word with the act between it and its date ("chậm nhất gửi báo cáo về Sở ngày 20/3")."""
JOINED = re.compile(r"\s(?:và|hoặc|-|–)\s(?:trong\s)?", re.IGNORECASE)
"""What stands between two times of which the later one is the last moment ("trong quý III và quý IV/2026")."""
MEETING_BEFORE = re.compile(
    r"(?<!\w)(?:báo\scáo|trình|thông\squa|xem\sxét)\s[^\d.;:,]{0,80}?(?P<cue>tại\s(?:kỳ\shọp|phiên\shọp|cuộc\shọp))(?:\s[^\W\d_]+){0,6}\s\Z",
    re.IGNORECASE,
)
"""A meeting that stands for its date ("tại kỳ họp thường lệ cuối năm 2026")."""
OPENS_TARGET = re.compile(rf"[\s,]*(?P<cue>(?:từ{_S}nay{_S})?(?:đến|tới)(?:{_S}(?:hết|cuối))?){_S}", re.IGNORECASE)
"""A clause that opens with the end of its time ("đến năm 2030 mỗi xã có …")."""
STRIVING = re.compile(r"(?<!\w)(?:phấn\sđấu|mục\stiêu)(?!\w)", re.IGNORECASE)
NAMED_BY_YEAR = re.compile(rf"(?<!\w)(?:{_words(PLANNED_BY_YEAR)})(?:{_S}[^\W\d_]+){{0,4}}{_S}\Z", re.IGNORECASE)
REACHES = re.compile(r"(?<!\w)(?:đạt|có|giảm|tăng|còn|bảo\sđảm|đảm\sbảo)(?!\w)", re.IGNORECASE)
"""What a target does."""
REACHES_NEXT = re.compile(r"\s(?:[^\s,;.:]+\s){0,2}?(?:đạt|có|giảm|tăng|còn|là|không\scòn)\s", re.IGNORECASE)
"""The same right behind its time ("đến 30/11/2026 toàn tỉnh đạt …")."""
REACHED_BEFORE = re.compile(
    rf"(?<!\w)(?:đến|tới)(?:{_S}(?:hết|cuối))?{_S}[^;]{{4,80}}\s(?:đạt|có|giảm|tăng|còn|là)\s", re.IGNORECASE
)
"""A target before another one of the same clause."""
TARGET_DUE_BEFORE = re.compile(rf"(?<!\w)(?P<cue>{_words(TARGET_DUE)})[\s,]{{0,3}}\Z", re.IGNORECASE)
TARGET_IN = re.compile(rf"(?<!\w)(?:{_words(TARGETS)})(?!\w)", re.IGNORECASE)
CLOCK_BEFORE = re.compile(
    r"\d{1,2}\s?(?:giờ|h|g)\s?(?:\d{1,2}\s?(?:phút|['’p])?)?[\s,]{0,3}(?:ngày\s)?\Z", re.IGNORECASE
)
FAILS = re.compile(r"(?<!\w)(?:chưa|không|còn[ ]chậm|chậm|thiếu)(?!\w)", re.IGNORECASE)
"""Words of what was not done; a time beside them is told, not asked for."""
AHEAD_IN = re.compile(rf"(?<!\w)(?:{_words(AHEAD)})(?!\w)", re.IGNORECASE)
PAST_IN = re.compile(
    rf"(?<!\w)(?:{_words(PAST)}|(?<!báo[ ]cáo[ ])(?<!gửi[ ])(?<!hợp[ ])kết{_S}quả)(?!\w)", re.IGNORECASE
)
_NO_NOUN = "".join(f"(?<!{word}[ ])" for word in VERBS_IN_NAMES)
_NO_NAME = "".join(f"(?<!{word}[ ])" for word in NAMED_BY_TASK)
TASK_VERB = re.compile(
    rf"""(?=[{initials((*TASK_VERBS, *TASKS_IN_NAMES))}])(?<!\w){_NO_NOUN}(?:(?:{_words(set(TASK_VERBS) - set(TASKS_IN_NAMES))})
    |{_NO_NAME}(?:{_words(TASKS_IN_NAMES)}))(?!\w)(?![ ](?:đảng|cơ[ ]sở|hành[ ]chính|chính[ ]trị))""",
    re.VERBOSE | re.IGNORECASE,
)
MADE_BEFORE = re.compile(
    r"(?<!\w)(?:lập|cấp|ban\shành|sinh|phát\ssinh|hình\sthành|xây\sdựng|tiếp\snhận|đăng\ský|ký|giao|thành\slập|tuyển\sdụng|mua|có)"
    r"\strước(?:\sngày)?\Z",
    re.IGNORECASE,
)
"""What was made before a day tells which things are meant ("hồ sơ lập trước ngày 01/7/2025")."""
HOLDING = re.compile(rf"(?<!\w)(?:tạm{_S}dừng|dừng|duy{_S}trì|tiếp{_S}tục|giữ{_S}nguyên)(?!\w)", re.IGNORECASE)
"""What is kept up until an event."""
LEADS = re.compile(rf"\s*chủ{_S}trì,?{_S}(?:cùng|phối{_S}hợp)(?:{_S}chặt{_S}chẽ)?(?:{_S}với)?{_S}", re.IGNORECASE)
"""How an order to a body begins that leads others: who takes part, then what is to be done."""
HANDS_ON = re.compile(rf"(?:báo{_S}cáo|trình){_S}(?=[^\W\d_])", re.IGNORECASE)
"""A last act that says to whom the result goes, and not what it is."""
ONLY_DONE = re.compile(rf"(?:thực{_S}hiện{_S})?(?:cơ{_S}bản{_S})?(?:hoàn{_S}thành|xong)?[\s,]*", re.IGNORECASE)
"""Words that say no more than that an act is to be done."""
REGULAR_ACT = re.compile(
    rf"(?:họp|giao{_S}ban|phát{_S}sóng|duy{_S}trì|sinh{_S}hoạt|cập{_S}nhật|công{_S}bố)(?!\w)", re.IGNORECASE
)
"""Acts that are done in rhythms; behind a comma the rhythm is theirs alone."""
TIME_NOUN = re.compile(r"thời\s(?:gian|hạn)|tiến\sđộ", re.IGNORECASE)
"""What with such words is only the label of a time ("; thời gian thực hiện từ ngày …")."""
LAST_ACT = re.compile(rf"(?<!\w)(?:và|đồng thời){_S}(?P<verb>{_words(CLOSING_VERBS)})(?!\w)", re.IGNORECASE)
REQUEST = re.compile(rf"(?<!\w)(?:đề{_S}nghị|yêu{_S}cầu|kiến{_S}nghị){_S}(?=\w)", re.IGNORECASE)
"""A request; what stands behind the body asked is its act, whatever the verb."""

MODAL = re.compile(rf"(?<!\w)(?:{_words(MODALS)}){_S}(?:được{_S})?", re.IGNORECASE)
WINDOW = re.compile(
    rf"""(?P<label>(?:về\s)?(?:thời\s(?:gian|hạn|điểm)|tiến\sđộ|hạn)(?:\s(?:{_words(ACTIVITIES)})){{1,2}}
    |tiến\sđộ|thời\shạn|thời\sgian|hoàn\sthành) \s?(?:[:：]|\sdự\skiến:?) \s*""",
    re.VERBOSE | re.IGNORECASE,
)
"""A label that gives the time of the task above it ("Thời gian thực hiện: …")."""

OPENED_BY = re.compile(
    r"(?:(?:bước|giai\sđoạn|đợt|lần|kỳ|tuần|vòng)\s(?:\d{1,2}|[ivx]{1,4}|thứ\s[^\W\d_]+|một|hai|ba)\s?)?[(:]?\s?(?:dự\skiến\s|trong\s|vào\s)?",
    re.IGNORECASE,
)
"""What may stand before the time that an item of a schedule begins with ("Bước 1 (tháng 3/2026): …")."""
OPENED_END = re.compile(r"\s?\)?\s?:\s")
AS_FOLLOWS = re.compile(r",?\s(?:cụ\sthể\s)?(?:như\ssau|sau\sđây|gồm)\s?:\s*\Z", re.IGNORECASE)
"""How a line ends that leads to a list."""
TIME_HEADING = re.compile(
    rf"(?:thời\s(?:gian|hạn|điểm)|tiến\sđộ)(?:\s(?:{_words(ACTIVITIES)}))?(?:(?:,|\svà)\s(?:địa\sđiểm|hình\sthức|thành\sphần)){{0,2}}\s*:?\Z",
    re.IGNORECASE,
)
"""A heading below which nothing but times and places stand."""

TIME_AND_PLACE = re.compile(
    r"(?:về\s)?(?:thời\s(?:gian|hạn|điểm)|địa\sđiểm|tiến\sđộ|nội\sdung|nhiệm\svụ|tổ\schức\sthực\shiện|kinh\sphí|thành\sphần)\s*(?:[,:;.]|và\s|\Z)",
    re.IGNORECASE,
)
"""A heading that names a part of the document, not a task."""

COUNTS = {word: DIGITS[word] for word in ("hai", "ba", "bốn")}
"""Counts in words ("hai tuần một lần")."""
_SIX_MONTHS = rf"0?6{_S}tháng|sáu{_S}tháng"
_PERIOD = rf"(?:{_SIX_MONTHS}|tuần(?!{_S}tra)|tháng|quý|năm(?!{_S}(?:học|nay)))"
RHYTHM = Holding(
    ("hằng", "hàng", "mỗi", "kỳ", "lần"),
    rf"""(?<!\w)(?:
      (?:định\skỳ|thường\skỳ){_S}(?:(?:hằng|hàng|mỗi|theo){_S})?(?P<set>{_PERIOD})
    | (?:định\skỳ|thường\skỳ){_S}(?:(?:hằng|hàng|mỗi){_S})?(?P<count>\d{{1,2}}){_S}(?P<counted>tuần|tháng|năm)
    | (?:hằng|hàng|mỗi){_S}(?P<each>ngày|{_PERIOD})
    | (?:một|\d{{1,2}}){_S}lần\s?(?:/|mỗi{_S}|trong{_S})\s?(?:0?1{_S})?(?P<once>tuần|tháng|quý|năm)
    | (?:(?P<every>\d{{1,2}}|{_words(COUNTS)}){_S})?(?P<unit>tuần|tháng|quý|năm)(?:{_S}(?:một|0?1){_S}|\s?/\s?(?:0?1\s?)?)lần
    )(?P<more>(?:\s?,\s?(?:(?:hằng|hàng){_S})?{_PERIOD}(?!\w)){{0,4}})(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
OPENS_RHYTHM = re.compile(
    r"(?:[\s,;:.–-]|\d{1,2}(?!\d)|(?:định\skỳ|chậm\snhất|vào|trước|sáng|chiều|ngày|mùng|mồng|thứ|giờ|hai|ba|tư|năm|sáu|bảy)(?!\w)){0,24}",
    re.IGNORECASE,
)
"""What may stand in a clause before the rhythm that opens it ("Định kỳ ngày 25 hằng tháng, …")."""
BY_WHAT = re.compile(r"(?:theo|nhằm|qua|trên\scơ\ssở)(?!\w)", re.IGNORECASE)
"""How words begin that tell by what rule an act is done."""
_BESIDE_DAYS = ("định kỳ", "chậm nhất", "muộn nhất", "vào", "trước", "sáng", "chiều", "tối", "cuối", "đầu")
_DAY = rf"""(?:(?:{_words(_BESIDE_DAYS)}){_S}){{0,4}}(?:thứ{_S}(?:{_words(WEEKDAYS)})|chủ{_S}nhật
    |(?:ngày{_S}(?:(?:mùng|mồng){_S})?|mùng{_S}|mồng{_S})\d{{1,2}}(?:(?:/|{_S}tháng{_S})\d{{1,2}})?|\d{{1,2}}{_S}giờ(?:{_S}\d\d)?)(?!\w)"""
DAYS_BEFORE = re.compile(
    rf"(?<!\w)(?:{_DAY}(?:,|{_S}và)?{_S}){{0,4}}(?:{_DAY}|{_words(_BESIDE_DAYS)}){_S}\Z", re.VERBOSE | re.IGNORECASE
)
DAYS_BEHIND = re.compile(rf"(?:(?:,|{_S}và)?{_S}{_DAY}){{1,4}}", re.VERBOSE | re.IGNORECASE)
"""The day of a rhythm on either side of it ("ngày 05 và ngày 20 [hằng tháng]", "[hằng tuần] vào thứ Sáu")."""
TIMES = re.compile(rf"{_S}(?:ít{_S}nhất{_S})?\d{{1,2}}{_S}(?:lần|lượt|buổi)(?!\w)", re.IGNORECASE)
"""How many times a rhythm's act is done ("mỗi ngày 02 lần")."""
BEHIND_RHYTHM = re.compile(r",?\s(?=[^\W\d_])")
"""What stands between a rhythm and the act behind it."""
FROM_NOW = re.compile(r"từ\s(?:nay|đây|bây\sgiờ)\s(?:đến|tới)(?!\w)", re.IGNORECASE)
"""How long a rhythm lasts that stands in the same clause ("từ nay đến hết tháng 01/2027 báo cáo … hằng tuần")."""
RHYTHM_PART = re.compile(rf"{_SIX_MONTHS}|tuần|tháng|quý|năm", re.IGNORECASE)
NAMED_BY_RHYTHM = re.compile(rf"(?<!\w)(?:{_words(RHYTHM_NAMES)})(?:{_S}[^\W\d_]+){{0,3}}{_S}\Z", re.IGNORECASE)
HANDS_IN = re.compile(rf"(?<!\w)(?:báo{_S}cáo|gửi|nộp|trình|tổng{_S}hợp)(?!\w)", re.IGNORECASE)
FUNDED = re.compile(
    rf"(?<!\w)(?:bố\strí|phân\sbổ|cấp|cân\sđối|bảo\sđảm|đảm\sbảo|dành){_S}(?:nguồn{_S})?(?:ngân\ssách|kinh\sphí|vốn|nguồn\slực)"
    rf"(?:{_S}thực\shiện)?{_S}\Z",
    re.IGNORECASE,
)
"""An act of funding that a rhythm behind it governs ("bố trí kinh phí hằng năm cho các thôn")."""
YEARLY_NAME = re.compile(rf"(?<!\w)(?:{_words(YEARLY_NAMES)})(?!\w)", re.IGNORECASE)
CLOSING_VERB = re.compile(rf"(?<!\w)(?:{_words(CLOSING_VERBS)})(?!\w)", re.IGNORECASE)
MONTH_DAY = re.compile(
    rf"\bngày{_S}(?:(?:mùng|mồng){_S})?(?P<day>\d{{1,2}})(?![\d/\-]|\.\d)(?!{_S}tháng{_S}\d)"
    rf"(?:\s(?:và|,)\s(?:ngày{_S})?(?P<second>\d{{1,2}})(?![\d/\-.]))?",
    re.IGNORECASE,
)
YEAR_DAY = re.compile(rf"\bngày{_S}(?P<day>\d{{1,2}})(?:/|{_S}tháng{_S})(?P<month>\d{{1,2}})(?![\d/])", re.IGNORECASE)
NTH = {"đầu tiên": "1", "cuối cùng": "-1", "cuối": "-1"}
"""Which weekday of a month; BYDAY counts so."""
NTH_WEEK_DAY = re.compile(
    rf"\b(?:thứ{_S}(?P<day>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ{_S}nhật){_S}(?P<nth>đầu{_S}tiên|cuối{_S}cùng|cuối)(?!\w)",
    re.IGNORECASE,
)
WEEK_DAY = re.compile(
    rf"\b(?:thứ{_S}(?P<day>hai|ba|tư|năm|sáu|bảy|[2-7])|(?P<sunday>chủ{_S}nhật))(?!\w)"
    rf"(?:(?:\svà|,)\s(?:thứ{_S})?(?P<second>hai|ba|tư|năm|sáu|bảy)(?!\w))?",
    re.IGNORECASE,
)

DUTY = re.compile(
    rf"(?<!\w)(?:chịu trách nhiệm|có trách nhiệm|phải|yêu cầu|đề nghị|giao|{_words(CLOSING_VERBS)})(?!\w)",
    re.IGNORECASE,
)

COLUMNS = {
    "time": re.compile(
        r"\s*(?:thời\s(?:gian|hạn)|tiến\sđộ|hạn|ngày)(?:\s(?:hoàn\sthành|thực\shiện|báo\scáo|kết\sthúc|xong))?\s*\Z",
        re.IGNORECASE,
    ),
    "task": re.compile(r".{0,40}(?:nội\sdung|nhiệm\svụ|công\sviệc|tên\sviệc|đầu\sviệc|hoạt\sđộng)", re.IGNORECASE),
    "who": re.compile(r".{0,40}(?:chủ\strì|thực\shiện|đơn\svị|cơ\squan|phụ\strách|trách\snhiệm)", re.IGNORECASE),
}
"""Headings of the columns of a task table."""

TARGET_HEADING = re.compile(r"(?<!\w)(?:chỉ\stiêu|mục\stiêu)(?!\w)", re.IGNORECASE)
"""A heading of targets; they have a time if it also says by when."""
BY_WHEN_BEFORE = re.compile(r"(?<!\w)(?:đến|tới|trước|trong)(?:\s(?:hết|cuối|ngày))?\s?\Z", re.IGNORECASE)
TARGETS_OF = re.compile(r"(?:\A|[.)–-]\s?)(?:các\s)?chỉ\stiêu(?:\s(?:chủ\syếu|cụ\sthể|cơ\sbản))?\s\Z", re.IGNORECASE)
"""Targets right before their year ("Chỉ tiêu năm 2027"); of other nouns a year only names the period."""
OF_WHICH = re.compile(r",\s(?:trong\sđó|riêng)\s", re.IGNORECASE)
"""What parts a target from a share of it."""
GENERAL_AIM = re.compile(r"(?:mục\stiêu\s)?(?:tổng\squát|chung)(?!\w)", re.IGNORECASE)
"""A heading or label of an aim that measures nothing."""
ASKING_COLUMN = re.compile(
    r".{0,40}(?:kiến\snghị|đề\sxuất|giải\spháp|nhiệm\svụ|phương\sán|đề\snghị|hướng\sxử\slý)", re.IGNORECASE
)
"""A column of a table whose cells ask for something."""
DUE_COLUMN = re.compile(r"\s*(?:thời\s)?hạn(?:\s[^\W\d_]+){0,3}\s*\Z", re.IGNORECASE)
"""A column that can be nothing but the time by which; it goes before one that may tell the state ("Tiến độ")."""
