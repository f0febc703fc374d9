"""The digital signatures of a PDF (chữ ký số): who signed, when, and whether the file was changed after it.

read_signatures(data, 2)
  → ([DigitalSignature(signer="Trần Văn Bình", organisation="VĂN PHÒNG, ỦY BAN NHÂN DÂN TỈNH X", signed_at="2025-02-05T15:35:18+07:00",
                       changed_after=False), …], True)

Only what the file itself says: nothing is fetched, and no certificate is trusted or distrusted. What a signature lacks, or says in a way
that cannot be understood, is null. docs/decisions/signatures.md tells why each thing is read as it is.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any, ParamSpec, TypeVar

from pyhanko.pdf_utils.generic import parse_pdf_date
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import (
    CatalogModificationRule,
    DocInfoRule,
    DSSCompareRule,
    FormUpdatingRule,
    MetadataUpdateRule,
    ModificationLevel,
    ObjectStreamRule,
    SigFieldCreationRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
    SuspiciousModification,
    XrefStreamRule,
)
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation.generic_cms import extract_self_reported_ts, extract_tst_data_iter, validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from extractors.readers.characters import clean
from models.document import DigitalSignature

_MOST_SIGNATURES = 100
_MOST_OBJECTS = 20_000
"""How many objects are compared to find what later versions of a file changed: it takes ten seconds."""
_SAME_TIME = timedelta(minutes=1)
"""Signing takes a moment: the two times that a signature names may differ by so much."""
_TIMESTAMP = "/DocTimeStamp"
"""A signature that no person and no body made, but a clock."""

_RULES = (
    DocInfoRule(),
    XrefStreamRule(),
    ObjectStreamRule(),
    DSSCompareRule(),
    MetadataUpdateRule(check_xml_syntax=False),  # type: ignore[no-untyped-call]  # pyHanko leaves it untyped
)
_ONLY_SIGNED = StandardDiffPolicy(
    global_rules=[
        CatalogModificationRule(),  # type: ignore[no-untyped-call]  # as above
        *(rule.as_qualified(ModificationLevel.LTA_UPDATES) for rule in _RULES),
    ],
    form_rule=FormUpdatingRule(
        field_rules=[
            SigFieldCreationRule(),  # type: ignore[no-untyped-call]  # as above
            SigFieldModificationRule(),
        ]
    ),
    reject_object_freeing=False,
)
"""What may be added to a signed file without changing what is read in it: signatures with their fields, revocation data, metadata.

