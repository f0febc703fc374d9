"""Automatic numbering of Word files: the marks that are seen on the page, whichever way the file states them."""

from __future__ import annotations

import docx
import pytest

from extractors.readers.docx_numbering import Numbering
from extractors.readers.layout import Grid
from extractors.readers.list_marks import formatted
from tests.extractors.readers.docx_file import read, with_body, with_numbering, xml
from tests.extractors.readers.layouts import codes, lines


def level(index: int, pattern: str, style: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def marks(abstract: str, asked: list[tuple[str, int]], nums: str = "") -> list[str | None]:
    """The marks that lists give which are asked for one after the other; list 1 is that of the levels given."""
    numbering = Numbering(
        xml(
            f'<w:numbering><w:abstractNum w:abstractNumId="0">{abstract}</w:abstractNum>'
            f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{nums}</w:numbering>'
        )
    )
    return [numbering.next_mark(*place) for place in asked]


LEVELS = level(0, "%1.", "upperRoman") + level(1, "%2.") + level(2, "%2.%3.") + level(3, "%4)", "lowerLetter")


def test_levels_start_again_below_every_heading() -> None:
    asked = [("1", 0), ("1", 1), ("1", 2), ("1", 3), ("1", 3), ("1", 1), ("1", 2), ("1", 0), ("1", 1)]
    assert marks(LEVELS, asked) == ["I.", "1.", "1.1.", "a)", "b)", "2.", "2.1.", "II.", "1."]


@pytest.mark.parametrize(
    ("restart", "shown"),
    [
        ("", ["Chương I", "Điều 1.", "Điều 2.", "Chương II", "Điều 1."]),
        ('<w:lvlRestart w:val="0"/>', ["Chương I", "Điều 1.", "Điều 2.", "Chương II", "Điều 3."]),
    ],
)
def test_articles_count_through_the_chapters_where_the_level_says_so(restart: str, shown: list[str]) -> None:
    levels = level(0, "Chương %1", "upperRoman") + level(1, "Điều %2.", more=restart)
    assert marks(levels, [("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1)]) == shown


def test_a_level_that_starts_again_below_the_first_one_only() -> None:
    levels = level(0, "%1.") + level(1, "%2)") + level(2, "(%3)", more='<w:lvlRestart w:val="1"/>')
    asked = [("1", 0), ("1", 1), ("1", 2), ("1", 1), ("1", 2), ("1", 0), ("1", 2)]
    assert marks(levels, asked) == ["1.", "1)", "(1)", "2)", "(2)", "2.", "(1)"]


def test_lists_that_set_their_own_start_or_level() -> None:
    nums = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>'
        f'<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">{level(0, "%1)", "lowerLetter")}</w:lvlOverride></w:num>'
    )
    asked = [("1", 0), ("2", 0), ("2", 1), ("1", 0), ("3", 0)]
    assert marks(LEVELS, asked, nums) == ["I.", "IV.", "1.", "II.", "c)"]


def test_legal_numbering_writes_every_level_in_figures() -> None:
    levels = level(0, "%1.", "upperRoman") + level(1, "%1.%2.", more="<w:isLgl/>")
    assert marks(levels, [("1", 0), ("1", 0), ("1", 1)]) == ["I.", "II.", "2.1."]


def test_a_list_may_be_defined_by_a_list_style() -> None:
    numbering = Numbering(
        xml(
            f'<w:numbering><w:abstractNum w:abstractNumId="0"><w:styleLink w:val="Muc"/>{LEVELS}</w:abstractNum>'
            '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Muc"/></w:abstractNum>'
            '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
        )
    )
    assert [numbering.next_mark("7", at) for at in (0, 1)] == ["I.", "1."]


@pytest.mark.parametrize(
    ("style", "more", "shown"),
    [
        ("decimalZero", "", "01."),
        ("vietnameseCounting", "", "một."),
        ("custom", "", "1."),
        ("none", "", "."),
        ("decimal", "<w:rPr><w:vanish/></w:rPr>", ""),
    ],
)
def test_rarer_formats(style: str, more: str, shown: str) -> None:
    assert marks(level(0, "%1.", style, more), [("1", 0)]) == [shown]


def test_a_format_of_word_2010() -> None:
    choice = '<mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
    new = f"<mc:AlternateContent>{choice}</mc:AlternateContent>"
    levels = f'<w:lvl w:ilvl="0"><w:start w:val="7"/>{new}<w:lvlText w:val="%1"/></w:lvl>'
    assert marks(levels, [("1", 0)]) == ["007"]


def test_patterns_in_old_fonts_are_converted() -> None:
    font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
    assert marks(level(0, "§iÒu %1.", more=font), [("1", 0)]) == ["Điều 1."]


@pytest.mark.parametrize(
    ("count", "words"),
    [(4, "bốn"), (10, "mười"), (15, "mười lăm"), (21, "hai mươi mốt"), (40, "bốn mươi"), (100, "100")],
)
def test_counting_in_words(count: int, words: str) -> None:
    assert formatted(count, "vietnameseCounting") == words


def numbered(text: str, properties: str) -> str:
    run = f"<w:r><w:t>{text}</w:t></w:r>" if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def listed(index: int, name: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{name}"/></w:numPr>'


ONE_LIST = (
    f'<w:numbering><w:abstractNum w:abstractNumId="0">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def test_empty_paragraphs_count_and_are_not_shown() -> None:
    document = with_body(
        numbered("Mục đích", listed(0)), numbered("", listed(0)), numbered("Yêu cầu", listed(0)), numbered("Hết", "")
    )
    assert [line.text for line in lines(read(with_numbering(document, ONE_LIST)))] == [
        "I. Mục đích",
        "III. Yêu cầu",
        "Hết",
    ]


def test_a_column_of_automatic_numbers_is_read() -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=2, style="Table Grid")
    table.cell(0, 0).text, table.cell(0, 1).text = "TT", "Nội dung"
    for row in (1, 2):
        table.cell(row, 0).paragraphs[0]._p.get_or_add_pPr().append(xml(listed(1)))
        table.cell(row, 1).text = f"Việc {row}"
    (grid,) = read(with_numbering(document, ONE_LIST)).pages[0].items
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == ["TT", "Nội dung", "1.", "Việc 1", "2.", "Việc 2"]


def test_styles_bring_lists_and_paragraphs_switch_them_off() -> None:
    bound = level(0, "%1.", "upperRoman", '<w:pStyle w:val="MucLon"/>') + level(
        1, "%2.", more='<w:pStyle w:val="MucNho"/>'
    )
    document = with_body(
        numbered("Kết quả", '<w:pStyle w:val="MucLon"/>'),
        numbered("Kinh tế", '<w:pStyle w:val="MucNho"/>'),
        numbered("Không số", '<w:pStyle w:val="MucNho"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        numbered("Xã hội", '<w:pStyle w:val="MucNhoHon"/>'),
        numbered("Không số nữa", '<w:pStyle w:val="KhongSo"/>'),
    )
    for name, based_on, properties in (
        ("MucLon", "", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        ("MucNho", "MucLon", '<w:numPr><w:ilvl w:val="1"/></w:numPr>'),
        ("MucNhoHon", "MucNho", ""),
        ("KhongSo", "MucLon", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    ):
        parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
        document.styles.element.append(
            xml(
                f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{parent}<w:pPr>{properties}</w:pPr></w:style>'
            )
        )
    numbering = ONE_LIST.replace(LEVELS, bound)
    layout = read(with_numbering(document, numbering))
    assert [line.text for line in lines(layout)] == [
        "I. Kết quả",
        "1. Kinh tế",
        "Không số",
        "2. Xã hội",
        "Không số nữa",
    ]
    assert codes(layout) == []
