"""The RRULE (RFC 5545) of a rhythm, and whether a rhythm governs an act or only names a thing.

"báo cáo hằng tháng trước ngày mùng 10"   → "FREQ=MONTHLY;BYMONTHDAY=10"
"họp giao ban hai tuần một lần"           → "FREQ=WEEKLY;INTERVAL=2"
    "Chủ nhật đầu tiên hằng tháng"            → "FREQ=MONTHLY;BYDAY=1SU"
"kế hoạch hằng năm"                       → names a thing
"""

from __future__ import annotations

import re

from extractors.vietnamese import deadline_cues as cues

OBJECT_REACH = 45
"""Characters behind a verb within which "hằng năm" is its rhythm; farther off it names the last thing said, except of reports."""


def unit_of(match: re.Match[str]) -> str:
    """The period of a rhythm as the table of rules has it ("tháng", "06 tháng")."""
    return _words(match["set"] or match["counted"] or match["each"] or match["once"] or match["unit"])


def rules_of(match: re.Match[str], around: str) -> list[str]:
    """The rules of a rhythm, with the day that stands beside it ("định kỳ hằng quý, 6 tháng" has two)."""
    rule = cues.RHYTHMS[unit_of(match)]
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
