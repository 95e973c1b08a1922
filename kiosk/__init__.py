"""The kiosk: the built `output/` on a full screen that a visitor cannot leave.

In: the folder the build made, and a settings file if there is one. Out: pages on the screen,
served from this very machine. Never: a page from elsewhere, a file, a dialog, a program.
Rule: `border` decides what may be seen, and only `window` knows pywebview and Qt.
"""
