"""A sentence of the program that can be said in several languages.

Takes an Italian template and the values that fill it; gives the words when asked, in Italian or in
the language of a catalogue. Values are never looked into: a partner's braces come out as written.
`say` marks every template for extraction, so its first argument is always a plain string.
"""

from typing import TypeAlias, Union

from pydantic import BaseModel, ConfigDict

from plugins.languages.phrases import Phrases

Value: TypeAlias = Union[str, int, "Sentence"]


class Sentence(BaseModel):
    """`template` is the message id: braces in it are places to fill only when there are values.

    So «{from: 3, to: 12}» stays as it is in a sentence without values, and is doubled in one with.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    template: str
    values: dict[str, Value] = {}

    def in_words(self, phrases: Phrases | None = None) -> str:
        """In the language of these phrases; in Italian when there are none."""
        if not self.template:
            return ""
        values = {
            name: value.in_words(phrases) if isinstance(value, Sentence) else value
            for name, value in self.values.items()
        }
        if phrases:
            return phrases(self.template, **values)
        return self.template.format(**values) if values else self.template


NOTHING = Sentence(template="")
"""Where a sentence may stand and none is needed."""


def say(template: str, /, **values: Value) -> Sentence:
    """`say("manca «{field}»", field="title")`."""
    return Sentence(template=template, values=values)
