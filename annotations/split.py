"""Which reports of the corpus the rules are tuned on, and which are held out, to measure rules that were not made from them.

"bao-cao-xa" in PARTS["tuning"], "bao-cao-y-te" in PARTS["held out"]

A held-out report must stay unread by whoever writes a rule: one whose disagreements were looked at moves to the tuning set.
"""

from __future__ import annotations

from typing import Literal

Part = Literal["tuning", "held out"]

PARTS: dict[Part, tuple[str, ...]] = {
    "tuning": (
        "bao-cao-cchc-thang",
        "bao-cao-chi-bo",
        "bao-cao-giai-trinh-cu-tri",
        "bao-cao-giam-ngheo",
        "bao-cao-kt-xh-xa",
        "bao-cao-so",
        "bao-cao-tham-tra",
        "bao-cao-xa",
        "chi-thi-chu-tich",
        "cong-van-don-doc",
        "huong-dan-mttq",
        "ke-hoach-kiem-tra-dang",
        "ke-hoach-phuong",
        "ke-hoach-tuyen-truyen",
        "quyet-dinh-ban-chi-dao",
        "thong-bao-dang-uy",
        "thong-bao-giam-sat",
    ),
    "held out": (
        "bao-cao-chuyen-doi-so-phuong",
        "bao-cao-cong-an-xa",
        "bao-cao-dau-tu-cong",
        "bao-cao-de-an-06",
        "bao-cao-di-tich",
        "bao-cao-nghi-quyet-57-xa",
        "bao-cao-truong-hoc",
        "bao-cao-y-te",
        "bien-ban-kiem-tra",
        "chuong-trinh-hanh-dong",
        "cong-van-ho-so-qua-han",
        "ke-hoach-an-toan-thuc-pham",
        "ket-luan-kiem-tra",
        "nghi-quyet-dang-uy",
        "quyet-dinh-ke-hoach-thien-tai",
        "thong-bao-giai-phong-mat-bang",
        "thong-bao-giao-ban",
        "thong-bao-hop-tinh",
        "to-trinh-kinh-phi",
        "bao-cao-giam-sat-dang-uy",
        "bao-cao-cchc-so-y-te",
        "chuong-trinh-suc-khoe",
        "thong-bao-cho-lang-nghe",
        "bao-cao-hoi-phu-nu",
        "bao-cao-giai-trinh-ngan-sach",
    ),
}
"""The gold files of each part, by name; every gold file is in one."""
