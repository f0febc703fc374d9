"""Sentences that name other places than the document's own, in the ways that make it hard to tell which unit is meant.

add_neighbours(draft)   → paragraphs at the end of the body: communes of the province and of others, old ones, invented ones, namesakes

Each name knows which unit the writer meant; whether a reader can know it as well is decided when the gold is read (`linked.py`). Only
documents that are made for it have such sentences: `generate(…, neighbours=True)`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from random import Random

from corpus.generate.document import Draft, Paragraph
from corpus.generate.linked import Mention, Named
from corpus.generate.marked import Writer
from corpus.generate.scene import TWO_TIERS, Scene
from extractors.linking.gazetteer import COMMUNE, PROVINCE, Era, Unit, named, unit, units
from extractors.vietnamese.phrases import spellings

COUNT = 6
"""How many sentences a document gets."""
SPELLED_OTHERWISE = 0.15
"""How many names have the tone mark on the other vowel ("Hoà")."""
INVENTED = 0.2
"""How many documents of communes are from one that does not exist."""
OLD_SIGNS = (" cũ", " (cũ)", " (trước đây)")


class _Teller:
    """Writes one sentence about units."""

    def __init__(self, scene: Scene, rng: Random) -> None:
        self.scene, self.rng, self.writer = scene, rng, Writer()

    def say(self, words: str) -> None:
        self.writer.say(words)

    def place(
        self, kind: str, name: str, *, old: bool = False, province: str | None = None, district: str | None = None
    ) -> None:
        """A unit by kind and name; what stands beside it is told by the sentence."""
        mention = Mention(kind, name, old, province, district)
        printed = self._printed(name)
        self.writer.mark("entity", f"{kind} {printed}", label="LOC", named=Named(f"{kind} {name}", mention))

    def body(self, head: str, kind: str, name: str, *, province: str | None = None) -> None:
        """A body of a unit."""
        mention = Mention(kind, name, province=province)
        self.writer.mark("entity", f"{head} {kind} {name}", label="ORG", named=Named(f"{head} {kind} {name}", mention))

    def _printed(self, name: str) -> str:
        others = sorted(spellings(name) - {name})
        return self.rng.choice(others) if others and self.rng.random() < SPELLED_OTHERWISE else name


def move_away(scene: Scene) -> None:
    """Let some communes be ones that no list has."""
    if scene.issuer.level == "commune" and scene.rng.random() < INVENTED:
        scene.place = dataclasses.replace(scene.place, name=scene.invented())


def add_neighbours(draft: Draft, rng: Random) -> None:
    """Put sentences about other places behind the body's first paragraphs."""
    scene = draft.scene
    if scene is None or scene.issuer.level == "ministry":
        return
    kinds = _BEFORE if scene.day < TWO_TIERS else _SINCE
    for tell in rng.sample(kinds, min(COUNT, len(kinds))):
        teller = _Teller(scene, rng)
        tell(teller)
        draft.body.insert(-1, Paragraph("paragraph", teller.writer.done()))


def _own_with_province(teller: _Teller) -> None:
    place = teller.scene.place
    teller.say("Hội nghị được tổ chức tại ")
    teller.place(place.kind, place.name, province=place.province)
    teller.say(", ")
    teller.place(place.province_kind, place.province, province=place.province)
    teller.say(".")


def _body_of_province(teller: _Teller) -> None:
    place = teller.scene.place
    teller.say("Nội dung này đã được ")
    teller.body("UBND", place.province_kind, place.province, province=place.province)
    teller.say(" chấp thuận.")


def _neighbour(teller: _Teller) -> None:
    other = teller.rng.choice(_communes(teller, here=True))
    teller.say("Việc giáp ranh với ")
    teller.place(other.kind, other.name)
    teller.say(" được giao ")
    teller.body("UBND", other.kind, other.name)
    teller.say(" phối hợp giải quyết.")


def _far_with_province(teller: _Teller) -> None:
    other = teller.rng.choice(_communes(teller, here=False))
    province = unit(other.province, other.era)
    teller.say("Đoàn công tác đã học tập kinh nghiệm tại ")
    teller.place(other.kind, other.name, province=province.name)
    teller.say(teller.rng.choice((", ", " - ", " thuộc ")))
    teller.place(province.kind, province.name, province=province.name)
    teller.say(".")


def _far(teller: _Teller) -> None:
    other = teller.rng.choice(_communes(teller, here=False))
    teller.say("Mô hình được tham khảo từ ")
    teller.place(other.kind, other.name)
    teller.say(".")


