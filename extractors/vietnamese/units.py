"""What numbers are followed by in official reports: scale words, money, units of measure, counted nouns, and what is no unit.

"1.274 triệu đồng": `triệu` multiplies by 10^6, `đồng` is VND;  "75ha": a measure;  "02 lớp tập huấn": `lớp tập huấn` is counted;
"chính quyền 02 cấp": `cấp` is structure, nothing is counted. All entries are lower case; longer entries win over shorter ones.
"""

from __future__ import annotations

from extractors.vietnamese.numerals import spellings

SCALES: dict[str, int] = {
    "nghìn tỷ": 12, "ngàn tỷ": 12, "nghìn tỉ": 12, "ngàn tỉ": 12, "triệu tỷ": 15,
    "tỷ": 9, "tỉ": 9, "triệu": 6, "vạn": 4, "nghìn": 3, "ngàn": 3,
}  # fmt: skip
"""Powers of ten by their words."""

MONEY: dict[str, str] = {
    "đồng": "VND", "đồng chẵn": "VND", "vnđ": "VND", "vnd": "VND", "đ": "VND",
    "usd": "USD", "đô la mỹ": "USD", "đô la": "USD", "euro": "EUR", "eur": "EUR",
}  # fmt: skip
"""ISO 4217 codes by their names."""

AFTER_DONG: tuple[str, ...] = (
    "chí", "thời", "bộ", "bào", "hồ", "cỏ", "nghiệp", "ý", "hành", "tâm", "loạt", "đều", "nhất", "tình", "thuận",
    "quan", "ruộng",
)  # fmt: skip
"""Syllables that make another word of `đồng`: "02 đồng chí", "4 đồng bào"."""

MEASURES: dict[str, str] = {
    "ha": "ha", "héc ta": "ha", "hecta": "ha", "km": "km", "mét giá": "mét giá", "km2": "km2", "km²": "km2", "m": "m", "m2": "m2",
    "m²": "m2", "m3": "m3", "m³": "m3",
    "mét": "m", "mét vuông": "m2", "mét khối": "m3", "cm": "cm", "mm": "mm", "mẫu": "mẫu", "sào": "sào",
    "kg": "kg", "g": "g", "gam": "gam", "gram": "gam", "tấn": "tấn", "tạ": "tạ", "yến": "yến", "lít": "lít", "kw": "kW", "kwh": "kWh",
    "kwp": "kWp", "mw": "MW", "mwp": "MWp",
    "kv": "kV", "kva": "kVA", "mva": "MVA", "mbps": "Mbps", "gbps": "Gbps", "kbps": "Kbps", "mb": "MB", "gb": "GB",
    "tb": "TB",
    "°c": "°C", "độ c": "°C", "độ": "độ", "tuổi": "tuổi", "điểm phần trăm": "điểm phần trăm", "điểm": "điểm",
}  # fmt: skip
"""Units of measure by their surface, lower case, with the form in which they are recorded."""

TIMES: dict[str, str] = {
    "ngày làm việc": "ngày làm việc", "ngày": "ngày", "giờ": "giờ",
    "giờ làm việc": "giờ làm việc", "tiếng": "giờ",
    "phút": "phút", "giây": "giây", "tuần": "tuần", "tháng": "tháng", "năm": "năm",
}  # fmt: skip
"""Units of time: a quantity only where a duration is measured ("thời gian xử lý giảm còn 02 ngày"), else a term or a clock time."""

TURNS: tuple[str, ...] = (
    "người", "người dân", "công dân", "cán bộ", "công chức", "viên chức", "đảng viên", "đoàn viên", "hội viên", "học sinh", "học viên",
    "đại biểu", "lao động", "thanh niên", "phụ nữ", "trẻ", "bệnh nhân", "khách", "hộ", "đoàn", "xe", "phương tiện", "tàu", "tàu cá",
    "giao dịch", "truy cập", "theo dõi", "xem", "tải", "chia sẻ", "tương tác", "tra cứu", "tiếp", "khám", "điều trị", "hỗ trợ",
    "tuần tra", "ý kiến", "cán bộ, chiến sĩ",
)  # fmt: skip
"""Whose turns, or turns of what, are counted: "186 lượt cán bộ", "1.020 lượt theo dõi"."""

