"""The rhythms of the acts in a sentence as RRULEs (RFC 5545), and whether a rhythm governs an act or only names a thing.

"báo cáo hằng tháng trước ngày mùng 10"   → "FREQ=MONTHLY;BYMONTHDAY=10"
"họp giao ban hai tuần một lần"           → "FREQ=WEEKLY;INTERVAL=2"
"họp vào Chủ nhật đầu tiên hằng tháng"    → "FREQ=MONTHLY;BYDAY=1SU"
"kế hoạch hằng năm"                       → names a thing
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from extractors.deadlines.places import ASKING_ROLES, FAULT_ROLES, TELLING_ROLES
from extractors.deadlines.prose import SENTENCE_REACH, clause_start
from extractors.vietnamese import deadline_cues as cues
from models.values import Span

MOST_RHYTHMS = 24
"""Rhythms of one sentence that are read; what holds more is no sentence."""
SHORTEST_CLAUSE = 3
"""Words before a rhythm that tell an act where acts are asked for, whatever their verb."""
DAY_REACH = 60
"""Characters on each side of a rhythm within which its day stands ("hằng tháng trước ngày mùng 10")."""
CLAUSE_REACH = 160
"""The same behind a rhythm that opens its clause ("Hằng quý, các thôn rà soát … trước ngày 05")."""
OBJECT_REACH = 45
"""Characters behind a verb within which "hằng năm" is its rhythm; farther off it names the last thing said, except of reports."""

_DONE = re.compile(r"(?<!\w)đã(?!\w)", re.IGNORECASE)


def rhythms_in(text: str, role: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """Where the rhythms of a sentence stand with the days beside them, and their rules: of acts that it asks for, or tells as kept up.

    `role` is that of the place; a rhythm of two parts ("hằng quý, 6 tháng") has two rules.
    """
    matches = list(islice(cues.RHYTHM.finditer(text, start, end), MOST_RHYTHMS))
    if not matches or (role in FAULT_ROLES and cues.FAILS.search(text, start, end)):
        return
    asked = role in ASKING_ROLES or (role not in TELLING_ROLES and bool(cues.AHEAD_IN.search(text, start, end)))
    reports = asked and bool(cues.CLOSING_VERB.search(text, start, end))
    for match in matches:
        clause_from = clause_start(text, max(start, match.start() - SENTENCE_REACH), match.start())
        clause = text[clause_from : match.start()]
        unit = _unit(match)
        days = _with_days(text, match, clause_from, end)
        has_day = (
            days[0] < match.start() or match["once"] or match["unit"]
        )  # "theo dõi chiều thứ Sáu hằng tuần", "02 tuần/lần"
        if not has_day and names_a_thing(clause, unit):
            continue
        if unit == "ngày" and not (reports or cues.TIMES.match(text, match.end(), end)):
            continue  # "hằng ngày" is a manner of speaking, except of reports
        opens = bool(cues.OPENS_RHYTHM.fullmatch(clause))
        acts = bool(cues.TASK_VERB.search(clause)) or _act_follows(text, days[1], end)
        set_down = match["set"] or match["counted"]  # "định kỳ hằng quý", said of acts alone
        says_what = asked and unit != "năm" and len(clause.split()) > SHORTEST_CLAUSE
        if not (acts or opens or set_down or says_what or clause.rstrip().endswith(",")):
            continue
        rules = _rules(match, _around(text, match, start, end, opens=opens))
        if ";BY" in rules[0] or ((asked or acts) and not _DONE.search(clause)):
            for rule in rules:
                yield days, rule


def rules_in(text: str, start: int, end: int) -> list[str]:
    """The rules of the rhythms in a table's cell or behind a label."""
    matches = [match for match in cues.RHYTHM.finditer(text, start, end) if _unit(match) != "ngày"]
    return [rule for match in matches for rule in _rules(match, text[start:end])]


def _with_days(text: str, match: re.Match[str], start: int, end: int) -> Span:
    """The words of a rhythm and of the day on either side of it ("trước ngày 25 hằng tháng", "hằng tuần vào thứ Sáu")."""
    before = cues.DAYS_BEFORE.search(text, max(start, match.start() - DAY_REACH), match.start())
    behind = cues.DAYS_BEHIND.match(text, match.end(), end)
    return before.start() if before else match.start(), behind.end() if behind else match.end()


