"""Errors are problem documents that name the field; the description of the API says so and its examples hold."""

from __future__ import annotations

import httpx2
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from app.api.examples import RECORD_EXAMPLES
from app.main import create_app
from app.settings import Settings
from models.extraction import RECORD_TYPES


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("/api/v1/references?issued_form=2024", ["issued_form"]),
        ("/api/v1/references?issued_from=22/12/2024", ["issued_from"]),
        ("/api/v1/references?year=x&form=long", ["form", "year"]),
        ("/api/v1/references?limit=0", ["limit"]),
        ("/api/v1/references?limit=501", ["limit"]),
        ("/api/v1/references?cursor=x", ["cursor"]),
        ("/api/v1/references?text=", ["text"]),
        ("/api/v1/references?text=%00", ["text"]),
        ("/api/v1/indicators?value_from=nan", ["value_from"]),
        ("/api/v1/documents?state=queued", ["state"]),
        ("/api/v1/documents?kind=range", ["kind"]),
        ("/api/v1/documents?issuer=a&issuer=b", ["issuer"]),
        ("/api/v1/references?year=2024&form=full&year=2024&form=short", ["form", "year"]),
        ("/api/v1/references?limit=1&limit=2", ["limit"]),
        ("/api/v1/dates?text=&text=a", ["text"]),
        ("/api/v1/documents/x/extraction?include=words&include=sentences", ["include"]),
        ("/api/v1/documents/x/regions?start=1&start=2&end=3", ["start"]),
    ],
)
def test_wrong_parameters_are_named(client: httpx2.Client, path: str, fields: list[str]) -> None:
    answer = client.get(path)
    body = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert sorted(error["field"] for error in body["errors"]) == fields
    assert set(body) == {"type", "title", "status", "detail", "errors"}
    assert body["status"] == 422


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/nothing", 404),
        ("GET", "/nothing", 404),
        ("GET", "/api/v1/documents/x", 404),
        ("GET", "/api/v1/documents/%00", 404),
        ("GET", "/api/v1/documents/x/file", 404),
        ("GET", "/api/v1/documents/x/extraction", 404),
        ("POST", "/api/v1/documents/x/retry", 404),
        ("DELETE", "/api/v1/documents/x", 404),
        ("GET", "/api/v1/documents/x?y=1", 422),
        ("PATCH", "/api/v1/documents", 405),
        ("GET", "/api/v1/documents/..%2F..%2Fetc%2Fpasswd/file", 404),
        ("GET", "/assets/..%2Fpages.py", 404),
    ],
)
def test_other_errors_are_problems_too(client: httpx2.Client, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert answer.json()["status"] == status


def test_an_unexpected_error_tells_nothing_of_the_inside(settings: Settings) -> None:
    app = create_app(settings)

    def fall() -> None:
        raise RuntimeError("secret")

    app.add_api_route("/fall", fall)
    with TestClient(app, base_url="http://localhost", raise_server_exceptions=False) as client:
        answer = client.get("/fall")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text


def test_a_database_that_is_gone_is_a_wait_and_no_riddle(settings: Settings) -> None:
    with TestClient(create_app(settings), base_url="http://localhost") as client:
        with client.app.state.service.store.writing() as session:  # type: ignore[attr-defined]  # an ASGI app to its type
            session.execute(text("DROP TABLE document_dates"))
        answer = client.get("/api/v1/dates")
    assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
    assert answer.headers["retry-after"]
    assert "document_dates" not in answer.text


def test_the_description_is_whole(client: httpx2.Client) -> None:
    description = client.get("/api/v1/openapi.json").json()
    schemas = description["components"]["schemas"]
    assert {"ProblemDocument", "FieldProblem", "StoredDocument"} <= set(schemas)
    assert "HTTPValidationError" not in schemas
    for record_type in RECORD_TYPES:
        operation = description["paths"][f"/api/v1/{record_type}"]["get"]
        assert {"document", "text", "limit", "cursor"} <= {parameter["name"] for parameter in operation["parameters"]}
        assert operation["responses"]["200"]["content"]["application/json"]["example"]["items"]


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_examples_are_records(record_type: str) -> None:
    example = RECORD_EXAMPLES[record_type]
    assert set(example) == {"document_id", *RECORD_TYPES[record_type].model_fields}
    RECORD_TYPES[record_type].model_validate(example)


def test_the_reference_page_needs_nothing_from_elsewhere(client: httpx2.Client) -> None:
    page = client.get("/docs")
    assert page.status_code == 200
    assert "://" not in page.text
    for name in ("/assets/docs.js", "/assets/swagger-ui/swagger-ui-bundle.js", "/assets/swagger-ui/swagger-ui.css"):
        assert name in page.text
        assert client.get(name).status_code == 200
