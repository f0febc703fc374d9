"""What holds for every gold file, hand-made or generated: its fields, its order in the text, its normal forms."""

from __future__ import annotations

from typing import Any

from annotations.surface import squeeze
from models.edtf import check_edtf
from models.extraction import RECORD_TYPES
from models.header import Header
from models.values import check_decimal


def check_fields(records: dict[str, Any]) -> None:
    """Header and records have fields of their models and no others."""
    assert set(records["header"]) <= set(Header.model_fields)
    for record_type, model in RECORD_TYPES.items():
        for record in records[record_type]:
            assert set(record) <= set(model.model_fields), record


def check_reading_order(records: dict[str, Any], document: str) -> None:
    """The texts of the records stand in the document, one after the other."""
    body = squeeze(document)
    for record_type in ("references", "dates", "indicators"):
        position = 0
        for record in records[record_type]:
            found = body.find(squeeze(record["text"]), position)
            assert found >= 0, f"{record_type}: {record['text']} is missing or out of order"
            position = found + 1
    for record_type in ("deadlines", "findings"):
        for record in records[record_type]:
            head = squeeze(record["text"])[:20]
            assert head in body, record["text"]


def check_normal_form(records: dict[str, Any]) -> None:
    """Dates are EDTF, numbers decimal strings; names stand in their sentences; a deadline has one kind of time."""
    dated = [*(date["value"] for date in records["dates"]), *(line["due"] for line in records["deadlines"])]
    for value in [*dated, *(reference["issued_on"] for reference in records["references"])]:
        assert value is None or check_edtf(value)
    for indicator in records["indicators"]:
        for field in ("value", "value_max", "denominator"):
            assert indicator[field] is None or check_decimal(indicator[field])
        assert indicator["text"] in indicator["sentence"]
        assert indicator["name"].lower() in indicator["sentence"].lower()
    for deadline in records["deadlines"]:
        given = [field for field in ("due", "recurrence", "condition") if deadline[field]]
        assert len(given) == 1 or given == ["due", "condition"], deadline["text"]
