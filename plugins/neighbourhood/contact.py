"""Telephone numbers, mail and web addresses as people write them and as machines use them.

Takes the words of a content file; gives them back, with the digits to dial when there are any.
A sample carries words instead of a number: Italy reserves no numbers for fiction.
"""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator

from plugins.languages import Unreadable

ITALY = "39"
"""The country a number without one belongs to."""
SAMPLE_WORDS = "numero di esempio"
_SHAPE = re.compile(r"\+?[0-9][0-9 ]*[0-9]")
_WEB = re.compile(r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:[/?#][^\s<>\"]*)?")
_MAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def _is_a_mail_address(written: str) -> str:
    if not _MAIL.fullmatch(written):
        raise Unreadable("email", written)
    return written


def _is_a_web_address(written: str) -> str:
    if not _WEB.fullmatch(written):
        raise Unreadable("web", written)
    return written


WebAddress = Annotated[str, AfterValidator(_is_a_web_address)]
"""A page on the net, with `https://` or `http://` in front."""
Email = Annotated[str, AfterValidator(_is_a_mail_address)]
"""The mail address of an office or a role: plain, so that it can stand in a `mailto:` link."""


class Phone(BaseModel):
    """A number: `written` for the eye, `dial` for the telephone (None in a sample)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    written: str

    @model_validator(mode="before")
    @classmethod
    def _from_words(cls, value: Any) -> Any:
        return {"written": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _is_a_number(self) -> "Phone":
        if self.written != SAMPLE_WORDS and not _SHAPE.fullmatch(self.written):
            raise Unreadable("phone", self.written)
        return self

    @property
    def dial(self) -> str | None:
        """Digits for a `tel:` link, without spaces; short national numbers stay as they are."""
        return None if self.written == SAMPLE_WORDS else self.written.replace(" ", "")

    @property
    def international(self) -> str | None:
        """Digits with the country's in front and no plus, as messaging programs want them."""
        if self.dial is None:
            return None
        return self.dial[1:] if self.dial.startswith("+") else f"{ITALY}{self.dial}"
