"""The head of a document, and the line by which an annex names it: number and symbol, place and date, title or "V/v".

write_head(scene, plan, "bao-cao-0001").number   → "Số: 186/BC-UBND"
"""

from __future__ import annotations

from typing import Any

from corpus.generate.citations import canonical_of
from corpus.generate.document import Draft, Paragraph
from corpus.generate.marked import Marked, Writer, plain
from corpus.generate.pen import write
from corpus.generate.periods import day_words, long_day
from corpus.generate.scene import Scene
from corpus.generate.tables import frames

DRAFTS = 0.06
"""How many documents are drafts whose number and day are blank."""
BLANK = "      "
LETTER = "Công văn"
"""What a letter is, which has no type word."""
LETTER_UNITS = ("TH", "KT", "VX", "NC")
ABOUT = "về việc "


def write_head(scene: Scene, plan: dict[str, Any], name: str) -> Draft:
    """A document that has its head and nothing else yet."""
    rng, issuer = scene.rng, scene.issuer
    blank = rng.random() < DRAFTS and not scene.archived
    canonical = _own_number(scene, plan["kind"])
    number, symbol = split_number(canonical)
    issued = f"{scene.day.year}-{scene.day.month:02d}-XX" if blank else scene.day.isoformat()
    title = write(scene, rng.choice(frames("_genres", plan["subjects"], "all")))
    is_letter = plan["word"] == ""
    about, subject = (_lowered(title), plain("")) if is_letter else (plain(""), title)
    label = rng.choice(("Số ", "Số: ")) if scene.party else "Số: "
    parent, lines = scene.lines(issuer.parent), scene.lines(issuer.lines)
    place = place_of(scene)
    return Draft(
        name=name,
        style="party" if scene.party else "state",
        text_style="lines",
        canonical=canonical,
        blank=blank,
        parent=parent,
        issuer=lines,
        number=label + (BLANK + canonical[len(number) :] if blank else canonical),
        place=_place_and_day(scene, place, issued, blank),
        doc_type=plan["word"],
        subject=subject,
        about=about,
        header={
            "issuer": " ".join(lines),
            "parent_issuer": " ".join(parent) or None,
            "number": None if blank else number,
            "symbol": symbol,
            "doc_type": LETTER if is_letter else plan["word"].capitalize(),
            "subject": (about if is_letter else subject).text,
            "place": place,
            "issued_on": issued,
            "signer": None,
            "signer_title": None,
            "authority": None,
            "recipients": [],
        },
    )


def _own_number(scene: Scene, kind: str) -> str:
    """Number and symbol; in an archive one that nobody has."""
    number = scene.number(kind, scene.day, party=scene.party, rate=scene.rate)
    unit = scene.rng.choice(LETTER_UNITS)
    taken = {cited.canonical for cited in scene.archive if cited.issuer == scene.own}
    while (canonical := canonical_of(kind, number, scene.code, scene.party, unit)) in taken:
        number += 1
    scene.used.add(canonical)
    return canonical


def _place_and_day(scene: Scene, place: str, issued: str, blank: bool) -> Marked:
    day = long_day(scene.day)
    if blank:
        day = f"ngày {BLANK}{day[day.index('tháng') :]}"
    writer = Writer()
    writer.mark("entity", place, label="LOC")
    writer.say(", ")
    writer.mark("date", day, value=issued)
    return writer.done()


def _lowered(title: Marked) -> Marked:
    """A title as a letter has it under its number."""
    words = title.text[:1].lower() + title.text[1:]
    cut = len(ABOUT) if words.startswith(ABOUT) else 0
    return plain("V/v ") + Marked(words[cut:], tuple(mark.moved(-cut) for mark in title.marks))


def split_number(canonical: str) -> tuple[str, str]:
    """The number, and the symbol without the separator."""
    at = min(position for position in (canonical.find("/"), canonical.find("-")) if position > 0)
    return canonical[:at], canonical[at + 1 :]


def place_of(scene: Scene) -> str:
    """Where the document is signed."""
    return scene.place.province if scene.issuer.level in ("province", "ministry") else scene.place.name


def named_with_place(scene: Scene) -> str:
    """The issuer with the name of its place, where it is one of many in the province."""
    return f"{scene.own} {scene.place.name}" if scene.issuer.level == "commune" else scene.own


def attached_to(scene: Scene, draft: Draft, office: str = "") -> Paragraph:
    """The line under the title of an annex, which cites the document; `office` is whoever issued it for a committee."""
    number, _ = split_number(draft.canonical)
    symbol = draft.canonical[len(number) :]
    doc_type, issued = draft.header["doc_type"], draft.header["issued_on"]
    office = office if scene.issuer.code == "UBND" else ""
    writer = Writer()
    writer.say(scene.rng.choice(("(Kèm theo ", "(Ban hành kèm theo ")))
    start = writer.position
    writer.say(f"{doc_type} số {BLANK if draft.blank else number}{symbol}")
    end = writer.position
    writer.say(" ")
    blank_day = f"ngày    /{scene.day.month}/{scene.day.year}"
    writer.mark("date", blank_day if draft.blank else f"ngày {day_words(scene.day, scene.style)}", value=issued)
    writer.say(f" của {office}")
    writer.mark("entity", named_with_place(scene), label="ORG")
    writer.add(
        "reference",
        start,
        end=end,
        canonical=f"?{symbol}" if draft.blank else draft.canonical,
        doc_type=doc_type,
        issued_on=issued,
        issuer=office + named_with_place(scene),
        form="full",
    )
    writer.say(")")
    return Paragraph("centred", writer.done())
