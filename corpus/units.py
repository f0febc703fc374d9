"""Make the lists of administrative units anew from a source that has them:  python -m corpus.units FOLDER

FOLDER holds `dataset.db` (units with their official codes) and `converter_2025.json` (which old commune went into which new one), as in
the `data` folder of the package `vietnamadminunits` (MIT). Facts alone are taken: kinds, names, codes, relations.

    ("Xã", "Hoà Tiến", "20299")   → a line "20299⇥xã⇥Hòa Tiến" under its district and province

Written are `extractors/linking/units_before_2025.tsv` and `units_since_2025.tsv`; docs/decisions/administrative-units.md says what was
checked. Where the source and the law disagree in number, nothing is written.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from extractors.linking.gazetteer import LISTS, Era
from extractors.vietnamese.phrases import tone_marks_first

KINDS = ("thành phố", "tỉnh", "quận", "huyện", "thị xã", "thị trấn", "xã", "phường", "đặc khu")
COUNTS: dict[Era, tuple[int, int, int]] = {"before": (63, 696, 10_035), "since": (34, 0, 3_321)}
"""Provinces, districts, communes: on 30 June 2025, and by Quyết định 19/2025/QĐ-TTg since."""
HEADS: dict[Era, str] = {
    "before": "# Units until 30 June 2025: code, kind, name; of communes the codes of those that took them in, the main one first",
    "since": "# Units since 1 July 2025: code, kind, name; a commune stands under its province",
}
_BEFORE = """SELECT provinceCode, province, districtCode, district, wardCode, ward, provinceKey || '_' || districtKey || '_' || wardKey
             FROM admin_units_legacy ORDER BY provinceCode, districtCode, wardCode"""
_SINCE = "SELECT provinceCode, province, wardCode, ward, provinceKey || '_' || wardKey FROM admin_units ORDER BY provinceCode, wardCode"

Line = tuple[str, ...]


def build(folder: Path) -> dict[Era, list[Line]]:
    """The lines of both lists from a source; ValueError if it has other numbers of units than the law, OSError if it is not there."""
    with closing(sqlite3.connect(f"file:{folder / 'dataset.db'}?mode=ro", uri=True)) as source:
        before, since = source.execute(_BEFORE).fetchall(), source.execute(_SINCE).fetchall()
    successors = _successors(json.loads((folder / "converter_2025.json").read_text(encoding="utf-8")), since)
    found: dict[Era, list[Line]] = {
        "before": list(
            _nested((row[:2], row[2:4], (*row[4:6], " ".join(successors.get(row[6], ())))) for row in before)
        ),
        "since": list(_nested((row[:2], row[2:4]) for row in since)),
    }
    for era, lines in found.items():
        counts = tuple(sum(len(line[0]) == length for line in lines) for length in (2, 3, 5))
        if counts != COUNTS[era]:
            raise ValueError(f"{era}: {counts} provinces, districts, communes instead of {COUNTS[era]}")
    return found


def write(found: dict[Era, list[Line]]) -> None:
    """Write the lists beside the module that reads them."""
    for era, lines in found.items():
        text = "\n".join([HEADS[era], *("\t".join(line).rstrip("\t") for line in lines)])
        LISTS[era].write_text(text + "\n", encoding="utf-8")


def _successors(relations: dict[str, dict[str, dict[str, list[object]]]], since: list[Line]) -> dict[str, list[str]]:
    """The codes of the new units of each old one, by the source's key of it; that of the larger part first."""
    codes = {key: code for _, _, code, _, key in since}
    found: dict[str, list[str]] = {}
    for province, communes in relations["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for new, olds in communes.items():
            for old in olds:
                found.setdefault(str(old), []).append(codes[f"{province}_{new}"])
    for province, divided in relations["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in divided.items():
            ordered = sorted(parts, key=lambda part: not part["isDefaultNewWard"])  # type: ignore[index]  # JSON
            found.setdefault(old, []).extend(codes[f"{province}_{part['newWardKey']}"] for part in ordered)  # type: ignore[index]
    return found


def _nested(rows: Iterable[tuple[Line, ...]]) -> Iterator[Line]:
    """Each unit once, below the one that it belongs to; a unit without a code (a district without communes has one) is none."""
    seen: set[str] = set()
    for row in rows:
        for code, full, *more in row:
            if code and code not in seen:
                seen.add(code)
                yield (code, *kind_and_name(full), *more)


def kind_and_name(full: str) -> tuple[str, str]:
    """("xã", "Hòa Tiến") of "Xã Hoà Tiến", ("xã", "Pa Ủ") of "Xã Pa ủ"."""
    kind = next(kind for kind in KINDS if full.lower().startswith(kind + " "))
    words = full[len(kind) :].replace("–", "-").replace("’", "'").split()
    # the source has "Pa ủ" and "Ya ly"; a small word is only that of a "thị trấn Nông trường"
    return kind, tone_marks_first(" ".join(word if word == "trường" else word[:1].upper() + word[1:] for word in words))


if __name__ == "__main__":
    write(build(Path(sys.argv[1])))
