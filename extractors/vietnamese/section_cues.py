"""What a section's heading promises: strengths, shortcomings, causes, tasks, recommendations, leadership, results, an annex.

    role_of("Hạn chế, khuyết điểm")                    → "shortcoming"
    role_of("Tồn tại, hạn chế và nguyên nhân")         → "shortcoming"   (the first cue leads)
    role_of("ƯU ĐIỂM, TỒN TẠI VÀ NGUYÊN NHÂN")         → "result"        (praise and blame together: an assessment)
    role_of("Kết quả khắc phục tồn tại, hạn chế")      → "result"
    role_of("Đối tượng kiểm tra")                      → "other"

Cues are read from the heading's own words; what a heading inherits from the section around it is for the reader to ask.
"""

from __future__ import annotations

import re

from extractors.vietnamese.phrases import any_of, table_form
from models.document import SectionRole

CUES: dict[SectionRole, tuple[str, ...]] = {
    "strength": (
        "ưu điểm", "mặt được", "mặt tích cực", "kết quả đạt được", "những kết quả", "kết quả nổi bật", "thuận lợi", "thành tích",
        "điểm mạnh", "thành tựu", "làm được", "điểm sáng", "mặt mạnh", "kết quả tích cực", "chuyển biến tích cực", "điểm nổi bật",
        "đạt và vượt", "thực hiện tốt",
    ),
    "shortcoming": (
        "hạn chế", "khuyết điểm", "tồn tại", "khó khăn", "vướng mắc", "điểm nghẽn", "bất cập", "thiếu sót", "yếu kém", "mặt chưa được",
        "chưa làm được", "những việc chưa", "điểm yếu", "rào cản", "thách thức", "sai phạm", "sai sót", "những vi phạm", "các vi phạm",
        "trở ngại", "tồn đọng", "nợ đọng", "chưa đạt", "chưa hoàn thành", "chưa thực hiện được", "mặt yếu", "cần khắc phục",
        "cần rút kinh nghiệm", "vấn đề đặt ra", "vấn đề còn",
        "trách nhiệm của tập thể", "trách nhiệm của cá nhân", "trách nhiệm của các tập thể", "trách nhiệm của các cá nhân",
        "trách nhiệm tập thể", "trách nhiệm cá nhân", "trách nhiệm đối với",
    ),
    "cause": ("nguyên nhân",),
    "task": (
        "nhiệm vụ", "giải pháp", "phương hướng", "tổ chức thực hiện", "chương trình công tác", "kế hoạch tháng",
        "kế hoạch quý", "kế hoạch năm", "trách nhiệm thi hành", "công tác trọng tâm", "biện pháp", "yêu cầu thực hiện",
        "phân công", "trách nhiệm của", "trọng tâm công tác", "định hướng", "thời gian tới", "thời gian đến", "mục tiêu", "chỉ tiêu",
        "kế hoạch công tác", "công việc trọng tâm", "nội dung trọng tâm", "kế hoạch tuần", "chế độ báo cáo", "tháng cuối năm",
        "tháng tiếp theo", "quý tiếp theo", "tuần tới", "yêu cầu khắc phục", "trách nhiệm thực hiện", "trách nhiệm tổ chức",
    ),
    "recommendation": ("kiến nghị", "đề xuất", "đề nghị"),
    "leadership": ("lãnh đạo", "chỉ đạo", "điều hành", "quán triệt", "công tác chỉ đạo"),
    "result": (
        "kết quả", "tình hình", "hiện trạng", "thực trạng", "đánh giá chung", "tiến độ thực hiện", "tiến độ triển khai",
        "công tác triển khai", "việc thực hiện", "nội dung đã thực hiện", "số liệu", "nhận xét", "đánh giá", "kiểm điểm",
        "việc chấp hành", "nội dung đã triển khai",
    ),
    "annex": ("phụ lục", "biểu mẫu", "phụ biểu"),
}  # fmt: skip
"""Words of headings by the role that they promise; usage of reports of the Party, the State and councils."""

FAR, FAR_VERB = 45, 24
"""A first cue that stands further from the start (characters) says what the heading's subject does, not what the section holds."""

FAR_DUTY = 160
"""Characters of a title of rules in which its duties are looked for: it may begin with a list of bodies."""

