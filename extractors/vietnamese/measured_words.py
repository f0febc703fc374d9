"""The words by which it is told what a figure measures: where its phrase ends, what says nothing, who acted and what was done.

"Công an xã tiếp nhận 53 hồ sơ": `Công an` is an actor, `tiếp nhận` an act, so the count measures what was received.
All entries are lower case; `measured.py` and `measured_phrases.py` build their patterns from them.
"""

from __future__ import annotations

STOPS = (
    "tại", "với", "trong đó", "trong năm", "trong tháng", "trong quý", "trong kỳ", "trên địa bàn", "theo", "nhằm",
    "để", "đảm bảo", "bảo đảm", "so với", "chiếm", "bằng", "được giao", "gồm", "như", "trở", "cho", "từ", "trước",
    "nhưng", "song", "do thiếu", "do chưa", "do không", "trị giá", "kéo dài", "chia thành", "thông qua", "mỗi", "dọc",
    "sau khi", "lần đầu", "vẫn", "chỉ đạt", "mới đạt", "do người", "do đ/c", "do đồng chí", "do ông", "do bà", "do lỗi",
    "do ảnh hưởng", "do dịch", "do mưa", "do bão",
)  # fmt: skip
"""Words that end the phrase behind a figure."""

BEFORE_FIGURES = ("của", "ở", "thuộc", "trên", "trong", "đến", "sang", "gửi", "làm")
"""Words that end it where another figure follows: "hộ | thuộc 48 thôn", "bão | làm 03 người bị thương"."""

NO_STOPS = (
    "mặt bằng", "công bằng", "kèm theo", "tiếp theo", "lấn chiếm", "có từ", "có bằng",
    "công nhận", "xác nhận", "tiếp nhận", "chứng nhận", "ghi nhận", "thu nhận",
)  # fmt: skip
"""Words the second syllable of which ends no phrase, though it does so by itself: "xã được công nhận"."""

ACTIONS = (
    "ký", "xuất cảnh", "đi làm", "tổ chức", "thành lập", "xây dựng", "tháo dỡ", "triển khai", "thực hiện", "giữ vững",
    "tự", "sẵn sàng", "tập huấn", "hoàn thiện", "thuộc diện", "phải", "đăng ký", "cam kết", "ban hành", "duy trì",
    "phối hợp", "tiến hành", "đưa nội dung", "còn chậm", "thống nhất", "chưa thống nhất", "hư hỏng", "giành", "nhận",
    "sang", "phụ trách", "đăng", "ra mắt", "chấp hành", "phục vụ", "nêu trên", "quy thành",
)  # fmt: skip
"""What counted people and things do: the phrase ends before it; what they are or lack ("chưa có mạng") belongs to it."""

TOPIC_HEADS = ("lớp", "hội nghị", "buổi", "cuộc", "khóa", "chuyên đề", "hội thảo", "văn bản", "nghị quyết")
"""Counted nouns that a topic belongs to: "03 lớp bồi dưỡng về kế toán"."""

ACTS = (
    "nhắc nhở", "phê bình", "khiển trách", "cảnh cáo", "lập biên bản", "tạm giữ", "xử lý kỷ luật", "kiểm điểm",
    "xuất khẩu lao động", "đánh giá", "thống kê", "kiểm đếm", "chi trả", "tiếp nhận", "giải quyết", "xử lý",
    "kết nạp", "bãi bỏ", "công nhận", "hướng dẫn", "khám", "điều trị", "khám bệnh", "tiêu hủy", "thất lạc", "đo",
    "đo đạc", "trả lời", "tư vấn", "giải ngân", "kiểm tra", "giám sát", "bàn giao", "cấp xong", "cho vay", "thu hồi",
    "phát hiện", "khen thưởng", "xử phạt", "thi hành kỷ luật", "kỷ luật", "thẩm định", "hòa giải", "tiêm",
    "tiêm chủng", "tiêm phòng", "cấp phát", "thu gom", "thu nhận", "số hóa", "chứng thực", "giới thiệu",
    "trả kết quả", "từ chối", "trả lại", "thanh toán", "ủng hộ", "tiêu thụ", "hiến", "tiếp", "giúp đỡ", "đào tạo nghề",
    "giải quyết việc làm", "đào tạo", "hoàn thành tốt", "hoàn thành tốt nhiệm vụ", "bắt giữ", "bắt", "khởi tố",
    "vận hành", "tuyên truyền", "kích hoạt", "thu giữ", "phê duyệt", "quyết toán", "xét nghiệm", "trích", "khởi công", "góp ý",
    "nhận đỡ đầu",
    "trích giữ lại", "nộp", "xếp loại", "hoàn thành xuất sắc", "di dời", "sơ tán", "ngập", "sạt lở", "xói lở", "gây hại",
    "lấn chiếm", "thẩm tra", "ra quân", "tuần tra", "khảo sát", "có mặt",
)  # fmt: skip
"""Acts whose extent a count gives: "tiếp nhận 53 hồ sơ" measures what was received, "ban hành 04 kế hoạch" counts plans."""

