"""Settings: all optional, named TRICHLUC_*, wrong ones refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from app.settings import Settings


@pytest.fixture(autouse=True)
def _no_settings(settings: Settings) -> None:
    """An environment without settings."""


def test_without_settings_everything_lies_in_the_users_data_directory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/van-thu")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert Settings().url == "sqlite:////home/van-thu/.local/share/trichluc/trichluc.db"
    monkeypatch.setenv("XDG_DATA_HOME", "/srv/data")
    assert Settings().data_dir == Path("/srv/data/trichluc")
    monkeypatch.setenv("XDG_DATA_HOME", "relative")  # the XDG specification has such a value ignored
    assert Settings().data_dir == Path("/home/van-thu/.local/share/trichluc")


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRICHLUC_ALLOWED_HOSTS", "luu-tru.example, 10.0.0.5 ,")
    monkeypatch.setenv("TRICHLUC_MAX_FILE_MB", "0.5")
    monkeypatch.setenv("TRICHLUC_DATABASE_URL", "")  # empty is not set
    settings = Settings()
    assert settings.allowed_hosts == ["luu-tru.example", "10.0.0.5"]
    assert settings.limits().file_bytes == settings.max_file_bytes == 512 * 1024
    assert settings.url.startswith("sqlite:")


def test_by_default_only_this_machine_is_served() -> None:
    assert (Settings().host, Settings().allowed_hosts) == ("127.0.0.1", [])


@pytest.mark.parametrize(
    ("name", "value"), [("PORT", "70000"), ("MAX_FILE_MB", "0"), ("WORKERS", "0"), ("MAX_PAGES", "x")]
)
def test_wrong_settings_are_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"TRICHLUC_{name}", value)
    with pytest.raises(ValidationError):
        Settings()


def test_passwords_are_not_shown() -> None:
    assert "secret" not in repr(Settings(database_url="postgresql://u:secret@host/x"))
