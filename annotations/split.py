"""Which reports of the corpus the rules are tuned on, and which are held out, to measure rules that were not made from them.

"bao-cao-xa" in PARTS["tuning"], "nghi-quyet-hdnd-xa" in PARTS["held out"]

A held-out report must stay unread by whoever writes a rule: one whose disagreements were looked at moves to the tuning set.
"""

from __future__ import annotations

from typing import Literal

Part = Literal["tuning", "held out"]

PARTS: dict[Part, tuple[str, ...]] = {
    "tuning": (
        "bao-cao-bao-hiem-xa-hoi",
        "bao-cao-cchc-so-y-te",
        "bao-cao-cchc-thang",
        "bao-cao-chi-bo",
        "bao-cao-chuyen-doi-so-phuong",
        "bao-cao-cong-an-xa",
        "bao-cao-dau-tu-cong",
        "bao-cao-de-an-06",
        "bao-cao-di-tich",
        "bao-cao-giai-trinh-cu-tri",
        "bao-cao-giai-trinh-ngan-sach",
        "bao-cao-giam-ngheo",
        "bao-cao-giam-sat-dang-uy",
        "bao-cao-hoi-phu-nu",
        "bao-cao-kt-xh-xa",
        "bao-cao-nghi-quyet-57-xa",
        "bao-cao-nong-nghiep",
        "bao-cao-so",
        "bao-cao-tham-tra",
        "bao-cao-truong-hoc",
        "bao-cao-tuyen-quan-xa",
        "bao-cao-xa",
        "bao-cao-xay-dung-dang",
        "bao-cao-y-te",
        "bien-ban-kiem-tra",
        "chi-thi-chu-tich",
        "chuong-trinh-hanh-dong",
        "chuong-trinh-suc-khoe",
        "cong-van-don-doc",
        "cong-van-ho-so-qua-han",
        "huong-dan-mttq",
        "ke-hoach-an-toan-thuc-pham",
        "ke-hoach-kiem-tra-dang",
        "ke-hoach-phuong",
        "ke-hoach-tuyen-truyen",
        "ket-luan-kiem-tra",
        "nghi-quyet-dang-uy",
        "quyet-dinh-ban-chi-dao",
        "quyet-dinh-ke-hoach-thien-tai",
        "thong-bao-cho-lang-nghe",
        "thong-bao-dang-uy",
        "thong-bao-giai-ngan",
        "thong-bao-giai-phong-mat-bang",
        "thong-bao-giam-sat",
        "thong-bao-giao-ban",
        "thong-bao-hop-tinh",
        "to-trinh-kinh-phi",
    ),
    "held out": (
        "bao-cao-giam-sat-hdnd",
        "bao-cao-phong-chay-xa",
        "bao-cao-phong-chong-tham-nhung",
        "cong-van-cai-cach-tien-do",
        "nghi-quyet-hdnd-xa",
        "thong-bao-thuong-truc-tinh-uy",
    ),
}
"""The gold files of each part, by name; every gold file is in one."""