HARMS = ("gây hại", "ngập", "sạt lở", "xói lở", "lấn chiếm", "sập", "tốc mái", "hư hỏng", "cháy")
"""What a measure of land or works has suffered; the harm names it, not who or what did it or bore it ("bờ kè phía đông xói lở 48 m")."""

BESIDE = (
    "ngoài", "trong", "theo", "về", "qua", "tại", "từ", "sau", "trước", "đối với", "để", "với", "năm", "nhờ", "riêng",
    "cùng", "tính", "hiện", "đến", "nếu", "khi", "do", "vì", "các", "mỗi",
)  # fmt: skip
"""With what a clause begins that stands beside the one with the figure, and shares no object with it ("Ngoài ngân sách, …")."""

DONE = (
    "xong", "thành", "thành công", "được", "mới", "lại", "thêm", "dứt điểm", "đợt đầu", "cho", "đúng hạn", "trước hạn",
)  # fmt: skip
"""Words between an act and its count."""

BOUNDS = (
    "tỷ lệ", "mức", "khoảng", "gần", "trên", "hơn", "chỉ tiêu", "mục tiêu", "kế hoạch", "cùng kỳ", "tối thiểu", "thêm",
    "là", "dưới", "được", "yêu cầu",
)  # fmt: skip
"""Words between "đạt", "tăng", "thấp hơn" and the degree."""

BASES = ("cùng kỳ", "năm trước", "quý trước", "tháng trước", "kế hoạch", "chỉ tiêu", "mục tiêu")
"""What a figure in parentheses compares the one before it with: "85,2% (chỉ tiêu 80%)"."""

GRANTS = (
    "bố trí", "hỗ trợ", "dành", "phân bổ", "cấp", "cân đối", "chi", "trích", "bổ sung", "đầu tư", "tài trợ",
    "đóng góp", "huy động",
)  # fmt: skip
"""What is done with money; it is named by what it is for ("bố trí 3,2 tỷ đồng cho xúc tiến thương mại") or by the act."""

EMPTY = (
    "lúc", "gấp", "cần", "xong", "tập trung", "mặt", "cuối", "cả", "nơi", "chỗ", "lần", "nhiều", "ít", "tiến độ", "kết quả", "cụ thể",
    "trong đó", "riêng", "so với cùng kỳ", "cùng kỳ", "mỗi năm", "hằng năm", "mỗi quý", "mỗi tháng",
)  # fmt: skip
"""What names nothing: the clause before it is asked ("giá giảm sâu, có lúc còn 4.000 đồng")."""

PEOPLE = (
    "em", "cháu", "người", "đồng chí", "đ/c", "học sinh", "hộ", "trẻ", "khẩu", "bệnh nhân", "trường hợp", "hồ sơ",
    "đối tượng", "đơn vị", "công dân", "đảng viên", "lao động", "hội viên", "đoàn viên", "chi bộ", "tổ chức đảng",
    "doanh nghiệp", "cơ sở", "phiếu", "thủ tục", "tthc",
)  # fmt: skip
"""Units with which a class that is named before is counted: "Học lực giỏi 45 em", "Hộ cận nghèo 12 hộ"."""

ENGAGING = (
    "cử", "vận động", "bố trí", "phân công", "mời", "có", "tuyển", "tuyển dụng", "huy động", "giới thiệu", "tổ chức",
    "toàn", "xã", "phường", "thôn", "tỉnh", "phát triển", "thành lập", "ban hành", "tham mưu", "mở", "phục vụ", "chấm",
    "quản lý", "xây dựng", "thu hút", "bồi dưỡng", "tập huấn", "cấp", "giao", "cử tri", "trong", "chi bộ", "đảng bộ",
    "trường", "lưu ý", "đề nghị", "hướng", "hoàn thành", "riêng", "ủy ban", "ubnd", "công an", "trung tâm", "trạm",
    "hội", "đoàn", "ban", "sở", "phòng", "yêu cầu", "rà soát", "tiếp tục", "hỗ trợ", "trao", "tặng", "thăm", "gặp mặt",
    "đón", "triển khai", "phấn đấu", "đăng ký", "duy trì",
)  # fmt: skip
"""With what a phrase begins that names no class of people: it says what is done with them or where they are."""

