"""Generated documents: the same for the same seed, their gold right by its rules, frames kept apart, links as told."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest

from app.cli import main
from corpus.generate import Made, Part, archive_of, generate, one
from corpus.generate.compose import genres
from corpus.generate.gazetteers.bodies import FIELD_DEPARTMENTS, FIELD_MINISTRIES
from corpus.generate.gold import texts_of
from corpus.generate.markup import Choice, Group, Node, Slot, Words, read_frame
from corpus.generate.pen import SLOTS, write
from corpus.generate.scene import CHECK_KINDS, Scene, set_scene
from corpus.generate.tables import FRAME_PARTS, fields, frames, room
from tests.conftest import REQUIRE_ALL
from tests.gold_rules import check_fields, check_normal_form, check_reading_order

ROOT = Path(__file__).parents[2]
SEED = 5
ROOMS = (*fields(), "_general", "_genres")
ROLES = ("leadership", "result", "shortcoming", "cause", "task", "target", "recommendation", "row")
NO_FRAMES = ("theme", "units", "targets", "genre", "headings")
"""What a room holds besides frames."""
EVERYWHERE = ("titles", "works")
"""Headings are formulas of the genre: both parts have them."""
DIGITS = re.compile(r"\d")
NAMES_WITH_DIGITS = re.compile(r"5G|4G|m2|m3")


@pytest.fixture(scope="module")
def made() -> list[Made]:
    """Documents of all frames, of training frames and of test frames."""
    parts: tuple[Part, ...] = ("all", "train", "test")
    return [document for part in parts for document in generate(SEED, 40, part)]


def said(name: str) -> dict[str, list[str]]:
    """The frames of a room by role."""
    table = room(name).get("said", room(name))
    return {role: sources for role, sources in table.items() if role not in NO_FRAMES}


def all_frames() -> list[tuple[str, str, str]]:
    return [(name, role, source) for name in ROOMS for role, sources in said(name).items() for source in sources]


def scene_of(field: str, level: str = "commune") -> Scene:
    """A scene in which a frame of this field can be written."""
    for number in range(200):
        scene = set_scene(Random(f"{field}/{number}"), "all")
        if scene.issuer.level == level and not scene.issuer.fields:
            scene.field = field if field[0] != "_" else "nong-nghiep"
            return scene
    raise AssertionError(level)


def test_a_seed_gives_the_same_bytes_in_another_process() -> None:
    here = [(document.text, document.gold) for document in generate(SEED, 3)]
    program = f"import json; from corpus.generate import generate; print(json.dumps([(d.text, d.gold) for d in generate({SEED}, 3)]))"
    environment = {**os.environ, "PYTHONHASHSEED": "77", "PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT)}
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, check=True)
    assert json.loads(run.stdout) == json.loads(json.dumps(here))


def test_a_document_does_not_depend_on_how_many_are_made() -> None:
    assert one(SEED, 3).text == list(generate(SEED, 3))[2].text


def test_other_seeds_give_other_documents() -> None:
    assert one(SEED, 1).text != one(SEED + 1, 1).text


def test_gold_is_right_by_its_own_rules(made: list[Made]) -> None:
    for document in made:
        check_fields(document.gold)
        check_reading_order(document.gold, document.text)
        check_normal_form(document.gold)


@pytest.mark.skipif(
    not (ROOT.parent / "shared" / "eval" / "gold.py").is_file(),
    reason="the checker of gold files is not beside this checkout",
)
def test_gold_passes_the_shared_checker(made: list[Made], tmp_path: Path) -> None:
    gold, text = tmp_path / "document.json", tmp_path / "document.txt"
    for document in made[::12]:
        gold.write_text(json.dumps(document.gold), encoding="utf-8")
        text.write_text(document.text, encoding="utf-8")
        checker = ROOT.parent / "shared" / "eval" / "gold.py"
        outcome = subprocess.run(
            [sys.executable, str(checker), str(gold), str(text)], capture_output=True, text=True, check=False
        )
        assert outcome.stdout.strip() == "ok", outcome.stdout


def test_all_kinds_of_records_occur(made: list[Made]) -> None:
    golds = [document.gold for document in made]
    assert {record["form"] for gold in golds for record in gold["references"]} == {"full", "short", "named"}
    kinds = {record["kind"] for gold in golds for record in gold["indicators"]}
    assert kinds == {"percent", "ratio", "count", "money", "measure", "range", "change"}
    assert {record["kind"] for gold in golds for record in gold["checks"]} == set(CHECK_KINDS)
    assert {document.draft.name.rsplit("-", 1)[0] for document in made} >= {
        "bao-cao",
        "ke-hoach",
        "cong-van",
        "quyet-dinh",
    }
    assert any(gold["header"]["number"] is None for gold in golds)


def test_percentages_fit_their_ratios_unless_planted(made: list[Made]) -> None:
    for document in made:
        planted = {check["other"] for check in document.gold["checks"] if check["kind"] == "arithmetic"}
        for ratio, share in _ratios_with_share(document.gold["indicators"]):
            computed = 100 * Decimal(ratio["value"]) / Decimal(ratio["denominator"])
            assert abs(computed - Decimal(share["value"])) <= Decimal("0.51") or share["text"] in planted, ratio[
                "sentence"
            ]


def _ratios_with_share(indicators: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Ratios with the percentage that follows and has the same name."""
    return [
        (one, other)
        for one, other in pairwise(indicators)
        if one["kind"] == "ratio" and other["kind"] == "percent" and not other["qualifier"]
        and one["name"] == other["name"] and one["sentence"] == other["sentence"]
    ]  # fmt: skip