COUNTED: tuple[str, ...] = (
    *(f"lượt {whose}" for whose in TURNS),
    # people
    "người", "người dân", "người lao động", "người có công", "người khuyết tật", "lao động", "công dân",
    "đồng chí", "đ/c", "đảng viên", "quần chúng", "cấp ủy viên", "ủy viên", "đoàn viên",
    "hội viên", "thành viên", "đại biểu",
    "đại biểu hội đồng nhân dân", "cử tri", "cán bộ", "cán bộ, công chức", "cán bộ, công chức, viên chức",
    "công chức", "công chức, viên chức",
    "viên chức", "cán bộ, đảng viên", "người hoạt động không chuyên trách", "giáo viên", "học sinh", "sinh viên",
    "học viên", "trẻ em", "trẻ",
    "phụ nữ", "thanh niên", "cựu chiến binh", "bệnh nhân", "đối tượng", "đối tượng chính sách", "nhân khẩu", "khẩu",
    "dân", "hộ", "hộ dân",
    "hộ gia đình", "hộ nghèo", "hộ cận nghèo", "hộ kinh doanh", "gia đình", "cá nhân", "tập thể", "tập thể, cá nhân",
    "tổ chức",
    "tổ chức, cá nhân", "ứng viên", "người ứng cử", "tuyên truyền viên", "báo cáo viên", "cộng tác viên", "chiến sĩ",
    "bác sĩ", "công nhân",
    "thí sinh", "vận động viên", "khách", "du khách", "thuê bao", "tài khoản", "người nộp thuế",
    "người cao tuổi", "chủ thể", "biên chế", "công đoàn viên", "sĩ quan",
    "dân quân",
    "cặp vợ chồng", "tổ trưởng", "tổ phó", "tổ viên", "trưởng thôn", "trưởng ấp", "trưởng khu phố", "nhân viên bếp",
    "dân quân tự vệ", "y sĩ", "dược sĩ", "điều dưỡng", "hộ sinh",
    # bodies
    "chi bộ", "đảng bộ", "đảng bộ bộ phận", "đảng bộ cơ sở", "tổ chức đảng",
    "tổ chức cơ sở đảng", "cấp ủy", "chi đoàn",
    "chi hội", "tổ dân phố", "thôn", "thôn, bản", "thôn bản", "thôn, xóm", "bản", "xóm", "ấp", "buôn", "làng",
    "khu phố", "khu dân cư", "xã",
    "xã, phường", "phường", "phường, xã", "đặc khu", "huyện", "tỉnh", "tỉnh, thành phố", "cơ quan",
    "cơ quan, đơn vị", "đơn vị", "phòng",
    "phòng, ban", "phòng chuyên môn", "sở", "sở, ngành", "sở, ban, ngành", "trường", "trường học", "điểm trường",
    "trạm y tế", "cơ sở",
    "cơ sở sản xuất", "cơ sở giáo dục", "doanh nghiệp", "công ty", "hợp tác xã", "htx",
    "tổ hợp tác", "trang trại",
    "tổ công nghệ số cộng đồng", "tổ", "đội", "đoàn", "đoàn kiểm tra", "đoàn giám sát", "tổ công tác", "câu lạc bộ",
    "clb", "ban", "hội", "đơn vị sự nghiệp", "đơn vị sự nghiệp công lập", "trường mầm non", "trường tiểu học", "trường thcs",
    "trường thpt", "trường đại học", "tổ lưu động", "tổ giúp việc", "đội xung kích", "đội dân phòng",
    "tổ tiết kiệm và vay vốn", "tổ hòa giải", "ban công tác mặt trận",
    # acts and papers
    "hồ sơ", "hồ sơ trực tuyến", "thủ tục", "thủ tục hành chính", "dịch vụ công", "văn bản",
    "nghị quyết", "quyết định", "kế hoạch",
    "báo cáo", "công văn", "chỉ thị", "thông báo", "tờ trình", "giấy phép", "giấy chứng nhận", "đơn", "đơn thư",
    "vụ", "vụ việc", "vụ án",
    "bị can", "trường hợp", "ý kiến", "kiến nghị", "phản ánh", "lượt",
    "giao dịch", "cuộc", "cuộc họp", "cuộc kiểm tra",
    "cuộc thanh tra",
    "cuộc kiểm tra, giám sát", "hội nghị", "hội thảo", "buổi", "buổi tuyên truyền", "buổi làm việc", "phiên họp",
    "kỳ họp", "lớp",
    "lớp tập huấn", "lớp bồi dưỡng", "khóa tập huấn", "đợt", "đợt kiểm tra", "chuyên đề", "tin", "tin, bài",
    "tin bài", "bài", "bài viết",
    "video", "tờ rơi", "băng rôn", "pano", "nhiệm vụ", "chỉ tiêu", "tiêu chí", "mô hình", "sáng kiến", "đề tài",
    "giải", "giải pháp", "lỗi",
    "sản phẩm", "sản phẩm ocop", "phiếu", "phiếu bầu", "phiếu khảo sát", "thẻ", "cuộc gọi", "tin nhắn", "thửa",
    "thửa đất",
    "chuyến", "dịch vụ công trực tuyến", "dịch vụ công thiết yếu", "thông báo kết luận", "nghị quyết chuyên đề",
    "nghị quyết liên tịch", "hội nghị hiệp thương", "hội nghị trực tuyến", "buổi diễn tập", "cuộc diễn tập", "đầu văn bản",
    "dự án thứ cấp",
    # things and works
    "máy", "máy tính", "máy vi tính", "máy tính xách tay", "máy scan", "máy in", "máy quét", "màn hình",
    "máy photocopy", "máy chủ",
    "thiết bị", "bộ", "bộ thiết bị",
    "camera", "phần mềm", "hệ thống camera", "đường truyền", "trạm", "trạm bts", "trạm phát sóng", "điểm cầu",
    "điểm",
    "điểm sáng", "phòng học", "phòng họp", "phòng họp trực tuyến", "phòng máy", "nhà", "nhà văn hóa",
    "nhà văn hóa thôn", "gian hàng", "bao bì", "nhà ở", "căn",
    "căn nhà", "ngôi nhà",
    "trụ sở", "trụ sở làm việc", "công trình", "dự án", "dự án, cơ sở", "hạng mục", "tiểu dự án", "gói thầu",
    "tuyến", "tuyến đường", "cầu",
    "cống", "hồ", "trạm bơm", "đập", "cụm công nghiệp", "cụm", "khu công nghiệp", "khu", "chợ", "xe", "phương tiện",
    "con",
    "ca nô", "xuồng máy", "xe tải", "xe ô tô", "xe máy", "xe mô tô", "xe cứu thương", "xe chữa cháy", "máy đào", "máy xúc",
    "máy ủi", "máy bơm", "nhà nghỉ", "nhà trọ", "nhà tiêu", "nhà vệ sinh", "nhà tạm", "nhà dột nát", "bếp ăn tập thể",
    "phòng học bộ môn", "điểm trạm", "điểm kinh doanh", "điểm bán hàng", "mũi thi công", "cống hộp", "hồ đập", "hồ chứa",
    "biển báo", "biển cảnh báo", "giàn phun sương", "thẻ bhyt", "kè rọ đá",
    "con gia cầm", "cây", "cây xanh", "giường", "giường bệnh", "suất",
    "suất quà", "phần quà", "quà",
    "đầu sách", "cuốn", "cuốn sách", "bản sao", "bản ghi", "chữ ký số", "chứng thư số", "tài sản", "cơ sở dữ liệu",
    "di tích", "lễ hội",
    "biên bản", "tên miền", "địa chỉ", "trang", "kênh",
    "nhóm zalo", "loa", "cụm loa", "ngày công", "nhà tạm", "nhà văn hóa xã",
    "nhà vệ sinh", "nhà đại đoàn kết", "nhà tình nghĩa", "mã số", "mã số vùng trồng", "mã qr", "lô sạp", "ki ốt",
    "máy trạm", "máy tính bảng", "máy chiếu", "máy phát điện", "máy bơm", "màn hình tra cứu", "ti vi", "tivi",
    "bộ máy tính", "bộ bàn ghế", "bảng tương tác", "điện thoại", "nền tảng", "bộ dữ liệu", "trường dữ liệu",
    "bể nước", "giếng khoan", "chòi canh", "cột điện", "trạm biến áp", "cổng chào", "biển báo",
    "biển", "pa-nô", "áp phích", "khẩu hiệu", "tờ gấp", "bản tin", "video ngắn", "phóng sự", "bài giảng",
    "bài giảng số", "bài thi", "bài dự thi", "chuyên mục", "tấm", "tấm ván", "thùng", "bình chữa cháy", "súng",
    "khẩu súng", "viên đạn", "quả đạn", "điểm nguy cơ", "điểm sạt lở", "vị trí", "khu vực", "ổ dịch", "ổ",
    "ca", "ca bệnh", "mẫu", "liều", "mũi", "mũi tiêm",
    "mẫu xét nghiệm", "mẫu nước", "mẫu thực phẩm",
    "người bệnh", "thai phụ", "sản phụ", "trẻ sơ sinh", "nhân viên", "nhân viên y tế",
    "nhân viên y tế thôn bản", "điều dưỡng", "y sĩ", "nữ hộ sinh", "hộ sinh", "dược sĩ", "cộng tác viên dân số",
    "giường lưu", "em", "em học sinh", "cháu", "phụ huynh", "phụ huynh học sinh", "cán bộ quản lý",
    "cán bộ, giáo viên", "cán bộ, giáo viên, nhân viên", "giáo viên, nhân viên", "giáo viên, học sinh", "nhóm lớp",
    "lớp học", "khối lớp", "phòng chức năng", "phòng bộ môn", "tiết", "tiết dạy", "tiết học", "giờ dạy",
    "huy chương", "giải nhất", "giải nhì", "giải ba", "giải khuyến khích", "suất học bổng", "học bổng", "bộ sách",
    "quyển", "quyển sách", "bộ đồ dùng", "bằng khen", "giấy khen", "sổ", "bộ chứng từ", "chứng từ", "phiếu thu",
    "phiếu chi", "hóa đơn", "phiếu lấy ý kiến", "bản cam kết", "bản kiểm điểm", "bản", "tổ đảng", "chi ủy viên",
    "đảng ủy viên", "quần chúng", "khuyết điểm", "đề án", "chương trình hành động", "quy chế",
    "phiên", "phiên giao ban", "buổi sinh hoạt", "kỳ sinh hoạt", "cuộc diễn tập", "cuộc thi", "cuộc vận động",
    "hội thi", "chương trình văn nghệ", "giải thể thao", "lớp đào tạo", "lớp học nghề", "lần",
    "tin báo", "tố giác", "nguồn tin", "vi phạm", "phản ánh, kiến nghị", "kiến nghị, phản ánh",
    "ý kiến, kiến nghị", "đơn khiếu nại", "đơn tố cáo", "đơn thư khiếu nại", "đoàn khách",
    "người nước ngoài", "hành khách", "lái xe", "xe máy", "mô tô", "xe mô tô", "ô tô", "xe ô tô",
    "giấy phép lái xe", "căn cước", "tài khoản định danh", "tài khoản định danh điện tử",
    "thẻ bảo hiểm y tế", "hồ sơ sức khỏe", "hồ sơ sức khỏe điện tử", "đối tượng bảo trợ xã hội", "trưởng bản",
    "trưởng thôn", "trưởng thôn, bản", "già làng", "người có uy tín", "nạn nhân",
    "thương binh", "thân nhân", "tân binh", "quân nhân", "hộ kinh doanh cá thể", "cửa hàng",
    "cơ sở thực phẩm", "cơ sở y tế", "cơ sở tôn giáo", "nhà thầu", "nhà đầu tư", "đối tác",
    "việc", "phần việc", "đầu việc", "công việc", "thôn, làng", "thôn, buôn", "buôn, thôn", "ấp, khóm", "khóm",
    "khóm, ấp", "bản, tổ dân phố", "thôn, tổ dân phố", "tổ dân phố, thôn", "cơ quan, đơn vị, địa phương", "địa phương",
    "xã, phường, đặc khu", "bộ, ngành", "hộ nghèo, hộ cận nghèo", "hộ, cá nhân", "mô hình, điển hình", "điển hình",
    "gương", "gương điển hình", "tổ chuyên môn", "tổ vay vốn", "đội văn nghệ",
    "vườn mẫu", "vườn", "ao", "lồng", "lồng bè", "đàn", "đàn ong", "cặp", "chiếc",
    "cái", "đường dây nóng", "cuộc gọi đến", "chủ đầu tư", "chủ hộ", "chủ rừng", "buổi tọa đàm", "buổi đối thoại",
    "điểm giết mổ", "tàu", "tàu cá", "cột", "viên", "tuyến đường hoa", "thanh thiếu niên", "ý tưởng",
    "sai sót", "thiếu sót", "hợp đồng", "cơn bão", "kiốt",
)  # fmt: skip
"""Nouns that are counted in reports, with their usual modifiers where these belong to the noun."""

