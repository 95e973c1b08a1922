"""The same words in several languages.

Takes versions, the source language first; gives the words asked for *and the language they are
in*, because a page in Arabic must mark Italian words as Italian. Never invents a translation and
never hides that one is missing or made by a machine.
"""

from enum import StrEnum
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationInfo, model_validator

from plugins.languages.unreadable import Unreadable


class Method(StrEnum):
    """Who made these words: written in this language, or translated and by whom."""

    ORIGINAL = "original"
    PERSON = "person"
    MACHINE = "machine"
    MACHINE_CHECKED = "machine-checked"


class Version(BaseModel):
    """Words in one language."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: str
    words: str
    method: Method = Method.ORIGINAL


class Text(BaseModel):
    """Words in one or more languages; the first version is the source."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    versions: tuple[Version, ...]

    @model_validator(mode="before")
    @classmethod
    def _from_mapping(cls, value: Any, validation: ValidationInfo) -> Any:
        """Accepts the short form of the lists: `{it: Casa, ar: السكن}`, the rest being drafts.

        With `source` in the context, those words must be there and come first.
        """
        if not isinstance(value, dict) or "versions" in value:
            return value
        source = (validation.context or {}).get("source")
        if source and source not in value:
            raise Unreadable("source_words", source)
        if source:
            value = {source: value[source], **value}
        methods = [Method.ORIGINAL] + [Method.MACHINE] * (len(value) - 1)
        pairs = zip(value.items(), methods, strict=True)
        return {"versions": [_version(tag, words, method) for (tag, words), method in pairs]}

    @model_validator(mode="after")
    def _has_words(self) -> Self:
        if not self.versions or not all(version.words.strip() for version in self.versions):
            raise Unreadable("words", "")
        return self

    @property
    def source(self) -> Version:
        return self.versions[0]

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(version.language for version in self.versions)

    def reading(self, language: str) -> Version:
        """The words in this language, or else the source's: look at `.language` of the answer."""
        return next((v for v in self.versions if v.language == language), self.source)


def _version(tag: str, words: Any, method: Method) -> dict[str, Any]:
    return {"language": tag, "words": words, "method": method}
