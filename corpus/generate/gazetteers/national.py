"""Documents of national bodies that reports cite: number and symbol, day, issuer, what about, and the fields that cite them.

Facts, checked against the official gazette (Công báo) and the Party's document portal; laws have their name and the day of passing.
"""

from __future__ import annotations

from typing import NamedTuple


class National(NamedTuple):
    """A document that all the country cites. `fields` are names of frame files; empty: any."""

    doc_type: str
    canonical: str
    issued_on: str
    issuer: str
    about: str
    fields: tuple[str, ...] = ()


class Law(NamedTuple):
    """A law with its number and the day on which the National Assembly passed it."""

    name: str
    canonical: str
    passed_on: str
    fields: tuple[str, ...] = ()


_BCT, _BBT, _BCH = "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng"
_CP, _TTG = "Chính phủ", "Thủ tướng Chính phủ"
_DIGITAL, _REFORM, _ECONOMY = "chuyen-doi-so", "cai-cach-hanh-chinh", "kinh-te-xa-hoi"
_FARM, _SCHOOL, _HEALTH = "nong-nghiep", "giao-duc", "y-te"
_SAFETY, _PARTY, _INVEST = "an-ninh", "xay-dung-dang", "dau-tu-cong"
_POOR, _VOTE, _GREEN = "giam-ngheo", "bau-cu", "moi-truong"

NATIONAL = (
    National("Nghị quyết", "57-NQ/TW", "2024-12-22", _BCT, "đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia", (_DIGITAL, _REFORM)),
    National("Nghị quyết", "16/2021/QH15", "2021-07-27", "Quốc hội", "Kế hoạch phát triển kinh tế - xã hội 5 năm", (_ECONOMY, _INVEST)),
    National("Nghị quyết", "01/NQ-CP", "2025-01-08", _CP, "nhiệm vụ, giải pháp chủ yếu phát triển kinh tế - xã hội", (_ECONOMY,)),
    National("Nghị quyết", "59-NQ/TW", "2025-01-24", _BCT, "hội nhập quốc tế trong tình hình mới", (_ECONOMY, _PARTY)),
    National("Nghị quyết", "66-NQ/TW", "2025-04-30", _BCT, "đổi mới công tác xây dựng và thi hành pháp luật", (_REFORM, _PARTY)),
    National("Nghị quyết", "68-NQ/TW", "2025-05-04", _BCT, "phát triển kinh tế tư nhân", (_ECONOMY, _INVEST)),
    National("Nghị quyết", "71-NQ/TW", "2025-08-22", _BCT, "đột phá phát triển giáo dục và đào tạo", (_SCHOOL,)),
    National("Nghị quyết", "72-NQ/TW", "2025-09-09", _BCT, "một số giải pháp đột phá, tăng cường bảo vệ, chăm sóc và nâng cao sức khỏe Nhân dân", (_HEALTH,)),
    National("Nghị quyết", "18-NQ/TW", "2017-10-25", _BCH, "tiếp tục đổi mới, sắp xếp tổ chức bộ máy của hệ thống chính trị", (_PARTY, _REFORM)),
    National("Nghị quyết", "19-NQ/TW", "2022-06-16", _BCH, "nông nghiệp, nông dân, nông thôn đến năm 2030", (_FARM,)),
    National("Quyết định", "06/QĐ-TTg", "2022-01-06", _TTG, "phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử", (_DIGITAL, _SAFETY)),
    National("Quyết định", "749/QĐ-TTg", "2020-06-03", _TTG, "Chương trình Chuyển đổi số quốc gia", (_DIGITAL,)),
    National("Nghị quyết", "76/NQ-CP", "2021-07-15", _CP, "Chương trình tổng thể cải cách hành chính nhà nước", (_REFORM,)),
    National("Nghị quyết", "71/NQ-CP", "2025-04-01", _CP, "Chương trình hành động thực hiện đột phá phát triển khoa học, công nghệ", (_DIGITAL,)),
    National("Nghị định", "30/2020/NĐ-CP", "2020-03-05", _CP, "công tác văn thư", (_REFORM, _DIGITAL)),
    National("Nghị định", "45/2020/NĐ-CP", "2020-04-08", _CP, "thực hiện thủ tục hành chính trên môi trường điện tử", (_DIGITAL, _REFORM)),
    National("Nghị định", "61/2018/NĐ-CP", "2018-04-23", _CP, "thực hiện cơ chế một cửa, một cửa liên thông", (_REFORM,)),
    National("Nghị định", "118/2025/NĐ-CP", "2025-06-09", _CP, "thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông", (_REFORM,)),
    National("Nghị định", "13/2023/NĐ-CP", "2023-04-17", _CP, "bảo vệ dữ liệu cá nhân", (_DIGITAL, _SAFETY)),
    National("Quyết định", "263/QĐ-TTg", "2022-02-22", _TTG, "Chương trình mục tiêu quốc gia xây dựng nông thôn mới", (_FARM,)),
    National("Quyết định", "90/QĐ-TTg", "2022-01-18", _TTG, "Chương trình mục tiêu quốc gia giảm nghèo bền vững", (_POOR,)),
    National("Quyết định", "1719/QĐ-TTg", "2021-10-14", _TTG, "phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi", (_POOR,)),
    National("Nghị định", "07/2021/NĐ-CP", "2021-01-27", _CP, "chuẩn nghèo đa chiều", (_POOR,)),
    National("Nghị định", "20/2021/NĐ-CP", "2021-03-15", _CP, "chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội", (_POOR, _HEALTH)),
    National("Nghị định", "85/2025/NĐ-CP", "2025-04-08", _CP, "hướng dẫn thi hành một số điều của Luật Đầu tư công", (_INVEST,)),
    National("Nghị định", "99/2021/NĐ-CP", "2021-11-11", _CP, "quản lý, thanh toán, quyết toán dự án sử dụng vốn đầu tư công", (_INVEST,)),
    National("Nghị định", "08/2022/NĐ-CP", "2022-01-10", _CP, "hướng dẫn thi hành pháp luật về bảo vệ môi trường", (_GREEN,)),
    National("Nghị định", "156/2018/NĐ-CP", "2018-11-16", _CP, "thi hành một số điều của Luật Lâm nghiệp", (_FARM, _GREEN)),
    National("Nghị định", "168/2024/NĐ-CP", "2024-12-26", _CP, "xử phạt vi phạm hành chính về trật tự, an toàn giao thông", (_SAFETY,)),
    National("Nghị định", "81/2021/NĐ-CP", "2021-08-27", _CP, "cơ chế thu, quản lý học phí", (_SCHOOL,)),
    National("Chỉ thị", "13-CT/TW", "2017-01-12", _BBT, "tăng cường sự lãnh đạo của Đảng đối với công tác quản lý, bảo vệ và phát triển rừng", (_FARM, _GREEN)),
    National("Chỉ thị", "05-CT/TW", "2016-05-15", _BCT, "đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", (_PARTY, _SCHOOL)),
    National("Chỉ thị", "36-CT/TW", "2019-08-16", _BCT, "phòng, chống và kiểm soát ma túy", (_SAFETY,)),
    National("Chỉ thị", "45-CT/TW", "2025-04-14", _BCT, "đại hội đảng bộ các cấp", (_PARTY,)),
    National("Chỉ thị", "46-CT/TW", "2025-05-16", _BCT, "lãnh đạo cuộc bầu cử", (_VOTE,)),
    National("Chỉ thị", "39-CT/TW", "2024-10-30", _BBT, "nâng cao hiệu quả của tín dụng chính sách xã hội", (_POOR, _ECONOMY)),
    National("Chỉ thị", "34-CT/TW", "2024-05-24", _BBT, "phát triển nhà ở xã hội", (_POOR, _INVEST)),
    National("Quy định", "294-QĐ/TW", "2025-05-26", _BCH, "thi hành Điều lệ Đảng", (_PARTY,)),
    National("Quy định", "296-QĐ/TW", "2025-05-30", _BCH, "công tác kiểm tra, giám sát và kỷ luật của Đảng", (_PARTY,)),
    National("Quy định", "37-QĐ/TW", "2021-10-25", _BCH, "những điều đảng viên không được làm", (_PARTY,)),
    National("Quyết định", "204-QĐ/TW", "2024-11-29", _BBT, "chuyển đổi số trong các cơ quan đảng", (_PARTY, _DIGITAL)),
)  # fmt: skip

