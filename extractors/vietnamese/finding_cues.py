"""Words by which a sentence says what kind of finding it is, and words that are none: labels, turns, opening and closing formulas.

"Mặt hạn chế: …"                          a label, the kind of what follows
"… đã tích hợp đầy đủ, tuy nhiên còn lỗi"  a turn: praise before it, fault after it
"chưa bố trí được kinh phí"                a shortcoming, whatever the heading reports
"Trên đây là báo cáo …"                    the closing formula
"""

from __future__ import annotations

import re

from models.document import SectionRole
from models.records import FindingKind

KIND_OF_ROLE: dict[SectionRole, FindingKind] = {
    "strength": "strength",
    "result": "strength",
    "leadership": "strength",
    "shortcoming": "shortcoming",
    "cause": "cause",
    "task": "task",
    "recommendation": "recommendation",
}
"""The kind of a sentence under a heading of a role: under reported results a neutral sentence is a strength."""

DECISIVE_ROLES: frozenset[SectionRole] = frozenset({"strength", "shortcoming", "cause", "task", "recommendation"})
"""Roles that decide against cue words; under the others ("Kết quả", "Tình hình") a sentence may say otherwise."""

KIND_OF_TYPE: dict[str, FindingKind] = {
    "báo cáo": "strength",
    "kế hoạch": "task", "chương trình": "task", "chương trình hành động": "task", "kế hoạch hành động": "task", "chỉ thị": "task",
    "công điện": "task", "công văn": "task", "hướng dẫn": "task", "phương án": "task", "thông báo": "task", "kết luận": "task",
    "thông báo kết luận": "task", "tờ trình": "recommendation",
}  # fmt: skip
"""The kind of a sentence under a heading without a role, by the type of the document, lower case."""

REPORTING_TYPES = frozenset(
    {"báo cáo", "thông báo", "kết luận", "thông báo kết luận", "biên bản", "nghị quyết", "tờ trình"}
)
"""Types that look back: only there do headings such as "Kết quả", "Tình hình", "Chỉ đạo" report what was achieved."""

NORMATIVE_TYPES = frozenset(
    {
        "luật",
        "bộ luật",
        "pháp lệnh",
        "lệnh",
        "hiến pháp",
        "nghị định",
        "thông tư",
        "thông tư liên tịch",
        "quyết định",
        "quy định",
        "quy chế",
        "giấy mời",
    }
)
"""Types that lay down rules; they judge nothing and have no findings."""

_LABELS: dict[FindingKind, str] = {
    "strength": r"ưu[ ]điểm|(?:những[ ])?mặt[ ](?:tích[ ]cực|được|mạnh)|(?:những[ ])?kết[ ]quả[ ]đạt[ ]được|thuận[ ]lợi",
    "shortcoming": r"(?:những[ ])?(?:tồn[ ]tại|hạn[ ]chế|khuyết[ ]điểm|khó[ ]khăn|vướng[ ]mắc|bất[ ]cập|mặt[ ](?:hạn[ ]chế|chưa[ ]được))"
    r"(?:(?:,|[ ]và|,[ ]và)?[ ](?:tồn[ ]tại|hạn[ ]chế|khuyết[ ]điểm|khó[ ]khăn|vướng[ ]mắc|bất[ ]cập))*",
    "cause": r"nguyên[ ]nhân(?:[ ](?:khách[ ]quan|chủ[ ]quan|chủ[ ]yếu))?",
    "task": r"(?:nhiệm[ ]vụ|giải[ ]pháp|phương[ ]hướng)(?:[ ](?:trọng[ ]tâm|thời[ ]gian[ ]tới|khắc[ ]phục))?",
    "recommendation": r"(?:kiến[ ]nghị|đề[ ]xuất)(?:(?:,|[ ]và)?[ ](?:kiến[ ]nghị|đề[ ]xuất))?",
}
LABEL = re.compile(
    "[ ]*(?:[-–+*•][ ]*)?(?:về[ ])?(?:"
    + "|".join(rf"(?P<{kind}>{words})" for kind, words in _LABELS.items())
    + r"|(?P<neutral>nhận[ ]xét(?:,?[ ]đánh[ ]giá)?(?:[ ]chung)?|đánh[ ]giá(?:[ ]chung)?))[ ]*:[ ]*",
    re.IGNORECASE,
)
"""A label that only names the kind, with its colon; the named groups are the kinds, `neutral` names none."""

