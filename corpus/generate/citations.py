"""Slots of references: national documents and laws, and those of the issuer and its neighbours, which are invented or of the archive.

    {nat}  {law}  {short}     a national document or law that the field cites; one cited before, by its number alone
    {ref own KH}              the issuer's own plan: "Kế hoạch số 41/KH-UBND ngày 18/7/2026 của UBND xã về …"
    {ref up KH} {ref council NQ} {ref party NQ} {ref dept CV}    those of other bodies
    {refs own KH}             "Kế hoạch số 41/KH-UBND ngày 18/7/2026; số 47/KH-UBND ngày 02/8/2026 của UBND xã"
    {bare own BC}             number alone, without day and issuer

A list of citations repeats none; a document that is cited again keeps its number and its day, unless a conflict is planted.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from corpus.generate.gazetteers.bodies import FIELD_DEPARTMENTS, FIELD_MINISTRIES
from corpus.generate.gazetteers.national import documents, laws
from corpus.generate.naming import org
from corpus.generate.pen import Pen, slot
from corpus.generate.periods import day_words, long_day
from corpus.generate.scene import Cited, Scene
from corpus.generate.tables import room
from corpus.generate.times import date_mark

TYPES = {
    "KH": "Kế hoạch", "QĐ": "Quyết định", "BC": "Báo cáo", "CV": "Công văn", "NQ": "Nghị quyết", "TB": "Thông báo",
    "CTr": "Chương trình", "CT": "Chỉ thị", "HD": "Hướng dẫn", "TTr": "Tờ trình", "KL": "Kết luận", "ĐA": "Đề án",
}  # fmt: skip
_PRIME, _OFFICE = ("Thủ tướng Chính phủ", "TTg"), ("Văn phòng Chính phủ", "VPCP")
NATIONAL_ORDERS = {
    "QĐ": (*_PRIME, "QĐ"), "CT": (*_PRIME, "CT"), "KH": ("Chính phủ", "CP", "NQ"), "NQ": ("Chính phủ", "CP", "NQ"),
    "TB": (*_OFFICE, "TB"), "CV": (*_OFFICE, "CV"), "BC": (*_OFFICE, "TB"),
}  # fmt: skip
"""Who signs what a province gets from above: name, code and type."""
ORDERS = {
    "Kế hoạch",
    "Quyết định",
    "Chương trình",
    "Chương trình hành động",
    "Chỉ thị",
    "Nghị quyết",
    "Thông báo",
    "Hướng dẫn",
}
LETTER_UNITS = ("TH", "KT", "VX", "NC", "KGVX", "NN")
EVER = "30/2020/NĐ-CP"
"""What is cited where nothing of the field was there yet."""
NO_WORD = 0.1
"""How often the word "số" is left out."""
AGAIN = 0.15
"""How often a document that was cited before is cited again in place of a new one."""
FROM_ARCHIVE = 0.6
"""How often a document of the archive is cited where one fits."""


@slot("nat")
def _national(pen: Pen, arguments: tuple[str, ...]) -> None:
    scene = pen.scene
    earlier = [each for each in documents() if each.issued_on < scene.day]
    fitting = [each for each in earlier if each.canonical in arguments] or [
        each for each in earlier if scene.field in each.fields
    ]
    cited = {each.canonical for each in scene.cited}
    fresh = [each for each in fitting if each.canonical not in cited]
    chosen = pen.rng.choice(fresh or fitting or [each for each in earlier if each.canonical == EVER])
    document = Cited(chosen.doc_type, chosen.canonical, chosen.issued_on, chosen.issuer, chosen.about)
    cite(pen, document, about=pen.rng.random() < 0.5 and _ends(pen))


@slot("law")
def _law(pen: Pen, arguments: tuple[str, ...]) -> None:
    scene = pen.scene
    earlier = [law for law in laws() if law.passed_on < scene.day]
    fitting = [law for law in earlier if law.canonical in arguments] or [
        law for law in earlier if scene.field in law.fields or not law.fields
    ]
    fresh = [law for law in fitting if law.canonical not in scene.used]
    law = pen.rng.choice(fresh or fitting or earlier)
    scene.used.add(law.canonical)
    start = pen.writer.position
    shape = pen.rng.random()
    day = f"ngày {day_words(law.passed_on, scene.style)}"
    if shape < 0.5:
        pen.say(f"{law.name} ")
        date_mark(pen, f"năm {law.passed_on.year}", str(law.passed_on.year))
        _reference(pen, start, f"{law.name} {law.passed_on.year}", "Luật", None, None, "named")
    elif shape < 0.75:
        pen.say(f"{law.name} ")
        date_mark(pen, day, law.passed_on.isoformat())
        _reference(pen, start, f"{law.name} {law.passed_on.year}", "Luật", law.passed_on, None, "named")
    else:
        pen.say(f"{law.name} số {law.canonical}")
        end = pen.writer.position
        pen.say(" ")
        date_mark(pen, day, law.passed_on.isoformat())
        _reference(pen, start, law.canonical, "Luật", law.passed_on, None, "full", end)


@slot("short")
def _short(pen: Pen, arguments: tuple[str, ...]) -> None:
    known = [
        cited
        for cited in pen.scene.cited
        if cited.doc_type in ("Nghị quyết", "Nghị định", "Chỉ thị") and "TW" in cited.canonical
    ]
    start = pen.writer.position
    if not known:
        pen.say("Đề án 06")
        _reference(pen, start, "Đề án 06", "Đề án", None, None, "short")
        return
    cited = pen.rng.choice(known)
    number = cited.canonical.split("/")[0].split("-")[0]
    pen.say(f"{cited.doc_type} {number}")
    pen.writer.add(
        "reference",
        start,
        canonical=cited.canonical,
        doc_type=cited.doc_type,
        issued_on=None,
        issuer=None,
        form="short",
    )


@slot("board")
def _board(pen: Pen, arguments: tuple[str, ...]) -> None:
    """A steering committee named after Đề án 06: its name is a body, and holds a reference."""
    with pen.writer.inside("entity", label="ORG"):
        pen.say("Ban Chỉ đạo ")
        start = pen.writer.position
        pen.say("Đề án 06")
        _reference(pen, start, "Đề án 06", "Đề án", None, None, "short")


@slot("ref")
def _document(pen: Pen, arguments: tuple[str, ...]) -> None:
    cite(pen, _some_document(pen, arguments[0], arguments[1]), about=pen.rng.random() < 0.35 and _ends(pen))


def _ends(pen: Pen) -> bool:
    """Whether a part of the sentence ends behind the slot, so that what the document is about can be told."""
    return not pen.following or pen.following[0] in ",.;"


@slot("refs")
def _list(pen: Pen, arguments: tuple[str, ...]) -> None:
    """Two or three documents of one type: the first has the type, the last the issuer that all share."""
    for number in range(count := pen.rng.choice((2, 2, 3))):
        if number:
            pen.say("; ")
        cited = _some_document(pen, arguments[0], arguments[1], fresh=True)
        cite(pen, cited, listed=number > 0, bare=number < count - 1)


@slot("bare")
def _bare(pen: Pen, arguments: tuple[str, ...]) -> None:
    cite(pen, _some_document(pen, arguments[0], arguments[1]), whole=False)


def _some_document(pen: Pen, whose: str, kind: str, fresh: bool = False) -> Cited:
    """A document of this body and type: one of the archive, one cited before, or a new one."""
    scene = pen.scene
    issuer, code, party, rate = _body(scene, whose)
    if code == "CP":
        issuer, code, kind = NATIONAL_ORDERS[kind]
    doc_type = TYPES[kind]
    before = [cited for cited in scene.cited if (cited.issuer, cited.doc_type) == (issuer, doc_type)]
    if scene.wants("reference_conflict"):
        before = [
            cited for cited in scene.cited if cited.issuer == issuer and {cited.doc_type, doc_type} <= ORDERS
        ] or before
    if not fresh and before and (scene.wants("reference_conflict") or scene.rng.random() < AGAIN):
        return scene.rng.choice(before)
    stored = [
        cited for cited in scene.archive
        if cited.issuer == issuer and cited.issued_on < scene.day and (cited.doc_type == doc_type or _alike(cited, doc_type))
        and cited.canonical not in {known.canonical for known in scene.cited}
    ]  # fmt: skip
    if stored and not fresh and scene.rng.random() < FROM_ARCHIVE:
        return scene.rng.choice(stored[-12:])
    on = _issued(scene, whose)
    number = scene.number(kind, on, party=party, rate=rate, old=whose in ("up", "partyup", "dept"))
    taken = {cited.canonical for cited in (*scene.archive, *scene.cited)} | scene.used
    while (canonical := canonical_of(kind, number, code, party, scene.rng.choice(LETTER_UNITS))) in taken:
        number += 1
    return Cited(doc_type, canonical, on, issuer)


def _alike(cited: Cited, doc_type: str) -> bool:
    """Whether a document of the archive can stand where one of another type was meant: all that give orders can."""
    return cited.name is not None and {cited.doc_type, doc_type} <= ORDERS


def _issued(scene: Scene, whose: str) -> date:
    day = scene.past(330)
    if whose in ("up", "partyup", "dept"):
        day = scene.day - timedelta(days=scene.rng.randint(12, 300))
    while day.weekday() > 4 and day < scene.day - timedelta(days=2):
        day += timedelta(days=1)
    return day


def canonical_of(kind: str, number: int, code: str, party: bool, unit: str = "TH") -> str:
    """Number and symbol as the State or the Party writes them."""
    shown = f"{number:02d}"
    if party:
        return f"{shown}-{kind}/{code}"
    return f"{shown}/{code}-{unit}" if kind == "CV" else f"{shown}/{kind}-{code}"


def _body(scene: Scene, whose: str) -> tuple[str, str, bool, float]:
    """Name, code, whether it is the Party's, and how many documents it makes."""
    level = scene.issuer.level
    above = level in ("province", "ministry")
    match whose:
        case "own":
            return scene.own, scene.code, scene.party, scene.rate
        case "econ":
            return scene.body("econ"), {"commune": "KT", "district": "TCKH"}.get(level, "STC"), False, scene.rate / 3
        case "gov":
            return scene.body("gov"), "UBND", False, scene.rate
        case "council":
            return scene.body("council"), "HĐND", False, scene.rate
        case "party":
            name = scene.body("party") if above or level == "district" else "Đảng ủy " + scene.word
            return name, {"commune": "ĐU", "district": "HU"}.get(level, "TU"), True, scene.rate
        case "partyup":
            return (scene.body("partyup"), "TW" if above else "TU", True, 9.0)
        case "dept":
            table = FIELD_MINISTRIES if above else FIELD_DEPARTMENTS
            return scene.department(), table[scene.field][1], table[scene.field][1].endswith("TU"), 4.0
        case _:
            return (scene.body("up"), "CP" if above else "UBND", False, 9.0)


