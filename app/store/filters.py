"""What each list can be narrowed by: one table per record type, used by the API and the command line alike.

check_filters("references", {"issued_from": "2024", "doc_type": "nghị quyết"})  → checked values, ready for `list_records`
check_filters("references", {"issued_form": "2024"})                            → BadQuery, naming `issued_form`

A day may be given as `2024-12-22`, `2024-12` or `2024`: its first day counts in a `…_from`, its last in a `…_to`. Ranges
overlap: what can lie in the range is found (`2024-XX-XX` is found in any part of 2024). Names of bodies and texts are
compared without case and marks; `canonical`, `place_code`, `key`, `symbol` and `measure` exactly. Issuers, assignees and
recipients keep the words that are printed; by their canonical name they are found through the entity that has the same words in
the same document.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError, create_model
from sqlalchemy import ColumnElement, String, cast, exists, func

from app.store.folding import fold
from app.store.rows import ROWS, DocumentRow, DocumentState, table_of
from models.edtf import Granularity, bounds
from models.records import (
    CheckKind,
    EntityLabel,
    FindingBasis,
    FindingKind,
    IndicatorKind,
    IndicatorRole,
    Qualifier,
    ReferenceForm,
    Relation,
)

_DAY = re.compile(r"\d{4}(-\d\d){0,2}", re.ASCII)


def _check_day(value: str) -> str:
    if not _DAY.fullmatch(value) or bounds(value)[0] is None or (len(value) == 7 and int(value[5:]) > 12):
        raise ValueError("cần ngày dạng 2024-12-22, 2024-12 hoặc 2024 (a day as YYYY-MM-DD, YYYY-MM or YYYY)")
    return value


def _composed(value: str) -> str:
    return unicodedata.normalize("NFC", value)


Words = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=500, pattern=r"^[^\x00]*$"),
    AfterValidator(_composed),
]
"""Words as the store has them: some systems give letters and their marks apart, and most filters compare exactly."""
Day = Annotated[str, AfterValidator(_check_day), Field(examples=["2024-12-22"])]
Number = Annotated[float, Field(allow_inf_nan=False)]
Year = Annotated[int, Field(ge=1, le=9999)]
Timing = Literal["due", "recurrence", "condition"]

Condition = Callable[[Any], ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to narrow a list: its name, the type of its value, what it means (Vietnamese first), its SQL condition."""

    name: str
    type: Any
    help: str
    where: Condition

    @property
    def choices(self) -> tuple[str, ...]:
        """The values it may take; empty if they are not a closed list."""
        return get_args(self.type) if getattr(self.type, "__origin__", None) is Literal else ()


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with one value that the user gave."""

    field: str
    message: str


class BadQuery(ValueError):
    """A question that cannot be asked; `errors` names each field that is wrong."""

    def __init__(self, *errors: FieldError) -> None:
        super().__init__("; ".join(f"{error.field}: {error.message}" for error in errors))
        self.errors = errors


def _exactly(column: ColumnElement[Any]) -> Condition:
    return lambda value: column == value


def _folded(column: ColumnElement[Any]) -> Condition:
    return lambda value: column == fold(value)


def _contains(column: ColumnElement[Any]) -> Condition:
    return lambda value: column.contains(fold(value), autoescape=True)


def _since(latest: ColumnElement[Any]) -> Condition:
    return lambda day: latest >= bounds(day)[0]


def _until(earliest: ColumnElement[Any]) -> Condition:
    return lambda day: earliest <= bounds(day)[1]


def _in_year(columns: Any) -> Condition:
    return lambda year: (columns.issued_earliest <= f"{year:04}-12-31") & (columns.issued_latest >= f"{year:04}-01-01")


def _at_least(columns: Any) -> Condition:
    return lambda least: func.coalesce(columns.value_max_number, columns.value_number) >= least


def _linked(document_id: ColumnElement[Any], printed: ColumnElement[Any], field: str) -> Condition:
    """What is printed there stands for this body or unit: an entity of the same document with the same words says so."""
    return lambda value: exists().where(
        _entity.document_id == document_id, _entity.text == printed, _entity[field] == value
    )


def _columns(row_class: Any) -> Any:
    return table_of(row_class).c


_document = _columns(DocumentRow)
_reference = _columns(ROWS["references"])
_date = _columns(ROWS["dates"])
_deadline = _columns(ROWS["deadlines"])
_indicator = _columns(ROWS["indicators"])
_finding = _columns(ROWS["findings"])
_entity = _columns(ROWS["entities"])
_check = _columns(ROWS["checks"])


def _common(columns: Any) -> tuple[Filter, ...]:
    """The filters that every record type has."""
    return (
        Filter("document", Words, "Mã tài liệu (id of the document)", _exactly(columns.document_id)),
        Filter(
            "text",
            Words,
            "Có những chữ này, không kể dấu (holds these words, marks ignored)",
            _contains(columns.folded),
        ),
    )


FILTERS: dict[str, tuple[Filter, ...]] = {
    "documents": (
        Filter("state", DocumentState, "Trạng thái (state of the reading)", _exactly(_document.state)),
        Filter("doc_type", Words, "Loại văn bản (type of document)", _folded(_document.doc_type_folded)),
        Filter("issuer", Words, "Cơ quan ban hành, một phần tên (issuer, part of the name)", _contains(_document.issuer_folded)),
        Filter("issuer_canonical", Words, "Cơ quan ban hành, tên chuẩn: UBND xã Đông Mai (issuer by its canonical name)",
               _linked(_document.id, _document.issuer, "canonical")),
        Filter("place_code", Words, "Mã đơn vị hành chính của cơ quan ban hành (place code of the issuer)",
               _linked(_document.id, _document.issuer, "place_code")),
        Filter("symbol", Words, "Ký hiệu, đúng như ghi (symbol, as printed)", _exactly(_document.symbol)),
        Filter("key", Words, "Khóa định danh (key)", _exactly(_document.key)),
        Filter("issued_from", Day, "Ban hành từ ngày (issued on or after)", _since(_document.issued_latest)),
        Filter("issued_to", Day, "Ban hành đến ngày (issued on or before)", _until(_document.issued_earliest)),
        Filter("text", Words, "Tên tệp, số, trích yếu, cơ quan (file name, number, subject, issuer)", _contains(_document.folded)),
    ),
    "references": (
        *_common(_reference),
        Filter("canonical", Words, "Số, ký hiệu chuẩn: 57-NQ/TW (canonical id)", _exactly(_reference.canonical)),
        Filter("key", Words, "Khóa định danh: nq/tw/2024/57 (key)", _exactly(_reference.key)),
        Filter("form", ReferenceForm, "Dạng viện dẫn (form of the mention)", _exactly(_reference.form)),
        Filter("doc_type", Words, "Loại văn bản: nghị quyết (type of document)", _folded(_reference.doc_type_folded)),
        Filter("issuer", Words, "Cơ quan ban hành, một phần tên (issuer, part of the name)", _contains(_reference.issuer_folded)),
        Filter("symbol", Words, "Ký hiệu, đúng như ghi: NQ/TW (symbol)", _exactly(_reference.symbol)),
        Filter("relation", Relation, "Quan hệ với văn bản được dẫn (relation)", _exactly(_reference.relation)),
        Filter("issued_from", Day, "Văn bản được dẫn ban hành từ ngày (issued on or after)", _since(_reference.issued_latest)),
        Filter("issued_to", Day, "Văn bản được dẫn ban hành đến ngày (issued on or before)", _until(_reference.issued_earliest)),
        Filter("year", Year, "Năm của văn bản được dẫn (year of the cited document)", _in_year(_reference)),
    ),
    "dates": (
        *_common(_date),
        Filter("value", Words, "Giá trị EDTF: 2025-36 (EDTF value)", _exactly(_date.value)),
        Filter("granularity", Granularity, "Độ chi tiết (granularity)", _exactly(_date.granularity)),
        Filter("date_from", Day, "Từ ngày (on or after)", _since(_date.latest)),
        Filter("date_to", Day, "Đến ngày (on or before)", _until(_date.earliest)),
    ),
    "deadlines": (
        *_common(_deadline),
        Filter("due_from", Day, "Hạn từ ngày (due on or after)", _since(_deadline.due_latest)),
        Filter("due_to", Day, "Hạn đến ngày (due on or before)", _until(_deadline.due_earliest)),
        Filter("due_before", Day, "Hết hạn trước ngày (due before)", lambda day: _deadline.due_latest < bounds(day)[0]),
        Filter("assignee", Words, "Đơn vị thực hiện, một phần tên (who must do it)", _contains(_deadline.assignee_folded)),
        Filter("recipient", Words, "Nơi nhận kết quả, một phần tên (to whom it goes)", _contains(_deadline.recipient_folded)),
        Filter("assignee_canonical", Words, "Đơn vị thực hiện, tên chuẩn (who must do it, by the canonical name)",
               _linked(_deadline.document_id, _deadline.assignee, "canonical")),
        Filter("recipient_canonical", Words, "Nơi nhận kết quả, tên chuẩn (to whom it goes, by the canonical name)",
               _linked(_deadline.document_id, _deadline.recipient, "canonical")),
        Filter("timing", Timing, "Có hạn, định kỳ hay điều kiện (which of the three is set)", lambda field: _deadline[field].is_not(None)),
    ),
    "indicators": (
        *_common(_indicator),
        Filter("kind", IndicatorKind, "Loại số liệu (kind)", _exactly(_indicator.kind)),
        Filter("role", IndicatorRole, "Kết quả, chỉ tiêu, gốc so sánh, tỷ trọng (role)", _exactly(_indicator.role)),
        Filter("name", Words, "Chỉ tiêu, một phần tên (name, part of it)", _contains(_indicator.name_folded)),
        Filter("measure", Words, "Chỉ tiêu chuẩn hóa (normalised measure)", _exactly(_indicator.measure)),
        Filter("unit", Words, "Đơn vị tính (unit)", _folded(_indicator.unit_folded)),
        Filter("qualifier", Qualifier, "Mức chặn (bound)", _exactly(_indicator.qualifier)),
        Filter("value_from", Number, "Giá trị từ (value at least)", _at_least(_indicator)),
        Filter("value_to", Number, "Giá trị đến (value at most)", lambda most: _indicator.value_number <= most),
        Filter("period_from", Day, "Kỳ số liệu từ ngày (period on or after)", _since(_indicator.period_latest)),
        Filter("period_to", Day, "Kỳ số liệu đến ngày (period on or before)", _until(_indicator.period_earliest)),
    ),
    "findings": (
        *_common(_finding),
        Filter("kind", FindingKind, "Loại nhận định (kind)", _exactly(_finding.kind)),
        Filter("basis", FindingBasis, "Căn cứ phân loại (what the kind was read from)", _exactly(_finding.basis)),
        Filter("topic", Words, "Chủ đề (topic)", lambda topic: cast(_finding.topics, String).contains(f'"{topic}"', autoescape=True)),
    ),
    "entities": (
        *_common(_entity),
        Filter("label", EntityLabel, "Cơ quan, người, nơi chốn (body, person, place)", _exactly(_entity.label)),
        Filter("canonical", Words, "Tên chuẩn: UBND xã Đông Mai (canonical name)", _exactly(_entity.canonical)),
        Filter("place_code", Words, "Mã đơn vị hành chính: 2 số tỉnh, 3 số huyện, 5 số xã (place code)", _exactly(_entity.place_code)),
    ),
    "checks": (
        *_common(_check),
        Filter("kind", CheckKind, "Loại mâu thuẫn (kind)", _exactly(_check.kind)),
    ),
}  # fmt: skip
"""The filters of the document list and of each record type."""


@cache
def filter_model(record_type: str) -> type[BaseModel]:
    """The filters of one list as a validating class: one optional field each, anything else refused."""
    fields: dict[str, Any] = {
        each.name: (each.type | None, Field(default=None, description=each.help)) for each in FILTERS[record_type]
    }
    return create_model(f"{record_type.capitalize()}Filters", __config__=ConfigDict(extra="forbid"), **fields)


def check_filters(record_type: str, raw: Mapping[str, object]) -> dict[str, Any]:
    """The filters that were given, with their values checked; empty strings and nulls count as not given.

    BadQuery names each unknown filter and each wrong value; KeyError if there is no such record type.
    """
    given = {name: value for name, value in raw.items() if value is not None and value != ""}
    try:
        return filter_model(record_type).model_validate(given).model_dump(exclude_none=True)
    except ValidationError as error:
        raise BadQuery(*(FieldError(str(each["loc"][0]), message_of(each)) for each in error.errors())) from None


def conditions(record_type: str, filters: Mapping[str, Any]) -> list[ColumnElement[bool]]:
    """The SQL conditions of checked filters."""
    return [each.where(filters[each.name]) for each in FILTERS[record_type] if each.name in filters]


MESSAGES = {
    "extra_forbidden": "không có tham số này (no such parameter)",
    "missing": "thiếu (missing)",
    "literal_error": "phải là một trong: {expected} (must be one of these)",
    "int_parsing": "phải là số nguyên (must be a whole number)",
    "float_parsing": "phải là số (must be a number)",
    "finite_number": "phải là số hữu hạn (must be a finite number)",
    "greater_than": "phải lớn hơn {gt} (must be greater than {gt})",
    "greater_than_equal": "phải từ {ge} trở lên (must be at least {ge})",
    "less_than_equal": "phải không quá {le} (must be at most {le})",
    "string_too_short": "không được để trống (must not be empty)",
    "string_too_long": "dài quá {max_length} ký tự (longer than {max_length} characters)",
    "string_pattern_mismatch": "có ký tự không hợp lệ (holds a character that is not allowed)",
    "value_error": "{error}",
}
"""What a user is told, by pydantic's type of error."""


def message_of(error: Mapping[str, Any]) -> str:
    """One of pydantic's errors in the words of this table."""
    template = MESSAGES.get(error["type"])
    return template.format(**error.get("ctx", {})) if template else f"không hợp lệ ({error['msg']})"
