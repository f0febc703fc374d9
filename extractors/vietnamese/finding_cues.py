"""Words by which a sentence says what kind of finding it is, and words that are none: labels, turns, opening and closing formulas.

"Mặt hạn chế: …"                          a label, the kind of what follows
"… đã lắp đặt xong, tuy nhiên còn chậm"   a turn: praise before it, fault after it
"Trên đây là báo cáo …"                    the closing formula

Words of praise and fault: `fault_cues.py`.
"""

from __future__ import annotations

import re

from extractors.vietnamese.names import CAPITAL
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
    "thông báo kết luận": "task", "nghị quyết": "task", "biên bản": "strength", "tờ trình": "recommendation",
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
        "quy định",
        "quy chế",
        "giấy mời",
    }
)
"""Types that lay down rules; they judge nothing and have no findings."""

SITUATED_TYPES = frozenset(
    {"chỉ thị", "công văn", "công điện", "thông báo", "kết luận", "thông báo kết luận", "nghị quyết", "tờ trình"}
)
"""Types that judge the situation before their first heading; elsewhere only the opening formula stands there."""

LABELS: dict[FindingKind, tuple[str, ...]] = {
    "strength": ("ưu điểm", "mặt tích cực", "mặt được", "mặt mạnh", "mặt làm được", "kết quả đạt được", "thuận lợi"),
    "shortcoming": (
        "tồn tại", "hạn chế", "khuyết điểm", "khó khăn", "vướng mắc", "bất cập", "yếu kém", "thiếu sót", "mặt hạn chế",
        "mặt chưa được", "mặt còn hạn chế", "tồn tại hạn chế", "khó khăn vướng mắc",
    ),
    "cause": ("nguyên nhân",),
    "task": (
        "nhiệm vụ", "giải pháp", "phương hướng", "giải pháp khắc phục", "biện pháp khắc phục", "hướng khắc phục",
        "kế hoạch thời gian tới",
    ),
    "recommendation": ("kiến nghị", "đề xuất", "đề nghị"),
}  # fmt: skip
"""Words of labels that name a kind and nothing else; several may stand in one label ("Hạn chế, nguyên nhân:")."""

NEUTRAL_LABELS = ("nhận xét", "nhận xét chung", "nhận xét, đánh giá", "nhận xét đánh giá", "nhận xét đánh giá chung",
                  "nhận xét, đánh giá chung", "đánh giá", "đánh giá chung")  # fmt: skip
"""Labels that name no kind."""

LABEL_TAILS = ("trọng tâm", "chủ yếu", "chính", "khách quan", "chủ quan", "cụ thể", "tháng", "quý", "năm", "tuần", "trong",
               "thời gian tới", "cơ bản")  # fmt: skip
"""How a label goes on after its words: what is chief among them, or their period."""

LABEL = re.compile(
    "[ ]*(?:[-–+*•][ ]*)?(?:về[ ])?(?:(?:những|các|một[ ]số)[ ])?(?:(?:"
    + "|".join(rf"(?P<{kind}>{any_of(words)})" for kind, words in LABELS.items())
    + r")(?:(?:,|[ ]và|[ ][-–])[ ](?:(?:những|các)[ ])?(?:(?P<cause_too>nguyên[ ]nhân)"
    + rf"|{any_of(word for kind, words in LABELS.items() if kind != 'cause' for word in words)})){{0,3}}"
    + rf"(?:[ ](?:{any_of(LABEL_TAILS)})(?!\w)[^:.;,]{{0,40}}|[ ]\d[^:.;,]{{0,40}})?"
    + rf"|(?P<neutral>{any_of(NEUTRAL_LABELS)}))[ ]*:[ ]*",
    re.IGNORECASE,
)
"""A label that only names the kind, with its colon; the named groups are the kinds, `neutral` names none."""

