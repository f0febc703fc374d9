"""The database: opened, brought up to date, and handed out as sessions.

store = open_store(Settings())          # made if there is none; who only reads asks for `create=False`
with store.reading() as session: …      # one consistent view
with store.writing() as session: …      # committed at the end, rolled back on an exception

SQLite (the default) and PostgreSQL. SQLite runs in WAL mode with foreign keys on; a writing session takes the one write lock
at its start and waits for it, so that a transaction that reads before it writes never fails half-way for being late.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, OperationalError, SQLAlchemyError
from sqlalchemy.orm import Session

from app.settings import Settings
from app.store.migrations import HEAD, KNOWN
from app.wording import reason_in_words

BUSY_SECONDS = 30
"""How long a connection waits for another's lock on SQLite."""
_MIGRATION_LOCK = 7_471_000_001
"""The advisory lock on PostgreSQL under which the schema is changed."""


class StoreUnavailable(Exception):
    """The database cannot be opened; the message says why, in Vietnamese and English, without passwords."""


class Store:
    """An open database; safe to share between threads."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._writer = engine.execution_options(writes=True)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the database; what it changes is not kept."""
        with Session(self.engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that is committed at the end, or rolled back whole; on SQLite the only one that writes."""
        with Session(self._writer) as session, session.begin():
            session.connection()  # takes the write lock now, not at the first statement that changes something
            yield session

    def lock(self, session: Session, name: str) -> None:
        """Keep other writers of the same name out until the session ends (on SQLite all are kept out already)."""
        if self.engine.dialect.name == "postgresql":
            session.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name})

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def open_store(settings: Settings, create: bool = True) -> Store:
    """The database of the settings, migrated if need be; StoreUnavailable if it cannot be opened.

    A SQLite file that is not there is made, or without `create` refused: nothing is left behind where nothing was.
    """
    url = _database_url(settings.url)
    try:
        engine = _sqlite_engine(url, create) if url.get_backend_name() == "sqlite" else _postgresql_engine(url)
        _bring_up_to_date(engine)
    except (SQLAlchemyError, OSError, ModuleNotFoundError) as error:
        raise StoreUnavailable(
            f"Không mở được cơ sở dữ liệu {url.render_as_string()} (the database cannot be opened): {_reason(error)}"
        ) from error
    return Store(engine)


def _database_url(address: str) -> URL:
    try:
        url = make_url(address)
    except ArgumentError:
        raise StoreUnavailable(
            "TRICHLUC_DATABASE_URL không phải là địa chỉ cơ sở dữ liệu (not the address of a database)"
        ) from None
    if url.drivername in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() not in ("sqlite", "postgresql") or (url.drivername == "sqlite" and not url.database):
        raise StoreUnavailable(
            f"Không hỗ trợ {url.drivername}; dùng sqlite:///TỆP hoặc postgresql://… (use a SQLite file or PostgreSQL)"
        )
    return url


def _sqlite_engine(url: URL, create: bool) -> Engine:
    path = Path(url.database or "")
    if create:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    else:
        _find(path)
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS}, **_COMMON)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _find(path: Path) -> None:
    """StoreUnavailable if there is no such file; OSError if that cannot be known."""
    try:
        path.stat()
    except FileNotFoundError:
        raise StoreUnavailable(
            f"Chưa có cơ sở dữ liệu {path}; nạp tài liệu bằng trichluc batch (no database there yet; trichluc batch makes it)"
        ) from None


def _postgresql_engine(url: URL) -> Engine:
    return create_engine(url, pool_pre_ping=True, **_COMMON)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


_COMMON: dict[str, Any] = {"json_serializer": _json}


def _prepare_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None  # transactions are begun by `_begin_sqlite`, DDL included
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    deadline = time.monotonic() + BUSY_SECONDS
    while True:  # changing the journal mode does not wait for another process's lock by itself
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
            break
        except Exception as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _bring_up_to_date(engine: Engine) -> None:
    with engine.connect() as connection:
        if _revision(connection) == HEAD:
            return
    with engine.execution_options(writes=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _MIGRATION_LOCK})
        revision = _revision(connection)
        if revision == HEAD:  # another process was faster
            return
        if revision is not None and revision not in KNOWN:
            raise StoreUnavailable(
                "Cơ sở dữ liệu do phiên bản mới hơn tạo ra (the database belongs to a newer version of the program)"
            )
        _migrate(connection)


def _revision(connection: Connection) -> str | None:
    """The schema's revision; null for an empty database. Asked without Alembic, whose import costs more than the answer."""
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(found) if found is not None else None


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "app.store:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _reason(error: Exception) -> str:
    if isinstance(error, ModuleNotFoundError):
        return "thiếu psycopg; cài trichluc[postgres] (install trichluc[postgres])"
    if isinstance(error, OSError):
        return reason_in_words(error)
    cause = error.orig if isinstance(error, OperationalError) and error.orig is not None else error
    return str(cause).strip().partition("\n")[0]
