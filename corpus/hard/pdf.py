"""PDF files with a text layer that are hard for another reason: letters without meaning, many pages, a signature, a page's end.

without_letters(data)   → its fonts no longer say which letters their signs are
repeated(data, 300)     → its pages over and over, 300 in all
signed(data)            → signed with a certificate that was made for it
printed(docx)           → a Word file as LibreOffice prints it
"""

from __future__ import annotations

import datetime
import io
import re
import tempfile
from contextlib import closing
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it ships no types

from corpus.build import make_pdfs

_MAP = re.compile(rb"/ToUnicode \d+ 0 R")
_CHANGING = re.compile(rb"(?P<name>/ID ?\[|/(?:CreationDate|ModDate) ?\(D:)(?P<value>[^\])]{0,100})")
"""The file's name for itself, and when it was made."""
SIGNER = "Ủy ban nhân dân xã Đông Mai"


def without_letters(data: bytes) -> bytes:
    """The PDF without the maps from its fonts' signs to letters; ValueError if it has none that can be seen."""
    if not _MAP.search(data):
        raise ValueError("no map to Unicode in plain sight")
    return _MAP.sub(lambda found: b" " * len(found[0]), data)


def repeated(data: bytes, pages: int) -> bytes:
    """A PDF of so many pages."""
    with closing(pypdfium2.PdfDocument(data)) as source, closing(pypdfium2.PdfDocument.new()) as result:
        while len(result) < pages:
            result.import_pages(source, range(min(len(source), pages - len(result))))
        return saved(result)


def saved(document: pypdfium2.PdfDocument) -> bytes:
    """The bytes of a PDF, without what would be another on every run."""
    target = io.BytesIO()
    document.save(target)
    return _CHANGING.sub(lambda found: found["name"] + re.sub(rb"[0-9A-Fa-f]", b"0", found["value"]), target.getvalue())


def signed(data: bytes) -> bytes:
    """The PDF with a signature over all of it (the key is made anew: the bytes of the signature are others each time)."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "key.p12"
        path.write_bytes(_certificate())
        signer = signers.SimpleSigner.load_pkcs12(str(path), passphrase=b"x")  # type: ignore[no-untyped-call]  # it has no types
    if signer is None:
        raise ValueError("the certificate cannot be read")
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    result = signers.sign_pdf(writer, signers.PdfSignatureMetadata(field_name="Signature1"), signer=signer)
    return bytes(result.getvalue())


def _certificate() -> bytes:
    """A certificate that vouches for itself, with its key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
    from cryptography.x509.oid import NameOID

    key = rsa.generate_private_key(public_exponent=65_537, key_size=2_048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, SIGNER)])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=365))
        .sign(key, hashes.SHA256())
    )
    return pkcs12.serialize_key_and_certificates(b"x", key, certificate, None, BestAvailableEncryption(b"x"))


def printed(docx: bytes) -> bytes:
    """A Word file as a PDF. FileNotFoundError where LibreOffice is not installed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.docx"
        path.write_bytes(docx)
        make_pdfs([path])
        return path.with_suffix(".pdf").read_bytes()
