"""Documents over HTTP: uploaded, listed, read, downloaded, deleted, on a running service."""

from __future__ import annotations

import itertools
from typing import Any

import httpx2
import pytest

from app.api.documents import content_disposition
from models.extraction import Extraction
from tests.app.samples import TEXT

DAMAGED = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog"
BINARY = b"\x7fELF\x02\x01\x01" + bytes(64)
_NUMBERS = itertools.count()


def report() -> bytes:
    """A report that was not sent before."""
    return f"{TEXT}\nBản sao thứ {next(_NUMBERS)}.".encode()


def send(client: httpx2.Client, *files: tuple[str, bytes], **options: Any) -> httpx2.Response:
    """An upload of some files."""
    return client.post("/api/v1/documents", files=[("files", file) for file in files], **options)


def test_a_report_goes_in_and_its_records_come_out(client: httpx2.Client) -> None:
    data = report()
    answer = send(client, ("báo cáo.txt", data), params={"wait": 30})
    assert answer.status_code == 201
    (document,) = answer.json()["documents"]
    assert document == {
        "id": document["id"],
        "filename": "báo cáo.txt",
        "state": "done",
        "duplicate": False,
        "problem": None,
    }
    url = f"/api/v1/documents/{document['id']}"

    detail = client.get(url).json()
    assert (detail["filename"], detail["size"], detail["state"]) == ("báo cáo.txt", len(data), "done")
    found = client.get("/api/v1/references", params={"document": document["id"], "year": 2024}).json()
    assert [item["canonical"] for item in found["items"]] == ["57-NQ/TW"]
    assert found["items"][0]["document_id"] == document["id"]
    assert detail["records"]["references"] >= 1

    extraction = client.get(f"{url}/extraction")
    parsed = Extraction.model_validate(extraction.json())
    assert parsed.to_json() == extraction.text
    assert parsed.document.words is None
    for include in ("sentences", "sentences,words"):
        body = client.get(f"{url}/extraction", params={"include": include}).json()
        assert body["document"]["sentences"]
        assert ("words" in body["document"]) == ("words" in include)

    file = client.get(f"{url}/file")
    assert file.content == data
    assert file.headers["content-disposition"].startswith("attachment;")
    assert "sandbox" in file.headers["content-security-policy"]
    assert file.headers["x-content-type-options"] == "nosniff"

    again = send(client, ("khác.txt", data))
    assert again.status_code == 200
    assert again.json()["documents"][0] == {**document, "filename": "khác.txt", "duplicate": True}

    deleted = client.delete(url)
    assert (deleted.status_code, deleted.content, deleted.headers.get("content-type")) == (204, b"", None)
    for gone in (url, f"{url}/file", f"{url}/extraction"):
        assert client.get(gone).status_code == 404
    assert client.get("/api/v1/references", params={"document": document["id"]}).json()["total"] == 0


def test_each_file_is_answered_on_its_own(client: httpx2.Client) -> None:
    files = [("bc.txt", report()), ("rỗng.txt", b""), ("hỏng.pdf", DAMAGED), ("chương trình.pdf", BINARY)]
    answer = send(client, *files)
    assert answer.status_code == 201
    documents = answer.json()["documents"]
    assert [(document["filename"], document["state"]) for document in documents] == [
        ("bc.txt", "done"), ("rỗng.txt", "refused"), ("hỏng.pdf", "failed"), ("chương trình.pdf", "refused"),
    ]  # fmt: skip
    assert [document["problem"] and document["problem"]["code"] for document in documents][1::2] == [
        "empty",
        "unknown_kind",
    ]
    failed = documents[2]["id"]
    assert client.get(f"/api/v1/documents/{failed}").json()["problem"]["message"]
    assert client.get(f"/api/v1/documents/{failed}/extraction").status_code == 409
    assert client.get(f"/api/v1/documents/{failed}/file").content == DAMAGED
    assert client.get("/api/v1/documents", params={"state": "failed"}).json()["total"] == 1
    retried = client.post(f"/api/v1/documents/{failed}/retry")
    assert retried.json()["documents"][0]["state"] == "failed"
    assert client.delete(f"/api/v1/documents/{failed}").status_code == 204


