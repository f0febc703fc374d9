"""What the sections of a document say: which frames, in which order, under which headings.

Sections(scene, ["y-te"], plan).write("results", outline)
"""

from __future__ import annotations

from typing import Any

from corpus.generate.document import Paragraph
from corpus.generate.outline import Outline, said, turned
from corpus.generate.pen import write
from corpus.generate.scene import Scene
from corpus.generate.tables import frames, room

SENTENCES = (1, 1, 1, 2, 2, 3)
"""How many sentences a bullet has."""
FINDING = {
    "leadership": "strength", "result": "strength", "shortcoming": "shortcoming", "cause": "cause", "task": "task",
    "recommendation": "recommendation", "target": "task", "requirement": "task", "purpose": None, "duty": "task",
}  # fmt: skip
"""The kind of finding of each section role."""
SIZES = (1.0, 1.2, 1.5, 2.0)
"""How many bullets a document has of what is usual."""
FULL = 2.5
"""The same for a document on one field: all that its room has to say."""
FOOTNOTES = 0.25
"""How many reports have footnotes."""


TURNS = ("Tuy nhiên, ", "Tuy nhiên, ", "Mặc dù vậy, ", "Song bên cạnh đó, ")
"""How a fault is joined to the praise before it."""
FEW = 4
"""Up to so many fields a letter has more to demand on each."""
TURNING = 0.3
"""How often the results of a field end in a paragraph that turns."""


