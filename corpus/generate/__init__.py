"""Documents with known answers, in any amount: a grammar of official prose whose text and gold come from the same source.

for made in generate(seed=7, count=1000):
    made.draft.name, made.text, made.gold    → "bao-cao-00001", the TXT, the gold by annotations/guidelines.md

The grammar is code, what it says is data: `frames/` holds sentences with slots by field and section role, `gazetteers/` the names. A seed
gives the same documents in every process and on every machine with the same version of the project and of `underthesea`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from corpus.as_text import report_text
from corpus.generate import citations, figures, naming, times
from corpus.generate.archive import Archive, make_archive
from corpus.generate.compose import chance, compose, genres
from corpus.generate.document import Draft, length, report_of
from corpus.generate.gold import gold_of, linked_entities
from corpus.generate.neighbours import add_neighbours, move_away
from corpus.generate.scene import set_scene
from corpus.master import Report

Part = Literal["all", "train", "test"]
SLOT_WRITERS = (citations, figures, naming, times)
"""The modules that fill the slots of frames: to import them is to enter their slots."""
STEMS = {
    "report": "bao-cao", "plan": "ke-hoach", "letter": "cong-van", "decision": "quyet-dinh", "request": "to-trinh",
    "conclusion": "thong-bao", "directive": "chi-thi", "guidance": "huong-dan", "action": "chuong-trinh",
    "resolution": "nghi-quyet", "partyletter": "cong-van-dang",
}  # fmt: skip
"""How the file of a genre is named."""


GENRE_WEIGHTS = (5, 4, 3, 2, 2, 3, 1, 2, 2, 2, 1)
"""How often each genre is met, in the order of `_genres.toml`."""
SHORTEST = 1050
"""Words of a document of three pages, about; a shorter one is made anew."""
ATTEMPTS = 12


@dataclass(frozen=True, slots=True)
class Made:
    """A generated document."""

    draft: Draft

    @property
    def report(self) -> Report:
        """As corpus.as_docx lays it out."""
        return report_of(self.draft)

    @property
    def text(self) -> str:
        """The TXT."""
        return report_text(self.report)

    @property
    def gold(self) -> dict[str, Any]:
        """Its gold records."""
        return gold_of(self.draft)

    @property
    def linked(self) -> list[dict[str, Any]]:
        """The entities of its gold with what they stand for, which gold files do not have."""
        return linked_entities(self.draft)


def generate(seed: int, count: int, part: Part = "all", first: int = 1, *, neighbours: bool = False) -> Iterator[Made]:
    """`count` documents from number `first` on, of frames for training, for testing, or all.

    With `neighbours` they name places besides their own, in ways that make them hard to tell apart.
    """
    for number in range(first, first + count):
        yield one(seed, number, part, neighbours=neighbours)


def archive_of(seed: int, count: int, part: Part = "all") -> Archive:
    """Documents of one province that cite each other, with what is known of it."""
    return make_archive(seed, count, part, STEMS)


def one(seed: int, number: int, part: Part = "all", *, neighbours: bool = False) -> Made:
    """The document of this number: the same whatever others are made."""
    genre = chance(f"{seed}/{part}/{number}").choices(list(genres()), GENRE_WEIGHTS)[0]
    for attempt in range(ATTEMPTS):
        scene = set_scene(chance(f"{seed}/{part}/{number}/{attempt}"), part, genre)
        if neighbours:
            move_away(scene)
        draft = compose(scene, genre, f"{STEMS[genre]}-{number:05d}")
        if length(draft) >= SHORTEST:
            break
    if neighbours:
        add_neighbours(draft, chance(f"{seed}/{part}/{number}/neighbours"))
    return Made(draft)
