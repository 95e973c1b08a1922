"""Reads aloud, where this machine has a voice for the language: espeak-ng, without any network.

In: words and a language tag. Out: sound from the machine itself, and whether it is speaking. Never:
a voice of another language in place of one that is missing, a file, words on a command line (other
programs could read them there).
Rule: one voice at a time; whatever is asked next ends what is being said.
"""

import re
import subprocess
from threading import Lock

PROGRAM = "espeak-ng"
WORDS_PER_MINUTE = 140  # slower than its own 175: many who listen are learning the language
_LONGEST_SECONDS = 120
_OTHER_LANGUAGES = re.compile(r"\((\S+) \d+\)")


class Reader:
    """Silent when the volume is nought or the program is not there."""

    def __init__(self, volume_percent: int) -> None:
        self.languages = languages_in(_table_of_voices()) if volume_percent else frozenset()
        self._volume = volume_percent
        self._speaking: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    @property
    def is_speaking(self) -> bool:
        speaking = self._speaking
        return speaking is not None and speaking.poll() is None

    def say(self, words: str, tag: str) -> bool:
        """Comes back when all is said, or when something else is asked: then with False."""
        voice = self._voice_for(tag)
        if voice is None or not words.strip():
            return True
        with self._lock:
            self._end()
            program = self._speaking = self._started(voice)
        try:
            program.communicate(words.encode(), timeout=_LONGEST_SECONDS)
        except (subprocess.TimeoutExpired, OSError):
            program.kill()
        with self._lock:
            return self._speaking is program

    def hush(self) -> None:
        with self._lock:
            self._end()

    def _voice_for(self, tag: str) -> str | None:
        """A language without its script or country is good enough to be understood."""
        return next((v for v in (tag, tag.partition("-")[0]) if v in self.languages), None)

    def _end(self) -> None:
        if self._speaking is not None:
            self._speaking.kill()
            self._speaking = None

    def _started(self, voice: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [
                *(PROGRAM, "-v", voice, "-a", str(self._volume * 2)),
                *("-s", str(WORDS_PER_MINUTE), "--stdin"),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def languages_in(table: str) -> frozenset[str]:
    """From what `espeak-ng --voices` prints: one in the second column, more in the last."""
    lines = table.splitlines()[1:]
    own = (line.split()[1] for line in lines if len(line.split()) > 1)
    return frozenset((*own, *_OTHER_LANGUAGES.findall("\n".join(lines))))


def _table_of_voices() -> str:
    try:
        listed = subprocess.run(
            [PROGRAM, "--voices"], capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return listed.stdout
