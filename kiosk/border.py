"""The border of the kiosk: which addresses may be shown, which may be loaded.

In: an address as the browser engine spells it (lower-case scheme and host, no backslashes).
Out: yes or no. Never: a look at the network, the disk or the page.
Rule: an address is ours only if it begins, letter by letter, with our origin and a slash;
nothing is parsed, so there is no second reading of an address to be tricked into.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Border:
    """The line around one origin, such as `http://127.0.0.1:8000` (no slash at the end)."""

    origin: str

    def may_show(self, address: str) -> bool:
        """May the window, or a frame in it, go to this address?"""
        return address.startswith(f"{self.origin}/")

    def may_load(self, address: str) -> bool:
        """May a page fetch this address? Besides our own, what the page carries in itself."""
        return self.may_show(address) or address.startswith(("data:", f"blob:{self.origin}/"))
