"""Keeps None, True and False alive: Qt's packages take them for immortal, as they are since 3.12.

Python 3.11 (Debian 12) counts who holds them, and PySide6 6.12, built for later ones, gives back at
each call what it never took: after some thousands, in an hour of a hall, Python ends the program
("deallocating None"). Given so many holders that they never run out, they are what PEP 683 made
them. Never: anything on a Python that has them immortal.
"""

import ctypes
import sys

HOLDERS = 2**40
"""A thousand calls a second for thirty years."""
SINGLETONS = (None, True, False, NotImplemented)


def hold_singletons() -> None:
    if sys.version_info >= (3, 12):
        return
    for each in SINGLETONS:
        count = ctypes.c_ssize_t.from_address(id(each))  # an object begins with its count
        count.value += HOLDERS
