"""Settings for printing something: `python3 tasks.py flyers`, `programme`, `referral`, `kit`.

Reads, prints and puts the sheets into `stampe/`, beside what was printed before; makes no page.
"""

from pelicanconf import *  # noqa: F403  Pelican's own way: the same rooms, but for the pages

OUTPUT_PATH = "stampe"
PLUGINS = ["plugins.reading.plugin", "plugins.flyers.plugin", "plugins.edition.plugin"]
BACHECA_ADDS = True
BACHECA_CACHE = ".cache/print"  # of its own, so that what the site has printed is kept