WEAK = (
    "hoàn thành", "bố trí", "mặt", "thực hiện", "tổ chức", "duy trì", "xây dựng", "giao đủ", "giao", "cử",
    "đủ",
)  # fmt: skip
"""Acts that do not name what a ratio measures: "bố trí 41/44 biên chế" counts posts."""

GENERIC = (
    "con", "bản", "lượt", "lần", "vụ", "trang", "lượt người", "lượt hộ", "bộ", "đợt", "kỳ", "ca", "liều", "mũi",
    "mũi tiêm",
)  # fmt: skip
"""Units that say nothing by themselves: "Đàn heo 850 con" measures the herd."""

ACTORS = (
    "ubnd", "ủy ban", "sở", "ban", "phòng", "công an", "tập đoàn", "công ty", "tổng công ty", "hợp tác xã", "htx",
    "đoàn", "hội", "trung tâm", "trạm", "chi nhánh", "chi cục", "chi bộ", "chi hội", "đảng ủy", "đảng bộ", "đơn vị",
    "các đơn vị", "trường", "xã", "phường", "tỉnh", "toàn xã", "toàn tỉnh", "thôn", "bà con", "nhân dân", "người dân",
    "ngân hàng", "văn phòng", "doanh nghiệp", "hđnd", "mặt trận", "đề nghị", "kiến nghị", "giao", "yêu cầu", "cán bộ",
    "các", "trong kỳ", "trong tháng", "trong năm", "trong quý", "cử tri", "tổ", "cấp ủy", "quỹ", "cơ quan",
    "lãnh đạo", "nhà thầu", "chủ đầu tư", "liên đoàn", "huyện", "hạt", "ngành", "đội", "lực lượng", "thường trực", "viện", "bệnh viện",
    "phối hợp", "tham mưu", "chủ tịch", "bảo tàng", "thanh tra", "kho bạc", "cấp có thẩm quyền",
)  # fmt: skip
"""With what a clause begins that first says who acted: its name begins at what was done."""

NAMING_LINKS = ("mức", "trị giá", "giá trị", "với số tiền", "số tiền", "tổng trị giá")
"""Words that say what a figure is where nothing else stands in its clause: "nhận đỡ đầu 29 cháu, mức 300 nghìn đồng/tháng"."""

DIMENSIONS = (
    "dài", "rộng", "cao", "sâu", "dày", "nặng", "khẩu độ", "công suất", "dung tích", "trữ lượng", "tốc độ", "tải trọng",
    "diện tích", "giá trị", "tổng vốn", "quy mô",
)  # fmt: skip
"""What a figure behind a counted noun is of: it ends the noun's name ("05 cống hộp khẩu độ 1,2 m")."""

DANGLING = ("về", "là", "của", "và", "có", "cho", "tại", "với", "được", "ở", "trong", "từ", "đến")
"""Words that lead on to something: no name ends with them."""

LINKS = (
    "là", "đạt", "đạt được", "bằng", "vượt", "mới", "chỉ", "mới đạt", "mới được", "chỉ còn", "chỉ đạt", "cao hơn",
    "thấp hơn", "đã", "sẽ", "tại", "=", "x", "×", "số tiền là", "ở mức", "giữ ở mức", "xảy ra", "trị giá", "tổng số",
    "đạt tỷ lệ", "chiếm", "chiếm tỷ lệ", "còn", "có", "được", "gồm", "tăng", "giảm", "lên", "xuống", "đến", "tới",
    "với", "cho", "của", "ở", "trên", "hơn", "dưới", "khoảng", "gần", "tối thiểu", "tối đa", "ít nhất", "không quá",
    "không dưới", "không vượt quá", "không được quá", "quá", "ước", "ước đạt", "ước tính", "hiện có", "hiện", "vẫn",
    "trong đó", "tương ứng", "đảm bảo", "bảo đảm", "duy trì", "phấn đấu", "lên khoảng", "thêm", "từ", "và", "mức",
    "thành", "khó đạt", "tỷ lệ bằng", "–", "-", "—", ":", "≥", "≤", ">", "<", "~",
)  # fmt: skip
"""Words between a phrase and its figure that belong to neither."""

