"""What an archive holds at a glance: how much, what is due next, what is cited most.

overview(session)  → Overview(documents=30, failed=0, records={"references": 297, …}, as_of="2026-10-16", deadlines=[…], most_cited=[…])
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Subquery, and_, case, func, select
from sqlalchemy.orm import Session

from app.store.documents import count_records
from app.store.rows import ROWS, DocumentRow, table_of

_documents = table_of(DocumentRow).c
_references = table_of(ROWS["references"]).c
_deadlines = table_of(ROWS["deadlines"]).c


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited document: how it is written, its key if known, in how many documents and how often it is cited."""

    canonical: str
    doc_type: str | None
    key: str | None
    documents: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The store at a glance; `as_of` (ISO 8601) is the day from which deadlines are counted, null if no document is dated."""

    documents: int
    failed: int
    records: dict[str, int]
    as_of: str | None
    deadlines: list[dict[str, Any]]
    most_cited: list[Citation]


def overview(session: Session, as_of: str | None = None, limit: int = 10) -> Overview:
    """The whole store; without a day given, the newest document's date stands for today."""
    by_state = select(_documents.state, func.count()).group_by(_documents.state)
    states: dict[str, int] = {state: number for state, number in session.execute(by_state)}  # noqa: C416 - a Row is no tuple
    day = as_of or newest_date(session)
    return Overview(
        documents=sum(states.values()),
        failed=states.get("failed", 0),
        records=count_records(session),
        as_of=day,
        deadlines=deadlines_due(session, day, limit) if day else [],
        most_cited=most_cited(session, limit),
    )


def newest_date(session: Session) -> str | None:
    """The first day on which the newest document can have been issued (ISO 8601)."""
    return session.execute(select(func.max(_documents.issued_earliest))).scalar_one_or_none()


def deadlines_due(session: Session, as_of: str, limit: int = 10) -> list[dict[str, Any]]:
    """The deadlines that end on the day or after it, the nearest first, with the file's name."""
    wanted = (
        _deadlines[name] for name in ("document_id", "id", "due", "due_latest", "task", "assignee", "recipient", "text")
    )
    found = session.execute(
        select(*wanted, _documents.filename)
        .join_from(table_of(ROWS["deadlines"]), table_of(DocumentRow), _documents.id == _deadlines.document_id)
        .where(_deadlines.due_latest >= as_of)
        .order_by(_deadlines.due_order, _deadlines.row_id)
        .limit(limit)
    )
    return [dict(row) for row in found.mappings()]


def most_cited(session: Session, limit: int = 10) -> list[Citation]:
    """The documents that are cited in most documents, mentions with the same key being one.

    Every commune has its own 58/KH-UBND: a number whose key is unknown is another document in each document that cites it, unless
    it is the only national document of that number that the archive knows. A name without a symbol ("Luật Đất đai 2024") is itself.
    """
    national = _only_national_keys()
    key = func.coalesce(_references.key, national.c.key)
    numbered_here = case((_references.symbol.is_not(None), _references.document_id + " " + _references.canonical))
    which = func.coalesce(key, numbered_here, _references.canonical)
    written_out = case((_references.form == "full", _references.doc_type))  # "Đề án 204" may stand for a decision
    citing, mentions = func.count(_references.document_id.distinct()), func.count()
    found = session.execute(
        select(
            func.max(_references.canonical).label("canonical"),
            func.coalesce(func.max(written_out), func.max(_references.doc_type)).label("doc_type"),
            func.max(key).label("key"),
            citing.label("documents"),
            mentions.label("mentions"),
        )
        .outerjoin_from(
            table_of(ROWS["references"]),
            national,
            and_(_references.key.is_(None), _references.canonical == national.c.canonical),
        )
        .where(_references.canonical.not_like("?%"))  # a number left blank names no document
        .group_by(which)
        .order_by(citing.desc(), mentions.desc(), which)
        .limit(limit)
    )
    return [Citation(**row) for row in found.mappings()]


def _only_national_keys() -> Subquery:
    """The key of each canonical number for which one alone is known, if it names no unit: that of a national body."""
    return (
        select(_references.canonical, func.max(_references.key).label("key"))
        .where(_references.key.is_not(None))
        .group_by(_references.canonical)
        .having(func.count(_references.key.distinct()) == 1, func.max(_references.key).not_like("%@%"))
        .subquery()
    )
