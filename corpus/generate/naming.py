"""Slots of bodies, persons and places: each is an entity of the gold.

{econ} {soc} {police} {office} …   the body with this part (gazetteers/bodies.py)
{own} {long}                       the issuer, short and in full
{unit}                             one of the bodies that tasks of the field are put to
{dept}                             the department above that answers for the field
{chief}                            "Chủ tịch UBND xã": the entity is the body
{V} {V2} {V3}                      villages, the same in the whole document; {v} the word for them, {lvl} for the level
{org Ban Chỉ đạo}                  a body by its name
{per}                              a person, without title
{river} {road} {market} {firm} {coop} {carrier} {school}
"""

from __future__ import annotations

from corpus.generate.gazetteers.bodies import FIELD_DEPARTMENTS, LEVELS
from corpus.generate.pen import SLOTS, Pen, slot
from corpus.generate.tables import load, room


def org(pen: Pen, name: str) -> None:
    """Write the name of a body."""
    pen.writer.mark("entity", name, label="ORG")


def loc(pen: Pen, name: str) -> None:
    """Write the name of a place."""
    pen.writer.mark("entity", name, label="LOC")


def _body(part: str) -> None:
    SLOTS[part] = lambda pen, arguments: org(pen, pen.scene.body(part))


for _part in LEVELS["commune"].bodies:
    _body(_part)


@slot("own")
def _own(pen: Pen, arguments: tuple[str, ...]) -> None:
    org(pen, pen.scene.own)


@slot("long")
def _long(pen: Pen, arguments: tuple[str, ...]) -> None:
    org(pen, pen.scene.long)


@slot("dept")
def _department(pen: Pen, arguments: tuple[str, ...]) -> None:
    org(pen, pen.scene.department())


@slot("unit")
def _unit(pen: Pen, arguments: tuple[str, ...]) -> None:
    parts: list[str] = room(pen.scene.field)["units"]
    if pen.scene.issuer.level == "province" and pen.scene.issuer.code != "{code}" and pen.rng.random() < 0.5:
        name = pen.scene.at_home(FIELD_DEPARTMENTS[pen.scene.field][0])
    else:
        name = pen.scene.body(pen.rng.choice(parts))
    org(pen, name)


@slot("chief")
def _chief(pen: Pen, arguments: tuple[str, ...]) -> None:
    if pen.scene.party:
        pen.say("Bí thư ")
        org(pen, pen.scene.body("party").removesuffix(f" {pen.scene.word}"))
    else:
        pen.say("Chủ tịch ")
        org(pen, pen.scene.body("gov"))


@slot("V")
def _village(pen: Pen, arguments: tuple[str, ...]) -> None:
    loc(pen, pen.scene.village(pen.rng.randrange(3)))


@slot("V2")
def _other_village(pen: Pen, arguments: tuple[str, ...]) -> None:
    loc(pen, pen.scene.village(3 + pen.rng.randrange(3)))


@slot("V3")
def _third_village(pen: Pen, arguments: tuple[str, ...]) -> None:
    loc(pen, pen.scene.village(6 + pen.rng.randrange(3)))


@slot("v")
def _village_word(pen: Pen, arguments: tuple[str, ...]) -> None:
    pen.say(pen.scene.unit)


@slot("lvl")
def _level_word(pen: Pen, arguments: tuple[str, ...]) -> None:
    pen.say("ngành" if pen.scene.issuer.level == "ministry" else pen.scene.word)


@slot("here")
def _here(pen: Pen, arguments: tuple[str, ...]) -> None:
    scene = pen.scene
    above = scene.issuer.level in ("province", "ministry")
    loc(pen, f"{scene.word} {scene.place.province if above else scene.place.name}")


@slot("theme")
def _theme(pen: Pen, arguments: tuple[str, ...]) -> None:
    pen.say(pen.scene.theme or room(pen.scene.field)["theme"])


@slot("per")
def _person(pen: Pen, arguments: tuple[str, ...]) -> None:
    pen.writer.mark("entity", pen.scene.person(), label="PER")


@slot("river")
def _river(pen: Pen, arguments: tuple[str, ...]) -> None:
    kinds: list[str] = pen.scene.place.of_region["water"]
    loc(pen, f"{pen.rng.choice(kinds)} {pen.scene.invented()}")


@slot("road")
def _road(pen: Pen, arguments: tuple[str, ...]) -> None:
    loc(pen, f"đường {pen.scene.invented()} - {pen.scene.invented()}")


@slot("market")
def _market(pen: Pen, arguments: tuple[str, ...]) -> None:
    loc(pen, f"chợ {pen.scene.invented()}")


@slot("firm")
def _firm(pen: Pen, arguments: tuple[str, ...]) -> None:
    table = load("firms")["company"]
    org(pen, " ".join(pen.rng.choice(table[key]) for key in ("heads", "trades", "names")))


@slot("coop")
def _cooperative(pen: Pen, arguments: tuple[str, ...]) -> None:
    table = load("firms")["cooperative"]
    org(pen, f"{pen.rng.choice(table['heads'])} {pen.rng.choice(table['trades'])} {pen.scene.invented()}")


@slot("carrier")
def _carrier(pen: Pen, arguments: tuple[str, ...]) -> None:
    org(pen, pen.rng.choice(load("firms")["carriers"]["names"]))


@slot("school")
def _school(pen: Pen, arguments: tuple[str, ...]) -> None:
    org(pen, f"{pen.rng.choice(load('firms')['school']['kinds'])} {pen.scene.invented()}")


@slot("org")
def _named(pen: Pen, arguments: tuple[str, ...]) -> None:
    org(pen, " ".join(arguments))


@slot("pmu")
def _project_board(pen: Pen, arguments: tuple[str, ...]) -> None:
    org(pen, "Ban Quản lý dự án khu vực")


@slot("forest")
def _forest_board(pen: Pen, arguments: tuple[str, ...]) -> None:
    org(pen, f"Ban Quản lý rừng phòng hộ {pen.scene.invented()}")


@slot("care")
def _care_board(pen: Pen, arguments: tuple[str, ...]) -> None:
    org(pen, f"Ban Chăm sóc sức khỏe Nhân dân {pen.scene.word}")


@slot("bureauoffice")
def _bureau_office(pen: Pen, arguments: tuple[str, ...]) -> None:
    org(pen, "Văn phòng")


@slot("tt")
def _standing(pen: Pen, arguments: tuple[str, ...]) -> None:
    """The standing board of a body, abbreviated as in lists of recipients: one body, abbreviation included."""
    name = pen.scene.body(arguments[0])
    org(pen, f"TT. {name.removesuffix(f' {pen.scene.word}') if arguments[0] == 'party' else name}")


@slot("officeup")
def _office_above(pen: Pen, arguments: tuple[str, ...]) -> None:
    above = pen.scene.body("partyup")
    org(pen, "Văn phòng Trung ương Đảng" if above == "Ban Bí thư" else f"Văn phòng {above}")
