"""The contract: what records accept, refuse and look like in JSON."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from models.document import Document
from models.extraction import RECORD_TYPES, Extraction
from models.header import Header
from models.records import Check, Comparison, Entity, Indicator, Message, Pinpoint, Record, Reference
from models.values import DecimalString, check_decimal
from models.warnings import MESSAGES, warn

DECIMAL: TypeAdapter[str] = TypeAdapter(DecimalString)


@pytest.mark.parametrize(
    ("written", "normal"),
    [("007", "7"), ("4.10", "4.1"), ("0", "0"), ("000.500", "0.5"), ("-2.0", "-2"), ("1274000000", "1274000000")],
)
def test_a_decimal_has_one_form(written: str, normal: str) -> None:
    assert DECIMAL.validate_python(written) == normal


@pytest.mark.parametrize("written", ["1e3", "1,5", "", ".5", "5.", "1 000", "NaN", "٣"])
def test_what_is_no_decimal_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        DECIMAL.validate_python(written)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3))
def test_the_normal_form_keeps_the_number(number: Decimal) -> None:
    assert Decimal(check_decimal(f"{number:f}")) == number


@pytest.mark.parametrize(
    "fields",
    [
        {"form": "partial"},
        {"form": "full", "relation": "likes"},
        {"form": "full", "issued_on": "22/12/2024"},
        {"form": "full", "confidence": 1.5},
        {"form": "full", "start": -1},
        {},
    ],
)
def test_a_reference_refuses_what_the_contract_does_not_know(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Reference.model_validate({"text": "Nghị quyết 57", "start": 0, "end": 13, **fields})


def test_confidence_is_kept_to_two_places() -> None:
    assert Reference(text="Đề án 06", start=0, end=8, form="short", confidence=0.6666).confidence == 0.67


def test_lists_are_not_shared_between_records() -> None:
    one, two = (Reference(text="a", start=0, end=1, form="short") for _ in range(2))
    one.candidates.append("r9")
    assert two.candidates == []


def extraction(**lists: Any) -> Extraction:
    document = Document(
        sha256="0" * 64, filename="a.txt", media_type="text/plain", size=1, reader="text", text="Nghị quyết 57"
    )
    return Extraction(pipeline_version="0", document=document, header=Header(), **lists)


def test_json_carries_the_contracts_names_and_nothing_that_was_not_asked_for() -> None:
    whole = extraction(
        references=[Reference(text="Nghị quyết 57", start=0, end=13, form="short", pinpoint=Pinpoint(article="5"))],
        indicators=[
            Indicator(
                text="5%",
                start=0,
                end=2,
                kind="percent",
                comparison=Comparison.model_validate({"direction": "up", "with": "cùng kỳ"}),
            )
        ],
        checks=[Check(text="a", start=0, end=1, kind="numbering", message=Message(vi="Sai", en="Wrong"))],
        warnings=[warn("ocr_unavailable", page=3)],
    )
    data = json.loads(whole.to_json())
    assert list(data) == [
        "schema_version", "pipeline_version", "document", "header", *RECORD_TYPES, "warnings",
    ]  # fmt: skip
    assert "sentences" not in data["document"]
    assert "words" not in data["document"]
    assert data["indicators"][0]["comparison"] == {"direction": "up", "with": "cùng kỳ"}
    assert data["references"][0]["pinpoint"]["article"] == "5"
    assert data["warnings"] == [{"code": "ocr_unavailable", "message": MESSAGES["ocr_unavailable"], "page": 3}]
    assert Extraction.model_validate(data).to_json() == whole.to_json()


def test_sentences_are_there_when_asked_for() -> None:
    whole = extraction()
    whole.document.sentences = [(0, 13)]
    assert json.loads(whole.to_json())["document"]["sentences"] == [[0, 13]]


def test_every_record_type_is_a_record_and_listed_by_its_name() -> None:
    assert all(issubclass(record, Record) for record in RECORD_TYPES.values())
    assert extraction().records("references") == []
    with pytest.raises(KeyError):
        extraction().records("document")


def test_identify_is_four_assignments() -> None:
    named = Entity(text="UBND xã", start=3, end=10, label="ORG")
    assigned = named.model_copy()
    named.identify(id="e1", uid="f00", page=2, section_id=None)
    assigned.id, assigned.uid, assigned.page, assigned.section_id = "e1", "f00", 2, None
    assert named == assigned
    assert named.model_fields_set == assigned.model_fields_set
    assert named.model_dump_json() == assigned.model_dump_json()


def test_a_record_is_made_as_by_sqlmodel() -> None:
    values: dict[str, Any] = {"text": "UBND xã", "start": 0, "end": 7, "label": "ORG", "confidence": 0.804}
    by_sqlmodel = Entity.model_validate(values)
    made = Entity(**values)
    assert made == by_sqlmodel
    assert made.confidence == 0.8
    assert made.model_fields_set == by_sqlmodel.model_fields_set == set(values)
    with pytest.raises(ValidationError):
        Entity(**{**values, "start": -1})
