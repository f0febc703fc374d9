"""Which strings of letters are Vietnamese syllables, and how Vietnamese a text is: the evidence for its encoding.

is_syllable("nghiêng")                     → True
vietnamese_share("Báo cáo quý")            → 1.0
vietnamese_share("B¸o c¸o quý")            → 0.33: of three letters beyond ASCII only one stands in a syllable

A syllable is an onset, a rhyme and a tone; a rhyme that ends in a stop (c, ch, p, t) has the acute or the dot, and no other tone. The
tables are those of the spelling (Hoàng Phê, Chính tả tiếng Việt), with the rhymes of place names in the highlands (Đắk, Pắc).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ONSETS_WRITTEN = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RHYMES_WRITTEN = """
    a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt
    u ua uâ uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu
    """
_ONSETS = frozenset(_ONSETS_WRITTEN.split()) | {""}
_RHYMES = frozenset(_RHYMES_WRITTEN.split())
_STOPPED = ("c", "ch", "p", "t", "k")
_SHARP_TONES = frozenset("\u0301\u0323")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 7
"""Letters of the longest syllable, "nghiêng"."""
_PUNCTUATION = frozenset("–—‘’“”…•°§«»±×²³½¼¾\xa0")


def vietnamese_share(text: str) -> float:
    """Of the characters beyond ASCII, the share that stands in Vietnamese syllables, 0 to 1; 1 where there are none.

    Punctuation that every encoding has counts neither way.
    """
    good = 0
    for match in _WORD.finditer(text):
        word = match[0]
        if not word.isascii() and len(word) <= _LONGEST and is_syllable(word):
            good += sum(1 for character in word if not character.isascii())
    beyond = sum(1 for character in text if not character.isascii() and character not in _PUNCTUATION)
    return good / beyond if beyond else 1.0


@lru_cache(maxsize=10_000)
def is_syllable(word: str) -> bool:
    """Whether a word, capitals or not, is one syllable by its spelling."""
    parted = unicodedata.normalize("NFD", word.lower())
    tones = _TONES.findall(parted)
    bare = unicodedata.normalize("NFC", _TONES.sub("", parted))
    if len(tones) > 1:
        return False
    for length in range(min(3, len(bare) - 1), -1, -1):
        rhyme = bare[length:]
        if bare[:length] in _ONSETS and rhyme in _RHYMES:
            return not rhyme.endswith(_STOPPED) or (bool(tones) and tones[0] in _SHARP_TONES)
    return False