def test_cited_documents_are_older_and_time_limits_newer(made: list[Made]) -> None:
    for document in made:
        day = document.gold["header"]["issued_on"]
        own = document.draft.canonical
        planted = {check["text"] for check in document.gold["checks"]}
        assert [
            record["canonical"] for record in document.gold["references"]
            if record["issued_on"] and record["issued_on"] >= day and record["canonical"] != own and "X" not in day
        ] == []  # fmt: skip
        if not planted:
            assert [
                record["due"] for record in document.gold["deadlines"]
                if record["due"] and len(record["due"]) == 10 and record["due"] <= day and "X" not in day
            ] == []  # fmt: skip


@pytest.mark.parametrize("name", ROOMS)
def test_every_frame_can_be_written_and_names_its_figures(name: str) -> None:
    for role, sources in said(name).items():
        for source in sources:
            scene = scene_of(name)
            for _ in range(3):
                text = write(scene, source.replace("{WHAT}", "Kế hoạch"))
                assert not set(text.text) & set("{}<>|«»¦"), (role, text.text)
                assert "  " not in text.text
                for mark in text.marks:
                    assert 0 <= mark.start <= mark.end <= len(text.text)
                    if mark.kind == "indicator":
                        assert str(mark.values["name"]).lower() in text.text.lower(), (role, text.text)


def test_figures_in_frames_are_slots() -> None:
    bare = [source for _, role, source in all_frames() if role not in ("titles", "works") for words in _words(read_frame(source))
            if DIGITS.search(NAMES_WITH_DIGITS.sub("", words))]  # fmt: skip
    assert not bare


def _words(nodes: tuple[Node, ...]) -> list[str]:
    found: list[str] = []
    for node in nodes:
        match node:
            case Words(text):
                found.append(text)
            case Choice(branches):
                found += [word for branch in branches for word in _words(branch)]
            case Group(_, inside):
                found += _words(inside)
    return found


def test_every_slot_is_known() -> None:
    names = {slot.name for _, _, source in all_frames() for slot in _slots(read_frame(source))} - {"WHAT"}
    assert names <= set(SLOTS)


def _slots(nodes: tuple[Node, ...]) -> list[Slot]:
    found: list[Slot] = []
    for node in nodes:
        match node:
            case Slot():
                found.append(node)
            case Choice(branches):
                found += [slot for branch in branches for slot in _slots(branch)]
            case Group(_, inside):
                found += _slots(inside)
    return found


@pytest.mark.parametrize("source", ["{A|x", "[x", "«x", "<a|b", "x]", "{own"])
def test_a_frame_whose_brackets_do_not_match_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"missing|unmatched"):
        read_frame(source)


