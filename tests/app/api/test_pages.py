"""Where a text stands on the pages, and the pages themselves, over HTTP on a running service."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import httpx2
import pytest
from PIL import Image, ImageDraw

from app.api.examples import DETAIL_EXAMPLE, REGIONS_EXAMPLE
from app.api.pages import RegionsAnswer
from corpus import report_paths
from models.document import DigitalSignature
from tests.app.samples import TEXT
from tests.extractors.readers.pdf_file import Sheet, Text, make_pdf
from tests.extractors.readers.signing import Signer, sign

REPORT = report_paths("pdf")[0]


def send(client: httpx2.Client, name: str, data: bytes) -> str:
    """The address of a document that is uploaded, or was before."""
    answer = client.post("/api/v1/documents", files=[("files", (name, data))])
    return f"/api/v1/documents/{answer.json()['documents'][0]['id']}"


@pytest.fixture
def report(client: httpx2.Client) -> str:
    """The address of a report of several pages."""
    return send(client, REPORT.name, REPORT.read_bytes())


@pytest.fixture
def extraction(client: httpx2.Client, report: str) -> Any:
    """What was read of it."""
    return client.get(f"{report}/extraction").json()


def test_every_record_has_its_rectangles(client: httpx2.Client, report: str, extraction: Any) -> None:
    pages = {page["number"]: page for page in extraction["document"]["pages"]}
    for record in extraction["references"] + extraction["deadlines"]:
        answer = client.get(f"{report}/regions", params={"start": record["start"], "end": record["end"]})
        regions = RegionsAnswer.model_validate(answer.json()).regions
        assert "".join("".join(region.text.split()) for region in regions) == "".join(record["text"].split())
        assert regions[0].page == record["page"]
        for region in regions:
            page = pages[region.page]
            assert 0 <= region.x0 < region.x1 <= page["width"]
            assert 0 <= region.top < region.bottom <= page["height"]
            assert region.text == extraction["document"]["text"][region.start : region.end]


@pytest.mark.parametrize(
    ("span", "field"),
    [({"start": 5, "end": 5}, "end"), ({"start": 9, "end": 5}, "end"), ({"start": 0, "end": 10**9}, "end"),
     ({"start": -1, "end": 5}, "start"), ({"start": 0}, "end"), ({"start": 0, "end": 5, "page": 1}, "page")],
)  # fmt: skip
def test_a_span_outside_of_the_text_is_named(
    client: httpx2.Client, report: str, span: dict[str, int], field: str
) -> None:
    answer = client.get(f"{report}/regions", params=span)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert [error["field"] for error in answer.json()["errors"]] == [field]


def test_a_page_is_a_picture_of_its_size(client: httpx2.Client, report: str, extraction: Any) -> None:
    page = extraction["document"]["pages"][1]
    for query, dpi in (("", 96), ("?dpi=36", 36), ("?dpi=150", 150)):
        answer = client.get(f"{report}/pages/2.png{query}")
        assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
        picture = Image.open(BytesIO(answer.content))
        assert picture.size == pytest.approx((page["width"] * dpi / 72, page["height"] * dpi / 72), abs=1)
        assert len(picture.convert("L").getcolors() or []) > 10  # something is printed on it
        assert "sandbox" in answer.headers["content-security-policy"]


def test_a_picture_that_a_browser_has_is_not_sent_again(client: httpx2.Client, report: str) -> None:
    first = client.get(f"{report}/pages/1.png")
    assert first.headers["cache-control"].startswith("private, max-age=")
    again = client.get(f"{report}/pages/1.png", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    other = client.get(f"{report}/pages/1.png?dpi=50", headers={"If-None-Match": first.headers["etag"]})
    assert other.status_code == 200
    assert other.headers["etag"] != first.headers["etag"]


def test_a_huge_page_is_drawn_with_fewer_dots(client: httpx2.Client) -> None:
    poster = make_pdf([Sheet(texts=[Text(72, 100, "ÁP PHÍCH")])]).replace(b"[0 0 595 842]", b"[0 0 9990 9990]")
    answer = client.get(f"{send(client, 'áp phích.pdf', poster)}/pages/1.png?dpi=300")
    width, height = Image.open(BytesIO(answer.content)).size
    assert 39_000_000 < width * height < 41_000_000


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("pages/0.png", 422),
        ("pages/x.png", 422),
        ("pages/1.png?dpi=35", 422),
        ("pages/1.png?dpi=301", 422),
        ("pages/1.png?size=1", 422),
        ("pages/99.png", 404),
        ("pages/1.jpg", 404),
    ],
)
def test_other_pages_are_problems(client: httpx2.Client, report: str, path: str, status: int) -> None:
    answer = client.get(f"{report}/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


@pytest.mark.parametrize("path", ["regions?start=0&end=5", "pages/1.png"])
def test_what_has_no_pages_or_is_not_there(client: httpx2.Client, path: str) -> None:
    text, damaged = send(client, "bc.txt", TEXT.encode()), send(client, "hỏng.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type")
    assert [client.get(f"{url}/{path}").status_code for url in (text, damaged)] == [409, 409]
    assert client.get(f"/api/v1/documents/x/{path}").status_code == 404
    gone = send(client, "bc.pdf", make_pdf([Sheet(texts=[Text(72, 100, "BÁO CÁO sẽ bị xóa")])]))
    assert client.get(f"{gone}/{path}").status_code == 200
    assert client.delete(gone).status_code == 204
    assert client.get(f"{gone}/{path}").status_code == 404


def test_a_picture_is_a_document_with_a_page(client: httpx2.Client) -> None:
    drawn = Image.new("RGB", (600, 800), "white")
    ImageDraw.Draw(drawn).rectangle((100, 100, 300, 150), fill="red")
    data = BytesIO()
    drawn.save(data, "PNG", dpi=(96, 96))
    answer = client.get(f"{send(client, 'ảnh.png', data.getvalue())}/pages/1.png?dpi=48")
    shown = Image.open(BytesIO(answer.content)).convert("RGB")
    assert shown.size == (300, 400)
    assert shown.getpixel((100, 60)) == (255, 0, 0)


def test_who_signed_a_document_is_told_with_it(client: httpx2.Client) -> None:
    signed = sign(make_pdf([Sheet(texts=[Text(72, 100, "BÁO CÁO đã ký")])]), Signer("Trần Văn Bình", "UBND XÃ AN HÒA"))
    (signature,) = client.get(send(client, "ký.pdf", signed)).json()["signatures"]
    assert (signature["signer"], signature["organisation"]) == ("Trần Văn Bình", "UBND XÃ AN HÒA")
    assert signature["changed_after"] is False
    assert signature.keys() == DigitalSignature.model_fields.keys()


def test_the_examples_are_answers() -> None:
    assert RegionsAnswer.model_validate(REGIONS_EXAMPLE).model_dump() == REGIONS_EXAMPLE
    (signature,) = DETAIL_EXAMPLE["signatures"]
    assert DigitalSignature.model_validate(signature).model_dump() == signature