TURNS = (
    "tuy nhiên", "tuy vậy", "song", "mặc dù vậy", "thế nhưng", "bên cạnh đó vẫn", "bên cạnh đó, vẫn", "bên cạnh đó còn",
    "bên cạnh đó, còn", "vẫn còn", "hiện vẫn còn", "hiện nay vẫn còn", "hiện nay còn", "nhưng vẫn", "nhưng còn", "nhưng chưa",
    "dù vậy", "dẫu vậy", "ngược lại", "bên cạnh những kết quả", "bên cạnh kết quả", "bên cạnh những ưu điểm",
)  # fmt: skip
TURN = re.compile(
    rf"(?:(?P<stop>[.;,])[ ]?|^)(?=(?P<word>{any_of(TURNS)})(?!\w|[ ](?:song|phương|hành)))"
    r"|[ ](?=(?P<inner>tuy[ ]nhiên|song[ ](?:chưa|vẫn|còn))(?!\w))",
    re.IGNORECASE,
)
"""Where a clause turns from praise to fault."""

KEPT_UP = (
    "được", "ổn định", "giảm", "có", "đạt", "chuyển biến", "là", "nâng lên", "khẳng định", "đi vào", "tăng lên", "tăng trưởng", "tăng so",
)  # fmt: skip
"""What goes on by itself ("An ninh tiếp tục được giữ vững") and is no plan."""

PLAN = re.compile(
    rf"tiếp[ ]tục[ ](?!được(?!\w))|(?:[^.;:,]{{1,60}}[ ])?(?:tiếp[ ]tục(?![ ](?:{any_of(KEPT_UP)})(?!\w))|sẽ|phấn[ ]đấu)[ ]",
    re.IGNORECASE,
)
"""How a plan begins among neutral sentences of a report."""

ASKED = (
    "các", "cơ quan", "đơn vị", "cấp ủy", "chi bộ", "chi ủy", "thủ trưởng", "lãnh đạo", "đồng chí", "người đứng đầu", "trưởng",
    "bộ phận", "văn phòng", "phòng", "công an", "thành viên", "cán bộ", "công chức", "chủ đầu tư", "bí thư",
)  # fmt: skip
"""How those begin who are told to do something; a name begins with a capital."""

ORDER = re.compile(rf"(?i:giao|yêu[ ]cầu)[ ](?:cho[ ])?(?=[{CAPITAL}]|(?:{any_of(ASKED)})(?!\w))")
"""How an order begins ("Giao Phòng …", not "Giao đủ 15 thanh niên"); where the issuer commands it holds against recommendations."""

INNER_ASK = re.compile(
    rf"(?<!theo)(?<!xét)(?<!có)(?<!để)[ ](?:(?P<order>yêu[ ]cầu|giao)|(?P<request>đề[ ]nghị|kiến[ ]nghị))"
    rf"[ ](?=[{CAPITAL}]|(?:{any_of(ASKED)})(?!\w))"
)
"""An order or request behind its subject ("Chủ tịch UBND xã yêu cầu các thôn …")."""

DUTY = re.compile(
    rf"[{CAPITAL}][^.;:,]{{2,120}}[ ](?:(?<!đã )(?<!còn )(?<!vẫn )(?<!buộc )phải[ ]"
    r"(?:gửi|nộp|báo[ ]cáo|thực[ ]hiện|bố[ ]trí|hoàn[ ]thành|khắc[ ]phục|chấp[ ]hành|xây[ ]dựng|tổ[ ]chức|bảo[ ]đảm|đảm[ ]bảo)"
    r"|(?:có|chịu)[ ]trách[ ]nhiệm[ ])"
)
"""How a sentence begins that sets a duty."""

