"""What can go wrong while work is made ready, said to the person at the keyboard.

A trouble carries Italian sentences: what is missing and exactly what to type. The entrance shows
it and stops; nothing else catches it.
"""


class Trouble(Exception):
    """The environment cannot be made ready; the message says what to do."""


class UnfitMachine(Trouble):
    """The task cannot run on this kind of machine at all."""


class MissingPackages(Trouble):
    """System packages are missing and may not be installed without a person."""


class FailedInstall(Trouble):
    """An installer was started and did not finish its work."""
