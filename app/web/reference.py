"""/docs: the API's description in Swagger UI, from files on this machine, so that it works without a network.

Swagger UI comes with the package `fastapi-offline`; its page is our own, because the usual one starts it from an inline
script, which the Content-Security-Policy forbids.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles

STATIC = Path(__file__).parent / "static"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Trích Lục: API</title>
<link rel="stylesheet" href="/assets/swagger-ui/swagger-ui.css">
<link rel="icon" href="data:,">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/assets/swagger-ui/swagger-ui-bundle.js"></script>
<script src="/assets/docs.js"></script>
</body>
</html>
"""


def install(app: FastAPI) -> None:
    """Serve `/docs` and the files that the pages need."""
    app.mount("/assets/swagger-ui", StaticFiles(directory=_swagger_ui()), name="swagger-ui")
    app.mount("/assets", StaticFiles(directory=STATIC), name="assets")
    app.add_api_route("/docs", _docs, methods=["GET"], include_in_schema=False, response_class=HTMLResponse)


async def _docs() -> HTMLResponse:
    return HTMLResponse(_PAGE, headers={"Content-Security-Policy": _POLICY})


def _swagger_ui() -> Path:
    spec = find_spec("fastapi_offline")  # for its files; its code is not needed
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "static"
