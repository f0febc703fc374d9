"""Stores for the tests: a real SQLite file and a real PostgreSQL server of the tests' own, and an extraction to put into them."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings import Settings
from app.store.engine import Store, open_store

REQUIRE_ALL = os.environ.get("TRICHLUC_TEST_REQUIRE_ALL") == "1"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of a program that was just installed, whatever the environment of the tests says."""
    for name in os.environ:
        if name.startswith("TRICHLUC_") and not name.startswith("TRICHLUC_TEST_"):
            monkeypatch.delenv(name)
    return Settings(data_dir=tmp_path / "data", workers=1)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_settings(request: pytest.FixtureRequest, settings: Settings) -> Settings:
    """The settings of an empty database, once on SQLite and once on PostgreSQL."""
    if request.param == "postgresql":
        settings.database_url = request.getfixturevalue("postgresql_database")
    return settings


@pytest.fixture
def store(database_settings: Settings) -> Iterator[Store]:
    """An open store, once on each database."""
    opened = open_store(database_settings)
    yield opened
    opened.close()


@pytest.fixture
def postgresql_database(postgresql_server: str) -> Iterator[str]:
    """The address of an empty database of the tests' server."""
    import psycopg

    name = f"t{uuid.uuid4().hex}"
    with psycopg.connect(postgresql_server.format("postgres"), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        yield postgresql_server.format(name)
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """A PostgreSQL server on a Unix socket in a folder of its own; its address with `{}` for the database."""
    binaries = _postgresql_binaries()
    if binaries is None:
        if REQUIRE_ALL:
            pytest.fail("no PostgreSQL server is installed, and TRICHLUC_TEST_REQUIRE_ALL=1")
        pytest.skip("no PostgreSQL server is installed")
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: a socket's path holds hardly 100 characters
    owner = _owner()
    if owner:
        shutil.chown(folder, owner)
    data = folder / "data"
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    try:
        _run(owner, [binaries / "initdb", "-D", data, "-U", "tests", "--auth=trust", "--encoding=UTF8", "--locale=C"])
        _run(owner, [binaries / "pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start"])
        try:
            yield f"postgresql://tests@/{{}}?host={folder}"
        finally:
            _run(owner, [binaries / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _postgresql_binaries() -> Path | None:
    on_path = shutil.which("initdb")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return Path(on_path).resolve().parent if on_path else found[-1].parent if found else None


def _owner() -> str | None:
    """The user that the server runs as: PostgreSQL refuses root."""
    if os.getuid() != 0:
        return None
    return next(name for name in ("postgres", "nobody") if name in {user.pw_name for user in pwd.getpwall()})


def _run(user: str | None, command: list[str | Path]) -> None:
    subprocess.run(
        [str(part) for part in command], check=True, user=user, cwd="/", stdout=subprocess.DEVNULL, timeout=60
    )
