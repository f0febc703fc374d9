"""Which words can be Vietnamese: every syllable (tiếng) is one of some twenty onsets and one of some 160 rimes, with one of six tones.

is_syllable("nghị")    → True
is_syllable("TIHC")    → False
legibility("Ủy ban nhân dân tỉnh")  → 1.0
legibility("Uy ban nhdn dfin tinh") → below 0.2: marks are lost, letters are wrong

Source: the inventory of Đoàn Thiện Thuật, Ngữ âm tiếng Việt (1977), in the spelling of today, with the loanwords' few rimes.
"""

from __future__ import annotations

import re
import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"
"""Grave, acute, tilde, hook above, dot below: huyền, sắc, ngã, hỏi, nặng."""
_ENTERING = frozenset("\u0301\u0323")
"""Before a stop there is a tone, sắc or nặng."""

_ONSETS = (
    "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r", "s", "t", "th",
    "tr", "v", "x",
)  # fmt: skip
_OPEN_RIMES = (
    "a", "ai", "ao", "au", "ay", "am", "an", "ang", "anh", "ăm", "ăn", "ăng", "âm", "ân", "âng", "âu", "ây", "e", "em", "en", "eng",
    "eo", "ê", "êm", "ên", "ênh", "êu", "i", "ia", "im", "in", "inh", "iu", "iêm", "iên", "iêng", "iêu", "o", "oa", "oai", "oam", "oan",
    "oang", "oanh", "oao", "oay", "oăm", "oăn", "oăng", "oe", "oen", "oeo", "oi", "om", "on", "ong", "oong", "ô", "ôi", "ôm", "ôn",
    "ông", "ơ", "ơi", "ơm", "ơn", "u", "ua", "ui", "um", "un", "ung", "uôi", "uôm", "uôn", "uông", "uân", "uâng", "uây", "uê", "uên",
    "uênh", "uêu", "uơ", "uy", "uya", "uyn", "uynh", "uyu", "uyên", "ư", "ưa", "ưi", "ưm", "ưn", "ưng", "ưu", "ươi", "ươm", "ươn",
    "ương", "ươu", "y", "ya", "yêm", "yên", "yêng", "yêu", "ynh", "ua", "uai", "uan", "uang", "uanh", "uao", "uay", "uau", "uăm", "uăn",
    "uăng", "ue", "uen", "ueo", "uong",
)  # fmt: skip
"""Rimes that end in a vowel or a nasal; after q the medial is written u."""
_STOPPED_RIMES = (
    "ac", "ach", "ap", "at", "ăc", "ăp", "ăt", "âc", "âp", "ât", "ec", "ep", "et", "êch", "êp", "êt", "ich", "ip", "it", "iêc", "iêp",
    "iêt", "oac", "oach", "oap", "oat", "oăc", "oăt", "oc", "oet", "ooc", "op", "ot", "ôc", "ôp", "ôt", "ơp", "ơt", "uc", "up", "ut",
    "uôc", "uôt", "uât", "uêch", "uych", "uyt", "uyp", "uyêt", "ưc", "ưt", "ươc", "ươp", "ươt", "yêt", "uac", "uach", "uat", "uăc",
    "uăt", "uet", "ât",
)  # fmt: skip
_SYLLABLES = frozenset(
    [onset + rime for onset in ("", *_ONSETS) for rime in (*_OPEN_RIMES, *_STOPPED_RIMES)]
    + ["gin", "gì", "gi", "giêng", "giêt", "gip", "git", "gim"]
)
_STOPPED = re.compile(r"(?:c|ch|p|t)\Z")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ABBREVIATION = re.compile(r"[A-ZĐ]+")
_PLAIN = re.compile(r"[a-z]+", re.IGNORECASE)
_MARKED_SHARE = 0.4
"""In Vietnamese text seven of ten syllables bear a mark (đ, ă, â, ê, ô, ơ, ư or a tone); with fewer than this, marks were lost."""


def is_syllable(word: str) -> bool:
    """Whether a word, capitals or not, is spelled as a Vietnamese syllable can be."""
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [letter for letter in letters if letter in _TONES]
    plain = unicodedata.normalize("NFC", "".join(letter for letter in letters if letter not in _TONES))
    if len(tones) > 1 or plain not in _SYLLABLES:
        return False
    return not _STOPPED.search(plain) or (bool(tones) and tones[0] in _ENTERING)


def legibility(text: str) -> float:
    """How much of a text is written as Vietnamese is, from 0 to 1: its share of possible syllables, less where marks are missing.

    Abbreviations (words in capitals without a mark) are left out; a text without words has 0.
    """
    words = [word for word in _WORD.findall(text) if not _ABBREVIATION.fullmatch(word)]
    if not words:
        return 0.0
    syllables = sum(map(is_syllable, words)) / len(words)
    marked = sum(_PLAIN.fullmatch(word) is None for word in words) / len(words)
    return syllables * min(1.0, marked / _MARKED_SHARE)
