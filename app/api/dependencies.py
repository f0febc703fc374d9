"""What the routes are given: the store, the intake, the settings of the application that they belong to; what they refuse to be given."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Annotated, Any

import anyio
from fastapi import Depends, Request

from app.ingest.intake import Intake
from app.settings import Settings
from app.store.engine import Store
from app.store.filters import MESSAGES, BadQuery, FieldError


@dataclass(frozen=True, slots=True)
class Service:
    """The open rooms of a running application.

    `reading` lets as many uploads be read at once as there are worker processes; the others wait without holding a thread.
    """

    settings: Settings
    store: Store
    intake: Intake
    reading: anyio.CapacityLimiter


def service(request: Request) -> Service:
    """The service that the request came to."""
    found: Service = request.app.state.service
    return found


ServiceDep = Annotated[Service, Depends(service)]


def only(*names: str) -> Any:
    """A dependency that refuses query parameters of any other name, and names them."""

    def refuse_others(request: Request) -> None:
        others = [name for name in request.query_params if name not in names]
        if others:
            raise BadQuery(*(FieldError(name, MESSAGES["extra_forbidden"]) for name in others))

    return Depends(refuse_others)


def refuse_repeated(request: Request) -> None:
    """A dependency that refuses a query parameter given more than once: none takes several values, and one of them would be lost."""
    given = Counter(name for name, _ in request.query_params.multi_items())
    repeated = [name for name, times in given.items() if times > 1]
    if repeated:
        raise BadQuery(*(FieldError(name, "chỉ được có một lần (may be given only once)") for name in repeated))