@pytest.mark.parametrize(
    ("name", "data", "status"),
    [("a.txt", b"", 422), ("a.txt", b"a" * (1024 * 1024 + 1), 413), ("a.pdf", BINARY, 415)],
)
def test_one_refused_file_is_a_problem_and_leaves_no_trace(
    client: httpx2.Client, name: str, data: bytes, status: int
) -> None:
    before = client.get("/api/v1/documents").json()["total"]
    answer = send(client, (name, data))
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert [error["field"] for error in answer.json()["errors"]] == ["files"]
    assert client.get("/api/v1/documents").json()["total"] == before


def test_several_refused_files_are_named_one_by_one(client: httpx2.Client) -> None:
    answer = send(client, ("a.txt", b""), ("b.txt", b""))
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == ["files[0]", "files[1]"]


def test_too_many_files_or_bytes_are_refused_whole(client: httpx2.Client) -> None:
    assert send(client, *[("a.txt", report()) for _ in range(5)]).status_code == 413
    assert send(client, *[("a.txt", b"a" * 1024 * 1024) for _ in range(4)]).status_code == 413

    def endless() -> Any:
        yield b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
        for _ in range(1024):
            yield b"a" * 65536

    # no Content-Length: the service has to count; it may close the connection on a client that is still sending
    try:
        answer = client.post(
            "/api/v1/documents", content=endless(), headers={"Content-Type": "multipart/form-data; boundary=b"}
        )
    except httpx2.TransportError:
        return
    assert answer.status_code == 413


FORM = "multipart/form-data; boundary=b"
PART = b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nabc'


@pytest.mark.parametrize(
    ("content_type", "body", "status"),
    [
        ("application/json", b"{}", 415),
        ("multipart/form-data", b"", 415),
        (FORM, b"", 400),
        (FORM, b"--b--\r\n", 422),
        (FORM, b"rubbish", 400),
        (FORM, PART, 400),
        (FORM, PART + b"\r\n--b", 400),
        (FORM, b'--b\r\nContent-Disposition: form-data; name="other"; filename="a.txt"\r\n\r\nabc\r\n--b--\r\n', 422),
        (FORM, b'--b\r\nContent-Disposition: form-data; name="files"\r\n\r\nabc\r\n--b--\r\n', 422),
        (FORM, b"--b\r\nX: " + b"y" * 100_000 + b"\r\n\r\nabc\r\n--b--\r\n", 400),
        ("multipart/form-data; boundary=" + "b" * 300, b"x", 400),
    ],
)
def test_malformed_uploads_are_refused(client: httpx2.Client, content_type: str, body: bytes, status: int) -> None:
    answer = client.post("/api/v1/documents", content=body, headers={"Content-Type": content_type})
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


def test_unknown_parameters_are_refused_by_name(client: httpx2.Client) -> None:
    answer = send(client, ("bc.txt", report()), params={"wiat": 1})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "wiat"
    assert send(client, ("bc.txt", report()), params={"wait": "soon"}).json()["errors"][0]["field"] == "wait"


def test_a_path_in_a_name_stays_a_name(client: httpx2.Client) -> None:
    (document,) = send(client, ("../../etc/passwd", report())).json()["documents"]
    assert document["filename"] == "../../etc/passwd"
    header = client.get(f"/api/v1/documents/{document['id']}/file").headers["content-disposition"]
    assert header == "attachment; filename=\".._.._etc_passwd\"; filename*=UTF-8''.._.._etc_passwd"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("báo cáo.pdf", "attachment; filename=\"b_o c_o.pdf\"; filename*=UTF-8''b%C3%A1o%20c%C3%A1o.pdf"),
        ('a"; x="\r\n', "attachment; filename=\"a_; x=___\"; filename*=UTF-8''a_%3B%20x%3D___"),
        ("\u202efdp.exe", "attachment; filename=\"_fdp.exe\"; filename*=UTF-8''_fdp.exe"),
        ("", "attachment; filename=\"_\"; filename*=UTF-8''_"),
    ],
)
def test_names_of_downloads_mislead_nobody(name: str, expected: str) -> None:
    assert content_disposition(name) == expected


def test_lists_go_on_where_they_stopped(client: httpx2.Client) -> None:
    for _ in range(3):
        send(client, ("bc.txt", report()))
    whole = client.get("/api/v1/references").json()
    first = client.get("/api/v1/references", params={"limit": 2}).json()
    second = client.get("/api/v1/references", params={"limit": 2, "cursor": first["next"]}).json()
    assert first["items"] + second["items"] == whole["items"][:4]
    assert first["total"] == second["total"] == whole["total"]