def _act_follows(text: str, position: int, end: int) -> bool:
    """Whether an act begins right behind a rhythm ("hằng quý thông tin kết quả")."""
    while position < len(text) and text[position] in " ,":
        position += 1
    return cues.TASK_VERB.match(text, position, end) is not None


def _around(text: str, match: re.Match[str], start: int, end: int, *, opens: bool) -> str:
    """The words beside a rhythm in which its day may stand; all of its clause if it opens that."""
    reach = min(end, match.end() + (CLAUSE_REACH if opens else DAY_REACH))
    other = cues.RHYTHM.search(text, match.end(), reach)
    stop = text.find(";", match.end(), reach)
    behind = text[match.end() : min(stop if stop >= 0 else reach, other.start() if other else reach)]
    if any(day.search(behind) for day in (cues.MONTH_DAY, cues.YEAR_DAY, cues.WEEK_DAY)) and not other:
        return behind
    before = clause_start(text, max(start, match.start() - DAY_REACH), match.start())
    return text[before : match.start()] + behind


def _unit(match: re.Match[str]) -> str:
    """The period of a rhythm as the table of rules has it ("tháng", "06 tháng")."""
    return _words(match["set"] or match["counted"] or match["each"] or match["once"] or match["unit"])


def _rules(match: re.Match[str], around: str) -> list[str]:
    """The rules of a rhythm, with the day that stands beside it ("định kỳ hằng quý, 6 tháng" has two)."""
    rule = cues.RHYTHMS[_unit(match)]
    said = (match["every"] or match["count"] or "1").lower()
    count = cues.COUNTS.get(said) or int(said)
    if count > 1:
        frequency, _, interval = rule.partition(";INTERVAL=")
        rule = f"{frequency};INTERVAL={count * int(interval or 1)}"
    more = [cues.RHYTHMS[_words(part)] for part in cues.RHYTHM_PART.findall(match["more"] or "")]
    return [_with_day(rule, around), *more]


def _with_day(rule: str, around: str) -> str:
    """The rule with the day that stands beside the rhythm."""
    if rule == "FREQ=YEARLY" and (day := cues.YEAR_DAY.search(around)):
        return f"{rule};BYMONTH={int(day['month'])};BYMONTHDAY={int(day['day'])}"
    if rule.startswith("FREQ=MONTHLY") and (day := cues.NTH_WEEK_DAY.search(around)):
        nth = cues.NTH[_words(day["nth"])]
        return f"{rule};BYDAY={nth}{cues.WEEKDAYS[(day['day'] or 'chủ nhật').lower()]}"
    if rule.startswith("FREQ=MONTHLY") and (day := cues.MONTH_DAY.search(around)):
        days = [day["day"], *([day["second"]] if day["second"] else [])]
        return f"{rule};BYMONTHDAY={','.join(str(int(one)) for one in days)}"
    if rule == "FREQ=WEEKLY" and (day := cues.WEEK_DAY.search(around)):
        days = [day["day"] or "chủ nhật", *([day["second"]] if day["second"] else [])]
        return f"{rule};BYDAY={','.join(cues.WEEKDAYS[one.lower()] for one in days)}"
    return rule


def names_a_thing(clause: str, unit: str) -> bool:
    """Whether a rhythm behind these words only says which thing is meant ("kế hoạch hằng năm")."""
    if cues.FUNDED.search(clause):
        return False
    named = cues.NAMED_BY_RHYTHM.search(clause)
    if named and not (
        _words(named[0]).startswith(cues.HANDED_IN) and cues.CLOSING_VERB.search(clause, 0, named.start())
    ):
        return True
    if unit != "năm":
        return False
    names = [name.end() for name in cues.YEARLY_NAME.finditer(clause)]
    if names and not cues.TASK_VERB.search(clause, names[-1]):
        return True
    acts = [act.end() for act in cues.TASK_VERB.finditer(clause)]
    return bool(acts) and len(clause) - acts[-1] > OBJECT_REACH and not cues.HANDS_IN.search(clause)


def _words(words: str) -> str:
    return " ".join(words.lower().split())
