"""Who signed a PDF and whether it was changed after it, on files that are signed here; broken signatures never fail a file."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.limits import Limits
from extractors.readers.pdf import read_pdf
from extractors.readers.pdf_signatures import read_signatures, signing_time
from models.document import DigitalSignature
from tests.extractors.readers.pdf_file import Sheet, Text, make_pdf
from tests.extractors.readers.signing import (
    Signer,
    change_content,
    change_title,
    empty_metadata,
    fill_form,
    free,
    sign,
    stamp_time,
    with_form,
)

REPORT = make_pdf([Sheet(texts=[Text(72, 100, "BÁO CÁO")])])
PERSON = Signer("Trần Văn Bình", "ỦY BAN NHÂN DÂN TỈNH AN HÒA", "VĂN PHÒNG")
BODY = Signer("UBND xã An Hòa", None)
SIGNED = sign(REPORT, PERSON)
VIETNAM = timezone(timedelta(hours=7))


def changes(data: bytes) -> list[bool | None]:
    return [signature.changed_after for signature in read_signatures(data, 1)[0]]


@pytest.mark.parametrize("pades", [False, True])
def test_who_signed_and_when(pades: bool) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    (signature,), understood = read_signatures(sign(REPORT, PERSON, pades), 1)
    assert understood
    assert signature.signer == "Trần Văn Bình"
    assert signature.organisation == "VĂN PHÒNG, ỦY BAN NHÂN DÂN TỈNH AN HÒA"
    assert signature.changed_after is False
    assert signature.signed_at is not None
    assert before <= datetime.fromisoformat(signature.signed_at) <= datetime.now(UTC)


def test_names_are_nfc_and_what_a_certificate_lacks_is_null() -> None:
    decomposed = Signer(unicodedata.normalize("NFD", "Trần  Văn Bình"), None)
    (signature,), understood = read_signatures(sign(REPORT, decomposed), 1)
    assert (signature.signer, signature.organisation, understood) == ("Trần Văn Bình", None, True)
    ((nameless,), _) = read_signatures(sign(REPORT, Signer(None)), 1)
    assert (nameless.signer, nameless.organisation) == (None, "ỦY BAN NHÂN DÂN XÃ AN HÒA")


def test_signatures_come_in_the_order_in_which_they_were_made_and_change_nothing() -> None:
    signatures, _ = read_signatures(sign(sign(SIGNED, BODY), PERSON), 3)
    assert [each.signer for each in signatures] == ["Trần Văn Bình", "UBND xã An Hòa", "Trần Văn Bình"]
    assert [each.changed_after for each in signatures] == [False, False, False]


@pytest.mark.parametrize(
    ("data", "changed"),
    [
        (change_content(SIGNED), [True]),
        (sign(change_content(SIGNED), BODY), [True, False]),
        (change_content(sign(SIGNED, BODY)), [True, True]),
        (fill_form(sign(with_form(REPORT), PERSON)), [True]),
        (free(SIGNED, 5), [True]),
        (free(SIGNED, 98), [False]),
        (empty_metadata(SIGNED), [False]),
        (change_title(SIGNED), [False]),
        (stamp_time(SIGNED), [False]),
        (SIGNED + b"\r\n\x00", [False]),
        (SIGNED.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 595 843]"), [True]),
    ],
    ids=[
        *(
            "content",
            "signed again",
            "content at last",
            "form filled in",
            "object given up",
            "what nothing used given up",
        ),
        *("empty metadata", "title", "timestamp", "bytes of a mail gateway", "byte within"),
    ],
)
def test_what_changes_a_file_after_it_was_signed(data: bytes, changed: list[bool]) -> None:
    assert changes(data) == changed


@pytest.mark.parametrize(
    ("attribute", "entry", "expected"),
    [
        ((9, UTC), (16, VIETNAM), (16, VIETNAM)),  # one moment: the entry tells the zone
        ((16, UTC), (16, VIETNAM), (16, VIETNAM)),  # local time given out as UTC
        ((9, UTC), (18, VIETNAM), (9, UTC)),
        ((9, UTC), (9, None), (9, None)),
        ((9, UTC), (16, None), (9, UTC)),
        ((9, UTC), None, (9, UTC)),
        (None, (16, VIETNAM), (16, VIETNAM)),
        (None, None, None),
    ],
)
def test_which_of_two_times_is_that_of_signing(
    attribute: tuple[int, timezone] | None,
    entry: tuple[int, timezone | None] | None,
    expected: tuple[int, timezone | None] | None,
) -> None:
    def at(time: tuple[int, timezone | None] | None) -> datetime | None:
        return datetime(2026, 4, 15, time[0], 30, tzinfo=time[1]) if time else None

    assert signing_time(at(attribute), at(entry)) == at(expected)
    found = signing_time(at(attribute), at(entry))
    assert found is None or found.tzinfo == (expected or (0, None))[1]


def broken(data: bytes, contents: bytes) -> bytes:
    """The signed file with other bytes where its signature was, filled up with zeros as signatures are."""
    match = re.search(rb"/Contents\s*<([0-9a-fA-F]{1000,})>", data)
    assert match is not None
    return data[: match.start(1)] + contents.hex().encode().ljust(len(match[1]), b"0") + data[match.end(1) :]


def cut(data: bytes, share: float) -> bytes:
    """The signed file with its signature cut short."""
    match = re.search(rb"/Contents\s*<([0-9a-fA-F]{1000,})>", data)
    assert match is not None
    whole = bytes.fromhex(match[1].decode()).rstrip(b"\x00")
    return broken(data, whole[: int(len(whole) * share)])


@pytest.mark.parametrize(
    "data",
    [
        broken(SIGNED, b""),
        broken(SIGNED, b"\x04\x82\x01\x00" + bytes(range(256))),  # as adbe.x509.rsa_sha1 has it: no CMS
        broken(SIGNED, b"\x30\x84\xff\xff\xff\xff\x06\x09"),
        cut(SIGNED, 0.1),
        cut(SIGNED, 0.5),
        SIGNED.replace(b"/ByteRange [0 ", b"/ByteRangE [0 "),
    ],
    ids=["empty", "no CMS", "huge length", "cut early", "cut in the middle", "no byte range"],
)
def test_a_broken_signature_is_nulls_and_a_warning(data: bytes) -> None:
    layout = read_pdf(data, Limits())
    assert layout.signatures == [DigitalSignature()]
    assert [warning.code for warning in layout.warnings] == ["signatures_not_checked"]
    assert [getattr(item, "text", None) for item in layout.pages[0].items] == ["BÁO CÁO"]


def test_of_a_signature_that_is_broken_in_part_the_rest_is_read() -> None:
    layout = read_pdf(cut(SIGNED, 0.95), Limits())
    (signature,) = layout.signatures
    assert (signature.signer, signature.changed_after) == ("Trần Văn Bình", None)
    assert [warning.code for warning in layout.warnings] == ["signatures_not_checked"]


def test_a_file_that_is_no_pdf_to_the_reader_of_signatures_has_so_many_as_were_counted() -> None:
    assert read_signatures(b"%PDF-1.7 rubbish", 2) == ([DigitalSignature(), DigitalSignature()], False)


def test_a_file_without_signatures_has_none() -> None:
    layout = read_pdf(REPORT, Limits())
    assert (layout.signatures, layout.warnings) == ([], [])


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_no_byte_that_is_signed_can_be_changed_unnoticed(data: st.DataObject) -> None:
    signature = re.search(rb"<[0-9a-fA-F]{1000,}>", SIGNED)
    assert signature is not None
    ranges = st.integers(0, signature.start() - 1) | st.integers(signature.end(), len(SIGNED) - 1)
    at = data.draw(ranges)
    byte = data.draw(st.integers(0, 255).filter(lambda value: value != SIGNED[at]))
    changed = SIGNED[:at] + bytes([byte]) + SIGNED[at + 1 :]
    assert False not in changes(changed)
