"""Numbers and names that must stay in one piece among right-to-left words.

Takes words as a partner wrote them; gives them in parts, and says which parts read from left to
right although they begin with a figure. After Arabic letters Unicode would show the groups of such
a part in reverse: «800 905 570» as 570 905 800. On screen the parts get markup; in text that has
none (paper, messages) the signs Unicode has for it.
"""

import re
from collections.abc import Iterator

_LETTER = "0-9A-Za-zÀ-ɏ"
_TOKEN = rf"[{_LETTER}](?:[{_LETTER}'’./:@+-]*[{_LETTER}])?"
_RUN = re.compile(rf"(\+?(?=[0-9]){_TOKEN}(?:[ \u00a0]{_TOKEN})+)")

LEFT_TO_RIGHT, RIGHT_TO_LEFT, ISOLATE_ENDS = "\u2066", "\u2067", "\u2069"


def in_parts(words: str) -> Iterator[tuple[str, bool]]:
    """(part, whether it is to be isolated): all of the words, in their order."""
    for place, part in enumerate(_RUN.split(words)):
        yield part, place % 2 == 1


def in_order(words: str) -> str:
    """Right-to-left words without markup, nothing of which is turned around."""
    parts = in_parts(words)
    return "".join(f"{LEFT_TO_RIGHT}{part}{ISOLATE_ENDS}" if run else part for part, run in parts)
