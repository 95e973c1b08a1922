"""Words that are not what a field holds.

Raised by the models while they read words; the reading turns it into a Problem in plain words.
"""


class Unreadable(ValueError):
    """`subject` names the rule that is broken; `words` are as written."""

    def __init__(self, subject: str, words: str) -> None:
        super().__init__(subject)
        self.subject = subject
        self.words = words
