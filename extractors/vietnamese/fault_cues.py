"""Words by which a sentence praises or finds fault, whatever the heading above it promises.

"đã lắp đặt xong"                          praise
"chưa bố trí được kinh phí"                a shortcoming, whatever the heading reports
"Khắc phục việc hồ sơ còn chậm"            an act against a fault, no fault
"chưa để xảy ra vụ cháy nào"               harm that did not come, no fault
"""

from __future__ import annotations

import re

from extractors.vietnamese.phrases import any_of

PRAISE = re.compile(
    r"(?<!\w)(?:đã|được[ ](?:quan[ ]tâm|chú[ ](?:ý|trọng)|tăng[ ]cường|duy[ ]trì|cải[ ]thiện)|đạt|vượt|có[ ](?:nhiều[ ])?cố[ ]gắng"
    r"|chuyển[ ]biến|tiến[ ]bộ|điểm[ ]sáng)(?!\w)",
    re.IGNORECASE,
)
"""Words of achievement, among shortcomings."""

NO_HARM = (
    "xảy ra", "phát sinh", "phát hiện", "ghi nhận", "để", "có ca", "có vụ", "có trường hợp", "có dấu hiệu", "có phát sinh", "có đơn",
    "có điểm nóng", "kể", "tính", "bao gồm", "đến hạn", "đến thời hạn", "từng", "thành niên", "qua sử dụng",
)  # fmt: skip
"""What stands after "chưa" and is no shortcoming: harm that did not come, and set phrases."""

STILL = (
    "khó khăn", "hạn chế", "hạn hẹp", "chậm", "thiếu", "thấp", "yếu", "lúng túng", "bất cập", "tồn tại", "ít", "mỏng", "gặp", "chưa",
    "nhiều khó khăn", "bị", "tình trạng", "để xảy ra", "mang tính", "chung chung", "hình thức", "manh mún", "nhỏ lẻ", "có hạn", "vướng",
    "có tình trạng", "lỏng", "lỏng lẻo", "cao", "bấp bênh", "sơ sài", "trống", "để trống", "phổ biến", "phức tạp", "tiềm ẩn",
)  # fmt: skip
"""What a shortcoming says after "còn" or "vẫn"."""

FAULTS = (
    "gặp khó khăn", "gặp nhiều khó khăn", "gặp không ít khó khăn", "rất chậm", "triển khai chậm", "bị chậm", "chậm tiến độ",
    "không đạt", "không có nguồn", "không có cán bộ", "không có kinh phí", "không có nhân lực", "đang vướng mắc",
    "mới đạt", "mới chỉ", "chỉ đạt", "chỉ mới", "bị xuống cấp", "đã xuống cấp", "xuống cấp nghiêm trọng", "lúng túng", "không kịp",
    "không bảo đảm", "không đảm bảo", "thấp hơn kế hoạch", "thấp hơn chỉ tiêu", "thấp hơn yêu cầu",
    "khó khăn cho việc", "chậm đóng", "buông lỏng", "bị trả lại", "bị lừa đảo", "hư hỏng nặng",
)  # fmt: skip
"""Shortcomings in other words."""

SHORTCOMING = re.compile(
    rf"""
    (?<!\w) (?: chưa (?![ ](?:{any_of(NO_HARM)})(?!\w)) (?=[ ])
      | (?:còn|vẫn)[ ] (?:{any_of(STILL)})
      | còn[ ]\d[\d.,/]{{0,9}}[ ][^.;]{{1,60}}? (?:chưa|lõm|thiếu|trễ|vướng|quá[ ]hạn|tồn[ ]đọng)
      | (?<!không[ ]) (?:có|còn)[ ]\d[\d.,/]{{0,9}}[ ](?:hồ[ ]sơ|đơn|vụ[ ]việc|nhiệm[ ]vụ|văn[ ]bản)[ ](?:bị[ ])?(?:trễ|quá)[ ]hạn
      | (?<!không[ ]) thiếu[ ]\d[\d.,]{{0,9}}
      | (?:làm|khiến)[ ](?:\d+[ ]người[ ])?(?:chết|bị[ ]thương) | mất[ ]trắng | gây[ ]hại[ ]\d[\d.,]{{0,9}}
      | thiệt[ ]hại[ ](?:ước|khoảng|\d[\d.,]{{0,9}})
      | {any_of(FAULTS)} | thiếu[ ]hụt (?![ ](?:các[ ])?(?:dịch[ ]vụ|chỉ[ ]số|tiêu[ ]chí)) ) (?!\w)
    | ^ (?:số[ ])? (?:hồ[ ]sơ|nhiệm[ ]vụ|văn[ ]bản|công[ ]trình|dự[ ]án) [ ] (?:quá[ ]hạn|trễ[ ]hạn|chậm) (?!\w)
    | :[ ]không[ ]có\.?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words of fault, plain enough to hold against a heading that reports results."""

REMEDY = re.compile(
    r"(?:khắc[ ]phục|nhắc[ ]nhở|chấn[ ]chỉnh|xử[ ]lý|xử[ ]phạt|giải[ ]quyết|tháo[ ]gỡ|hỗ[ ]trợ|đôn[ ]đốc|phê[ ]bình|kiểm[ ]điểm|kiểm[ ]tra"
    r"|rà[ ]soát|phát[ ]hiện|giảm|phòng[ ]ngừa|phòng,[ ]chống|ngăn[ ]chặn|cảnh[ ]báo|thu[ ]hồi|bổ[ ]sung|giúp|vận[ ]động|chỉ[ ]đạo)(?!\w)",
    re.IGNORECASE,
)
"""Acts against a fault: a clause that begins with one tells what was done about it."""

TROUBLE = re.compile(
    r"(?<!\w)(?:vướng[ ]mắc|khó[ ]khăn|hạn[ ]chế|chồng[ ]lấn|tồn[ ]tại|chậm|thiếu|thấp|yếu|chưa|bị)(?!\w)",
    re.IGNORECASE,
)
"""Words of fault in the widest sense: a clause with one of them is no praise."""

SINGLED_OUT = re.compile(r"(?:riêng|cá[ ]biệt)(?!\w)", re.IGNORECASE)
"""How a sentence begins that takes an exception from what was praised."""
