"""Settings for printing one thing: `python3 tasks.py programme`, `python3 tasks.py referral`.

Reads, prints and puts the sheets into `stampe/`; makes no page. What is printed there before goes.
"""

from pelicanconf import *  # noqa: F403  Pelican's own way: the same rooms, but for the pages

OUTPUT_PATH = "stampe"
PLUGINS = ["plugins.reading.plugin", "plugins.flyers.plugin", "plugins.edition.plugin"]
BACHECA_CACHE = ".cache/print"  # of its own, so that what the site has printed is kept