LAWS = (
    Law("Luật Tổ chức chính quyền địa phương", "72/2025/QH15", "2025-06-16"),
    Law("Luật Ngân sách nhà nước", "89/2025/QH15", "2025-06-25", (_ECONOMY, _INVEST)),
    Law("Luật Đất đai", "31/2024/QH15", "2024-01-18", (_ECONOMY, _GREEN, _FARM, _INVEST)),
    Law("Luật Đầu tư công", "58/2024/QH15", "2024-11-29", (_INVEST,)),
    Law("Luật Bảo vệ môi trường", "72/2020/QH14", "2020-11-17", (_GREEN,)),
    Law("Luật Giáo dục", "43/2019/QH14", "2019-06-14", (_SCHOOL,)),
    Law("Luật Nhà giáo", "73/2025/QH15", "2025-06-16", (_SCHOOL,)),
    Law("Luật Khám bệnh, chữa bệnh", "15/2023/QH15", "2023-01-09", (_HEALTH,)),
    Law("Luật Giao dịch điện tử", "20/2023/QH15", "2023-06-22", (_DIGITAL, _REFORM)),
    Law("Luật Lưu trữ", "33/2024/QH15", "2024-06-21", (_DIGITAL, _REFORM)),
    Law("Luật Tiếp công dân", "42/2013/QH13", "2013-11-25", (_REFORM, _PARTY)),
    Law("Luật Phòng, chống ma túy", "73/2021/QH14", "2021-03-30", (_SAFETY,)),
    Law("Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ", "55/2024/QH15", "2024-11-29", (_SAFETY,)),
    Law("Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân", "85/2015/QH13", "2015-06-25", (_VOTE,)),
    Law("Luật Mặt trận Tổ quốc Việt Nam", "75/2015/QH13", "2015-06-09", (_PARTY, _VOTE)),
    Law("Luật Lâm nghiệp", "16/2017/QH14", "2017-11-15", (_FARM, _GREEN)),
    Law("Luật Chăn nuôi", "32/2018/QH14", "2018-11-19", (_FARM,)),
    Law("Luật Trẻ em", "102/2016/QH13", "2016-04-05", (_POOR, _SCHOOL, _HEALTH)),
    Law("Luật Thi đua, khen thưởng", "06/2022/QH15", "2022-06-15", (_ECONOMY,)),
)
