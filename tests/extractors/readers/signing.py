"""PDF files that the tests sign themselves, with certificates that they make themselves; the people and bodies are invented.

sign(make_pdf([Sheet()]), Signer("Trần Văn Bình", "UBND XÃ AN HÒA"))  → the bytes with one more signature
"""

# pyHanko leaves much untyped
# mypy: disable-error-code="no-untyped-call"

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from io import BytesIO

from asn1crypto import keys, x509  # type: ignore[import-untyped]  # it ships no types
from cryptography import x509 as certificates
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NameObject, StreamObject, TextStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfTimeStamper, SimpleSigner, sign_pdf
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore


@dataclass(frozen=True)
class Signer:
    """Who signs: the subject of the certificate."""

    name: str | None = "Trần Văn Bình"
    organisation: str | None = "ỦY BAN NHÂN DÂN XÃ AN HÒA"
    unit: str | None = None


def sign(data: bytes, signer: Signer, pades: bool = False) -> bytes:
    """The file with a further signature in a field of its own, in the format of PAdES (its time is that of the PDF alone) or CMS."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    number = len(writer.prev.embedded_signatures) + 1
    subfilter = SigSeedSubFilter.PADES if pades else SigSeedSubFilter.ADOBE_PKCS7_DETACHED
    meta = PdfSignatureMetadata(field_name=f"Signature{number}", md_algorithm="sha256", subfilter=subfilter)
    certificate, key = _certificate(signer)
    made = SimpleSigner(certificate, key, SimpleCertificateStore())
    return bytes(sign_pdf(writer, meta, made).getvalue())


def stamp_time(data: bytes) -> bytes:
    """The file with a document timestamp: a signature that a clock made."""
    certificate, key = _certificate(Signer("Đồng hồ"))
    stamper = PdfTimeStamper(DummyTimeStamper(certificate, key))
    return bytes(stamper.timestamp_pdf(IncrementalPdfFileWriter(BytesIO(data)), "sha256").getvalue())


def change_content(data: bytes) -> bytes:
    """The file with a later version in which its first page shows something else."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    content = writer.root["/Pages"]["/Kids"][0]["/Contents"]
    content._data = content.data.replace(b" Tj", b" Tj 0 Tr")
    content._encoded_data = None
    writer.update_container(content)
    return _written(writer)


def with_form(data: bytes) -> bytes:
    """The file with a form of one field for text."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    names = {"/FT": NameObject("/Tx"), "/T": TextStringObject("Ý kiến"), "/V": TextStringObject("")}
    field = writer.add_object(DictionaryObject({NameObject(name): value for name, value in names.items()}))
    writer.root[NameObject("/AcroForm")] = DictionaryObject({NameObject("/Fields"): ArrayObject([field])})
    writer.update_root()
    return _written(writer)


def fill_form(data: bytes) -> bytes:
    """The file with a later version in which that field is filled in."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    field = writer.root["/AcroForm"]["/Fields"][0]
    field[NameObject("/V")] = TextStringObject("Đồng ý")
    writer.update_container(field)
    return _written(writer)


def empty_metadata(data: bytes) -> bytes:
    """The file with a later version whose metadata hold nothing, as some signing software leaves them."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    writer.root[NameObject("/Metadata")] = writer.add_object(StreamObject(stream_data=b""))
    writer.update_root()
    return _written(writer)


def free(data: bytes, number: int) -> bytes:
    """The file with a later version that gives an object up."""
    (before,) = re.findall(rb"startxref\s+(\d+)\s+%%EOF\s*\Z", data)
    trailer = b"trailer\n<< /Size 99 /Root 1 0 R /Prev %s >>\nstartxref\n%d\n%%%%EOF\n" % (before, len(data))
    return data + b"xref\n%d 1\n0000000000 65534 f \n%s" % (number, trailer)


def change_title(data: bytes) -> bytes:
    """The file with a later version that has another title in its description, which nobody sees on a page."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    writer.set_info(DictionaryObject({NameObject("/Title"): TextStringObject("Báo cáo")}))
    return _written(writer)


def _written(writer: IncrementalPdfFileWriter) -> bytes:
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


@lru_cache
def _key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


@lru_cache
def _certificate(signer: Signer) -> tuple[x509.Certificate, keys.PrivateKeyInfo]:
    """A certificate that the signer made itself, and its key."""
    said = {
        NameOID.COMMON_NAME: signer.name,
        NameOID.ORGANIZATION_NAME: signer.organisation,
        NameOID.ORGANIZATIONAL_UNIT_NAME: signer.unit,
    }
    subject = certificates.Name([certificates.NameAttribute(oid, value) for oid, value in said.items() if value])
    made = (
        certificates.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(_key().public_key())
        .serial_number(certificates.random_serial_number())
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=365))
        .add_extension(certificates.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .sign(_key(), hashes.SHA256())
    )
    secret = _key().private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return (
        x509.Certificate.load(made.public_bytes(serialization.Encoding.DER)),
        keys.PrivateKeyInfo.load(secret),
    )
