"""What a command works with: the settings, the filters and the open store, their faults told as wrong use of the command.

TRICHLUC_PORT=many trichluc serve    → Lỗi (error): TRICHLUC_PORT: …
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click
from pydantic import ValidationError

from app.settings import Settings

if TYPE_CHECKING:
    from app.store.engine import Store


def load_settings(**given: object) -> Settings:
    """The settings of the environment, with what the command line gives instead; a variable that cannot be used is named."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]  # validated
    except ValidationError as error:
        from app.store.filters import message_of

        wrong = (f"TRICHLUC_{'_'.join(map(str, each['loc'])).upper()}: {message_of(each)}" for each in error.errors())
        raise click.UsageError("; ".join(wrong)) from None


def load_filters(record_type: str, given: Mapping[str, str | None]) -> dict[str, Any]:
    """The filters of a list with their values checked; options that cannot be used are named."""
    from app.store.filters import BadQuery, check_filters

    try:
        return check_filters(record_type, given)
    except BadQuery as problem:
        wrong = (f"--{error.field.replace('_', '-')}: {error.message}" for error in problem.errors)
        raise click.UsageError("; ".join(wrong)) from None


@contextmanager
def opened_store(settings: Settings, create: bool = True) -> Iterator[Store]:
    """The store of the settings, closed at the end; a command that only reads has none created."""
    from app.store.engine import StoreUnavailable, open_store

    try:
        store = open_store(settings, create)
    except StoreUnavailable as problem:
        raise click.ClickException(str(problem)) from None
    try:
        yield store
    finally:
        store.close()