COUNTED_TOGETHER: tuple[tuple[str, ...], ...] = (
    ("cán bộ", "công chức", "viên chức", "chiến sĩ", "đảng viên", "đoàn viên", "hội viên", "thanh niên", "người lao động"),
    ("cán bộ", "giáo viên", "nhân viên", "học sinh", "sinh viên"),
    ("già làng", "trưởng bản", "trưởng thôn", "người có uy tín"),
    ("hộ", "hộ gia đình", "cá nhân", "tập thể", "tổ chức", "doanh nghiệp", "hợp tác xã"),
    ("cơ quan", "đơn vị", "phòng", "ban", "ngành", "địa phương", "doanh nghiệp"),
    ("xã", "phường", "đặc khu", "thôn", "bản", "xóm", "ấp", "khóm", "buôn", "làng", "tổ dân phố", "khu phố"),
    ("chương trình", "đề án", "dự án", "công trình"),
    ("ý kiến", "kiến nghị", "phản ánh"),
    ("tin", "bài"),
)  # fmt: skip
"""Nouns that a comma joins to one of their kind: "1.250 cán bộ, chiến sĩ" is one count of both."""

RATED: tuple[str, ...] = (
    "báo cáo", "bệnh nhân", "buổi học", "cán bộ", "chiến sĩ", "chuyên đề", "chương trình", "cơ sở", "công chức", "công dân", "công trình",
    "cử tri", "đại biểu", "đảng viên", "đề tài", "đoàn viên", "doanh nghiệp", "dự án", "gia đình", "giáo viên", "học sinh", "học viên",
    "hội viên", "hồ sơ", "khách hàng", "lao động", "mô hình", "nhân khẩu", "nhiệm vụ", "phương tiện", "sản phẩm", "sinh viên", "tác phẩm",
    "thành viên", "thí sinh", "trang trại", "trường hợp", "văn bản", "viên chức",
)  # fmt: skip
"""What money is given for, in two syllables that are one word ("đồng/văn bản"; not "đồng/hộ nghèo", which says which households)."""