TURN = re.compile(
    r"(?:(?P<stop>[.;,])[ ]?|^|(?P<inner>[ ]))(?=(?:tuy[ ]nhiên|song(?:[ ]đến[ ]nay|,)|mặc[ ]dù[ ]vậy|thế[ ]nhưng|bên[ ]cạnh[ ]đó,?[ ](?:vẫn|còn)"
    r"|(?:hiện[ ]nay[ ]|hiện[ ])?vẫn[ ]còn|hiện[ ]nay[ ]còn)(?!\w))",
    re.IGNORECASE,
)
"""Where a clause turns from praise to fault."""

_AFTER_CHUA = (
    "có", "đáp ứng", "bố trí", "đạt", "đồng bộ", "cao", "kịp thời", "đầy đủ", "chặt chẽ", "thường xuyên", "nghiêm", "thực sự", "thật sự", "quyết liệt",
    "được quan tâm", "đảm bảo", "bảo đảm", "hoàn thành", "hiệu quả", "ổn định", "nhiều", "sâu", "rõ", "tốt", "mạnh", "phát huy", "chủ động", "tương xứng",
    "liên thông", "tích hợp", "sát", "đúng", "đủ", "hợp lý", "đồng đều", "được giải quyết", "được triển khai", "được đầu tư", "khai thác", "triệt để", "toàn diện",
    "hiểu", "quen", "mạnh dạn", "chuyên sâu", "dứt điểm", "khắc phục",
)  # fmt: skip
_AFTER_CON = (
    "khó khăn", "hạn chế", "hạn hẹp", "chậm", "thiếu", "thấp", "yếu", "lúng túng", "bất cập", "tồn tại", "ít", "mỏng", "nhiều khó khăn", "gặp", "chưa", "bị",
    "tình trạng", "để xảy ra", "mang tính", "chung chung", "hình thức", "manh mún", "nhỏ lẻ", "có tình trạng", "có hạn", "vướng",
)  # fmt: skip


def _any(words: tuple[str, ...]) -> str:
    return "|".join(
        re.escape(word).replace(r"\ ", "[ ]") for word in sorted(words, key=lambda word: (-len(word), word))
    )


SHORTCOMING = re.compile(
    rf"(?<!\w)(?:chưa[ ](?:được[ ])?(?:{_any(_AFTER_CHUA)})|(?:còn|vẫn)[ ](?:{_any(_AFTER_CON)})|gặp[ ](?:nhiều[ ]|không[ ]ít[ ])?khó[ ]khăn"
    r"|(?:rất|triển[ ]khai|bị)[ ]chậm|chậm[ ]tiến[ ]độ|không[ ]đạt|thiếu[ ]hụt|không[ ]có[ ](?:nguồn|cán[ ]bộ|kinh[ ]phí|nhân[ ]lực)|đang[ ]vướng[ ]mắc"
    r"|còn[ ]\d{1,4}[ ][^.;]{1,60}?(?:chưa|lõm)|khó[ ]khăn[ ]cho[ ]việc)(?!\w)|:[ ]không[ ]có\.?$",
    re.IGNORECASE,
)
"""Words of fault, plain enough to hold against a heading that reports results."""

TASK = re.compile(
    r"(?:[^.;:]{0,60}?(?:yêu[ ]cầu|giao)[ ](?=[A-ZĐ])|(?:tiếp[ ]tục|tăng[ ]cường|đẩy[ ]mạnh|tập[ ]trung|khẩn[ ]trương|chủ[ ]động|phấn[ ]đấu|thường[ ]xuyên|nghiêm[ ]túc)[ ])",
    re.IGNORECASE,
)
"""How an order or a plan begins, where the heading does not say what stands under it."""

