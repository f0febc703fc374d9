"""A small extraction made by hand, with one record or more of each type; its places, people and numbers are invented."""

from __future__ import annotations

import hashlib
from typing import Any

from models.document import Block, Document
from models.extraction import Extraction
from models.header import Header
from models.records import (
    Check,
    DateExpression,
    Deadline,
    Entity,
    Finding,
    Indicator,
    Record,
    Reference,
)

TEXT = """ỦY BAN NHÂN DÂN XÃ ĐÔNG MAI
Báo cáo kết quả quý IV/2025
Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị và Nghị định số 30/2020/NĐ-CP.
Tỷ lệ hồ sơ trực tuyến đạt 92,47%. Cả xã có từ 55% đến 60% hộ dùng mạng cáp quang.
Việc số hóa còn chậm.
Công an xã báo cáo Đảng ủy trước ngày 10/01/2026. Văn phòng tổng hợp hằng tháng."""


def sample(name: str = "bc.txt", salt: str = "", text: str = TEXT, **header: Any) -> tuple[bytes, Extraction]:
    """The bytes of a file and what was read from them; another salt is another file."""
    data = (text + salt).encode()

    def place(record_class: type[Record], words: str, id_: str, **fields: Any) -> Any:
        start = text.index(words)
        return record_class(id=id_, uid=f"u{id_}", text=words, start=start, end=start + len(words), **fields)

    indicators = [
        place(Indicator, "92,47%", "i1", kind="percent", value="92.47", unit="%", name="Tỷ lệ hồ sơ trực tuyến", period="2025-36",
              comparison={"direction": "up", "with": "so với cùng kỳ"}),
        place(Indicator, "từ 55% đến 60%", "i2", kind="range", value="55", value_max="60", unit="%", name="hộ dùng mạng cáp quang"),
    ]  # fmt: skip
    return data, Extraction(
        pipeline_version="0.1.0",
        document=Document(
            sha256=hashlib.sha256(data).hexdigest(), filename=name, media_type="text/plain", size=len(data), reader="text",
            text=text, blocks=[Block(id="b1", kind="paragraph", start=0, end=len(text))],
        ),
        header=Header(**{"issuer": "Ủy ban nhân dân xã Đông Mai", "number": "12", "symbol": "BC-UBND", "doc_type": "Báo cáo",
                         "issued_on": "2025-12-20", "period": "2025-36", "spans": {"issuer": (0, 27)}, **header}),
        references=[
            place(Reference, "Nghị quyết số 57-NQ/TW", "r1", form="full", canonical="57-NQ/TW", doc_type="Nghị quyết", number="57",
                  symbol="NQ/TW", issued_on="2024-12-22", issuer="Bộ Chính trị", key="nq/tw/2024/57", relation="implements",
                  pinpoint={"article": "5"}),
            place(Reference, "Nghị định số 30/2020/NĐ-CP", "r2", form="full", canonical="30/2020/NĐ-CP", doc_type="Nghị định",
                  number="30", year="2020", symbol="NĐ-CP", key="nđ/cp/2020/30"),
        ],
        dates=[
            place(DateExpression, "quý IV/2025", "d1", value="2025-36", granularity="quarter"),
            place(DateExpression, "ngày 22/12/2024", "d2", value="2024-12-22", granularity="day"),
            place(DateExpression, "ngày 10/01/2026", "d3", value="2026-01-10", granularity="day"),
        ],
        deadlines=[
            place(Deadline, "Công an xã báo cáo Đảng ủy trước ngày 10/01/2026.", "l1", due="2026-01-10", date_id="d3",
                  task="báo cáo Đảng ủy", assignee="Công an xã", recipient="Đảng ủy"),
            place(Deadline, "Văn phòng tổng hợp hằng tháng.", "l2", recurrence="FREQ=MONTHLY", task="tổng hợp", assignee="Văn phòng"),
        ],
        indicators=indicators,
        findings=[place(Finding, "Việc số hóa còn chậm.", "f1", kind="shortcoming", topics=["chuyển đổi số"])],
        entities=[
            place(Entity, "Bộ Chính trị", "e1", label="ORG", canonical="Bộ Chính trị"),
            place(Entity, "Công an xã", "e2", label="ORG", canonical="Công an xã Đông Mai", place_code="99999"),
            place(Entity, "Đảng ủy", "e3", label="ORG", canonical="Đảng ủy xã Đông Mai", place_code="99999"),
        ],
        checks=[place(Check, "92,47%", "c1", kind="arithmetic", message={"vi": "Sai số", "en": "Off"}, record_ids=["i1"])],
    )  # fmt: skip
