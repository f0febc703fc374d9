"""An archive of documents that cite each other: a province, some of its departments and communes, in the order of their dates.

make_archive(seed=7, count=200).index["links"][0]
    → {"from": "bao-cao-00017", "to": "ke-hoach-00004", "canonical": "41/KH-UBND", "text": "Kế hoạch số 41/KH-UBND"}

The index tells every link between two documents of the archive, every citation that gives another day than the document cited has, and
every time limit with its day. Documents outside the archive are cited too, as in life; those have no link.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from corpus.generate.compose import chance, compose
from corpus.generate.document import Draft
from corpus.generate.gazetteers.bodies import ISSUERS, Issuer
from corpus.generate.gold import gold_of
from corpus.generate.places import Place, communes_of, some_place
from corpus.generate.scene import Cited, Scene, set_scene

DAYS = (date(2025, 9, 1), date(2027, 3, 31))
"""The span of time of an archive."""
MISDATED = 0.15
"""How many documents cite one of the archive with a wrong day."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The documents, the first written first, and what is known of how they hang together."""

    drafts: list[Draft]
    index: dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class _Writer:
    issuer: Issuer
    place: Place


def make_archive(seed: int, count: int, part: str, stems: dict[str, str]) -> Archive:
    """`count` documents of one province; `stems` say how the file of each genre is named."""
    rng = chance(f"{seed}/archive/{part}")
    writers = _writers(rng, max(2, count // 25))
    days = sorted(DAYS[0] + timedelta(days=rng.randrange((DAYS[1] - DAYS[0]).days)) for _ in range(count))
    known: dict[tuple[str, str], list[Cited]] = {}
    archive = Archive([], {"documents": [], "links": [], "conflicts": [], "deadlines": []})
    for number, day in enumerate(days, start=1):
        writer = rng.choice(writers)
        genre = rng.choice(writer.issuer.genres)
        scene = set_scene(chance(f"{seed}/archive/{part}/{number}"), part, genre, writer.issuer, writer.place, day)
        scene.archived = True
        scene.archive = tuple(known.get(_place(writer), []) + known.get(_province(writer), []))
        scene.misdate = bool(scene.archive) and rng.random() < MISDATED
        draft = compose(scene, genre, f"{stems[genre]}-{number:05d}")
        archive.drafts.append(draft)
        _enter(archive, draft, scene)
        _remember(known, writer, scene, draft)
    return archive


def _writers(rng: Random, communes: int) -> list[_Writer]:
    """A province's own bodies, some departments, and both bodies of some communes, which write most."""
    home = some_place(rng, "commune")
    near = communes_of(home.province)
    places = rng.sample(near, min(communes, len(near)))
    above = [issuer for issuer in ISSUERS if issuer.level == "province"]
    below = [issuer for issuer in ISSUERS if issuer.level == "commune" and issuer.code in ("UBND", "ĐU")]
    return [_Writer(issuer, home) for issuer in above] + [
        _Writer(issuer, place) for place in places for issuer in below
    ]


def _place(writer: _Writer) -> tuple[str, str]:
    name = writer.place.name if writer.issuer.level == "commune" else ""
    return writer.place.province, name


def _province(writer: _Writer) -> tuple[str, str]:
    return (writer.place.province, "") if writer.issuer.level == "commune" else ("", "")


def _enter(archive: Archive, draft: Draft, scene: Scene) -> None:
    """Write the document, its links, conflicts and time limits into the index."""
    header = draft.header
    own = {key: header[key] for key in ("issuer", "number", "symbol", "doc_type", "issued_on")}
    archive.index["documents"].append({"name": draft.name, **own})
    archive.index["links"] += [
        {"from": draft.name, "to": link["to"], "canonical": link["canonical"], "text": link["text"]}
        for link in scene.links
    ]
    archive.index["conflicts"] += [
        {"from": draft.name, "to": each["document"], "text": each["text"], "issued_on": each["issued_on"]}
        for each in scene.conflicts
    ]
    archive.index["deadlines"] += [
        {"document": draft.name, "due": record["due"], "task": record["task"], "assignee": record["assignee"]}
        for record in gold_of(draft)["deadlines"]
        if record["due"]
    ]


def _remember(known: dict[tuple[str, str], list[Cited]], writer: _Writer, scene: Scene, draft: Draft) -> None:
    """Keep the document, and those that it cited and that nobody has, so that nothing else gets their numbers."""
    own = Cited(draft.header["doc_type"], draft.canonical, scene.day, scene.own, name=draft.name)
    home = known.setdefault(_place(writer), [])
    home.append(own)
    numbers = {cited.canonical for cited in home}
    home += [
        cited
        for cited in scene.cited
        if cited.issuer == scene.own and cited.name is None and cited.canonical not in numbers
    ]