def cite(
    pen: Pen, cited: Cited, *, about: bool = False, whole: bool = True, listed: bool = False, bare: bool = False
) -> None:
    """Write a citation: type, number and symbol, and with `whole` the day and the issuer."""
    scene = pen.scene
    again = cited in scene.cited
    planting = again and whole and scene.wants("reference_conflict") and bool(scene.printed.get(cited.canonical))
    start = pen.writer.position
    word = " " if pen.rng.random() < NO_WORD else " số "
    pen.say(f"{'' if listed else cited.doc_type + ' '}{word.lstrip()}{_printed(pen, cited.canonical)}")
    end = pen.writer.position
    issued: date | None = None
    issuer: str | None = None
    if whole:
        across = scene.misdate and cited.name is not None and not again
        issued = _other_day(cited.issued_on) if planting or across else cited.issued_on
        _day_of(pen, issued)
        if across:
            scene.misdate = False
            conflict = {
                "document": cited.name,
                "text": pen.writer.text[start:],
                "issued_on": cited.issued_on.isoformat(),
            }
            scene.conflicts.append(conflict)
            cited = replace(cited, issued_on=issued)
        printed = pen.writer.text[start:]
        if planting:
            scene.found("reference_conflict", scene.printed[cited.canonical], printed)
        scene.printed.setdefault(cited.canonical, printed)
        if pen.rng.random() < 0.85 and not bare and cited.issuer not in pen.writer.text[:start]:
            issuer = cited.issuer
            pen.say(" của ")
            _issuer(pen, issuer)
        if about:
            pen.say(f" về {cited.about or room(scene.field)['theme']}")
    _reference(pen, start, cited.canonical, cited.doc_type, issued, issuer, "full", end)
    if cited.name:
        scene.links.append({"to": cited.name, "canonical": cited.canonical, "text": pen.writer.text[start:end]})
    if not again:
        scene.cited.append(cited)


