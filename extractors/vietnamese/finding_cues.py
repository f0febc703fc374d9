"""Words by which a sentence says what kind of finding it is, and words that are none: labels, turns, opening and closing formulas.

"Mặt hạn chế: …"                          a label, the kind of what follows
"… đã lắp đặt xong, tuy nhiên còn chậm"   a turn: praise before it, fault after it
"chưa bố trí được kinh phí"                a shortcoming, whatever the heading reports
"Trên đây là báo cáo …"                    the closing formula
"""

from __future__ import annotations

import re

from extractors.vietnamese.phrases import any_of
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
    "kế hoạch": "task", "chương trình": "task", "chương trình hành động": "task", "kế hoạch hành động": "task",
    "chỉ thị": "task",
    "công điện": "task", "công văn": "task", "hướng dẫn": "task", "phương án": "task", "thông báo": "task",
    "kết luận": "task",
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

LABELS: dict[FindingKind, tuple[str, ...]] = {
    "strength": ("ưu điểm", "mặt tích cực", "mặt được", "mặt mạnh", "kết quả đạt được", "thuận lợi"),
    "shortcoming": (
        "tồn tại", "hạn chế", "khuyết điểm", "khó khăn", "vướng mắc", "bất cập", "mặt hạn chế", "mặt chưa được",
        "tồn tại, hạn chế", "hạn chế, tồn tại", "hạn chế, khuyết điểm", "khuyết điểm, hạn chế", "khó khăn, vướng mắc",
        "tồn tại hạn chế", "khó khăn, hạn chế", "hạn chế, khó khăn", "tồn tại, khó khăn", "hạn chế, vướng mắc",
    ),
    "cause": ("nguyên nhân", "nguyên nhân khách quan", "nguyên nhân chủ quan", "nguyên nhân chủ yếu"),
    "task": ("nhiệm vụ", "nhiệm vụ trọng tâm", "giải pháp", "giải pháp khắc phục", "phương hướng", "phương hướng, nhiệm vụ"),
    "recommendation": ("kiến nghị", "đề xuất", "đề xuất, kiến nghị", "kiến nghị, đề xuất", "đề nghị"),
}  # fmt: skip
"""Labels that name a kind and nothing else."""

NEUTRAL_LABELS = ("nhận xét", "nhận xét chung", "nhận xét, đánh giá", "nhận xét đánh giá", "nhận xét đánh giá chung",
                  "nhận xét, đánh giá chung", "đánh giá", "đánh giá chung")  # fmt: skip
"""Labels that name no kind."""

LABEL = re.compile(
    "[ ]*(?:[-–+*•][ ]*)?(?:về[ ])?(?:(?:những|các)[ ])?(?:"
    + "|".join(rf"(?P<{kind}>{any_of(words)})" for kind, words in LABELS.items())
    + rf"|(?P<neutral>{any_of(NEUTRAL_LABELS)}))[ ]*:[ ]*",
    re.IGNORECASE,
)
"""A label that only names the kind, with its colon; the named groups are the kinds, `neutral` names none."""

TURNS = (
    "tuy nhiên", "tuy vậy", "song", "mặc dù vậy", "thế nhưng", "bên cạnh đó vẫn", "bên cạnh đó, vẫn", "bên cạnh đó còn",
    "bên cạnh đó, còn", "vẫn còn", "hiện vẫn còn", "hiện nay vẫn còn", "hiện nay còn",
)  # fmt: skip
TURN = re.compile(
    rf"(?:(?P<stop>[.;,])[ ]?|^)(?=(?P<word>{any_of(TURNS)})(?!\w|[ ](?:song|phương|hành)))|[ ](?=(?P<inner>tuy[ ]nhiên)(?!\w))",
    re.IGNORECASE,
)
"""Where a clause turns from praise to fault."""

PRAISE = re.compile(r"(?<!\w)(?:đã|được[ ]quan[ ]tâm|đạt|vượt)(?!\w)", re.IGNORECASE)
"""Words of achievement, among shortcomings."""

NOT_YET = (
    "có", "đáp ứng", "bố trí", "đạt", "đồng bộ", "cao", "kịp thời", "đầy đủ", "chặt chẽ", "thường xuyên", "nghiêm", "thực sự",
    "thật sự", "quyết liệt", "quan tâm", "đảm bảo", "bảo đảm", "hoàn thành", "hiệu quả", "ổn định", "nhiều", "sâu", "rõ", "tốt",
    "mạnh", "phát huy", "chủ động", "tương xứng", "liên thông", "tích hợp", "sát", "đúng", "đủ", "hợp lý", "đồng đều", "giải quyết",
    "triển khai", "đầu tư", "khai thác", "triệt để", "toàn diện", "hiểu", "quen", "mạnh dạn", "chuyên sâu", "dứt điểm", "khắc phục",
)  # fmt: skip
"""What a shortcoming says after "chưa" or "chưa được"."""