class Sections:
    """Writes the sections of one document, on its fields in turn."""

    def __init__(self, scene: Scene, fields: list[str], plan: dict[str, Any]) -> None:
        self._scene = scene
        self._fields = fields
        self._plan = plan
        self._many = len(fields) > 1
        self._notes = scene.rng.random() < FOOTNOTES
        self._size = scene.rng.choice(SIZES) if self._many else FULL

    def write(self, section: str, outline: Outline) -> None:
        """A section with its headings."""
        titles = room("_genres")["headings"]
        getattr(self, f"_{section}")(outline, titles)

    def _heading(self, titles: dict[str, list[str]], key: str) -> str:
        return self._scene.rng.choice(titles[key])

    def _bullets(
        self, outline: Outline, name: str, role: str, count: int, mark: str | None = None, most: int = 3
    ) -> int:
        written = 0
        count = max(1, round(count * self._size))
        for _ in range(count):
            sources = []
            for _ in range(min(most, self._scene.rng.choice(SENTENCES))):
                frame = self._scene.take(frames(name, role, self._scene.part))
                if frame:
                    sources.append(frame)
            paragraph = outline.bullet(sources, FINDING[role], mark)
            if paragraph is None:
                break
            written += 1
            self._footnote(outline, paragraph, role)
        return written

    def _turning(self, outline: Outline, name: str) -> None:
        """A paragraph that turns from praise to fault."""
        scene = self._scene
        praise = [scene.take(frames(name, "result", scene.part)) for _ in range(scene.rng.choice((1, 2)))]
        fault = scene.take(frames(name, "shortcoming", scene.part))
        sentences = [write(scene, source) for source in praise if source]
        if fault and sentences:
            sentences.append(turned(write(scene, fault), scene.rng.choice(TURNS), "shortcoming"))
        if sentences:
            outline.paragraphs.append(said(sentences, "strength"))

    def _footnote(self, outline: Outline, paragraph: Paragraph, role: str) -> None:
        """Two or three references at the foot of the page."""
        scene = self._scene
        if not self._notes or role not in ("leadership", "result") or scene.rng.random() > 0.2:
            return
        frame = scene.take(frames("_general", "footnote", scene.part))
        if frame is None:
            return
        scene.notes += 1
        paragraph.note = str(scene.notes)
        outline.paragraphs.append(Paragraph("footnote", write(scene, frame), note=str(scene.notes)))

    def _each_field(self, outline: Outline, role: str, count: int, key: str = "titles", most: int = 3) -> None:
        """Bullets on every field, under a heading each where there are several."""
        for name in self._fields:
            self._scene.field = name
            if self._many:
                outline.part(write(self._scene, self._scene.rng.choice(room(name)[key])))
            self._bullets(outline, name, role, count, most=most)
            if role == "result" and self._scene.rng.random() < TURNING:
                self._turning(outline, name)
        self._scene.field = self._fields[0]

    def _leadership(self, outline: Outline, titles: dict[str, list[str]]) -> None:
        outline.section(self._heading(titles, "leadership"))
        self._bullets(outline, "_general", "leadership", 3)
        self._bullets(outline, self._fields[0], "leadership", 2)

    def _results(self, outline: Outline, titles: dict[str, list[str]]) -> None:
        outline.section(self._heading(titles, "results"))
        self._each_field(outline, "result", 5 if not self._many else 4)

    def _weakness(self, outline: Outline, titles: dict[str, list[str]]) -> None:
        outline.section(self._heading(titles, "weakness"))
        outline.part(write(self._scene, self._heading(titles, "shortcoming")))
        for name in self._fields:
            self._scene.field = name
            self._bullets(outline, name, "shortcoming", 2, most=2)
        self._scene.field = self._fields[0]
        outline.part(write(self._scene, self._heading(titles, "cause")))
        for name in self._fields[:3]:
            self._bullets(outline, name, "cause", 1, most=2)
        self._bullets(outline, "_general", "cause", 1, most=1)

    def _faults(self, outline: Outline, titles: dict[str, list[str]]) -> None:
        """Shortcomings without their causes, under one heading."""
        outline.section(self._heading(titles, "faults"))
        for name in self._fields:
            self._bullets(outline, name, "shortcoming", 2, most=2)

    def _tasks(self, outline: Outline, titles: dict[str, list[str]]) -> None:
        outline.section(self._heading(titles, "tasks"))
        self._each_field(outline, "task", 4 if self._many else 6, most=1)
        if not self._many:
            self._bullets(outline, "_general", "task", 3, most=1)

    def _contents(self, outline: Outline, titles: dict[str, list[str]]) -> None:
        """What a plan sets out, each part with its span of time."""
        outline.section(self._heading(titles, "contents"))
        for name in self._fields:
            self._scene.field = name
            title = self._scene.rng.choice(room(name)["works"])
            outline.part(write(self._scene, title))
            outline.due = None
            self._bullets(outline, name, "task", 4, most=1)
            if self._scene.rng.random() < 0.7:
                window = said([write(self._scene, self._scene.rng.choice(titles["window"]))], None)
                window.task, window.assignee, window.mark = title, self._scene.title, "* "
                outline.paragraphs.append(window)
        self._scene.field = self._fields[0]

    def _recommend(self, outline: Outline, titles: dict[str, list[str]]) -> None:
        outline.section(self._heading(titles, "recommend"))
        for name in self._fields[:3]:
            self._scene.field = name
            self._bullets(outline, name, "recommendation", 2, most=1)
        self._scene.field = self._fields[0]

    def _purpose(self, outline: Outline, titles: dict[str, list[str]]) -> None:
        outline.section(self._heading(titles, "purpose"))
        outline.part(write(self._scene, "Mục đích"))
        self._bullets(outline, "_general", "purpose", 2, most=1)
        outline.part(write(self._scene, "Yêu cầu"))
        self._bullets(outline, "_general", "requirement", 3, most=1)

    def _targets(self, outline: Outline, titles: dict[str, list[str]]) -> None:
        """Targets with the year by which they are to be reached."""
        year = self._scene.year
        due, words = self._scene.rng.choice(((str(year + 1), "{ny}"), (str(year), "hết {y}")))
        outline.section(self._heading(titles, "targets").replace("{YEAR}", words), due=due)
        for name in self._fields:
            self._bullets(outline, name, "target", 3, most=1)
        outline.due = None

    def _organise(self, outline: Outline, titles: dict[str, list[str]]) -> None:
        outline.section(self._heading(titles, "organise"))
        outline.restart()
        self._bullets(outline, "_general", "duty", 6, mark="1", most=1)

    def _requirements(self, outline: Outline, titles: dict[str, list[str]]) -> None:
        """Numbered demands without a heading, as letters and directives have them."""
        outline.restart()
        for name in self._fields:
            self._scene.field = name
            self._bullets(outline, name, "task", 2 if len(self._fields) > FEW else 5, mark="1", most=1)
        self._bullets(outline, "_general", "duty", 3, mark="1", most=1)
        self._scene.field = self._fields[0]

    def _situation(self, outline: Outline, titles: dict[str, list[str]]) -> None:
        """A paragraph that praises and one that finds fault, without headings."""
        for name in self._fields:
            self._scene.field = name
            self._turning(outline, name)
        self._scene.field = self._fields[0]
        demand = write(self._scene, self._scene.rng.choice(titles["demand"]))
        outline.paragraphs.append(said([demand], None))