_ROLES: dict[str, SectionRole] = {cue: role for role, cues in CUES.items() for cue in cues}
_CUE = re.compile(rf"\b(?:{any_of(_ROLES)})\b")
_ANNEX = re.compile(r"(?:phụ lục|phụ biểu|biểu số|biểu mẫu|mẫu số)\b")
_LEAD_OUT = re.compile(
    r"(?P<verb>đề nghị|kiến nghị|đề xuất)?[^:]{0,120}\b(?:nhiệm vụ|giải pháp|nội dung|vấn đề|việc)(?: cụ thể| chủ yếu| trọng tâm)?"
    r" (?:sau|sau đây)\s*[:.]?\s*$"
)
_ASKS = r"(?:khiếu nại|tố cáo|kiến nghị|đề nghị|đề xuất|phản ánh)"
_NOT_A_CUE = re.compile(
    rf"""
    \bnhiệm[ ]vụ[ ]khoa[ ]học\b | \bsố[ ]nhiệm[ ]vụ\b | \bchức[ ]năng,[ ]nhiệm[ ]vụ\b | \bban[ ]chỉ[ ]đạo\b | \bchỉ[ ]đạo[ ]tuyến\b
    | \b(?:khiếu[ ]nại|tố[ ]cáo|phản[ ]ánh)(?:(?:,|[ ]và)[ ]{_ASKS.replace(" ", "[ ]")}){{1,3}}
    | \bcử[ ]tri\b[^.:]{{1,80}}\b{_ASKS.replace(" ", "[ ]")}\b
    | \b(?:giải[ ]quyết|trả[ ]lời|tiếp[ ]thu)[ ](?:các[ ]|những[ ])?(?:kiến[ ]nghị|đề[ ]nghị)\b
    | \bkiến[ ]nghị(?:,|[ ]và)[ ]phản[ ]ánh\b | \bkiến[ ]nghị[ ](?:của[ ])?cử[ ]tri\b
    | \bdự[ ]báo[ ]tình[ ]hình\b
    | \bthực[ ]hiện[ ](?:các[ ]|những[ ]|tốt[ ])?(?:nhiệm[ ]vụ|chỉ[ ]tiêu|mục[ ]tiêu|giải[ ]pháp)\b
    | \b(?:gửi|công[ ]bố|công[ ]nhận|sử[ ]dụng)[ ]kết[ ]quả\b | ^quy[ ]định[ ]về\b[^.:]{{1,60}}?\bkết[ ]quả\b
    | \bbáo[ ]cáo[ ]kết[ ]quả\b(?=[ ](?:các[ ])?(?:hội[ ]nghị|cuộc|phiên|bầu[ ]cử|về)\b | \W{{0,2}}$)
    | \blấy[ ]ý[ ]kiến[ ]nhận[ ]xét\b
    | \b(?:hồ[ ]sơ|thủ[ ]tục|đơn)(?:,[ ]|[ ]và[ ]|[ ])(?:hồ[ ]sơ[ ]|thủ[ ]tục[ ])?đề[ ]nghị\b
    | \bchỉ[ ]tiêu\b(?=[ ](?:đạt|chưa|không|vượt|hoàn[ ]thành|đã))
    """,
    re.VERBOSE,
)
"""Words of cues inside names of things that promise nothing: complaints and petitions, duties of an office, committees, reports to send."""

_COST = re.compile(r"(?:mức chi|kinh phí|chi)\b(?! (?:bộ|[uủ][yỷ]|đoàn|hội|đội|cục|nhánh|tiết|phối)\b)")
"""Opens a heading about what something costs ("Chi công tác chỉ đạo, kiểm tra"): nobody leads there."""
_GIVERS = any_of((
    "hội đồng nhân dân", "hđnd", "ủy ban nhân dân", "ubnd", "thường trực", "ban thường vụ", "ban chấp hành", "ban chỉ đạo",
    "đảng ủy", "chủ tịch", "trưởng", "giám đốc", "chánh", "văn phòng", "phòng", "sở", "bộ", "công an",
    "các phòng", "các sở", "các ban", "các cơ quan", "các đơn vị",
))  # fmt: skip
_GIVEN = re.compile(rf"giao (?:cho )?(?:{_GIVERS})\b|(?:{_GIVERS})\b[^.,;:]{{0,60}} giao(?: nhiệm vụ)?:?$")
"""A heading under which duties are given: "Hội đồng nhân dân tỉnh giao", "Giao Ủy ban nhân dân tỉnh"."""
_DUTIES = re.compile(
    r"""\b(?: tổ[ ]chức[ ]thực[ ]hiện | tổ[ ]chức[ ]thi[ ]hành | có[ ](?:trách[ ]nhiệm|nhiệm[ ]vụ)
    | trách[ ]nhiệm[ ](?:của|thi[ ]hành|thực[ ]hiện|tổ[ ]chức) )\b | ^nhiệm[ ]vụ[ ](?:(?:và[ ])?quyền[ ]hạn[ ])?của\b""",
    re.VERBOSE,
)
"""What a part of a document that lays down rules says of itself where it gives duties; its other titles name what is regulated."""

PARTS = ("mục đích", "yêu cầu", "mục tiêu", "chỉ tiêu", "quan điểm", "phạm vi", "đối tượng", "nội dung", "thành phần", "thời gian",
         "địa điểm", "kinh phí", "nguyên tắc", "ý nghĩa", "phương pháp", "hình thức", "tiến độ")  # fmt: skip
"""Parts of plans; a line that holds nothing else is a heading, with number or without."""
_PARTS = re.compile(rf"(?:{any_of(PARTS)})(?:(?:,| và| -| –) (?:{any_of(PARTS)})){{0,4}}")


def names_part(line: str) -> bool:
    """Whether a line holds nothing but the names of parts ("Mục đích, yêu cầu")."""
    return bool(_PARTS.fullmatch(" ".join(line.lower().split())))


def role_of(heading: str, *, rules: bool = False) -> SectionRole:
    """The role that a heading promises: its first cue decides, `result` where it announces both praise and blame.

    With `rules` it is the title of a part of a document that lays down rules, which judges and reports nothing.
    """
    words = " ".join(heading.lower().split())
    if _ANNEX.match(words):
        return "annex"
    if rules:
        return "task" if _DUTIES.search(words[:FAR_DUTY]) else "other"
    if _GIVEN.match(words):
        return "task"
    if len(words) > 60 and (lead_out := _LEAD_OUT.search(words[-200:])):
        return "recommendation" if lead_out["verb"] else "task"
    cues = [(match.start(), _ROLES[table_form(match[0])]) for match in _CUE.finditer(_NOT_A_CUE.sub("", words))]
    if not cues or cues[0][0] > (FAR_VERB if cues[0][1] == "recommendation" else FAR):
        return "other"
    roles = [role for _, role in cues]
    if roles[0] == "annex":
        return "other"
    if roles[0] in ("strength", "shortcoming") and {"strength", "shortcoming"} <= set(roles):
        return "result"
    if roles[0] == "leadership" and "result" in roles[:2] and "công tác" not in words[:20]:
        return "result"
    return "other" if roles[0] == "leadership" and _COST.match(words) else roles[0]
