"""Whole documents: who writes what kind of document, with which sections, head, recipients and signature.

compose(scene, "report", "bao-cao-0001")   → a Draft

The plan of each genre stands in `frames/_genres.toml`; what the sections say comes from the rooms of the fields.
"""

from __future__ import annotations

from random import Random
from typing import Any

from corpus.generate.annexes import PLACE_TITLES, TARGET_TITLES, TASK_TITLES, place_table, target_table, task_table
from corpus.generate.document import Draft, Paragraph
from corpus.generate.foot import write_foot
from corpus.generate.head import attached_to, named_with_place, write_head
from corpus.generate.marked import Marked, Writer, plain
from corpus.generate.outline import Outline, said
from corpus.generate.pen import write
from corpus.generate.scene import CHECK_KINDS, Scene, fields_on
from corpus.generate.sections import Sections
from corpus.generate.tables import frames, room
from corpus.master import TextStyle

PLAIN_STYLES: tuple[TextStyle, ...] = ("lines", "lines", "plain")
ANY_STYLES: tuple[TextStyle, ...] = ("lines", "plain", "markdown", "wrapped", "notes")
NEEDS_ANNEX = {"duplicate": "tasks"}
HOME_FIELDS = ("chuyen-doi-so", "cai-cach-hanh-chinh", "xay-dung-dang", "dau-tu-cong")
"""What every office has something to say on besides its own field."""
BROAD_FIELD = "kinh-te-xa-hoi"
BROAD_THEMES = (
    "phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh", "phát triển kinh tế - xã hội và xây dựng hệ thống chính trị",
    "phát triển kinh tế - xã hội", "phát triển kinh tế - xã hội, cải cách hành chính", "phát triển kinh tế, văn hóa, xã hội",
    "phát triển kinh tế - xã hội gắn với bảo đảm an sinh xã hội",
)  # fmt: skip
"""What a document on several fields is about."""
FLAWED = 0.45
"""How many documents are to have a contradiction; where none of its kind finds a place there is none."""
CHECK_WEIGHTS = (5, 3, 1, 2, 1, 3)
"""Which kind, in the order of CHECK_KINDS: those that find a place less often are tried more."""
SLIPS = 0.02
"""How many paragraphs have a space typed twice."""


def genres() -> dict[str, Any]:
    """The plans of all genres."""
    plans: dict[str, Any] = room("_genres")["genre"]
    return plans


def compose(scene: Scene, genre: str, name: str) -> Draft:
    """A document of this genre in this scene."""
    plan = genres()[genre]
    rng = scene.rng
    if scene.plant == "none" and rng.random() < FLAWED:
        scene.plant = rng.choices(CHECK_KINDS, CHECK_WEIGHTS)[0]
    scene.title = named_with_place(scene)
    kinds = _fields(scene, plan)
    if len(kinds) > 1 and not scene.issuer.fields:
        scene.theme = rng.choice(BROAD_THEMES)
        scene.field = BROAD_FIELD
    draft = write_head(scene, plan, name)
    sections = Sections(scene, kinds, plan)
    draft.body += _opening(scene, plan, genre)
    scene.title = _called(scene, draft)
    scene.field = kinds[0]
    if genre == "decision":
        _decision(scene, draft, sections, plan)
    else:
        outline = Outline(scene, draft.body)
        for section in plan["sections"]:
            sections.write(section, outline)
        closing = scene.take(frames("_genres", f"closing_{genre}", scene.part))
        if closing:
            task = "{by}" in closing or "{within" in closing or "{every" in closing
            draft.body.append(said([write(scene, closing)], "task" if task else None))
            draft.body[-1].assignee = scene.title
        _annex(scene, draft, plan)
    _end_mark(draft.body)
    write_foot(scene, draft, plan)
    _finish(scene, draft)
    return draft


def _called(scene: Scene, draft: Draft) -> str:
    """The issuer as the opening calls it, or else as its letterhead does: who must do what is put to nobody else."""
    opening = [text.words(mark) for text in (each.said for each in draft.body) for mark in text.of("entity")]
    return next((name for name in (scene.long, scene.own) if name in opening), str(draft.header["issuer"]))


def _fields(scene: Scene, plan: dict[str, Any]) -> list[str]:
    """The field of the document, and for reports on all of the life of a place more of them."""
    if scene.issuer.fields:
        near = [key for key in HOME_FIELDS if key != scene.field]
        return [scene.field, *scene.rng.sample(near, scene.rng.choice((1, 2, 3)) if scene.part == "all" else 3)]
    count = scene.rng.choice(plan["breadth"])
    if scene.part == "test":  # a third of the frames
        count = count + 3
    others = [key for key in fields_on(scene.day) if key != scene.field]
    return [scene.field, *scene.rng.sample(others, min(count, len(others)))]


