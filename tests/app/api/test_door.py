"""The door: who is let in and who is not, on a running service."""

from __future__ import annotations

import httpx2
import pytest

PROBLEM = "application/problem+json"


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost:1234",
        "[::1]:8000",
        "LOCALHOST",
        "trichluc.test",
        "trichluc.test:443",
        "ported.test:81",
        "[::2]",
        "[::3]:1",
    ],
)
def test_own_names_are_let_in(client: httpx2.Client, host: str) -> None:
    assert client.get("/healthz", headers={"Host": host}).json() == {"status": "ok"}


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("evil.example:8000", 421),
        ("[::4]", 421),
        ("", 400),
        ("localhost:port", 400),
        ("user@localhost", 400),
        ("localhost/path", 400),
        ("[::1", 400),
    ],
)
def test_foreign_names_are_turned_away(client: httpx2.Client, host: str, status: int) -> None:
    for path in ("/healthz", "/", "/docs", "/api/v1/documents"):
        answer = client.get(path, headers={"Host": host})
        assert (answer.status_code, answer.headers["content-type"]) == (status, PROBLEM)


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "https://localhost"},
        {"Origin": "file://"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "SELF"},
    ],
)
def test_cross_site_writes_are_refused(client: httpx2.Client, headers: dict[str, str]) -> None:
    own = str(client.base_url).rstrip("/")
    headers = {name: own if value == "SELF" else value for name, value in headers.items()}
    for method, path in (("POST", "/api/v1/documents"), ("DELETE", "/api/v1/documents/x"), ("POST", "/upload")):
        answer = client.request(method, path, headers=headers)
        assert (answer.status_code, answer.headers["content-type"]) == (403, PROBLEM)
    assert client.get("/api/v1/documents", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers", [{}, {"Origin": "SELF"}, {"Origin": "SELF", "Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}]
)
def test_own_writes_are_let_in(client: httpx2.Client, headers: dict[str, str]) -> None:
    own = str(client.base_url).rstrip("/")
    headers = {name: own if value == "SELF" else value for name, value in headers.items()}
    assert client.delete("/api/v1/documents/x", headers=headers).status_code == 404


def test_ports_that_are_the_default_are_the_same(client: httpx2.Client) -> None:
    headers = {"Host": "trichluc.test", "Origin": "https://trichluc.test:443"}
    assert client.delete("/api/v1/documents/x", headers=headers).status_code == 404


@pytest.mark.parametrize("path", ["/healthz", "/api/v1/documents", "/api/v1/nothing", "/docs", "/assets/docs.js"])
def test_every_answer_guards_itself(client: httpx2.Client, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "access-control-allow-origin" not in headers


def test_preflights_are_not_answered_with_leave(client: httpx2.Client) -> None:
    answer = client.options(
        "/api/v1/documents", headers={"Origin": "http://evil.example", "Access-Control-Request-Method": "DELETE"}
    )
    assert answer.status_code == 405
    assert not [name for name in answer.headers if name.startswith("access-control-")]
