"""The pages: they work on an empty archive and on a full one, without scripts, and whatever a file says stays text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from tests.app.samples import TEXT

HOSTILE = "<script>alert(1)</script>"
REPORT = f"{TEXT}\nBà {HOSTILE} báo cáo \"'&amp; trước ngày 15/01/2026.".encode()


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    """A client of a service with an empty store."""
    with TestClient(create_app(settings), base_url="http://localhost") as opened:
        yield opened


def test_an_empty_archive_has_a_page(client: TestClient) -> None:
    page = client.get("/")
    assert page.status_code == 200
    assert "Chưa có tài liệu nào" in page.text


def test_a_file_that_is_sent_leads_to_its_page(client: TestClient) -> None:
    page = client.post("/upload", files=[("files", (f"{HOSTILE}.txt", REPORT))])
    assert re.fullmatch(r"/documents/\w+", page.url.path)
    assert "Nghị quyết số 57-NQ/TW</mark>" in page.text
    for text in (page.text, client.get("/").text):
        assert HOSTILE not in text
        assert "&lt;script&gt;" in text
        assert "<script" not in text
        assert not re.search(r"(?:src|href|action)=.?(?:https?:)?//", text)
    document = page.url.path
    assert client.post(f"{document}/delete").url.path == "/"
    assert client.get(document).status_code == 404


def test_each_of_several_files_is_told(client: TestClient) -> None:
    page = client.post("/upload", files=[("files", ("bc.txt", REPORT)), ("files", ("rỗng.txt", b""))])
    assert page.status_code == 200
    assert "Tệp rỗng" in page.text
    again = client.post("/upload", files=[("files", ("bc.txt", REPORT)), ("files", ("rỗng.txt", b""))])
    assert "Đã có từ trước" in again.text


def test_a_file_that_cannot_be_read_can_be_tried_again(client: TestClient) -> None:
    page = client.post("/upload", files=[("files", ("hỏng.pdf", b"%PDF-1.7\n1 0 obj"))])
    assert 'class="problem"' in page.text
    assert "/retry" in page.text
    assert client.post(f"{page.url.path}/retry").url.path == page.url.path


def test_all_documents_are_listed_page_by_page_and_found_by_their_words(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.web.pages.PER_PAGE", 2)
    assert "Không có tài liệu nào" in client.get("/documents").text
    for number in range(3):
        client.post("/upload", files=[("files", (f"bản-{number}.txt", REPORT + b"%d" % number))])
    first = client.get("/documents").text
    assert "bản-2.txt" in first
    assert "bản-0.txt" not in first
    following = re.search(r'href="(/documents\?[^"]*cursor=[^"]*)"', first)
    assert following
    assert "bản-0.txt" in client.get(html.unescape(following[1])).text
    found = client.get("/documents", params={"text": "BAN-1"}).text
    assert "bản-1.txt" in found
    assert "bản-2.txt" not in found
    assert client.get("/documents", params={"cursor": "x"}).status_code == 422


def test_an_empty_form_is_told_what_is_missing(client: TestClient) -> None:
    form = b'--b\r\nContent-Disposition: form-data; name="files"; filename=""\r\n\r\n\r\n--b--\r\n'  # what browsers send then
    for body, told in ((form, "no file was chosen"), (b"--b--\r\n", "no file was sent")):
        page = client.post("/upload", content=body, headers={"Content-Type": "multipart/form-data; boundary=b"})
        assert page.status_code == 422
        assert told in page.text


def test_pages_allow_nothing_from_elsewhere(client: TestClient) -> None:
    policy = client.get("/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert "script-src" not in policy