PLAN = re.compile(r"(?:[^.;:,]{1,60}[ ])?(?:tiếp[ ]tục|sẽ|phấn[ ]đấu)[ ]", re.IGNORECASE)
"""How a plan begins among neutral sentences of a report."""

ORDER = re.compile(r"(?:giao|yêu[ ]cầu)[ ](?=[A-ZĐ])|(?:Giao|Yêu[ ]cầu)[ ]")
"""How an order begins; it holds against a heading of recommendations."""

DONE = re.compile(
    r"[^.;:,]{2,80}[ ]đã[ ](?:có|chủ[ ]trì|chỉ[ ]đạo|ban[ ]hành|phối[ ]hợp|tổ[ ]chức|tham[ ]mưu)[ ]", re.IGNORECASE
)
"""How a sentence begins that says what was done about a shortcoming."""

DEMANDS = re.compile(r"yêu[ ]cầu(?!\w)", re.IGNORECASE)
"""A heading that sets demands; beside "mục đích" they are tasks, the aims are not."""

RECOMMENDATION = re.compile(r"(?:kính[ ])?(?:đề[ ]nghị|kiến[ ]nghị|đề[ ]xuất)[ ]", re.IGNORECASE)
"""How a request to a body above begins."""

CAUSE = re.compile(r"nguyên[ ]nhân[ ](?:chủ[ ]yếu[ ]|chính[ ])?(?:là|do)(?!\w)", re.IGNORECASE)
"""How a cause begins among shortcomings."""

OPENING = re.compile(r"(?:căn[ ]cứ|kính[ ]gửi|số:|v/v)(?!\w)|(?:xét|theo)[ ]đề[ ]nghị", re.IGNORECASE)
"""How the grounds of a document begin; they are no findings."""

LEAD_IN = re.compile(
    r"(?:như[ ]sau|(?:dưới|sau)[ ]đây|(?:nội[ ]dung|nhiệm[ ]vụ|vấn[ ]đề|giải[ ]pháp|yêu[ ]cầu|việc|ý[ ]kiến)[^.;]{0,20}[ ]sau|trong[ ]đó)[ ]*[:.]?$",
    re.IGNORECASE,
)
"""How a paragraph ends that only announces what follows."""

CLOSING = re.compile(
    r"(?:trên[ ]đây[ ]là|nay[ ](?:thông[ ]báo|báo[ ]cáo)|\(?kèm[ ]theo|nơi[ ]nhận|\(?(?:có[ ])?(?:chi[ ]tiết|biểu|phụ[ ]lục))(?!\w)",
    re.IGNORECASE,
)
"""How the closing formula and remarks on annexes begin."""

ASIDE = re.compile(
    r"[^\n]{0,200}(?:…{2}|\.{5})|(?:(?:về[ ])?thời[ ]gian(?:,?[ ]địa[ ]điểm)?(?:[ ](?:thực[ ]hiện|hoàn[ ]thành))?|địa[ ]điểm|thành[ ]phần|đơn[ ]vị[ ](?:chủ[ ]trì|phối[ ]hợp)|đợt[ ]\d+"
    r"|(?:trưởng|phó|thành[ ]viên)[ ](?:đoàn|ban|tổ))[ ]*:|(?:[^:.]{0,80}:[ ])?(?:từ[ ]khi|trong[ ]khoảng[ ]thời[ ]gian|từ[ ]ngày)(?!\w)",
    re.IGNORECASE,
)
"""Lines that give time, place and parties, and the dotted lines of forms; not findings."""

NO_FINDINGS = re.compile(r"(?:mục[ ]đích|ý[ ]nghĩa|căn[ ]cứ|phạm[ ]vi)(?!\w)", re.IGNORECASE)
"""Headings under which nothing is judged or asked for."""
