"""Vietnamese figures: what is a number, how large it is, what it counts, and what only looks like a figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.vietnamese.quantities import Quantity, decimal_of, is_malformed, is_share_of, quantities
from extractors.vietnamese.units import COUNTED, MEASURES, NOT_COUNTED


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("1.549", "1549"),
        ("83,15", "83.15"),
        ("1.250,5", "1250.5"),
        ("162.056.800", "162056800"),
        ("03", "03"),
        ("4.5", "4.5"),  # a careless decimal mark
        ("1 274 000", "1274000"),
        ("1,274,000", "1274000"),
        ("7.215.6000.000", None),
        ("1,2,3", None),  # a list
        ("1.2.3", None),  # a section
        ("12.34.56", None),
    ],
)
def test_figures_are_read_by_vietnamese_grouping(figure: str, value: str | None) -> None:
    assert decimal_of(figure) == value


@pytest.mark.parametrize("text", ["5 ſào", "5 \u212ag", "5 TỶ", "3 THÁNG"])
def test_units_in_letters_that_ignoring_case_takes_for_others(text: str) -> None:
    (quantity,) = quantities(text)
    assert quantity.end == len(text)


@pytest.mark.parametrize(
    ("figure", "malformed"),
    [
        ("7.215.6000.000", True),
        ("12.450.00.000", True),
        ("213.4160.000", True),
        ("213.41.000", False),
        ("213.4160.00", False),
        ("1.274.000", False),
        ("1.2.3", False),
        ("1,2,3", False),
        ("10.0.0.1", False),
        ("2026", False),
    ],
)
def test_malformed_is_only_what_is_grouped_like_a_large_number(figure: str, malformed: bool) -> None:
    assert is_malformed(figure) is malformed


def read(text: str) -> list[tuple[str, str, str, str | None, str | None, str | None, str | None]]:
    return [
        (text[q.start : q.end], q.kind, q.value, q.value_max, q.denominator, q.unit, q.qualifier)
        for q in quantities(text)
        if not q.structural
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kinh phí 1.386 triệu đồng", ("1.386 triệu đồng", "money", "1386000000", None, None, "VND", None)),
        ("tổng vốn 318,6 tỷ đồng", ("318,6 tỷ đồng", "money", "318600000000", None, None, "VND", None)),
        ("gần 5 nghìn tỷ đồng", ("5 nghìn tỷ đồng", "money", "5000000000000", None, None, "VND", "~")),
        ("nguồn vốn (340 tỷ)", ("340 tỷ", "money", "340000000000", None, None, "VND", None)),
        ("tiết kiệm 2.056.800 đồng/năm", ("2.056.800 đồng/năm", "money", "2056800", None, None, "VND", None)),
        ("hơn 1,2 triệu lượt khách", ("1,2 triệu lượt khách", "count", "1200000", None, None, "lượt khách", ">")),
        ("đạt 83,15%", ("83,15%", "percent", "83.15", None, None, "%", None)),
        ("tối thiểu 5 %", ("5 %", "percent", "5", None, None, "%", ">=")),
        ("không được quá 10%", ("10%", "percent", "10", None, None, "%", "<=")),
        ("từ 80% trở lên", ("80%", "percent", "80", None, None, "%", ">=")),
        ("có 05/28 xóm", ("05/28 xóm", "ratio", "05", None, "28", "xóm", None)),
        ("đã trả 1.203/1.310 hồ sơ", ("1.203/1.310 hồ sơ", "ratio", "1203", None, "1310", "hồ sơ", None)),
        ("họp 05 đồng chí/07 đồng chí", ("05 đồng chí/07 đồng chí", "ratio", "05", None, "07", "đồng chí", None)),
        ("khoảng 55%–60% hộ", ("55%–60%", "range", "55", "60", None, "%", "~")),
        ("từ 5 - 7 triệu đồng", ("5 - 7 triệu đồng", "range", "5000000", "7000000", None, "VND", None)),
        ("0 - 5 triệu đồng", ("0 - 5 triệu đồng", "range", "0", "5000000", None, "VND", None)),
        ("mỗi tổ 02 đến 03 máy vi tính", ("02 đến 03 máy vi tính", "range", "02", "03", None, "máy vi tính", None)),
        (
            "rút ngắn từ 02 ngày xuống còn 01 ngày",
            ("từ 02 ngày xuống còn 01 ngày", "change", "01", None, "02", "ngày", None),
        ),
        ("mở rộng từ 40ha lên thành 65ha", ("từ 40ha lên thành 65ha", "change", "65", None, "40", "ha", None)),
        ("diện tích 1.407,3ha", ("1.407,3ha", "measure", "1407.3", None, None, "ha", None)),
        ("năng suất 58,5 tạ/ha", ("58,5 tạ/ha", "measure", "58.5", None, None, "tạ/ha", None)),
        ("đường truyền 300Mbps", ("300Mbps", "measure", "300", None, None, "Mbps", None)),
        ("06 điểm cầu", ("06 điểm cầu", "count", "06", None, None, "điểm cầu", None)),
        ("thi được 6,5 điểm", ("6,5 điểm", "measure", "6.5", None, None, "điểm", None)),
        ("gồm 02 điểm tại chợ", ("02 điểm", "count", "02", None, None, "điểm", None)),
        ("công suất 45 m3/ngày đêm", ("45 m3/ngày đêm", "measure", "45", None, None, "m3/ngày đêm", None)),
        ("tặng 40 thẻ BHYT", ("40 thẻ BHYT", "count", "40", None, None, "thẻ BHYT", None)),
        ("tặng 40 thẻ tại chỗ", ("40 thẻ", "count", "40", None, None, "thẻ", None)),
        ("hai đồng chí vắng mặt", ("hai đồng chí", "count", "2", None, None, "đồng chí", None)),
        ("nước giá 6.500 đồng/m3", ("6.500 đồng/m3", "money", "6500", None, None, "VND", None)),
        ("chi 300.000 đồng/văn bản", ("300.000 đồng/văn bản", "money", "300000", None, None, "VND", None)),
        ("150.000 đồng/học sinh/tháng", ("150.000 đồng/học sinh/tháng", "money", "150000", None, None, "VND", None)),
        ("hỗ trợ 2.000.000 đồng/hộ nghèo", ("2.000.000 đồng/hộ", "money", "2000000", None, None, "VND", None)),
        ("mua 300 đồng/kg thóc", ("300 đồng/kg", "money", "300", None, None, "VND", None)),
        ("chưa đủ 30 đảng viên", ("30 đảng viên", "count", "30", None, None, "đảng viên", "<")),
        ("đạt từ 70 đến dưới 90 điểm", ("70 đến dưới 90 điểm", "range", "70", "90", None, "điểm", None)),
        (
            "từ 70 điểm trở lên đến dưới 90 điểm",
            ("70 điểm trở lên đến dưới 90 điểm", "range", "70", "90", None, "điểm", None),
        ),
        ("50.000 đồng/người/buổi", ("50.000 đồng/người/buổi", "money", "50000", None, None, "VND", None)),
        ("mua 84.300.000 đồng bằng quỹ", ("84.300.000 đồng", "money", "84300000", None, None, "VND", None)),
        ("phát trên 31 cụm loa", ("31 cụm loa", "count", "31", None, None, "cụm loa", None)),
        ("có trên 26 hộ", ("26 hộ", "count", "26", None, None, "hộ", ">")),
        ("thấp hơn 5,4%", ("5,4%", "percent", "5.4", None, None, "%", None)),
        ("cao hơn 1,5 lần", ("1,5 lần", "measure", "1.5", None, None, "lần", None)),
        ("còn một đồng chí", ("một đồng chí", "count", "1", None, None, "đồng chí", None)),
        ("02 ca bệnh", ("02 ca bệnh", "count", "02", None, None, "ca bệnh", None)),
        ("lấy 23 mẫu đạt chuẩn", ("23 mẫu", "count", "23", None, None, "mẫu", None)),
        ("cấy 23 mẫu lúa", ("23 mẫu", "measure", "23", None, None, "mẫu", None)),
        ("nộp lên cấp trên 40 hồ sơ", ("40 hồ sơ", "count", "40", None, None, "hồ sơ", None)),
        ("họp đủ 12/12 kỳ", ("12/12 kỳ", "ratio", "12", None, "12", "kỳ", None)),
        ("12 pa-nô", ("12 pa-nô", "count", "12", None, None, "pa-nô", None)),
        ("mười hai hộ thoát nghèo", ("mười hai hộ", "count", "12", None, None, "hộ", None)),
        ("thẩm định 12 TTHC", ("12 TTHC", "count", "12", None, None, "TTHC", None)),
        ("tặng 40 mâm lễ", ("40 mâm lễ", "count", "40", None, None, "mâm lễ", None)),
        (
            "số tiền 7.215.6000.000 đồng",
            ("7.215.6000.000 đồng", "money", "72156000000", None, None, "VND", None),
        ),
        # two nouns of one kind, but not where the second one begins something else
        (
            "huy động 1.250 cán bộ, chiến sĩ",
            ("1.250 cán bộ, chiến sĩ", "count", "1250", None, None, "cán bộ, chiến sĩ", None),
        ),
        ("tại 12 thôn, xã Khe Sâu", ("12 thôn", "count", "12", None, None, "thôn", None)),
        ("có 04 đơn vị, đảng viên phân tán", ("04 đơn vị", "count", "04", None, None, "đơn vị", None)),
        ("có 1.020 lượt theo dõi", ("1.020 lượt theo dõi", "count", "1020", None, None, "lượt theo dõi", None)),
        # an age with decimals is measured, one that says who is counted is not
        ("tuổi bình quân 29,8 tuổi", ("29,8 tuổi", "measure", "29.8", None, None, "tuổi", None)),
        ("đạt từ 95% kế hoạch trở lên", ("95%", "percent", "95", None, None, "%", ">=")),
        ("đạt 95% kế hoạch trở lên", ("95%", "percent", "95", None, None, "%", None)),
    ],
)
def test_one_quantity(text: str, expected: tuple[str, ...]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "chính quyền địa phương 02 cấp",
        "thực hiện 5 rõ, 4 tại chỗ",
        "02 Chương trình MTQG",
        "trực 24/7 giờ",
        "bản đồ tỷ lệ 1/500 ha",
        "một số đơn vị, một bộ phận người dân",
        "hai phần ba đảng viên",
        "hằng năm đơn vị báo cáo",
        "mạng 4G, PA05, IC18, Covid-19",
        "57-NQ/TW và 6725/UBND-KGVX",
    ],
)
def test_structure_names_and_codes_are_no_quantities(text: str) -> None:
    assert [row for row in read(text) if row[5]] == []


def test_dong_is_no_money_in_other_words() -> None:
    assert read("02 đồng bào")[0][1] != "money"
    assert read("15 đồng chí")[0][1] == "count"


def test_ty_le_is_no_scale() -> None:
    assert read("giao 3 tỷ lệ khác nhau") == [("3", "count", "3", None, None, None, None)]


@given(st.text(alphabet="0123456789.,/-–% ()đồngtỷhồsơhaừTXM²٣", max_size=120))
def test_spans_lie_in_the_text_in_order_and_values_are_decimal(text: str) -> None:
    found = quantities(text)
    assert found == quantities(text)
    ends = [0]
    for quantity in found:
        assert ends[-1] <= quantity.start < quantity.after <= quantity.end <= len(text)
        ends.append(quantity.end)
        assert quantity.value.replace(".", "").isascii()
        assert isinstance(quantity, Quantity)


def test_tables_do_not_contradict_each_other() -> None:
    assert not set(MEASURES) & set(NOT_COUNTED)
    assert all(word == word.lower() for word in (*COUNTED, *NOT_COUNTED, *MEASURES))


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("118/150 ha, 78,7%", True),
        ("118/150 ha, 78,6%", True),  # cut, not rounded
        ("118/150 ha, 79%", True),
        ("118/150 ha, 75%", False),
        ("150/150 ha, 100%", False),  # says so of any whole
        ("118 ha, 78,7%", False),
    ],
)
def test_a_percentage_is_known_as_the_share_of_its_ratio(text: str, same: bool) -> None:
    ratio, percent = quantities(text)
    assert is_share_of(ratio, percent) is same
