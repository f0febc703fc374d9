"""The recogniser: tokens that give their text back, names with exact places, what it must find and must not without any table, and that
numpy computes what spaCy does."""

from __future__ import annotations

import pickle
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import report_paths
from extractors.errors import DamagedInstallation
from extractors.ner import Name, names, network
from extractors.ner.features import features_of, keys_of
from extractors.ner.network import WEIGHTS, Network
from extractors.ner.spacy_pipeline import recogniser
from extractors.ner.tagging import NameTagger
from extractors.ner.tags import TAGS, likeliest, spans_of
from extractors.ner.tokens import split

LETTERS = st.characters(codec="utf-8")
PIECES = st.sampled_from(
    [
        "UBND",
        "xã",
        "Khe Sâu",
        "Lò Thị Mây",
        "57-NQ/TW",
        "22/12/2024",
        "1.549,5",
        "H'Mây",
        "\n",
        "\t",
        "  ",
        "😀",
        "./.",
        "\u0301",
        "",
    ]
)
TEXTS = st.one_of(st.text(LETTERS, max_size=60), st.lists(PIECES, max_size=20).map(" ".join))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết 57-NQ/TW (22/12/2024).", ["Nghị", "quyết", "57-NQ/TW", "(", "22/12/2024", ")", "."]),
        ("đạt 1.549,5 ha; tăng 4%", ["đạt", "1.549,5", "ha", ";", "tăng", "4", "%"]),
        ("bà H'Mây Niê", ["bà", "H'Mây", "Niê"]),
        ("Kinh tế - Ngân sách", ["Kinh", "tế", "-", "Ngân", "sách"]),
        ("NN&PTNT", ["NN", "&", "PTNT"]),
        ("a  b\tc", ["a", " ", "b", "\t", "c"]),
        (
            unicodedata.normalize("NFD", "xã Đắk"),
            [unicodedata.normalize("NFD", "xã"), unicodedata.normalize("NFD", "Đắk")],
        ),
        ("", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert split(text)[0] == expected


@given(TEXTS)
def test_tokens_and_spaces_give_the_text_back(text: str) -> None:
    words, spaces = split(text)
    assert "".join(word + " " * space for word, space in zip(words, spaces, strict=True)) == text
    assert all(words)


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("Mây", ("mây", "M", "Mây", "Xxx")),
        ("Thuỷ", ("thủy", "T", "hủy", "Xxxx")),  # as "Thủy"
        (unicodedata.normalize("NFD", "Thủy"), ("thủy", "T", "hủy", "Xxxx")),
        ("quý", ("quý", "q", "quý", "xxx")),
        ("HĐND", ("hđnd", "H", "ĐND", "XXXX")),
        ("Nghiêng", ("nghiêng", "N", "êng", "Xxxxx")),
        ("H'Mây", ("h'mây", "H", "Mây", "X'Xxx")),
        ("57-NQ/TW", ("57-nq/tw", "5", "/TW", "dd-XX/XX")),
        ("2026", ("2026", "2", "026", "dddd")),
        ("\n\n", ("\n\n", "\n", "\n\n", "\n\n")),
        ("x" * 500, ("x" * 500, "x", "xxx", "long")),
    ],
)
def test_features(token: str, expected: tuple[str, ...]) -> None:
    assert features_of(token) == expected


def test_words_that_differ_by_a_letter_choose_other_rows() -> None:
    tokens = {word for path in report_paths("txt") for word in split(path.read_text(encoding="utf-8"))[0]}
    assert len({keys_of(token) for token in tokens}) == len(set(map(features_of, tokens)))
    assert keys_of("HĐ")[:16] != keys_of("HD")[:16]


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_numpy_computes_what_spacy_does(texts: list[str]) -> None:
    tagger = recogniser().get_pipe("names")
    assert isinstance(tagger, NameTagger)
    docs = [recogniser().make_doc(text) for text in texts]
    for doc, (_, expected) in zip(docs, tagger.predict(docs), strict=True):
        np.testing.assert_allclose(Network.read().probabilities([token.text for token in doc]), expected, atol=1e-5)


def test_names_are_those_of_the_pipeline() -> None:
    lines = [line for path in report_paths("txt")[:8] for line in path.read_text(encoding="utf-8").splitlines() if line]
    found = 0
    for doc, ours in zip(recogniser().pipe(lines), names(lines), strict=True):
        spans = zip(doc.ents, doc.user_data["name_scores"], strict=True)
        theirs = [(each.start_char, each.label_, round(score, 3)) for each, score in spans if not each.text.islower()]
        assert [(name.start, name.label) for name in ours] == [each[:2] for each in theirs]
        np.testing.assert_allclose([name.score for name in ours], [each[2] for each in theirs], atol=2e-3)
        found += len(ours)
    assert found > 100