NOT_COUNTED: tuple[str, ...] = (
    "cấp", "rõ", "nhất", "không", "tại chỗ", "bước", "nhóm", "nhóm nhiệm vụ", "chương trình", "ctmtqg", "nội dung",
    "trụ cột", "khâu", "mặt",
    "bên", "chiều", "lĩnh vực", "phần", "mục", "mục tiêu", "điều", "khoản", "chương", "điểm nghẽn", "hệ thống", "kỳ",
    "quý", "thập kỷ", "thế kỷ", "khóa", "nhiệm kỳ", "nguyên tắc", "quan điểm", "đột phá", "loại", "vấn đề",
    "hình thức", "phương án",
    "ngày đêm", "số", "tổ chức chính trị", "cấp chính quyền", "sẵn sàng", "xây", "chống", "ai", "tốt", "dám", "có",
    "sạch", "an", "giảm",
    "tăng", "nâng cao", "đẩy mạnh", "trong 1", "lớn",
)  # fmt: skip
"""What follows a number in structural phrases and slogans ("02 cấp", "5 rõ", "4 tại chỗ",
    "02 Chương trình MTQG"); wins over a shorter counted noun."""

CARRIERS = frozenset({"cụm loa", "loa", "kênh", "trang", "nền tảng", "trang mạng", "fanpage", "chuyên mục", "báo"})
"""On what something is broadcast or published: "trên 12 cụm loa" is a place, not a bound."""