It is pyHanko's usual policy, but filled-in form fields are changes, empty metadata is none, and neither is freeing what nothing used:
signing software that is common in Viet Nam does both.
"""

logging.getLogger("pyhanko").addHandler(logging.NullHandler())
logging.getLogger("pyhanko").propagate = False  # what it complains about is said by nulls and a warning
P = ParamSpec("P")
T = TypeVar("T")


def read_signatures(data: bytes, count: int) -> tuple[list[DigitalSignature], bool]:
    """The signatures of a PDF in the order in which they were made, and whether all of them were understood and could be checked.

    `count` is how many there are: so many are given even if nothing of them can be read. Raises nothing.
    """
    try:
        signed = _SignedFile(data)
        return signed.signatures(), signed.understood
    except Exception:  # real signatures break every rule of PDF and ASN.1, and pyHanko raises whatever they lead it to
        return [DigitalSignature() for _ in range(min(count, _MOST_SIGNATURES))], False


class _SignedFile:
    """A PDF whose signatures are read; remembers whether something could not be understood, and what each version changed."""

    def __init__(self, data: bytes) -> None:
        self.understood = True
        self._reader = PdfFileReader(BytesIO(data), strict=False)
        if self._reader.encrypted:
            self._reader.decrypt(b"")
        self._alters: dict[int, bool] = {}
        xrefs = self._reader.xrefs
        objects = sum(len(xrefs.explicit_refs_in_revision(number)) for number in range(xrefs.total_revisions))
        self._compared = objects * (xrefs.total_revisions - 1)
        """How many objects are looked at if every version is compared with the one before."""

    def signatures(self) -> list[DigitalSignature]:
        """The signatures of people and bodies; those of clocks alone are left out."""
        fields = [
            (name, field)
            for name, value, field in enumerate_sig_fields(self._reader, filled_status=True)
            if value.get_object().get("/Type") != _TIMESTAMP
        ]
        self.understood = self.understood and len(fields) <= _MOST_SIGNATURES
        embedded = [self._attempt(self._embedded, *each) for each in fields[:_MOST_SIGNATURES]]
        in_order = sorted((each for each in embedded if each), key=_covered)
        return [self._signature(each) for each in in_order] + [DigitalSignature() for each in embedded if not each]

    def _embedded(self, name: str, field: Any) -> EmbeddedPdfSignature:
        signature = EmbeddedPdfSignature(self._reader, field, name)
        _covered(signature)
        return signature

    def _attempt(self, read: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T | None:
        try:
            return read(*arguments, **named)
        except Exception:  # as above; the rest of the signature is read all the same
            self.understood = False
            return None

    def _signature(self, embedded: EmbeddedPdfSignature) -> DigitalSignature:
        subject = self._attempt(_subject, embedded) or {}
        units = [*subject.get("organizational_unit_name", []), *subject.get("organization_name", [])]
        return DigitalSignature(
            signer=", ".join(subject.get("common_name", [])) or None,
            organisation=", ".join(units) or None,
            signed_at=self._attempt(_signed_at, embedded),
            changed_after=self._attempt(self._changed_after, embedded),
        )

    def _changed_after(self, embedded: EmbeddedPdfSignature) -> bool:
        """Whether anything but signatures came after this one. ValueError if the signature proves nothing."""
        digest = embedded.compute_digest()
        intact, valid = validate_sig_integrity(embedded.signer_info, embedded.signer_cert, "data", digest)
        if not intact:
            return True
        coverage = embedded.evaluate_signature_coverage()
        if not valid or coverage < SignatureCoverageLevel.ENTIRE_REVISION:
            raise ValueError("a signature that is not of its certificate, or not of a whole version of the file")
        if coverage == SignatureCoverageLevel.ENTIRE_FILE:
            return False
        return any(map(self._version_alters, range(embedded.signed_revision + 1, self._reader.xrefs.total_revisions)))

    def _version_alters(self, version: int) -> bool:
        """Whether a version of the file differs from the one before in more than signatures. ValueError if there is too much to compare."""
        if version not in self._alters:
            if self._compared > _MOST_OBJECTS:
                raise ValueError("too many objects")
            old, new = (self._reader.get_historical_resolver(number) for number in (version - 1, version))
            try:
                level = _ONLY_SIGNED.apply(old, new).modification_level
                self._alters[version] = level > ModificationLevel.FORM_FILLING
            except SuspiciousModification:
                self._alters[version] = True
        return self._alters[version]


def _covered(embedded: EmbeddedPdfSignature) -> int:
    """Where the part of the file ends that is signed: further on for each later signature."""
    return int(embedded.byte_range[-2]) + int(embedded.byte_range[-1])


def _subject(embedded: EmbeddedPdfSignature) -> dict[str, list[str]]:
    """What the signer's certificate calls its subject, as printed, by the attribute's name: CN is "common_name"."""
    named: dict[str, list[str]] = {}
    for part in embedded.signer_cert.subject.chosen:
        for attribute in part:
            value = " ".join(clean(str(attribute["value"].native)).split())
            if value:
                named.setdefault(attribute["type"].native, []).append(value)
    return named


def _signed_at(embedded: EmbeddedPdfSignature) -> str | None:
    """The time of signing (ISO 8601): as the signer says, or by a timestamp over the signature."""
    entry = embedded.sig_object.get("/M")
    written = parse_pdf_date(str(entry), strict=False) if entry else None
    time = signing_time(extract_self_reported_ts(embedded.signer_info), written)
    if time is None:
        tokens = extract_tst_data_iter(embedded.signer_info, signed=False)
        time = next((token["encap_content_info"]["content"].parsed["gen_time"].native for token in tokens), None)
    return time.isoformat(timespec="seconds") if time else None


def signing_time(attribute: datetime | None, entry: datetime | None) -> datetime | None:
    """The time of signing from the signed attribute and the PDF's own entry, which is signed too and tells the signer's zone.

    The entry counts if both are one moment, or one reading of the clock: some signing software gives out local time as UTC.
    """
    if attribute is None or entry is None:
        return attribute or entry
    moments = attribute - entry if entry.tzinfo else None
    clocks = attribute.replace(tzinfo=None) - entry.replace(tzinfo=None)
    same = any(apart is not None and abs(apart) <= _SAME_TIME for apart in (moments, clocks))
    return entry if same else attribute