STILL = (
    "khó khăn", "hạn chế", "hạn hẹp", "chậm", "thiếu", "thấp", "yếu", "lúng túng", "bất cập", "tồn tại", "ít", "mỏng", "gặp", "chưa",
    "nhiều khó khăn", "bị", "tình trạng", "để xảy ra", "mang tính", "chung chung", "hình thức", "manh mún", "nhỏ lẻ", "có hạn", "vướng",
    "có tình trạng",
)  # fmt: skip
"""What a shortcoming says after "còn" or "vẫn"."""

FAULTS = (
    "gặp khó khăn", "gặp nhiều khó khăn", "gặp không ít khó khăn", "rất chậm", "triển khai chậm", "bị chậm", "chậm tiến độ",
    "không đạt", "thiếu hụt", "không có nguồn", "không có cán bộ", "không có kinh phí", "không có nhân lực", "đang vướng mắc",
    "khó khăn cho việc",
)  # fmt: skip
"""Shortcomings in other words."""

SHORTCOMING = re.compile(
    rf"""
    (?<!\w) (?: chưa[ ] (?:được[ ])? (?:{any_of(NOT_YET)})
      | (?:còn|vẫn)[ ] (?:{any_of(STILL)})
      | còn[ ]\d{{1,4}}[ ][^.;]{{1,60}}? (?:chưa|lõm)
      | {any_of(FAULTS)} ) (?!\w)
    | :[ ]không[ ]có\.?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words of fault, plain enough to hold against a heading that reports results."""

TROUBLE = re.compile(
    r"(?<!\w)(?:vướng[ ]mắc|khó[ ]khăn|hạn[ ]chế|chồng[ ]lấn|tồn[ ]tại|chậm|thiếu|thấp|yếu|chưa|bị)(?!\w)",
    re.IGNORECASE,
)
"""Words of fault in the widest sense: a clause with one of them is no praise."""

PLAN = re.compile(r"(?:[^.;:,]{1,60}[ ])?(?:tiếp[ ]tục|sẽ|phấn[ ]đấu)[ ]", re.IGNORECASE)
"""How a plan begins among neutral sentences of a report."""

ORDER = re.compile(r"(?:Giao|Yêu[ ]cầu)[ ]")
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

ANNOUNCED = ("nội dung", "nhiệm vụ", "vấn đề", "giải pháp", "yêu cầu", "việc", "ý kiến")
LEAD_IN = re.compile(
    rf"(?:như[ ]sau|(?:dưới|sau)[ ]đây|(?:{any_of(ANNOUNCED)})[^.;]{{0,20}}[ ]sau|trong[ ]đó)[ ]*[:.]?$", re.IGNORECASE
)
"""How a paragraph ends that only announces what follows."""

CLOSINGS = (
    "trên đây là", "nay thông báo", "nay báo cáo", "kèm theo", "có biểu", "biểu", "phụ lục", "chi tiết", "có chi tiết",
    "danh sách chi tiết", "nơi nhận",
)  # fmt: skip
CLOSING = re.compile(rf"\(?(?:{any_of(CLOSINGS)})(?!\w)", re.IGNORECASE)
"""How the closing formula and remarks on annexes begin."""

ASIDES = (
    "thời gian", "thời gian thực hiện", "thời gian hoàn thành", "thời gian, địa điểm", "thời gian, địa điểm thực hiện", "địa điểm",
    "thành phần", "đơn vị chủ trì", "đơn vị phối hợp", "trưởng đoàn", "phó trưởng đoàn", "thành viên đoàn", "trưởng ban", "tổ trưởng",
    "phó trưởng ban", "thành viên",
)  # fmt: skip
ASIDE = re.compile(
    rf"""
    \([^()]{{1,300}}\)\.?$ |
    [^\n]{{0,200}} (?: …{{2}} | \.{{5}} )
    | (?:về[ ])? (?: {any_of(ASIDES)} | đợt[ ]\d+ ) [ ]* :
    | (?: [^:.]{{0,80}} :[ ] )? (?: từ[ ]khi | trong[ ]khoảng[ ]thời[ ]gian | từ[ ]ngày ) (?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Lines that give time, place and parties, and the dotted lines of forms; not findings."""

NO_FINDINGS = re.compile(r"(?:mục[ ]đích|ý[ ]nghĩa|căn[ ]cứ|phạm[ ]vi)(?!\w)", re.IGNORECASE)
"""Headings under which nothing is judged or asked for."""