def test_frames_for_training_and_testing_are_apart() -> None:
    assert set(FRAME_PARTS["train"]) & set(FRAME_PARTS["test"]) == set()
    by_part = {
        part: {
            source
            for name in ROOMS
            for role in said(name)
            if role not in EVERYWHERE
            for source in frames(name, role, part)
        }
        for part in ("train", "test")
    }
    assert by_part["train"] & by_part["test"] == set()
    assert all(frames(name, role, "test") for name in fields() for role in ROLES)


def test_no_frame_stands_twice() -> None:
    sources = [
        source for _, role, source in all_frames() if role not in EVERYWHERE and role[:7] not in ("recipie", "subject")
    ]
    assert sorted(sources) == sorted(set(sources))


def test_every_field_has_its_bodies() -> None:
    assert set(fields()) == set(FIELD_DEPARTMENTS) == set(FIELD_MINISTRIES)


def test_every_genre_has_subjects_openings_and_closings_of_both_parts() -> None:
    for genre, plan in genres().items():
        assert frames("_genres", plan["subjects"], "all")
        for part in ("train", "test"):
            assert genre == "decision" or frames("_genres", f"opening_{genre}", part)
            assert genre == "decision" or frames("_genres", f"closing_{genre}", part)


def test_the_links_of_an_archive_hold() -> None:
    archive = archive_of(SEED, 60)
    by_name = {draft.name: draft for draft in archive.drafts}
    numbers = {each["name"]: (each["number"], each["symbol"], each["issued_on"]) for each in archive.index["documents"]}
    assert len(archive.index["links"]) >= 20
    for link in archive.index["links"]:
        cited, citing = numbers[link["to"]], numbers[link["from"]]
        assert link["canonical"].startswith(cited[0])
        assert link["canonical"].endswith(cited[1])
        assert cited[2] <= citing[2]
        assert link["text"] in " ".join(text.text for text in texts_of(by_name[link["from"]]))
    for each in archive.index["conflicts"]:
        assert each["text"] in " ".join(text.text for text in texts_of(by_name[each["from"]]))
        assert numbers[each["to"]][2] == each["issued_on"]
    assert {each["document"] for each in archive.index["deadlines"]} <= set(by_name)


def test_numbers_of_an_archive_grow_with_their_dates() -> None:
    last: dict[tuple[str, str], tuple[str, int]] = {}
    for each in archive_of(SEED, 60).index["documents"]:
        key = (each["issuer"], each["symbol"].split("-")[0] if each["doc_type"] == "Công văn" else each["symbol"])
        day, number = last.get(key, ("", 0))
        assert each["issued_on"] >= day
        if each["issued_on"][:4] == day[:4]:
            assert int(each["number"]) > number, key
        last[key] = (each["issued_on"], int(each["number"]))


def test_the_command_writes_documents_with_gold(tmp_path: Path) -> None:
    arguments = ["generate", "--count", "3", "--seed", "2", "--format", "docx", "--output", str(tmp_path)]
    assert main(arguments) == 0
    assert len(list(tmp_path.glob("*.docx"))) == len(list(tmp_path.glob("*.json"))) == 3


def test_the_command_writes_an_archive(tmp_path: Path) -> None:
    assert main(["generate", "--count", "5", "--archive", "--output", str(tmp_path)]) == 0
    index = json.loads((tmp_path / "archive.json").read_text(encoding="utf-8"))
    assert set(index) == {"documents", "links", "conflicts", "deadlines"}
    assert {each["name"] for each in index["documents"]} == {path.stem for path in tmp_path.glob("*.txt")}


def test_pdf_without_libreoffice_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["generate", "--count", "1", "--format", "pdf", "--output", str(tmp_path / "out")]) == 1
    assert "LibreOffice" in capsys.readouterr().err


def test_pdf_and_scans_are_made_by_libreoffice(tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        if REQUIRE_ALL:
            pytest.fail("LibreOffice is not installed, and TRICHLUC_TEST_REQUIRE_ALL=1")
        pytest.skip("LibreOffice is not installed")
    assert main(["generate", "--count", "1", "--format", "scan", "--output", str(tmp_path)]) == 0
    (scan,) = tmp_path.glob("*.pdf")
    pages = pypdfium2.PdfDocument(scan)
    assert 3 <= len(pages) <= 12
    assert pages[0].get_textpage().get_text_range() == ""
