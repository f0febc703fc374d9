"""Slips that Tesseract makes on every scan and that mean one thing only: the one table of what is put right in recognised words.

    put_right(["Quyêt", "định", "sô", "08/QÐĐ-TIg"])  → ["Quyết", "định", "số", "08/QĐ-TTg"]
    put_right(["Tổng", "SỐ", "hồ", "sơ"])             → ["Tổng", "số", "hồ", "sơ"]
    put_right(["PHO", "CHU", "TỊCH"])                 → ["PHÓ", "CHỦ", "TỊCH"]
    is_unread_figure("ngày", ",@3", "tháng", 0.3)     → True: filled in by hand, and no figure was made of it

Only numbers and symbols, the type's name before them, the fixed words of frame and headings, and pairs of words that together are nothing
else are mended: a wrong tone elsewhere may be another word.
What keyboards without Vietnamese letters write as well (`UBNO`, `QD`, `HDND`) is put right where symbols are read (`symbols.OCR_SLIPS`).
Source: what Tesseract 5 with its data for Vietnamese made of scans and of pages whose text was known.
"""

from __future__ import annotations

import re

from extractors.vietnamese.document_types import TYPE_NAMES
from extractors.vietnamese.letterhead import fold
from extractors.vietnamese.names import CAPITAL
from extractors.vietnamese.syllables import is_syllable

CHARACTERS = str.maketrans({"Ð": "Đ", "ð": "đ", "Ñ": "N", "ñ": "n", "ﬁ": "fi", "ﬂ": "fl", "⁄": "/", "—": "–"})
"""Characters that look like the right one."""

_BEGIN, _END = r"(?<![^\W_])", r"(?![^\W_])"
SYMBOL_PARTS: tuple[tuple[str, str], ...] = (
    (rf"{_BEGIN}(?P<kind>[QNC])O?Đ{{1,4}}{_END}", r"\g<kind>Đ"),  # capitals that are set close are read twice
    (rf"{_BEGIN}NNQ{_END}", "NQ"),
    (rf"{_BEGIN}ĐĐU{_END}", "ĐU"),
    (r"(?<=[A-ZĐ])[<~](?=[A-ZĐ])", "-"),
    (r"HĐĐND|HĐNDĐ", "HĐND"),
    (r"UBNDD", "UBND"),
    (rf"(?<=[-/])(?:TIW|ITW|[I17LT]I?W|TVW){_END}", "TW"),  # TW: one bar over both
    (rf"(?<=-)(?:[TI1l]{{2,3}}|1T|T)g{_END}", "TTg"),
    (r"UB(?:IT|TI|T1|1T|I|T)VQH", "UBTVQH"),
    (r"QO?H(?:[Il]1?|1[Il])(?=[1-9]\b)", "QH1"),
    (r"(?<=[\dĐ])§(?=\d)", "8"),
    (r"(?<=QN)&(?=g)", ""),
    (r"(?<=\d)//(?=[A-ZĐ])", "/"),
    (rf"{_BEGIN}M(?:IT|TI|TIT|ITT|TTI|II)(?=TQ|Q|W){_END}", "MTT"),
)
"""Parts of a symbol as they are misread, and as they are; only in words that have a figure, a slash or a hyphen."""
_SYMBOL_PARTS = [(re.compile(wrong), right) for wrong, right in SYMBOL_PARTS]
_BLANK = re.compile(r"(?P<label>Số:)[\W_]+\Z")
"""A number written by hand of which only strokes are left."""
_SYMBOL = re.compile(r"[-/]|\d")

