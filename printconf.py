"""Settings for printing something: `python3 tasks.py flyers`, `programme`, `referral`, `kit`.

Reads, checks, prints and puts the sheets into `stampe/`, beside what was printed before; makes no
page. What the site would refuse is not printed either: paper cannot be taken back.
"""

from pelicanconf import *  # noqa: F403  Pelican's own way: the same rooms, but for the pages

OUTPUT_PATH = "stampe"
PLUGINS = [
    "plugins.reading.plugin",
    "plugins.checks.plugin",
    "plugins.flyers.plugin",
    "plugins.edition.plugin",
]
BACHECA_ADDS = True
BACHECA_CACHE = ".cache/print"  # of its own, so that what the site has printed is kept