NO_LINKS = (
    "thực hiện", "thể hiện", "phát hiện", "xuất hiện", "hoàn thành", "hình thành", "trưởng thành",
    "tổng mức", "định mức", "nhà ở", "đất ở", "cấp trên", "cấp dưới", "mặt bằng", "trở lên", "trở xuống", "lấn chiếm",
)  # fmt: skip
"""Words of two syllables the second of which is a link by itself: "hoàn thành" ends with no "thành"."""

CLASS_LINKS = (*BOUNDS, "từ", "còn", "chỉ", "đạt", "mới", "đã", "chỉ có", "chỉ còn")
"""Words between a class and how many belong to it: "nhân lực chỉ có 16 người"; behind "của", "tại" stands whose or where they are."""

LATE = ("chậm", "trễ", "muộn", "quá hạn", "kéo dài")
"""What a span of time measures, where nothing else is said of it but who was late."""

SUBJECT_ENDS = ("đã", "mới", "còn", "phải", "cần")
"""Words between who or what acts and the act: "đường ven sông Cái mới | bàn giao 18 km", "nhiều dự án phải | điều chỉnh 02 lần"."""

OPENINGS = (
    "bên cạnh đó", "ngoài ra", "nhờ đó", "tuy vậy", "theo đó", "qua đó", "đặc biệt", "nhìn chung", "trong khi", "nay",
    "lũy kế", "trong đó", "trong đó có", "trong số đó", "có", "gồm", "gồm có", "với", "và", "hiện nay", "hiện", "đến nay", "nay",
    "vẫn", "còn", "đã", "đang", "được", "trong", "cụ thể", "song", "nhưng", "tuy nhiên", "đồng thời", "riêng",
    "ưu tiên bố trí", "bố trí", "đạt", "khó đạt", "phấn đấu", "vượt",
)  # fmt: skip
"""Words at the beginning of a clause that do not say what is measured."""

MEASURE_HEADS = (
    "tỷ lệ", "tỉ lệ", "số lượng", "diện tích", "kinh phí", "mức độ", "chỉ số", "thu nhập", "chi phí", "dư nợ",
    "giá trị", "doanh thu", "sản lượng", "năng suất", "tỷ trọng", "tốc độ", "dân số", "chiều dài", "tổng vốn",
    "tổng mức", "thời gian", "số tiền", "đơn giá", "giá bán", "tổng thu", "tổng chi", "thu ngân sách", "chi ngân sách",
    "số người", "số vụ", "số hộ", "số hồ sơ", "nợ quá hạn", "nguồn thu", "mật độ", "lợi nhuận", "hệ số",
)  # fmt: skip
"""Words with which a measured thing is named; the name begins at the last of them before the figure."""

NO_SUBJECT = (
    "so với", "trở", "và", "theo", "tại", "trong", "của", "đến", "kế hoạch", "chỉ tiêu", "dự toán", "chi phí",
    "cùng kỳ", "là", "được giao", "nhưng", "do", "đối với", "trên", "vào", "từ", "cho", "với", "mục tiêu", "yêu cầu",
    "trước", "sau", "nghị quyết", "hoàn thành", "đồng thời", "để", "nhằm", "bằng", "năm", "thực hiện", "kh",
    "tổng đàn", "tổng chi", "tổng thu", "ở", "số hộ", "mỗi", "và", "nhờ", "qua", "song", "tiến độ", "khối lượng",
    "tổng mức", "khi", "mà", "nếu", "dân số", "chỉ số", "diện tích", "vốn", "sang", "nhu cầu",
)  # fmt: skip
"""Words behind a percentage that do not begin what it measures: "đạt 80% kế hoạch"."""

STATUSES = (
    "trước hạn", "đúng hạn", "quá hạn", "trễ hạn", "sớm hạn", "trong hạn", "chuyển sang", "chuyển tiếp", "tồn",
    "còn lại", "nam", "nữ", "đang giải quyết", "đã giải quyết", "đang xử lý", "đã xử lý", "trong tháng", "trong kỳ",
    "trực tuyến", "trực tiếp", "đạt", "không đạt", "hoàn thành", "chưa hoàn thành", "đang thực hiện", "xuất sắc",
    "giỏi", "khá", "trung bình", "tốt", "yếu", "kém", "mới", "cũ", "hoạt động", "triển khai", "tạm dừng", "ngừng hoạt động",
    "khiển trách", "cảnh cáo", "cách chức", "khai trừ", "tạm hoãn", "miễn",
)  # fmt: skip
"""What the parts of a count are: "2.094 hồ sơ: trước hạn 1.612, đúng hạn 465"."""