_TONED = {toned: plain for plain, several in (("â", "ầấẩẫậ"), ("ê", "ềếểễệ"), ("ô", "ồốổỗộ")) for toned in several}
_TONELESS = str.maketrans(_TONED)
LOST_TONES = (
    "tổ chức", "chính quyền", "yêu cầu", "bổ sung", "sửa đổi", "một số điều", "một số", "thẩm quyền", "thúc đẩy", "chuyển đổi số",
    "chuyển đổi", "kể từ ngày", "ý kiến", "quyết định", "giám đốc", "đồng thời", "cấp phát", "nguồn kinh phí", "quyết toán", "quan điểm",
)  # fmt: skip
"""Longer first. They mean nothing else where the tone over a circumflex is lost ("tô chức"); not those that do ("kiên nghị")."""
SLIPS: tuple[tuple[str, str], ...] = (
    (r"(?<!không[ ])(?P<c>[Cc])hỉ(?=[ ](?:nhánh|phí|tiết(?![ ](?:kiệm|lộ|giảm|chế))))", r"\g<c>hi"),
    (r"Chỉ(?=[ ][Cc]ục)", "Chi"),
    (r"(?P<c>[Cc])hỉ(?=[ ]trả[ ](?:lương|trợ[ ]cấp|chế[ ]độ|bảo[ ]hiểm|tiền))", r"\g<c>hi"),
    (r"(?P<thu>[Tt]hu(?:,|[ ]-)?)[ ]chỉ(?=[ ]ngân[ ]sách)", r"\g<thu> chi"),
    (r"địp", "dịp"),
    (r"Địch(?=[ ](?:bệnh|vụ))", "Dịch"),
    (r"địch(?=[ ](?:bệnh|vụ))", "dịch"),
    (r"(?<=[Gg]iáo[ ])đục", "dục"),
    (r"(?<=động[ ]vật[ ]hoang[ ])đã", "dã"),
    (r"(?P<đ>[Đđ])i[êễểế]u(?=[ ]\d)", r"\g<đ>iều"),
    (r"(?<!ở[ ])(?<!tại[ ])(?<!từ[ ])(?<!nơi[ ])(?<!đến[ ])(?P<đ>[Đđ])ây(?=[ ](?:mạnh(?![ ]dạn)|lùi))", r"\g<đ>ẩy"),
    (r"Ôn(?=[ ]định(?![ ](?:kỳ|kì|hướng|nghĩa)))", "Ổn"),
    (r"ôn(?=[ ]định(?![ ](?:kỳ|kì|hướng|nghĩa)))", "ổn"),
    (r"(?P<t>[Tt])ỉnh(?=[ ]thần)", r"\g<t>inh"),
    (r"(?P<c>[Cc])huyền[ ]đ(?:ổi|ôi(?=[ ]s[ốô]))", r"\g<c>huyển đổi"),
    (r"\A(?:Mới|Nơi|Noi)[ ]nh[aâạậ]n(?=:)", "Nơi nhận"),
    (r"\((?:[/0f]?heo)(?=[ ])", "(theo"),
    (r"\(rực(?=[ ]t(?:uyến|iếp))", "(trực"),
    (r"(?P<covid>[Cc]ovid|COVID)-[\]Il]9", r"\g<covid>-19"),
    (r"(?P<tens>[012])Š(?=[ ](?:giờ|phút))", r"\g<tens>5"),
    (r"(?<=sửa[ ])đối(?=,|[ ](?:bổ[ ]sung|khoản|điểm|Điều|Luật))", "đổi"),
)
"""Words that are slips beside these others, between which they mean nothing else."""
_LOST_TONES = {phrase.translate(_TONELESS): phrase for phrase in LOST_TONES}
_EITHER = "|".join(
    re.sub(r"[ầấẩẫậềếểễệồốổỗộ]", lambda toned: f"[{toned[0]}{_TONED[toned[0]]}]", phrase) for phrase in LOST_TONES
)
_LOST_TONE = re.compile(rf"(?<!\w)(?:{_EITHER})(?!\w)", re.IGNORECASE)
_SLIPS = [(re.compile(rf"(?<!\w){wrong}(?!\w)"), right) for wrong, right in SLIPS]
GLUED = {"Vềviệc": "Về việc", "Căncứ": "Căn cứ", "Kínhgửi": "Kính gửi", "Nơinhận": "Nơi nhận"}
"""Openings of lines whose words are run together."""
_GLUED = re.compile(rf"[,.'`]?(?P<opening>{'|'.join(GLUED)})(?=:?\Z)")
_DIRT = re.compile(rf"[<>=~^*|\\“”\"'`´]{{2,8}}(?=[{CAPITAL}][^\W\d_])")
"""Marks before a name that are the edge of a stamp or the end of a signature: what is printed has one at most."""
_TYPES = {fold(name): name for name in TYPE_NAMES if name.count(" ") == 1}
"""Types of documents by their letters without marks."""
FRAME = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "ỦY BAN MẶT TRẬN TỔ QUỐC",
    "PHÓ CHỦ TỊCH", "CHỦ TỊCH", "PHÓ GIÁM ĐỐC", "GIÁM ĐỐC", "PHÓ BÍ THƯ", "BÍ THƯ", "PHÓ CHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG",
    "BỘ TRƯỞNG", "THỨ TRƯỞNG", "THỦ TƯỚNG", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "PHỤ LỤC",
)  # fmt: skip
"""Fixed words of head and foot, which stand in capitals, whose marks are the first to be lost."""
HEADINGS = (
    "TỒN TẠI", "HẠN CHẾ", "ƯU ĐIỂM", "KẾT QUẢ", "ĐỀ XUẤT", "KIẾN NGHỊ", "ĐỀ NGHỊ", "ĐỀ CƯƠNG", "TỔ CHỨC", "NHIỆM VỤ", "NGUYÊN NHÂN",
    "ĐIỂM MẠNH", "ĐIỂM YẾU", "YÊU CẦU", "TỐI THIỂU", "PHỔ THÔNG", "GIÁO DỤC", "CHUYỂN ĐỔI SỐ", "QUYẾT ĐỊNH",
)  # fmt: skip
"""Words of headings, which say what a section holds (`section_cues`), and of bodies' names, as far as in capitals they are nothing else."""
_FRAME = {tuple(fold(phrase).split()): phrase.split() for phrase in (*FRAME, *HEADINGS)}
_RUN_TOGETHER = {"".join(phrase): " ".join(words) for phrase, words in _FRAME.items()}
_DRESSED = re.compile(r"(?P<mark>(?:(?:TM|KT|TL|TUQ|Q)\.)?)(?P<bare>.*?)(?P<end>[.,:;/]*)", re.DOTALL)
"""A word with the authority mark run together with it, and the punctuation behind."""
_LONGEST = max(map(len, _FRAME))
_TITLES = {fold(name): name.upper() for name in TYPE_NAMES if " " in name}
_NUMBERED = re.compile(r"\d{1,5}[a-zđ]?(?:[/-]|\Z)")
_FIGURE_BETWEEN = [
    (re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE))
    for before, after in ((r"ngày", r"tháng\Z"), (r"tháng", r"năm\Z"), (r"số:?", r"[/-][A-ZĐ]"))
]
"""What stands before and behind a figure that is written by hand (Nghị định 30/2020/NĐ-CP, phụ lục I)."""
_FIGURE = re.compile(r"\d{1,6}[a-zđ]?")
_LISTED = re.compile(r"\d{1,2}(?:[,;-]\d{0,2}){1,4}")
"""Days that are listed ("ngày 17,18 tháng 4"), and the first of two."""
_PRINTED = 0.7
"""A word between those of a date that is as sure as this is printed: the month in words ("tháng Chạp"), a list of days."""


