"""Date records of a document: places, bounds, claims."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.claims import Claims
from extractors.dates import extract_dates
from extractors.structured import StructuredDocument
from models.document import Block, Document
from models.header import Header


def document(text: str) -> StructuredDocument:
    blocks = [Block(id="b1", kind="paragraph", start=0, end=len(text))] if text else []
    read = Document(
        sha256="0" * 64, filename="a.txt", media_type="text/plain", size=1, reader="text", text=text, blocks=blocks
    )
    return StructuredDocument(read, Header())


def test_a_date_has_its_bounds() -> None:
    dates = extract_dates(document("Từ quý IV/2025 và trước 30/6 có biên bản ngày 30/02/2025"), Claims())
    assert [(one.value, one.granularity, one.earliest, one.latest) for one in dates] == [
        ("2025-36", "quarter", "2025-10-01", "2025-12-31"),
        ("XXXX-06-30", "day", None, None),
        ("2025-02-30", "day", None, None),
    ]


def test_what_a_reference_has_read_is_no_date() -> None:
    text = "Luật Thư viện năm 2019 và năm 2024"
    claims = Claims()
    claims.claim(18, 22, "reference")
    assert [one.value for one in extract_dates(document(text), claims)] == ["2024"]
    assert claims.reader_of(26, 34) == "date"


@given(st.text(max_size=80) | st.text(alphabet="ngày thá12/-0345từđến.,năm\n", max_size=80))
def test_records_stand_where_they_say(text: str) -> None:
    dates = extract_dates(document(text), Claims())
    assert all(text[one.start : one.end] == one.text for one in dates)
    assert dates == extract_dates(document(text), Claims())