NUMBER_WORDS: dict[str, str] = {
    word: str(number) for number in range(2, 100) for word in spellings(number) if word != "năm"
}
"""Numbers in words, without `một`, the article ("một số", "một bộ phận"), and `năm`, the year ("hằng năm đơn vị …")."""

COUNTED_IN_WORDS: tuple[str, ...] = (
    "đồng chí", "người", "đảng viên", "hộ", "cán bộ", "trường hợp", "vụ", "vụ việc", "tập thể", "cá nhân", "cuộc",
    "hội nghị", "đơn vị", "xã",
    "thôn", "xóm", "doanh nghiệp", "dự án", "công trình", "hồ sơ", "chi bộ", "lớp", "buổi", "bản", "ấp", "khóm", "buôn",
    "trường", "phòng", "tuyến", "gói thầu", "hạng mục", "bác sĩ", "y sĩ", "nhân viên", "bệnh nhân", "em", "học viên",
    "ổ dịch", "kiến nghị", "ý kiến", "xe", "thiết bị", "máy", "camera", "công nhân", "đại biểu", "thành viên", "ủy viên",
    "đoàn viên", "hội viên", "khu phố", "khu dân cư", "chi đoàn", "chi hội", "tổ dân phố", "tổ", "máy trạm",
    "máy tính", "lần", "đợt", "quần chúng", "giáo viên", "học sinh", "công chức",
    "phường", "nhà", "phòng học", "điểm trường", "điểm cầu", "cơ sở", "tổ chức", "mô hình", "ca", "đối tượng",
    "điểm", "cơn bão",
)  # fmt: skip
"""Nouns that make a number in words a count."""

