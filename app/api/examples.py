"""The examples of the API's description: one record of each type as it is answered, places and people invented."""

from __future__ import annotations

from typing import Any

_DOCUMENT_ID = "4f1d2c9a7b3e5f608192"


def _record(id_: str, text: str, start: int, **fields: Any) -> dict[str, Any]:
    place = {"start": start, "end": start + len(text), "page": 1, "section_id": "s1"}
    sure = {"method": "rule", "confidence": 1.0}
    return {
        "document_id": _DOCUMENT_ID,
        "id": id_,
        "uid": "9c1e07d2a4b85f63e0d7c2b1",
        "text": text,
        **place,
        **sure,
        **fields,
    }


RECORD_EXAMPLES: dict[str, dict[str, Any]] = {
    "references": _record(
        "r1", "Nghị quyết số 57-NQ/TW", 101,
        form="full", canonical="57-NQ/TW", doc_type="Nghị quyết", number="57", year=None, symbol="NQ/TW", issued_on="2024-12-22",
        issuer="Bộ Chính trị", subject=None, pinpoint=None, key="nq/tw/2024/57", relation="implements", antecedent_id=None, candidates=[],
    ),
    "dates": _record(
        "d1", "quý IV/2025", 23, value="2025-36", granularity="quarter", earliest="2025-10-01", latest="2025-12-31"
    ),
    "deadlines": _record(
        "l1", "Công an xã báo cáo Đảng ủy trước ngày 10/01/2026.", 880,
        starts_on=None, due="2026-01-10", recurrence=None, condition=None, date_id="d31", task="báo cáo Đảng ủy",
        assignee="Công an xã", recipient="Đảng ủy",
    ),
    "indicators": _record(
        "i1", "92,47%", 640,
        kind="percent", value="92.47", value_max=None, denominator=None, unit="%", qualifier=None, name="Tỷ lệ hồ sơ trực tuyến",
        measure="tỷ lệ hồ sơ trực tuyến|%", period="2025-36", role="result", comparison=None, cell=None,
        sentence="Tỷ lệ hồ sơ trực tuyến đạt 92,47%.",
    ),
    "findings": _record(
        "f1", "Việc số hóa hồ sơ còn chậm.", 1204, kind="shortcoming", basis="heading", topics=["chuyển đổi số"]
    ),
    "entities": _record("e1", "UBND xã Đông Mai", 12, label="ORG", canonical="UBND xã Đông Mai", place_code=None),
    "checks": _record(
        "c1", "Nghị quyết số 57-NQ/TW", 101,
        kind="reference_conflict", other="Nghị quyết số 57-NQ/TU", other_start=700, other_end=722,
        message={"vi": "Một văn bản được ghi hai ký hiệu", "en": "One document is cited with two symbols"}, record_ids=["r1", "r9"],
    ),
}  # fmt: skip

DOCUMENT_EXAMPLE: dict[str, Any] = {
    "id": _DOCUMENT_ID,
    "filename": "bc-quy4.pdf",
    "media_type": "application/pdf",
    "size": 41234,
    "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "page_count": 8,
    "state": "done",
    "problem": None,
    "created_at": "2026-01-05T02:14:07.120394Z",
    "header": {
        "issuer": "UBND XÃ ĐÔNG MAI",
        "number": "12",
        "symbol": "BC-UBND",
        "doc_type": "Báo cáo",
        "subject": "Kết quả công tác quý IV/2025",
        "issued_on": "2025-12-20",
        "period": "2025-36",
        "key": "bc/ubnd@ubnd xã đông mai/2025/12",
    },
}

DETAIL_EXAMPLE: dict[str, Any] = {
    **DOCUMENT_EXAMPLE,
    "records": {"references": 14, "dates": 31, "deadlines": 6, "indicators": 42, "findings": 18, "entities": 25, "checks": 1},
    "signatures": [
        {
            "signer": "Trần Văn Bình", "organisation": "UBND XÃ ĐÔNG MAI", "signed_at": "2025-12-20T15:35:18+07:00",
            "changed_after": False,
        }
    ],
    "warnings": [],
}  # fmt: skip

REGIONS_EXAMPLE: dict[str, Any] = {
    "regions": [
        {"start": 101, "end": 118, "page": 1, "x0": 402.6, "top": 301.4, "x1": 510.2, "bottom": 316.9, "text": "Nghị quyết số 57-"},
        {"start": 118, "end": 123, "page": 1, "x0": 85.2, "top": 321.4, "x1": 118.3, "bottom": 336.9, "text": "NQ/TW"},
    ]
}  # fmt: skip

UPLOAD_EXAMPLE: dict[str, Any] = {
    "documents": [
        {"id": _DOCUMENT_ID, "filename": "bc-quy4.pdf", "state": "done", "duplicate": False, "problem": None},
        {
            "id": "a07be1c5d2f94e3680b7", "filename": "cũ.pdf", "state": "failed", "duplicate": False,
            "problem": {"code": "encrypted", "message": "Tệp có mật khẩu (the file is encrypted)"},
        },
        {
            "id": None, "filename": "rỗng.docx", "state": "refused", "duplicate": False,
            "problem": {"code": "empty", "message": "Tệp rỗng (the file is empty)"},
        },
    ]
}  # fmt: skip
