"""One file of a thing, as it was written in one language."""

from dataclasses import dataclass
from typing import Any

from plugins.languages import Method
from plugins.reading.header import Written

TRANSLATION = "translation"
DECLARED = ["method", "by", "date", "source"]
"""What a translation says of itself."""
METHODS = [method.value for method in Method if method != Method.ORIGINAL]


@dataclass(frozen=True)
class Source:
    """One language's file of a thing."""

    path: str
    language: str
    written: Written

    @property
    def declared(self) -> dict[str, Any]:
        """How it was translated: `{method: person, by: …}`, or the method alone."""
        declared = self.written.value.get(TRANSLATION, {})
        return declared if isinstance(declared, dict) else {"method": declared}

    @property
    def method(self) -> str:
        """As declared; what is not a method has been refused elsewhere."""
        method = self.declared.get("method")
        return method if method in METHODS else Method.MACHINE