COUNTED_BY_ONE: tuple[str, ...] = ("đồng chí", "đảng viên", "quần chúng", "trường hợp", "hộ", "vụ", "bản")
"""Nouns that make a count of `một` behind "còn" and "trong đó"; elsewhere `một` is the article."""

NUMBERED: tuple[str, ...] = (
    "điều", "khoản", "điểm", "mục", "chương", "phần", "phụ lục", "biểu", "biểu số", "mẫu", "mẫu số", "bảng", "hình",
    "trang", "số", "khóa",
    "lần", "lần thứ", "thứ", "kỳ", "kỳ họp", "kỳ họp thứ", "đợt", "giai đoạn", "mức", "mức độ", "cấp độ",
    "cấp", "hạng", "loại", "nhóm",
    "tổ", "khu", "khu phố", "đội", "quận", "phường", "đường", "quốc lộ", "tỉnh lộ", "ql", "tl", "tuyến", "km", "lô",
    "thửa", "tờ", "tờ bản đồ",
    "phòng", "tầng", "nhà số", "ngõ", "ngách", "hẻm", "phiên bản", "version", "windows", "office", "đề án",
    "nghị quyết", "nghị định", "chỉ thị",
    "kế hoạch", "kết luận", "quyết định", "quy định", "thông tư", "chương trình", "công điện", "tiêu chí",
    "tiêu chí số", "bước", "ca", "vùng",
    "khối", "lớp", "tháng", "quý", "năm", "ngày", "tuần", "mùng", "tiêu chuẩn", "iso", "tcvn", "đt", "điện thoại",
    "sđt", "fax", "hotline",
    "mã số", "mst", "cmnd", "cccd", "tài khoản số", "chỉ tiêu số", "nhiệm vụ số", "dự án", "tiểu dự án", "hợp phần",
    "câu", "ô", "cột", "dòng",
    "zone", "vòng", "tập", "quyển", "gói thầu số", "xếp thứ", "đứng thứ", "liên kết", "vị trí thứ",
)  # fmt: skip
"""Words after which a number is a name or an ordinal ("Điều 22", "mức độ 2", "Đề án 06",
    "giai đoạn 1"), not a quantity, unless it has a unit."""

NUMBERED_IN_COMPOUNDS: tuple[str, ...] = (
    "nâng", "cung", "trợ", "cao", "trung", "sơ", "bao", "khẩn", "trọng", "thời", "cùng", "trang", "khang", "nghĩa",
    "định", "bổ", "được", "đã", "mới", "sẽ",
)  # fmt: skip
"""Syllables that make another word of one in NUMBERED ("nâng cấp", "cùng kỳ", "trọng điểm")."""

FUNCTION_WORDS = frozenset({
    "và", "hoặc", "hay", "của", "về", "theo", "tại", "trong", "trên", "dưới", "đến", "từ", "là", "có", "được", "đã",
    "đang", "sẽ", "để", "cho", "với", "do", "bởi", "nếu", "thì", "mà", "như", "khi", "sau", "trước", "so", "còn",
    "nhưng", "cùng", "các", "những", "không", "chưa", "phải", "cần", "bằng", "vào", "ra", "lên", "xuống", "qua",
    "kèm", "gồm", "làm", "thực", "triển", "xây", "tổ", "tiếp", "hoàn", "quy", "nêu", "này", "đó", "nhằm", "tháng",
    "năm", "tuổi", "giờ", "ngày", "phút", "lần", "khoản", "điều", "điểm", "mục", "chương", "quý", "tuần", "kỳ",
    "trở", "tập", "tham", "tăng", "giảm", "phục", "bảo", "đảm", "đạt", "chiếm", "tính", "đối",
})  # fmt: skip
"""Words that follow a number without being counted by it: particles, verbs, units of the calendar."""