SET_DAY = re.compile(
    r"""
    (?<!\w) (?: trước[ ](?:ngày[ ])?\d | chậm[ ]nhất | xong[ ]trong | hoàn[ ]thành[ ](?:trong|trước)[ ](?:ngày|tháng|quý|năm|\d) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A day by which something is to be done."""

DATED = re.compile(
    rf"{SET_DAY.pattern} | (?<!\w)(?: định[ ]kỳ | h[ằà]ng[ ](?:ngày|tuần|tháng|quý|năm) )", re.VERBOSE | re.IGNORECASE
)
"""A day or a rhythm that is set for something."""

DUE = re.compile(
    rf"""
    {DATED.pattern}
    | (?<!\w) (?: trong[ ](?:tháng|quý|kỳ[ ]họp|vòng|thời[ ]hạn) | sau[ ]\d+[ ]ngày )[ ]
    | \d[ ]ngày[ ](?:kể|sau)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A time that is set for something, or may be."""

ACHIEVED = re.compile(r"(?<!\w)(?:đã|đạt)(?![ ](?:được|đề[ ]ra|giao|ban[ ]hành|đạt|nêu|có))(?!\w)", re.IGNORECASE)
"""Words of achievement that an order does not say of what it refers to ("nhiệm vụ đã đề ra")."""

PAST = re.compile(r"(?<!\w)(?:đã|đạt|được|duy[ ]trì|bị)(?!\w)", re.IGNORECASE)
"""Words of what is over, or so far."""

SUPERVISORS = re.compile(r"HĐND|hội đồng nhân dân|giám sát|mặt trận|MTTQ", re.IGNORECASE)
"""Bodies that ask and recommend, and command nobody outside."""

RULING_TYPES = frozenset({"thông báo", "kết luận", "thông báo kết luận", "công văn", "công điện", "chỉ thị"})
"""Types whose issuer both asks and commands."""

DONE = re.compile(
    r"[^.;:,]{2,80}[ ]đã[ ](?:có|chủ[ ]trì|chỉ[ ]đạo|ban[ ]hành|phối[ ]hợp|tổ[ ]chức|tham[ ]mưu)[ ]", re.IGNORECASE
)
"""How a sentence begins that says what was done about a shortcoming."""

DEMANDS = re.compile(r"(?<!\w)(?:yêu[ ]cầu|mục[ ]tiêu|chỉ[ ]tiêu|nhiệm[ ]vụ)(?!\w)", re.IGNORECASE)
"""A heading that sets demands; beside "mục đích" or "quan điểm" they are tasks, the aims are not."""

AIM = re.compile(
    r"(?:nhằm|nâng[ ]cao|tạo|góp[ ]phần|để|giúp|làm[ ]cho|thông[ ]qua|qua|khơi[ ]dậy|phát[ ]huy|cụ[ ]thể[ ]hóa|xác[ ]định|đánh[ ]giá)(?!\w)"
    r"|[^.;:]{0,100}[ ]nhằm[ ]",
    re.IGNORECASE,
)
"""How an aim begins under a heading that announces both aims and demands."""

RECOMMENDATION = re.compile(r"(?:kính[ ])?(?:đề[ ]nghị|kiến[ ]nghị|đề[ ]xuất)[ ](?!(?:của[ ])?cử[ ]tri)", re.IGNORECASE)
"""How a request to a body above begins."""

ASKING = re.compile(
    rf"(?i:(?:kính[ ])?(?:đề[ ]nghị|kiến[ ]nghị|đề[ ]xuất))[ ](?:(?:với|cho)[ ])?(?=[{CAPITAL}]|(?:{any_of(ASKED)})(?!\w))"
)
"""A request that names whom it asks; among tasks "Đề xuất sửa đổi …" is itself the task."""

CAUSE = re.compile(r"nguyên[ ]nhân[ ](?:chủ[ ]yếu[ ]|chính[ ])?(?:là|do)(?!\w)", re.IGNORECASE)
"""How a cause begins among shortcomings."""

OPENING = re.compile(r"(?:căn[ ]cứ|kính[ ]gửi|số:|v/v)(?!\w)|(?:xét|theo)[ ]đề[ ]nghị", re.IGNORECASE)
"""How the grounds of a document begin; they are no findings."""

GROUNDED_ACTS = ("báo cáo", "ban hành", "bố trí", "chỉ đạo", "chủ động", "cử", "hướng dẫn", "lập", "phân công", "phối hợp", "quyết định",
                 "rà soát", "tham mưu", "thực hiện", "tổ chức", "triển khai", "xây dựng")  # fmt: skip
GROUNDED = re.compile(
    rf"""
    căn[ ]cứ[ ] [^.;:]{{5,300}}?, [ ] (?:để[ ]|kịp[ ]thời[ ])?
    (?: (?-i:[{CAPITAL}]) [^.;:,]{{2,100}}? [ ] )? (?:{any_of(GROUNDED_ACTS)}) (?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A ground within the body, and who does what by it ("Căn cứ tình hình dịch bệnh, Sở Y tế xây dựng …")."""

ANNOUNCED = ("nội dung", "nhiệm vụ", "vấn đề", "giải pháp", "yêu cầu", "việc", "ý kiến", "kết quả", "hạn chế")
LEAD_IN = re.compile(
    rf"(?:như[ ]sau|(?:dưới|sau)[ ]đây|(?:{any_of(ANNOUNCED)})[^.;]{{0,20}}[ ]sau|trong[ ]đó)[ ]*[:.]?$", re.IGNORECASE
)
"""How a paragraph ends that only announces what follows."""

LEAD_ASK = re.compile(
    rf"""
    (?<!theo[ ])(?<!xét[ ])(?<!được[ ])(?<!các[ ])(?<!có[ ]) (?<!\w)
    (?: (?P<task> (?i:yêu[ ]cầu|giao|thống[ ]nhất[ ]giao|chỉ[ ]đạo)) | (?P<recommendation> (?i:đề[ ]nghị|kiến[ ]nghị)) )
    (?= [ ]*: | [ ](?: [{CAPITAL}] | (?:{any_of((*ASKED, "một số", "những", "cụ thể", "như", "với", "đối với"))})(?!\w)) )
    """,
    re.VERBOSE,
)
"""What a line asks that ends in a colon: of whom, or of all that stand below it."""

LEAD_KIND = re.compile(
    r"""
    (?<!\w) (?:một[ ]số|những|các|còn|có|nhiều|như|là|là[ ]do|về)[ ] (?:
      (?P<cause> nguyên[ ]nhân )
    | (?P<shortcoming> hạn[ ]chế | tồn[ ]tại | khuyết[ ]điểm | khó[ ]khăn | vướng[ ]mắc | bất[ ]cập | thiếu[ ]sót | yếu[ ]kém | sai[ ]sót )
    | (?P<strength> ưu[ ]điểm | mặt[ ]tích[ ]cực | kết[ ]quả[ ](?:nổi[ ]bật|đạt[ ]được|chủ[ ]yếu|tích[ ]cực) )
    | (?P<task> (?:nhiệm[ ]vụ|giải[ ]pháp)(?![ ](?:được|đã)) ) )
    | (?:nhận[ ]thấy|nổi[ ]lên)[ ](?:(?:một[ ]số|những|các)[ ])? (?P<shortcoming_too> vấn[ ]đề )
    | nguyên[ ]nhân[^.;:,]{0,40} (?P<cause_too> : )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What a line names that ends in a colon; the first word decides."""

BARE_ASK = re.compile(
    r"(?<!\w)(?:yêu[ ]cầu|đề[ ]nghị|kiến[ ]nghị|kết[ ]luận|chỉ[ ]đạo|quyết[ ]định|thông[ ]báo|báo[ ]cáo)[ ]*:$",
    re.IGNORECASE,
)
"""How a line ends that asks without saying what; that stands below it."""

ACCOUNT = re.compile(
    r"""
    (?<!\w) (?<!các[ ]) (?<!những[ ]) (?<!nội[ ]dung[ ]) (?<!nhiệm[ ]vụ[ ]) đã[ ]
    (?! (?:nêu|đề[ ]ra|giao) (?!\w) )
    (?! (?:báo[ ]cáo|kết[ ]luận|thống[ ]nhất|yêu[ ]cầu|đề[ ]nghị|cho[ ]ý[ ]kiến) [^:]{0,40}: )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What was done, in a line that goes on to say in what it consisted ("đã chỉ đạo các đơn vị làm ba việc sau:")."""

CLOSINGS = (
    "trên đây là", "nay thông báo", "nay báo cáo", "kèm theo", "có biểu", "biểu", "phụ lục", "chi tiết", "có chi tiết",
    "danh sách chi tiết", "mọi chi tiết", "mọi thông tin chi tiết", "thông tin chi tiết", "nơi nhận", "biên bản được",
    "biên bản này được", "biên bản lập", "biên bản kết thúc", "biên bản đã được", "cuộc họp kết thúc", "hội nghị kết thúc",
    "buổi làm việc kết thúc", "trân trọng", "xin trân trọng", "rất mong",
)  # fmt: skip
CLOSING = re.compile(
    rf"""
    \(? (?:{any_of(CLOSINGS)}) (?!\w)
    | trong[ ]quá[ ]trình[ ][^.;:]{{0,60}}[ ,]nếu[ ]
    | (?:nếu[ ]|trường[ ]hợp[ ])?(?:có[ ])?(?:có|gặp|phát[ ]sinh)[ ](?:khó[ ]khăn|vướng[ ]mắc)[^.;:]{{0,60}}(?:báo|phản[ ]ánh|liên[ ]hệ)
    | (?:trong[ ])?quá[ ]trình[ ][^.;:]{{0,60}}(?:có|gặp|phát[ ]sinh)[ ](?:khó[ ]khăn|vướng[ ]mắc)
    | thừa[ ]lệnh[ ][^.;:]{{2,120}}thông[ ]báo
    | [^.;:]{{2,80}}[ ](?:trân[ ]trọng[ ])?kính[ ]trình[ ]
    | [^.;:,]{{2,80}}[ ](?:(?:kính|trân[ ]trọng|xin)[ ]báo[ ]cáo | (?:rất[ ])?mong[ ](?:nhận|sự|các) | trân[ ]trọng[ ]cảm[ ]ơn)
    | [^\W\d_]{{1,8}}(?:[ ][^\W\d_]{{1,8}}){{0,3}}[ ]này[ ](?:được[ ]|sẽ[ ])?(?:phổ[ ]biến|có[ ]hiệu[ ]lực|thông[ ]báo|gửi)(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""How the closing formula and remarks on annexes begin."""

POINTER = re.compile(
    r"""
    (?<!\w) (?:thống[ ]kê|chi[ ]tiết|số[ ]liệu|cụ[ ]thể|nêu|trình[ ]bày)[ ] (?:ở|tại|theo|trong)[ ]
    (?:các[ ])? (?:phụ[ ]lục|biểu|bảng|danh[ ]sách) [^.;:]{0,50} $
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""How a sentence ends that only points to an annex."""

REPEALING = re.compile(
    r"\(?[^\W\d_]{1,8}(?:[ ][^\W\d_]{1,8}){0,3}[ ]này[ ](?:thay[ ](?:thế|cho)|bãi[ ]bỏ)(?!\w)", re.IGNORECASE
)
"""How the closing paragraph says which document this one replaces; as an item of a list it is a task."""

ENACTING = re.compile(
    r"(?:chịu[ ]trách[ ]nhiệm|có[ ]trách[ ]nhiệm|căn[ ]cứ)[ ](?:thi[ ]hành|thực[ ]hiện)"
    r"(?:[ ](?:quyết[ ]định|nghị[ ]quyết|chỉ[ ]thị|quy[ ]chế|kế[ ]hoạch)(?:[ ]này)?)?[ ]*[./]*$",
    re.IGNORECASE,
)
"""How the article ends that sets a decision in force."""

ENACTED = re.compile(r"(?:ra[ ])?(?:quyết[ ]nghị|quyết[ ]định|nghị[ ]quyết|chỉ[ ]thị)[ ]*:", re.IGNORECASE)
"""The line behind the grounds of a decision or resolution; what stands above it judges nothing."""

ASIDES = (
    "thời gian", "thời gian thực hiện", "thời gian hoàn thành", "thời gian, địa điểm", "thời gian, địa điểm thực hiện", "địa điểm",
    "thành phần", "đơn vị chủ trì", "đơn vị phối hợp", "trưởng đoàn", "phó trưởng đoàn", "thành viên đoàn", "trưởng ban", "tổ trưởng",
    "phó trưởng ban", "thành viên", "thời hạn", "thời hạn hoàn thành", "thời kỳ kiểm tra", "niên độ kiểm tra", "thời kỳ", "cơ quan chủ trì",
    "cơ quan phối hợp", "đối tượng", "đơn vị thực hiện", "cơ quan thực hiện", "chủ trì", "chủ tọa", "thư ký", "có mặt", "vắng mặt", "vắng",
)  # fmt: skip
PARTY_ROLES = ("trưởng", "phó", "tổ trưởng", "tổ phó", "thành viên", "ủy viên", "thư ký", "chủ trì", "chủ tịch", "bí thư", "giám đốc",
               "đại diện", "chuyên viên", "công chức", "cán bộ", "đội trưởng")  # fmt: skip
"""What a person in a list is, behind the dash ("Ông … - Tổ trưởng")."""

ASIDE = re.compile(
    rf"""
    \([^()]{{1,300}}\)\.?$ | https?://\S+$ |
    [^\n]{{0,200}} (?: …{{2}} | \.{{5}} )
    | (?:về[ ])? (?: {any_of(ASIDES)} | đợt[ ]\d+ ) [ ]* :
    | (?-i: (?:Đồng[ ]chí|Ông|Bà|Đ/c)[ ](?:\([^()]{{1,20}}\)[ ])?[A-ZĐ] ) [^;.]{{2,160}} [ ][-–][ ] (?:{any_of(PARTY_ROLES)}) (?!\w)
    | (?: [^:.]{{0,80}} :[ ] )? (?: từ[ ]khi | trong[ ]khoảng[ ]thời[ ]gian | từ[ ]ngày ) (?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Lines that give time, place and parties, and the dotted lines of forms; not findings."""

PRODUCT = re.compile(
    r"(?:dự[ ]kiến[ ])?(?:kết[ ]quả|sản[ ]phẩm|tài[ ]liệu)(?:[ ](?:đầu[ ]ra|dự[ ]kiến|cần[ ]đạt|phục[ ]vụ[^:]{1,30}))?[ ]*:[ ]",
    re.IGNORECASE,
)
"""What a task of a plan is to result in ("Kết quả: Kế hoạch của UBND xã")."""

ACTS = (
    "ban hành", "bổ sung", "sửa đổi", "xây dựng", "hoàn thiện", "thành lập", "tổ chức", "tăng cường", "đẩy mạnh", "triển khai",
    "rà soát", "nâng cao", "nâng cấp", "phát triển", "đầu tư", "chủ trì", "tham mưu", "kiểm tra", "giám sát", "hỗ trợ", "bố trí",
    "khắc phục", "giải quyết", "xử lý", "lập", "thực hiện", "tuyên truyền", "phối hợp", "tham gia", "theo dõi", "đôn đốc", "tổng hợp",
    "báo cáo", "hướng dẫn", "bảo đảm", "đảm bảo", "chuẩn bị", "mở", "cử", "in ấn", "số hóa", "khảo sát", "tổng kết", "sơ kết", "tiếp nhận",
)  # fmt: skip
ACT = re.compile(rf"(?:{any_of(ACTS)})[ ]", re.IGNORECASE)
"""How a heading begins that sets a task itself."""

SILENT = (
    "mục đích", "ý nghĩa", "căn cứ", "phạm vi", "đối tượng", "thành phần", "cơ sở pháp lý", "đặc điểm", "đặc điểm tình hình",
    "khái quát", "khái quát chung", "giới thiệu", "thông tin chung", "bối cảnh", "quan điểm", "dự báo", "danh sách",
    "thời gian, địa điểm", "địa điểm", "bài học kinh nghiệm", "một số bài học", "đoàn kiểm tra gồm", "thành viên",
)  # fmt: skip
FRAMES = ("thời gian", "địa điểm", "hình thức", "thành phần", "đối tượng", "phạm vi", "thời lượng", "phương tiện")
_FRAMED_ACTS = ("tổ chức", "thực hiện", "tham dự", "tham gia", "hội nghị", "cuộc họp", "áp dụng", "triển khai")
NO_FINDINGS = re.compile(
    rf"""
    (?:{any_of(SILENT)}) (?!\w)
    | (?:{any_of(FRAMES)}) (?:[ ](?:{any_of(_FRAMED_ACTS)})){{0,2}}
      (?: (?:,|[ ]và)[ ] (?:{any_of(FRAMES)}) (?:[ ](?:{any_of(_FRAMED_ACTS)})){{0,2}} ){{0,3}} \s*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Headings under which nothing is judged or asked for: aims, grounds, names, descriptions."""

SITUATION = re.compile(r"(?:sự[ ]cần[ ]thiết|lý[ ]do|mở[ ]đầu)(?!\w)", re.IGNORECASE)
"""Headings under which a sentence judges only if its own words say so."""

OPENERS = (
    "thực hiện", "căn cứ", "theo", "để", "nhằm", "tiếp theo", "trên cơ sở", "sau khi", "xét", "từ những", "từ kết quả", "từ thực tế",
    "từ tình hình", "trước tình hình", "vào hồi", "hôm nay", "dự", "cùng dự", "tham dự", "cùng tham dự", "tham gia", "thành phần",
    "chủ trì", "dự báo",
)  # fmt: skip
NARRATIVE = re.compile(
    rf"(?:{any_of(OPENERS)}|(?:sáng|chiều|hồi)?[ ]?(?:ngày[ ])?\d+[/ ](?:giờ|tháng|\d)|ngày[ ]\d+)(?!\w)", re.IGNORECASE
)
"""How the sentences begin that lead to what a document is about: grounds, aims, the meeting and those present."""

JUDGED_WELL = re.compile(
    rf"""
    [^.;:]{{0,120}} (?<!\w)(?:ghi[ ]nhận|biểu[ ]dương|đánh[ ]giá[ ]cao|hoan[ ]nghênh)(?!\w)
    | (?: (?:trong[ ])?(?:thời[ ]gian|những[ ]năm|những[ ]tháng)[ ]qua | trong[ ](?:tháng|quý|năm|tuần|kỳ)[ ] | đến[ ]nay | nhìn[ ]chung
      | cơ[ ]bản | qua[ ](?:kiểm[ ]tra|theo[ ]dõi|giám[ ]sát) | hầu[ ]hết ) [^.;:]{{0,160}} {ACHIEVED.pattern}
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""How a sentence begins that says what was achieved, where nothing else promises it."""

JUDGED_ILL = re.compile(
    r"(?:(?:hiện|vẫn|nay)?[ ]?còn[ ]|một[ ](?:số|bộ[ ]phận)|nhiều[ ]|việc[ ]|tình[ ]trạng|công[ ]tác|tiến[ ]độ|tỷ[ ]lệ|chất[ ]lượng"
    r"|bên[ ]cạnh[ ]|đến[ ]nay|ở[ ]một[ ]số|qua[ ])",
    re.IGNORECASE,
)
"""How a sentence begins that finds fault; an order ("Khắc phục việc …") does not."""
