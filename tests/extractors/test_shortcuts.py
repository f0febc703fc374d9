"""What is passed over early finds what the whole way finds: on reports, and on words and marks put together at random."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import report_paths
from extractors import entities
from extractors.claims import Claims
from extractors.deadlines import prose
from extractors.references import lead
from extractors.structured import StructuredDocument
from extractors.vietnamese import quantities
from models.records import Entity
from models.values import Span
from tests.extractors.documents import document

SAID = (
    "UBND", "các xã", "Các", "xã", "UỶ BAN", "Ủy ban nhân dân", "Đảng ủy", "đảng ủy các", "Thủ trưởng các đơn vị", "hai thôn",
    "chủ đầu tư", "Trưởng thôn", "bí thư chi bộ", "trưởng thôn",
    "bản", "Phòng Kinh tế", "rà soát", "số", "Số:", "QĐ", "Nghị quyết", "kế hoạch", "hành động",
    "Báo cáo kết quả", "mẫu số", "đường", "12", "1.549", "5", "57", "05/KH", "%", "tỷ", "TỶ", "USD", "m²", "°C", "kg", "hộ", "(",
    ")", ",", ";", ".", "/", "-", "–", "\t", "\n", "ſào", "\u212ag", "Lò Thị Mây", "- Giàng A Páo,", "TS. Vũ Văn An",
)  # fmt: skip
TEXTS = st.lists(st.tuples(st.sampled_from(SAID), st.sampled_from([" ", " ", " ", "", "\n"])), max_size=60).map(
    lambda said: "".join(word + space for word, space in said)
)


class Everything(Container[str]):
    """A table that has every word, so that nothing is passed over."""

    def __contains__(self, word: object) -> bool:
        return True


@cache
def lines() -> list[str]:
    return [line for path in report_paths("txt") for line in path.read_text(encoding="utf-8").splitlines()]


def plain_bodies(text: str) -> Iterator[Span]:
    """Bodies looked for at the beginning of every word."""
    at = 0
    for word in re.finditer(r"(?<![\w/.-])[^\W\d_]", text):
        body = prose.end_of_body(text, word.start()) if word.start() >= at else None
        if body is not None and body <= len(text):
            yield word.start(), body
            at = body


def leads(text: str) -> list[lead.Lead]:
    return [lead.lead_before(text, 0, number.start(), None) for number in re.finditer(r"\d+", text)]


def bodies_agree(text: str) -> bool:
    return list(prose.bodies(text, 0, len(text))) == list(plain_bodies(text))


def quantities_agree(text: str) -> bool:
    found = quantities.quantities(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quantities, "_UNIT_STARTS", Everything())
        return found == quantities.quantities(text)


def leads_agree(text: str) -> bool:
    found = leads(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lead, "_LAST_OF_TYPES", Everything())
        return found == leads(text)


AGREEMENTS = (bodies_agree, quantities_agree, leads_agree)


def test_on_reports() -> None:
    for line in lines():
        for agree in AGREEMENTS:
            assert agree(line), line


@settings(deadline=None)  # the first example compiles the patterns
@given(TEXTS)
def test_on_words_at_random(text: str) -> None:
    for agree in AGREEMENTS:
        assert agree(text)


def names(structured: StructuredDocument) -> list[Entity]:
    return entities.extract_entities(structured, Claims())


def block_by_block(structured: StructuredDocument) -> Iterator[tuple[int, int, bool]]:
    for block in structured.document.blocks:
        if block.kind != "letterhead" or not entities._is_head(structured.text[block.start : block.end]):
            yield block.start, block.end, block.kind == "recipients"


KINDS = st.sampled_from(["paragraph", "paragraph", "list_item", "recipients", "letterhead"])


@settings(deadline=None)
@given(st.lists(st.tuples(KINDS, TEXTS.map(lambda text: " ".join(text.split())).filter(bool)), min_size=1, max_size=6))
def test_names_run_over_no_line_feed(lines: list[tuple[str, str]]) -> None:
    structured = document(*lines)
    found = names(structured)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(entities, "_stretches", block_by_block)
        assert found == names(structured)