def _opening(scene: Scene, plan: dict[str, Any], genre: str) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    if plan["word"] == "":
        paragraphs += _addressees(scene)
    for _ in range(scene.rng.choice(plan.get("grounds", [0]))):
        ground = scene.take(frames("_genres", "grounds", scene.part))
        if ground:
            paragraphs.append(said([write(scene, ground)], None))
    opening = scene.take(frames("_genres", f"opening_{genre}", scene.part))
    if opening and genre != "decision":
        paragraphs.append(said([write(scene, opening)], None))
    return paragraphs


def _addressees(scene: Scene) -> list[Paragraph]:
    lines = scene.rng.sample(frames("_genres", "addressees", "all"), scene.rng.randint(2, 4))
    said_lines = [write(scene, line) for line in lines]
    found = [Paragraph("centred", plain("Kính gửi:"))]
    for number, line in enumerate(said_lines):
        end = "." if number == len(said_lines) - 1 else ";"
        found.append(Paragraph("item", line + plain(end)))
    return found


def _decision(scene: Scene, draft: Draft, sections: Sections, plan: dict[str, Any]) -> None:
    """The articles of a decision, and the plan that it puts into force as its annex."""
    writer = Writer()
    chair = scene.issuer.code == "UBND"
    writer.say("CHỦ TỊCH " if chair else "")
    writer.mark("entity", draft.header["issuer"], label="ORG")
    draft.body.insert(0, Paragraph("title", writer.done()))
    draft.body.append(Paragraph("title", plain("QUYẾT ĐỊNH:")))
    what = scene.rng.choice(("Kế hoạch", "Đề án", "Phương án"))
    articles = scene.take(frames("_genres", "articles", scene.part)) or frames("_genres", "articles", scene.part)[0]
    for number, source in enumerate(articles.split("\n"), start=1):
        paragraph = said([write(scene, source.replace("{WHAT}", what))], None)
        paragraph.mark = f"Điều {number}. "
        draft.body.append(paragraph)
    draft.annex.append(Paragraph("title", plain(what.upper())))
    draft.annex.append(Paragraph("title", write(scene, "{theme} {y}").capitalised()))
    draft.annex.append(attached_to(scene, draft, "Chủ tịch "))
    outline = Outline(scene, draft.annex)
    for section in plan["sections"]:
        sections.write(section, outline)


def _annex(scene: Scene, draft: Draft, plan: dict[str, Any]) -> None:
    """An annex table now and then, always where a contradiction has to stand in one."""
    wanted = NEEDS_ANNEX.get(scene.plant)
    if wanted is None and scene.rng.random() > plan["annex"]:
        return
    tables: list[tuple[tuple[str, ...], Paragraph | None]] = []
    if wanted or scene.rng.random() < 0.5:
        tables.append((TASK_TITLES, task_table(scene)))
    elif scene.wants("arithmetic") or scene.rng.random() < 0.5:
        tables.append((PLACE_TITLES, place_table(scene)))
    else:
        tables.append((TARGET_TITLES, target_table(scene)))
    for titles, table in tables:
        if table is None:
            continue
        draft.annex.append(Paragraph("title", plain("PHỤ LỤC")))
        draft.annex.append(Paragraph("title", plain(scene.rng.choice(titles))))
        draft.annex.append(attached_to(scene, draft))
        draft.annex.append(table)


def _end_mark(body: list[Paragraph]) -> None:
    """ "./." closes the body."""
    last = body[-1]
    if last.kind in ("paragraph", "item", "subitem") and last.said.text.endswith("."):
        last.said = Marked(last.said.text[:-1] + "./.", last.said.marks)
        if last.sentences:
            start, end = last.sentences[-1]
            last.sentences = (*last.sentences[:-1], (start, end + 2))


def _finish(scene: Scene, draft: Draft) -> None:
    """The manner in which the text comes, and what was planted and cited."""
    table = any(paragraph.kind in ("table", "footnote") for paragraph in [*draft.body, *draft.annex])
    notes = any(paragraph.kind == "footnote" for paragraph in draft.body)
    if notes:
        draft.text_style = "notes"
    elif table or draft.annex or draft.about.text:
        draft.text_style = scene.rng.choice(PLAIN_STYLES)
    else:
        draft.text_style = scene.rng.choice(ANY_STYLES)
    if draft.text_style in ("plain", "wrapped") and _named_again(draft):
        draft.text_style = "lines"
    for paragraph in draft.body:
        if paragraph.kind in ("paragraph", "item", "subitem") and scene.rng.random() < SLIPS:
            spaces = [at for at, letter in enumerate(paragraph.said.text) if letter == " "]
            paragraph.slip = scene.rng.choice(spaces) if spaces else None
    draft.checks = list(scene.checks)
    draft.links = list(scene.links)
    draft.scene = scene


def _named_again(draft: Draft) -> bool:
    """Whether the letterhead's lines, cut apart by a second column, stand together further on, where a reader could take them for it."""
    later = " ".join(paragraph.said.text for paragraph in [*draft.body, *draft.annex]).lower()
    return any(" ".join(lines).lower() in later for lines in (draft.parent, draft.issuer) if len(lines) > 1)


def chance(seed: object) -> Random:
    """The chance of one document: the same for the same seed, in every process."""
    return Random(str(seed))