def _namesake(teller: _Teller) -> None:
    """A commune whose name occurs elsewhere too, in the province of the document or not."""
    rng = teller.rng
    other = next(
        each for each in rng.sample(_communes(teller), 400)
        if sum(one.kind == each.kind for one in named(each.name, each.era)) > 1
    )  # fmt: skip
    teller.say("Tổ công tác đã làm việc với ")
    teller.body("Đảng ủy", other.kind, other.name)
    teller.say(" và khảo sát tại ")
    teller.place(other.kind, other.name)
    teller.say(".")


def _listed(teller: _Teller) -> None:
    """Communes that share their kind with each other."""
    kind = teller.rng.choice(("xã", "phường"))
    others = teller.rng.sample([each for each in _communes(teller, here=True) if each.kind == kind], 3)
    teller.say(f"Tổ chức kiểm tra chéo giữa các {kind} ")
    for number, other in enumerate(others):
        teller.say(("", ", ", " và ")[number])
        named = Named(other.full, Mention(other.kind, other.name))
        teller.writer.mark("entity", other.name, label="LOC", named=named)
    teller.say(".")


def _wrong_kind(teller: _Teller) -> None:
    """A ward called a commune, or the other way round."""
    other = teller.rng.choice(_communes(teller, here=True))
    teller.say("Đã bàn giao hồ sơ cho ")
    teller.body("UBND", "phường" if other.kind == "xã" else "xã", other.name)
    teller.say(".")


def _body_far_away(teller: _Teller) -> None:
    far = teller.rng.choice([each for each in units(_era(teller)) if each.level == PROVINCE])
    teller.say("Công văn được gửi đến ")
    teller.body("UBND", far.kind, far.name, province=far.name)
    teller.say(" để phối hợp.")


def _invented(teller: _Teller) -> None:
    teller.say("Số liệu của ")
    teller.place("xã", teller.scene.invented())
    teller.say(" chưa được tổng hợp.")


def _old_called_old(teller: _Teller) -> None:
    old = _old(teller)
    teller.say("Trụ sở ")
    teller.place(old.kind, old.name, old=True)
    teller.say(teller.rng.choice(OLD_SIGNS))
    teller.say(" được bố trí cho Trạm Y tế.")


def _old_without_sign(teller: _Teller) -> None:
    old = _old(teller)
    teller.say("Tuyến đường qua địa bàn ")
    teller.place(old.kind, old.name)
    teller.say(" đã xuống cấp.")


def _old_with_district(teller: _Teller) -> None:
    old = _old(teller)
    district = unit(old.district or "", "before")
    teller.say("Hồ sơ đất đai của ")
    teller.place(old.kind, old.name, district=district.full)
    teller.say(", ")
    teller.place(district.kind, district.name)
    teller.say(" đã được bàn giao.")


def _old_province(teller: _Teller) -> None:
    gone = [each for each in units("before") if each.level == PROVINCE and not _goes_on(each)]
    old = teller.rng.choice(gone)
    teller.say("Các chính sách của ")
    teller.place(old.kind, old.name, old=True, province=old.name)
    teller.say(" (cũ) tiếp tục được áp dụng.")


def _goes_on(old: Unit) -> bool:
    return any(each.level == PROVINCE for each in named(old.name, "since"))


_SINCE: tuple[Callable[[_Teller], None], ...] = (
    _own_with_province, _body_of_province, _neighbour, _listed, _far_with_province, _far, _namesake, _namesake, _invented,
    _wrong_kind, _body_far_away, _old_called_old, _old_called_old, _old_without_sign, _old_with_district, _old_province,
)  # fmt: skip
_BEFORE: tuple[Callable[[_Teller], None], ...] = (
    _body_of_province, _neighbour, _far_with_province, _far, _namesake, _invented, _wrong_kind, _body_far_away,
)  # fmt: skip


def _era(teller: _Teller) -> Era:
    return "before" if teller.scene.day < TWO_TIERS else "since"


def _communes(teller: _Teller, here: bool | None = None) -> list[Unit]:
    """Communes of the list in force: of the document's province, of others, or all."""
    era = _era(teller)
    home = next(each.code for each in named(teller.scene.place.province, era) if each.level == PROVINCE)
    found = [each for each in units(era) if each.level == COMMUNE]
    return found if here is None else [each for each in found if (each.province == home) is here]


def _old(teller: _Teller) -> Unit:
    """An old commune: mostly one that the document's own took in, else one of the province."""
    place = teller.scene.place
    home = next(each.code for each in named(place.province, "since") if each.level == PROVINCE)
    gone = [each for each in units("before") if each.successors and unit(each.successors[0], "since").province == home]
    own = [
        each
        for each in gone
        if any(unit(code, "since").full == f"{place.kind} {place.name}" for code in each.successors)
    ]
    return teller.rng.choice(own if own and teller.rng.random() < 0.6 else gone)
