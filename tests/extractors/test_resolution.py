"""What a mention stands for: short forms, definitions, words that point back, and keys."""

from __future__ import annotations

import pytest

from extractors.claims import Claims
from extractors.identity import identify
from extractors.references import extract_references
from extractors.references.resolution import MOST_CANDIDATES, resolve_references
from models.header import Header
from models.records import Reference
from tests.extractors.documents import paragraphs

NONE: list[str] = []


def resolve(text: str, header: Header | None = None) -> list[Reference]:
    """The references of a text in one block."""
    structured = paragraphs(text, header=header)
    return resolve_references(identify(extract_references(structured, Claims()), "references", structured), structured)


# the text, and of its last reference: canonical, antecedent, candidates
SHORT = [
    ("Nghị quyết số 57-NQ/TW. Ban Chỉ đạo Nghị quyết 57", "57-NQ/TW", "r1", NONE),
    ("Nghị quyết số 57-NQ/TW. NQ 57", "57-NQ/TW", "r1", NONE),
    ("Đề án số 204-QĐ/TW; Đề án số 204", "204-QĐ/TW", "r1", NONE),
    ("Chương trình hành động số 02-CTr/ĐU; Chương trình 02", "02-CTr/ĐU", "r1", NONE),
    ("Kế hoạch số 05-KH/ĐU; Kế hoạch số 5", "05-KH/ĐU", "r1", NONE),
    ("Nghị quyết số 57-NQ/TW, Nghị quyết số 57-NQ/TW, Nghị quyết 57", "57-NQ/TW", "r2", NONE),
    ("Quyết định số 57-QĐ/TW; Nghị quyết 57", "Nghị quyết 57", None, NONE),
    ("Nghị quyết số 58-NQ/TW; Nghị quyết 57", "Nghị quyết 57", None, NONE),
    ("Kế hoạch số 12-KH/TU, Kế hoạch số 12/KH-UBND, Kế hoạch 12", "Kế hoạch 12", None, ["r1", "r2"]),
    (
        "Kế hoạch số 12-KH/TU ngày 1/2/2026, Kế hoạch số 12/KH-UBND ngày 3/2/2026; Kế hoạch 12 ngày 3/2/2026",
        "12/KH-UBND",
        "r2",
        NONE,
    ),
    ("Nghị định số 30/2020/NĐ-CP, Nghị định số 30/2024/NĐ-CP, Nghị định 30/2020", "30/2020/NĐ-CP", "r1", NONE),
    (
        "Quyết định số 06/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Đề án dữ liệu dân cư. Tổ Đề án 06",
        "06/QĐ-TTg",
        "r1",
        NONE,
    ),
    ("Quyết định số 06/QĐ-UBND thành lập tổ công tác. Tổ Đề án 06", "Đề án 06", None, NONE),
    ("Nghị quyết số 57-NQ/TW; Nghị quyết 57/TW", "57-NQ/TW", "r1", NONE),
    ("Nghị quyết số 57-NQ/TW; Nghị quyết 57/TU", "57/TU", None, NONE),
    ("Luật Đất đai năm 2024 và Đề án 06", "Đề án 06", None, NONE),
]


@pytest.mark.parametrize(("text", "canonical", "antecedent", "candidates"), SHORT)
def test_short_forms(text: str, canonical: str, antecedent: str | None, candidates: list[str]) -> None:
    last = resolve(text)[-1]
    assert (last.canonical, last.antecedent_id, last.candidates) == (canonical, antecedent, candidates)


def test_a_short_form_may_come_first() -> None:
    first, full = resolve("Báo cáo thực hiện Nghị quyết 57. Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024")
    assert (first.canonical, first.antecedent_id, first.key) == ("57-NQ/TW", full.id, "nq/tw/2024/57")


def test_a_definition_outlives_its_sentence() -> None:
    text = "Quyết định số 12/QĐ-UBND (sau đây gọi tắt là Kế hoạch 02). Kế hoạch số 02-KH/ĐU đã xong. Theo Kế hoạch 02"
    found = resolve(text)
    assert [reference.canonical for reference in found] == ["12/QĐ-UBND", "12/QĐ-UBND", "02-KH/ĐU", "12/QĐ-UBND"]
    assert found[3].antecedent_id == "r1"


ANAPHORA = [
    ("Nghị quyết số 57-NQ/TW. Nghị quyết này quan trọng", "57-NQ/TW", "r1", NONE),
    ("Kế hoạch số 5/KH-UBND và Nghị quyết số 57-NQ/TW. Theo Kế hoạch nêu trên", "05/KH-UBND", "r1", NONE),
    ("Nghị quyết số 57-NQ/TW và Nghị quyết số 59-NQ/TW. Nghị quyết này", None, None, ["r1", "r2"]),
    ("Nghị quyết số 57-NQ/TW. Nghị quyết của Đại hội đã rõ. Nghị quyết này", None, None, NONE),
    ("Nghị quyết số 57-NQ/TW. Đã họp. " + "Việc đã làm. " * 300 + "Nghị quyết này", None, None, NONE),
    ("Kế hoạch nêu trên. Kế hoạch số 5/KH-UBND", "05/KH-UBND", None, NONE),
    ("Luật Đất đai năm 2024. Luật này", "Luật Đất đai 2024", "r1", NONE),
]