def put_right(words: list[str]) -> list[str]:
    """The recognised words of a line as they were printed, as many as before: what was run together is one word with a space in it."""
    words = [_symbol(_DIRT.sub("", word.translate(CHARACTERS))) for word in words]
    words = _frame(_numbers(_slips(words)))
    return [_GLUED.sub(lambda found: GLUED[found["opening"]], word) for word in words]


def is_unread_figure(before: str, word: str, after: str, confidence: float) -> bool:
    """Whether a word, read with that confidence, stands in a number or date where a figure is filled in by hand, and is none."""
    if _FIGURE.fullmatch(word) or not any(
        begin.fullmatch(before) and end.match(after) for begin, end in _FIGURE_BETWEEN
    ):
        return False
    in_words = len(word) > 1 and is_syllable(word)
    is_printed = confidence >= _PRINTED and fold(after) in ("THANG", "NAM") and (in_words or _LISTED.fullmatch(word))
    return not is_printed


def _slips(words: list[str]) -> list[str]:
    """The words with those put right that are slips beside each other."""
    line = _LOST_TONE.sub(_with_tones, " ".join(words))
    for wrong, right in _SLIPS:
        line = wrong.sub(right, line)
    better = line.split(" ")
    return better if len(better) == len(words) else words


def _with_tones(found: re.Match[str]) -> str:
    if found[0][1:] != found[0][1:].lower():  # capitals are the frame's
        return found[0]
    right = _LOST_TONES[found[0].lower().translate(_TONELESS)]
    return right[0].upper() + right[1:] if found[0][0].isupper() else right


def _numbers(words: list[str]) -> list[str]:
    """The words with "số" before a number, and the type's name before it, as they are written."""
    for at, word in enumerate(words):
        if fold(word) != "SO":
            continue
        if at and word == "SỐ" and not words[at - 1].isupper():
            words[at] = word = "số"
        if at + 1 < len(words) and _NUMBERED.match(words[at + 1]):
            words[at] = "Số" if word[0].isupper() else "số"
            words[max(0, at - 2) : at] = _type_name(words[max(0, at - 2) : at])
    return words


def _symbol(word: str) -> str:
    word = _BLANK.sub(r"\g<label>", word)
    if _SYMBOL.search(word):
        for wrong, right in _SYMBOL_PARTS:
            word = wrong.sub(right, word)
    return word


def _type_name(words: list[str]) -> list[str]:
    """The two words before "số" with the marks of the type that they name; others as they are."""
    name = _TYPES.get(fold(" ".join(words)))
    if name is None or any(word.isupper() for word in words):
        return words
    first, second = name.split()
    return [first if words[0][0].isupper() else first.lower(), second]


def _frame(words: list[str]) -> list[str]:
    """The words with those of the frame as they are written: a title alone on its line, the other phrases wherever they stand."""
    dressed = [match for word in words if (match := _DRESSED.fullmatch(word))]
    title = _TITLES.get(fold(" ".join(words)).rstrip(":"))
    if title and all(word.isupper() for word in words):
        return [*title.split()[:-1], title.split()[-1] + dressed[-1]["end"]]
    bare = [fold(match["bare"]) if match["bare"].isupper() else "" for match in dressed]
    for begin in range(len(words)):
        if bare[begin] in _RUN_TOGETHER:
            words[begin] = _redressed(dressed[begin], _RUN_TOGETHER[bare[begin]])
        for end in range(min(len(words), begin + _LONGEST), begin + 1, -1):
            phrase = _FRAME.get(tuple(bare[begin:end]))
            if phrase and not any(match["end"] for match in dressed[begin : end - 1]):
                words[begin:end] = map(_redressed, dressed[begin:end], phrase)
                break
    return words


def _redressed(dressed: re.Match[str], word: str) -> str:
    return f"{dressed['mark']}{' ' if dressed['mark'] else ''}{word}{dressed['end']}"
