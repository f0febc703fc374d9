"""The service as an ASGI application.

uvicorn app.main:create_app --factory --port 8000
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

import anyio
from fastapi import Depends, FastAPI
from sqlalchemy import text

from app.api import documents, problems, records
from app.api import pages as page_routes
from app.api.dependencies import Service, ServiceDep, refuse_repeated
from app.api.door import Door
from app.ingest.intake import Intake
from app.settings import Settings
from app.store.engine import open_store
from app.web import pages, reference

DESCRIPTION = """Trích xuất bản ghi từ báo cáo hành chính tiếng Việt: văn bản viện dẫn, thời gian, thời hạn, số liệu, nhận định, tên riêng.

Extracts records from official Vietnamese reports. Lists are `{"items", "total", "next"}`: give `next` back as `cursor`. Errors are
problem documents (RFC 9457). Days in filters may be `2024-12-22`, `2024-12` or `2024`.
"""


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application, with the settings of the environment if none are given; its store is open while it runs."""
    settings = settings or Settings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        store = await anyio.to_thread.run_sync(open_store, settings)
        try:
            with Intake(settings, store) as intake:
                app.state.service = Service(settings, store, intake, anyio.CapacityLimiter(settings.workers))
                yield
        finally:
            store.close()

    app = FastAPI(
        title="Trích Lục",
        version=version("trichluc"),
        description=DESCRIPTION,
        lifespan=lifespan,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        separate_input_output_schemas=False,
        responses=problems.documented(421, 422),
    )
    problems.install(app)
    app.add_middleware(Door, allowed_hosts=[*settings.allowed_hosts, settings.host])
    for room in (documents, page_routes, records):
        app.include_router(room.router, prefix="/api/v1", dependencies=[Depends(refuse_repeated)])
    app.include_router(pages.router)
    reference.install(app)
    app.add_api_route("/healthz", health, methods=["GET"], include_in_schema=False)
    return app


def health(service: ServiceDep) -> dict[str, str]:
    """Whether the service answers and its database does."""
    with service.store.reading() as session:
        session.execute(text("SELECT 1"))
    return {"status": "ok"}
