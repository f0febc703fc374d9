"""Annexes: a table of tasks with who and when, a table of targets with their shares, a table of places that adds up.

The figures of numeric tables are no records of the gold yet; bodies, dates and references in cells are, and a row of the table of
tasks is a deadline.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from corpus.generate.document import Paragraph
from corpus.generate.figures import vietnamese
from corpus.generate.marked import Marked, plain
from corpus.generate.pen import Pen, write
from corpus.generate.periods import day_words, month, quarter
from corpus.generate.scene import Scene
from corpus.generate.tables import frames, room
from corpus.generate.times import RHYTHMS, date_mark

TASK_TITLES = (
    "PHÂN CÔNG NHIỆM VỤ", "DANH MỤC NHIỆM VỤ TRỌNG TÂM", "BẢNG PHÂN CÔNG THỰC HIỆN", "TIẾN ĐỘ THỰC HIỆN CÁC NHIỆM VỤ",
)  # fmt: skip
TARGET_TITLES = (
    "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHỦ YẾU",
    "BIỂU TỔNG HỢP CHỈ TIÊU",
    "TÌNH HÌNH THỰC HIỆN MỘT SỐ CHỈ TIÊU",
)
PLACE_TITLES = ("TỔNG HỢP SỐ LIỆU THEO ĐỊA BÀN", "BIỂU SỐ LIỆU CHI TIẾT", "KẾT QUẢ CHI TIẾT THEO TỪNG ĐỊA BÀN")
FEWEST_TASKS = 3
CONDITIONS = ("Sau khi kế hoạch được phê duyệt", "Khi có hướng dẫn của cấp trên", "Ngay sau khi được giao kinh phí")


def task_table(scene: Scene) -> Paragraph | None:
    """Rows of tasks of the field; null if the field has too few."""
    rows = [[plain(words) for words in ("TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian")]]
    known = [frame for frame in frames(scene.field, "row", scene.part) if frame not in scene.used]
    if len(known) < FEWEST_TASKS:
        return None
    for number in range(1, scene.rng.randint(5, 9)):
        frame = scene.take(frames(scene.field, "row", scene.part))
        if frame is None:
            break
        lead, help_ = (
            write(scene, "{unit}"),
            write(scene, scene.rng.choice(("{police}", "{office}", "{soc}", "{front}"))),
        )
        while help_.text == lead.text:
            help_ = write(scene, scene.rng.choice(("{women}", "{youth}", "{media}")))
        rows.append([plain(str(number)), write(scene, frame), lead, help_, _time(scene)])
    if scene.wants("duplicate"):
        first = scene.rng.randrange(1, len(rows) - 1)
        again = [plain(str(len(rows))), *rows[first][1:]]
        scene.found("duplicate", _row(rows[first]), _row(again))
        rows.append(again)
    return Paragraph("table", plain(""), rows=rows, time_column=4)


def _row(cells: list[Marked]) -> str:
    return " ".join(cell.text for cell in cells)


def _time(scene: Scene) -> Marked:
    """When a task of the table is to be done."""
    pen = Pen(scene)
    end = scene.future(200)
    shape = scene.rng.random()
    none: dict[str, Any] = {"due": None, "recurrence": None, "condition": None}
    if shape < 0.35:
        pen.say(scene.rng.choice(("Trước ", "Chậm nhất ", "Trước ")))
        date_mark(pen, f"ngày {day_words(end, scene.style)}", end.isoformat())
        pen.writer.add("deadline", 0, **none | {"due": end.isoformat()})
    elif shape < 0.6:
        span = month(end.year, end.month, True)
        date_mark(pen, span.words.capitalize(), span.value)
        pen.writer.add("deadline", 0, **none | {"due": span.value})
    elif shape < 0.8:
        span = quarter(end.year, (end.month - 1) // 3 + 1, True)
        date_mark(pen, span.words[:1].upper() + span.words[1:], span.value)
        pen.writer.add("deadline", 0, **none | {"due": span.value})
    elif shape < 0.92:
        words, rule = RHYTHMS[scene.rng.choice("mqy")][0]
        pen.say(words.capitalize())
        pen.writer.add("deadline", 0, **none | {"recurrence": rule})
    else:
        words = scene.rng.choice(CONDITIONS)
        pen.say(words)
        pen.writer.add("deadline", 0, **none | {"condition": words})
    return pen.writer.done()


def target_table(scene: Scene) -> Paragraph:
    """Targets of the field: plan, result, share."""
    head = [
        plain("TT"),
        plain("Chỉ tiêu"),
        plain("Đơn vị tính"),
        write(scene, "Kế hoạch {y}"),
        plain("Thực hiện"),
        plain("Tỷ lệ (%)"),
    ]
    rows = [head]
    known = list(room(scene.field)["targets"])
    scene.rng.shuffle(known)
    for number, line in enumerate(known[: scene.rng.randint(5, 8)], start=1):
        name, unit, bounds = line.split("|")
        low, high = (int(bound) for bound in bounds.split("-"))
        scale = scene.scale if high >= 20 and unit != "%" else 1
        goal = Decimal(scene.rng.randint(low * scale, high * scale))
        done = (goal * Decimal(scene.rng.randint(70, 112)) / 100).quantize(Decimal(1), ROUND_HALF_UP)
        done = min(done, Decimal(100)) if unit == "%" else done
        share = (100 * done / goal).quantize(Decimal("0.1"), ROUND_HALF_UP)
        cells = (str(number), name, unit, vietnamese(goal), vietnamese(done), vietnamese(share, grouped=False))
        rows.append([plain(cell) for cell in cells])
    return Paragraph("table", plain(""), rows=rows)


def place_table(scene: Scene) -> Paragraph:
    """Figures of each village, with their total; a total that is wrong where one is to be planted."""
    columns = scene.rng.choice(
        (("Số hộ", "Hộ được rà soát"), ("Dân số", "Số hộ"), ("Kế hoạch", "Thực hiện"), ("Số lượt", "Số trường hợp"))
    )
    rows = [[plain(words) for words in ("TT", "Đơn vị", *columns)]]
    sums = [0, 0]
    for number in range(scene.rng.randint(6, 11)):
        first = scene.rng.randint(80, 420) * scene.scale
        second = int(first * scene.rng.uniform(0.4, 0.98))
        sums = [sums[0] + first, sums[1] + second]
        name = scene.village(number)
        cell = Pen(scene)
        cell.writer.mark("entity", name[:1].upper() + name[1:], label="LOC")
        rows.append(
            [
                plain(str(number + 1)),
                cell.writer.done(),
                *(plain(vietnamese(Decimal(each))) for each in (first, second)),
            ]
        )
    shown = [vietnamese(Decimal(each)) for each in sums]
    if scene.wants("arithmetic"):
        shown[1] = vietnamese(Decimal(sums[1] + scene.rng.choice((10, 20, 90, 100))))
        scene.found("arithmetic", shown[1], rows[-1][3].text)
    rows.append([plain(""), plain("Tổng cộng"), *(plain(each) for each in shown)])
    return Paragraph("table", plain(""), rows=rows)
