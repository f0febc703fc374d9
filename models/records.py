"""The seven record types that are extracted from a document, one class each.

Each record says what was read, where (`text == document.text[start:end]`, code points), how (`method`) and how surely
(`confidence`). The store derives its table rows from these classes, so every field is a plain column or JSON.
"""

from __future__ import annotations

from typing import Literal

from pydantic import field_validator
from sqlalchemy import JSON, String
from sqlmodel import Field, SQLModel

from models.edtf import Edtf, Granularity
from models.plain import Plain
from models.values import DecimalString

Method = Literal["rule", "model", "person"]
ReferenceForm = Literal["full", "short", "named", "anaphora"]
Relation = Literal["based_on", "implements", "amends", "replaces", "approves", "attached_to", "issues", "mentions"]
IndicatorKind = Literal["percent", "ratio", "count", "money", "measure", "range", "change"]
IndicatorRole = Literal["result", "target", "base", "share"]
Qualifier = Literal[">=", "<=", ">", "<", "~"]
FindingKind = Literal["strength", "shortcoming", "cause", "task", "recommendation"]
FindingBasis = Literal["heading", "cue", "model"]
EntityLabel = Literal["ORG", "PER", "LOC"]
CheckKind = Literal["reference_conflict", "arithmetic", "duplicate", "date_invalid", "numbering", "malformed_number"]


class Record(Plain):
    """What all records share.

    `id` numbers the records of one extraction; `uid` stays the same through versions; the pipeline gives both.
    """

    id: str = ""
    uid: str = ""
    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    page: int | None = None
    section_id: str | None = None
    method: Method = Field(default="rule", sa_type=String)
    confidence: float = Field(default=1.0, ge=0, le=1)

    @field_validator("confidence")
    @classmethod
    def _two_places(cls, value: float) -> float:
        return round(value, 2)

    def identify(self, *, id: str, uid: str, page: int | None, section_id: str | None) -> None:
        """Set by which name the record is known and where it lies.

        As four assignments would, which ask SQLAlchemy each time whether a table row changes: these classes are none.
        """
        self.__dict__.update(id=id, uid=uid, page=page, section_id=section_id)
        self.model_fields_set.update(("id", "uid", "page", "section_id"))


class Pinpoint(SQLModel):
    """The place inside the cited document: điểm, khoản, Điều, chương, phụ lục, as printed."""

    article: str | None = None
    clause: str | None = None
    point: str | None = None
    chapter: str | None = None
    annex: str | None = None


class Reference(Record):
    """A mention of one particular official document.

    `canonical` is how the document is written (`57-NQ/TW`), `key` which document it is (`nq/tw/2024/57`), null while its
    unit or year is unknown. `antecedent_id` is the full reference that a short form stands for; with several possible it is
    null and `candidates` lists their ids.
    """

    form: ReferenceForm = Field(sa_type=String)
    canonical: str | None = None
    doc_type: str | None = None
    number: str | None = None
    year: str | None = None
    symbol: str | None = None
    issued_on: Edtf | None = None
    issuer: str | None = None
    subject: str | None = None
    pinpoint: Pinpoint | None = Field(default=None, sa_type=JSON)
    key: str | None = None
    relation: Relation = Field(default="mentions", sa_type=String)
    antecedent_id: str | None = None
    candidates: list[str] = Field(default=[], sa_type=JSON)


class DateExpression(Record):
    """A calendar expression: `value` in EDTF, its first and last day in ISO 8601 (null without a year or where the date does not exist)."""

    value: Edtf
    granularity: Granularity = Field(sa_type=String)
    earliest: str | None = None
    latest: str | None = None


class Deadline(Record):
    """An obligation with a time: `due` (EDTF), or `recurrence` (iCalendar RRULE), or `condition` (the words).

    `text` is the whole sentence.
    """

    starts_on: Edtf | None = None
    due: Edtf | None = None
    recurrence: str | None = None
    condition: str | None = None
    date_id: str | None = None
    task: str
    assignee: str | None = None
    recipient: str | None = None


class Comparison(SQLModel):
    """How a figure moved and against what ("so với cùng kỳ năm 2025")."""

    direction: Literal["up", "down", "same"]
    # `with` is a Python keyword; the contract's name is kept by the alias
    with_: str | None = Field(default=None, alias="with", schema_extra={"serialization_alias": "with"})


class Indicator(Record):
    """A measured or targeted quantity; numbers are exact decimal strings, money in VND.

    `value` is null only where the figure is malformed beyond digits.
    """

    kind: IndicatorKind = Field(sa_type=String)
    value: DecimalString | None = None
    value_max: DecimalString | None = None
    denominator: DecimalString | None = None
    unit: str | None = None
    qualifier: Qualifier | None = Field(default=None, sa_type=String)
    name: str | None = None
    measure: str | None = None
    period: Edtf | None = None
    role: IndicatorRole = Field(default="result", sa_type=String)
    comparison: Comparison | None = Field(default=None, sa_type=JSON)
    cell: str | None = None
    sentence: str | None = None


class Finding(Record):
    """What the document judges or asks for; `basis` is what its kind was read from."""

    kind: FindingKind = Field(sa_type=String)
    basis: FindingBasis = Field(default="heading", sa_type=String)
    topics: list[str] = Field(default=[], sa_type=JSON)


class Entity(Record):
    """A body (ORG), person (PER) or place (LOC), and what its name stands for in this document; null where nothing says it.

    `canonical` is the name as an index has it: of a body in full, with the unit whose body it is ("UBND xã" → "UBND xã Đông Mai"),
    of a place kind and name, of a person the name in normal case. `place_code` is the official code of the unit that a place is, or
    whose body a body is: two digits for a province, three for a district (until June 2025), five for a commune. It is of the list in
    which that unit stands, until June 2025 or since: new units kept codes of old ones, which `canonical` tells apart.
    """

    label: EntityLabel = Field(sa_type=String)
    canonical: str | None = None
    place_code: str | None = None


class Message(SQLModel):
    """One sentence in Vietnamese and English."""

    vi: str
    en: str


class Check(Record):
    """Two places of the document that contradict each other; `other` is null where one place is enough."""

    kind: CheckKind = Field(sa_type=String)
    other: str | None = None
    other_start: int | None = None
    other_end: int | None = None
    message: Message = Field(sa_type=JSON)
    record_ids: list[str] = Field(default=[], sa_type=JSON)