def _other_day(day: date) -> date:
    """A day of the same month that a typist could write for another."""
    return day + timedelta(days=10 if day.day < 18 else -10)


def _printed(pen: Pen, canonical: str) -> str:
    """Number and symbol with a slip now and then, as reports have them."""
    if pen.rng.random() < 0.02 and "-" in canonical:
        return canonical.replace("-", "- ", 1)
    return canonical


def _day_of(pen: Pen, issued: date) -> None:
    pen.say(", " if pen.scene.party and pen.scene.style % 2 else " ")
    words = long_day(issued) if pen.scene.style % 9 == 0 else f"ngày {day_words(issued, pen.scene.style)}"
    date_mark(pen, words, issued.isoformat())


def _issuer(pen: Pen, issuer: str) -> None:
    if issuer.startswith("Thủ tướng") or not issuer.startswith(("Chủ tịch ", "Bí thư ")):
        org(pen, issuer)
        return
    office, _, body = issuer.partition("UBND")
    pen.say(office)
    org(pen, "UBND" + body)


def _reference(
    pen: Pen,
    start: int,
    canonical: str,
    doc_type: str,
    issued: date | None,
    issuer: str | None,
    form: str,
    end: int | None = None,
) -> None:
    """Make a reference of what was written from `start`, and remember national ones by what they are."""
    pen.writer.add(
        "reference", start, end=end, canonical=canonical, doc_type=doc_type,
        issued_on=issued.isoformat() if issued else None, issuer=issuer, form=form,
    )  # fmt: skip