def read(text: str) -> list[tuple[str, str]]:
    return [(name.label, text[name.start : name.end]) for name in names([text])[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đồng chí Khúc Thị Nhài báo cáo tại hội nghị.", ("PER", "Khúc Thị Nhài")),
        ("Đoàn đã làm việc tại xã Suối Vầu.", ("LOC", "xã Suối Vầu")),
        ("UBND xã Suối Vầu phối hợp tổ chức ngày hội.", ("ORG", "UBND xã Suối Vầu")),
        ("Ban Thường vụ Đảng ủy xã Suối Vầu đã họp.", ("ORG", "Ban Thường vụ Đảng ủy xã Suối Vầu")),
        ("Giao Phòng Kinh tế tham mưu kế hoạch.", ("ORG", "Phòng Kinh tế")),
        ("Nước tràn qua thôn Nà Hoong trong đêm.", ("LOC", "thôn Nà Hoong")),
        ("đề nghị Sở Nông nghiệp và Môi trường hướng dẫn", ("ORG", "Sở Nông nghiệp và Môi trường")),
        ("Công ty TNHH Xây dựng Phúc Lâm Hưng thi công.", ("ORG", "Công ty TNHH Xây dựng Phúc Lâm Hưng")),
    ],
)
def test_names_that_it_finds(text: str, expected: tuple[str, str]) -> None:
    assert expected in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024.",
        "Từ ngày mùng 5 tháng Giêng đến hết quý I năm 2026.",
        "Quyết định có hiệu lực từ ngày ký.",
        "II. KẾT QUẢ ĐẠT ĐƯỢC",
        "Tỷ lệ hồ sơ trực tuyến đạt 98,5%.",
        "- Như trên;",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Căn cứ Luật Ngân sách nhà nước ngày 25/6/2015;",
        "các cơ quan, đơn vị liên quan",
        "",
        "   \n",
        "😀😀",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert read(text) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, max_size=4))
def test_places_hold_on_any_text(texts: list[str]) -> None:
    for text, found in zip(texts, names(texts), strict=True):
        end = 0
        for name in found:
            assert end <= name.start < name.end <= len(text)
            assert text[name.start : name.end].strip() == text[name.start : name.end]
            assert any(character.isupper() for character in text[name.start : name.end])
            assert 0 <= name.score <= 1
            end = name.end


def test_a_text_is_read_the_same_whatever_stands_beside_it() -> None:
    lines = [line for path in report_paths("txt")[:3] for line in path.read_text(encoding="utf-8").splitlines() if line]
    together: list[list[Name]] = names(lines)
    assert names(lines) == together
    assert [names([line])[0] for line in lines[::9]] == together[::9]


def test_the_likeliest_tags_are_names() -> None:
    # the second token is likelier inside a place than inside a body, but no place has begun
    scores = np.full((3, len(TAGS)), 0.01)
    scores[0, TAGS.index("B-ORG")] = 0.9
    scores[1, TAGS.index("I-LOC")] = 0.5
    scores[1, TAGS.index("I-ORG")] = 0.4
    scores[2, TAGS.index("O")] = 0.9
    assert list(spans_of(likeliest(scores))) == [(0, 2, "ORG")]


def _missing(weights: Path) -> None:
    shutil.rmtree(weights)


def _cut(weights: Path) -> None:
    arrays = weights / network.ARRAYS
    arrays.write_bytes(arrays.read_bytes()[:100_000])


def _pointer(weights: Path) -> None:
    (weights / network.ARRAYS).write_text("version https://git-lfs.github.com/spec/v1\n")


def _pickled(weights: Path) -> None:
    """An array that would run what somebody else wrote."""
    with np.load(weights / network.ARRAYS) as arrays:
        np.savez(weights / network.ARRAYS, **{**arrays, "softmax0.b": np.array([print], dtype=object)})


def _of_other_size(weights: Path) -> None:
    with np.load(weights / network.ARRAYS) as arrays:
        np.savez(weights / network.ARRAYS, **{name: array for name, array in arrays.items() if name != "rows3.E"})


@pytest.mark.parametrize("damage", [_missing, _cut, _pointer, _pickled, _of_other_size])
def test_damaged_weights_say_what_to_do(
    damage: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weights = shutil.copytree(WEIGHTS, tmp_path / "weights")
    damage(weights)
    Network.read.cache_clear()
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(network, "WEIGHTS", weights)
        with pytest.raises(DamagedInstallation, match=r"extractors/ner/weights: hãy cài lại") as raised:
            names(["Đoàn đã làm việc tại xã Suối Vầu."])
    assert str(tmp_path) not in str(pickle.loads(pickle.dumps(raised.value)))
    assert names(["Đoàn đã làm việc tại xã Suối Vầu."])[0]  # a failure is not remembered


def test_reading_a_document_needs_no_spacy() -> None:
    code = """
import sys
from extractors.ner import network
from extractors.pipeline import parse
parse("Đoàn đã làm việc tại cảng cá Định Hòa.".encode(), "a.txt")
assert network.Network.read.cache_info().currsize  # it was asked
sys.exit("spacy" in sys.modules or "thinc" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
