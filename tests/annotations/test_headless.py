"""Documents without their headings: which lines go, which gold records go with them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotations.evaluation import find_pairs, read_json
from annotations.headless import main, without_headings
from annotations.scoring import ATTRIBUTES
from annotations.surface import squeeze, squeezed_places
from corpus import report_paths

TEXT = """ỦY BAN NHÂN DÂN
XÃ NẬM SÀI
Số: 12/BC-UBND

BÁO CÁO
Kết quả công tác năm 2025

I. KẾT QUẢ NĂM 2025
- Năm 2025 xã trồng 12 ha rừng.
II. HẠN CHẾ CỦA
PHÒNG KINH TẾ
- Cây giống về muộn.
- Nguyên nhân:
+ Mưa lũ tháng 9 năm 2025.
- Khó khăn: Kinh phí còn ít.
Phòng Kinh tế khắc phục trong năm 2025 như sau:
- Đặt cây giống sớm.
"""


def _gold(**groups: list[dict[str, Any]]) -> dict[str, Any]:
    return {"header": {}, **{group: [] for group in ATTRIBUTES}, **groups}


def test_headings_and_bare_labels_go_and_everything_else_stays() -> None:
    made = without_headings(TEXT, _gold())
    assert made.headings == ["I. KẾT QUẢ NĂM 2025", "II. HẠN CHẾ CỦA PHÒNG KINH TẾ", "- Nguyên nhân:"]
    gone = ["I. KẾT QUẢ NĂM 2025", "II. HẠN CHẾ CỦA", "PHÒNG KINH TẾ", "- Nguyên nhân:"]
    assert [line for line in TEXT.splitlines() if line not in gone and line] == [
        line for line in made.text.splitlines() if line
    ]


def test_gold_goes_occurrence_by_occurrence() -> None:
    dates = [
        {"text": words, "value": str(at)}
        for at, words in enumerate(["năm 2025"] * 2 + ["Năm 2025"] + ["tháng 9 năm 2025", "năm 2025"])
    ]
    entities = [
        {"text": "XÃ NẬM SÀI", "label": "ORG"},
        *[{"text": "Phòng Kinh tế", "label": at} for at in ("heading", "prose")],
    ]
    made = without_headings(TEXT, _gold(dates=dates, entities=entities))
    assert [date["value"] for date in made.gold["dates"]] == ["0", "2", "3", "4"]
    assert [entity["label"] for entity in made.gold["entities"]] == ["ORG", "prose"]


def test_a_check_goes_with_either_of_its_sides() -> None:
    checks = [
        {"kind": "numbering", "text": "II. HẠN CHẾ CỦA PHÒNG KINH TẾ", "other": "I. KẾT QUẢ NĂM 2025"},
        {"kind": "duplicate", "text": "Cây giống về muộn.", "other": "Đặt cây giống sớm."},
    ]
    assert without_headings(TEXT, _gold(checks=checks)).gold["checks"] == checks[1:]


def test_what_is_left_of_the_gold_stands_in_what_is_left_of_the_reports(tmp_path: Path) -> None:
    reports = report_paths("txt")[0].parent
    main(["--gold", "annotations", "--documents", str(reports), "--output", str(tmp_path)])
    pairs = find_pairs(tmp_path, tmp_path)
    assert len(pairs) == len(report_paths("txt"))
    for pair in pairs:
        assert pair.document is not None
        surface = squeeze(pair.document.read_text(encoding="utf-8"))
        whole = read_json(Path("annotations") / f"{pair.name}.json")
        left = json.loads(pair.gold.read_text(encoding="utf-8"))
        assert len(surface) <= len(squeeze((reports / pair.document.name).read_text(encoding="utf-8")))
        for group in ("references", "dates", "indicators"):
            assert all(squeeze(record["text"]) in surface for record in left[group])
            assert len(left[group]) <= len(whole[group])


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("**Nghị quyết** số 57 –\nNQ/TW<sup>1</sup> ngày", "57-nq/tw", "57 –\nNQ/TW"),
        ("# Mục 1\nDạy C# và C++ cho 30 em.", "30em", "30 em"),  # a "#" that is no heading's
        ("a\n---- trang 2\n12 hộ --- 3 xã", "hộ---3xã", "hộ --- 3 xã"),
        ("Ông İ có 12 ha.", "12ha", "12 ha"),  # two small letters of one capital
        ("", "", ""),
    ],
)
def test_places_lead_from_the_surface_back_to_the_text(text: str, words: str, expected: str) -> None:
    surface, places = squeezed_places(text)
    assert surface == squeeze(text)
    assert len(places) == len(surface)
    at = surface.index(words)
    assert text[places[at] : places[at + len(words) - 1] + 1] == expected if words else places == []