@pytest.mark.parametrize(("text", "canonical", "antecedent", "candidates"), ANAPHORA)
def test_words_that_point_back(text: str, canonical: str | None, antecedent: str | None, candidates: list[str]) -> None:
    last = resolve(text)[-1]
    assert (last.canonical, last.antecedent_id, last.candidates) == (canonical, antecedent, candidates)


COMMUNE = Header(issuer="UBND XÃ PHÚ LẠC")
PROVINCE = Header(issuer="SỞ NỘI VỤ", parent_issuer="UBND TỈNH LÀO CAI")
KEYS = [
    ("Nghị quyết số 57-NQ/TW ngày 22/12/2024", Header(), "nq/tw/2024/57"),
    ("Nghị quyết số 57-NQ/TW", Header(), None),
    ("Nghị định số 30/2020/NĐ-CP", Header(), "nđ/cp/2020/30"),
    ("Luật số 72/2025/QH15", Header(), "qh15/2025/72"),
    ("Công văn số 77/BCT-ATMT ngày 29/01/2026", Header(), "cv/bct-atmt/2026/77"),
    ("Kế hoạch số 61/KH-UBND ngày 18/9/2025", COMMUNE, None),
    ("Kế hoạch số 61/KH-UBND của UBND xã Bình Hòa", COMMUNE, None),
    ("Kế hoạch số 61/KH-UBND ngày 18/9/2025 của UBND xã Bình Hòa", COMMUNE, "kh/ubnd@ubnd xã bình hòa/2025/61"),
    ("Kế hoạch số 61/KH-UBND ngày 18/9/2025 của Ủy ban nhân dân xã Bình Hòa", COMMUNE, "kh/ubnd@ubnd xã bình hòa/2025/61"),
    ("Kế hoạch số 61/KH-UBND ngày 18/9/2025 của UBND xã", COMMUNE, "kh/ubnd@ubnd xã phú lạc/2025/61"),
    ("Kế hoạch số 61/KH-UBND ngày 18/9/2025 của UBND tỉnh", COMMUNE, None),
    ("Kế hoạch số 61/KH-UBND ngày 18/9/2025 của UBND tỉnh", PROVINCE, "kh/ubnd@ubnd tỉnh lào cai/2025/61"),
    ("Nghị quyết số 35-NQ/TU ngày 26/12/2025 của Ban Thường vụ Tỉnh ủy", PROVINCE, "nq/tu@tỉnh ủy lào cai/2025/35"),
    ("Nghị quyết số 35-NQ/TU ngày 26/12/2025 của Ban Thường vụ Tỉnh ủy", COMMUNE, None),
    ("Nghị quyết số 35-NQ/TU ngày 26/12/2025 của Tỉnh uỷ Lào Cai", Header(), "nq/tu@tỉnh ủy lào cai/2025/35"),
    ("Nghị quyết số 2-NQ/ĐU ngày 5/8/2025 của Ban Chấp hành Đảng bộ xã Phú Lạc", Header(), "nq/đu@đảng ủy xã phú lạc/2025/02"),
    ("Báo cáo số    /BC-UBND ngày   /12/2025 của UBND xã Bình Hòa", Header(), None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "header", "key"), KEYS)
def test_keys(text: str, header: Header, key: str | None) -> None:
    assert resolve(text, header)[0].key == key


def test_mentions_of_one_document_lend_each_other_what_they_agree_on() -> None:
    text = "Kế hoạch số 61/KH-UBND. Kế hoạch số 61/KH-UBND ngày 18/9/2025 của UBND xã Bình Hòa"
    assert [reference.key for reference in resolve(text)] == ["kh/ubnd@ubnd xã bình hòa/2025/61"] * 2


def test_dates_that_disagree_are_lent_to_nobody() -> None:
    text = "Nghị quyết số 57-NQ/TW. Nghị quyết số 57-NQ/TW ngày 22/12/2024. Nghị quyết số 57-NQ/TW ngày 21/12/2023"
    assert [reference.key for reference in resolve(text)] == [None, "nq/tw/2024/57", "nq/tw/2023/57"]


def test_units_that_disagree_are_lent_to_nobody() -> None:
    text = (
        "Kế hoạch số 61/KH-UBND. Kế hoạch số 61/KH-UBND ngày 18/9/2025 của UBND xã Bình Hòa. "
        "Kế hoạch số 61/KH-UBND ngày 2/3/2025 của UBND tỉnh Lào Cai"
    )
    keys = [reference.key for reference in resolve(text)]
    assert keys == [None, "kh/ubnd@ubnd xã bình hòa/2025/61", "kh/ubnd@ubnd tỉnh lào cai/2025/61"]


def test_candidates_are_not_without_end() -> None:
    text = (
        "; ".join(f"Kế hoạch số 12/KH-{letter}{other}" for letter in "ABCDEG" for other in "HIKLMN") + "; Kế hoạch 12"
    )
    assert len(resolve(text)[-1].candidates) == MOST_CANDIDATES
