"""The head and foot of an official document: who issued it, as what, when, signed by whom.

Sources: Nghị định 30/2020/NĐ-CP, Annex I (State); Hướng dẫn 36-HD/VPTW (Party).
"""

from __future__ import annotations

from typing import Literal

from sqlalchemy import JSON, String
from sqlmodel import Field, SQLModel

from models.edtf import Edtf
from models.values import Span

Urgency = Literal["khẩn", "thượng khẩn", "hỏa tốc"]
Secrecy = Literal["mật", "tối mật", "tuyệt mật"]


class Header(SQLModel):
    """All fields are as printed, in one line; null means that the document does not say.

    `number` is the number alone, `symbol` the rest ("TB-ĐGS"); `subject` (trích yếu) the whole title block after the type;
    `period` the time reported on; `addressees` those of "Kính gửi"; `recipients` those of "Nơi nhận"; `spans` where each field was read.
    """

    issuer: str | None = None
    parent_issuer: str | None = None
    number: str | None = None
    symbol: str | None = None
    doc_type: str | None = None
    subject: str | None = None
    place: str | None = None
    issued_on: Edtf | None = None
    period: Edtf | None = None
    addressees: list[str] = Field(default=[], sa_type=JSON)
    urgency: Urgency | None = Field(default=None, sa_type=String)
    secrecy: Secrecy | None = Field(default=None, sa_type=String)
    signer: str | None = None
    signer_title: str | None = None
    authority: str | None = None
    recipients: list[str] = Field(default=[], sa_type=JSON)
    key: str | None = None
    spans: dict[str, Span] = Field(default={}, sa_type=JSON)
