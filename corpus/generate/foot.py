"""The foot of a document: recipients (nơi nhận), filing line, for whom is signed, office and signer.

write_foot(scene, draft, plan)   → draft.recipients, draft.authority, draft.title, draft.signer
"""

from __future__ import annotations

from typing import Any

from corpus.generate.document import Draft
from corpus.generate.marked import Mark, Marked, Writer, plain
from corpus.generate.pen import write
from corpus.generate.scene import Scene
from corpus.generate.tables import frames

SIGNING_BODIES = (
    "ỦY BAN NHÂN DÂN", "BAN THƯỜNG VỤ", "BAN CHẤP HÀNH", "HỘI ĐỒNG NHÂN DÂN", "BAN THƯỜNG TRỰC", "CÔNG AN XÃ", "CÔNG AN PHƯỜNG",
    "CÔNG AN ĐẶC KHU",
)  # fmt: skip
"""Bodies in the lines over a signature."""
PERSONAL = ("QĐ", "CT")
"""Documents that a chairman of the State signs himself, not for the committee."""
FILING = ("Lưu: VT.", "Lưu: VT, KT.", "Lưu VT.", "Lưu: VT, VHXH.")
REMARKS = (" (để báo cáo)", " (b/c)")
"""What may stand behind the first recipients."""


def write_foot(scene: Scene, draft: Draft, plan: dict[str, Any]) -> None:
    """Write recipients and signature, and their part of the header."""
    _recipients(scene, draft)
    draft.recipients.append(_filing(scene))
    lines, title = _signing(scene, plan["kind"])
    person = scene.person()
    draft.authority = [_with_body(line) for line in lines]
    draft.title = _with_body(f"{title} {scene.word.upper()}" if title.endswith("CÔNG AN") else title)
    draft.signer = Marked(person, (Mark("entity", 0, len(person), {"label": "PER"}),))
    draft.header |= {"signer": person, "signer_title": draft.title.text, "authority": " ".join(lines) or None}


def _recipients(scene: Scene, draft: Draft) -> None:
    rng = scene.rng
    known = frames("_genres", "recipients_party" if scene.party else "recipients_state", "all")
    chosen = sorted(rng.sample(range(len(known)), rng.randint(4, 7)))
    lines = [plain("Như trên")] if draft.about.text else []
    lines += [write(scene, known[at]) for at in chosen]
    for number, line in enumerate(lines):
        draft.header["recipients"].append(line.text)
        remark = REMARKS[number] if number < len(REMARKS) and line.marks and rng.random() < 0.4 else ""
        draft.recipients.append(line + plain(f"{remark};" if rng.random() < 0.97 else f"{remark},"))


def _filing(scene: Scene) -> Marked:
    writer = Writer()
    if scene.party and scene.rng.random() < 0.6:
        writer.say("Lưu ")
        writer.mark("entity", scene.body("partyoffice"), label="ORG")
        writer.say(".")
    else:
        writer.say(scene.rng.choice(FILING))
    return writer.done()


def _signing(scene: Scene, kind: str) -> tuple[list[str], str]:
    """The lines that say for whom is signed, and the office that signs."""
    committee = scene.issuer.authority
    acting, title = scene.rng.choice(scene.issuer.titles)
    if kind in PERSONAL and not scene.party:
        return ([acting] if acting else []), title
    if kind == "NQ" and scene.party:
        return ["T/M BAN CHẤP HÀNH"], title
    named = bool(committee) and (acting is None or scene.rng.random() < 0.7)
    return [*([committee] if named else []), *([acting] if acting else [])], title


def _with_body(line: str) -> Marked:
    for body in SIGNING_BODIES:
        at = line.find(body)
        if at >= 0:
            return Marked(line, (Mark("entity", at, at + len(body), {"label": "ORG"}),))
    return plain(line)
