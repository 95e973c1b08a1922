"""Settings of a demonstration build, samples and all. `publishconf.py` is the real one.

Everything about the neighbourhood is in `content/network.yaml`, nothing of it here.
"""

from jinja2 import StrictUndefined

# Where things are. Nothing in content/ is Pelican's own article or page.
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
THEME_TEMPLATES_OVERRIDES = ["theme/components"]
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
ARTICLE_EXCLUDES = PAGE_EXCLUDES = ["."]
THEME_STATIC_PATHS: list[str] = []
DELETE_OUTPUT_DIRECTORY = False  # the edition removes what is no longer made

# In the order of the arrows: read, check, make sheets and calendars, make pages, publish.
PLUGINS = [
    "plugins.reading.plugin",
    "plugins.checks.plugin",
    "plugins.flyers.plugin",
    "plugins.feeds.plugin",
    "plugins.pages.plugin",
    "plugins.edition.plugin",
]

# A misspelt name in a template fails the build; everything is escaped unless marked.
JINJA_ENVIRONMENT = {
    "undefined": StrictUndefined,
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
}

# What Pelican would make by itself and nobody asked for.
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
ARTICLE_SAVE_AS = PAGE_SAVE_AS = ""
SITEURL = ""
SITENAME = "Bacheca"
TIMEZONE = "Europe/Rome"

# Ours.
BACHECA_CACHE = ".cache"
BACHECA_PRODUCTION = False
BACHECA_ADDS = False  # an edition is all of output/: what is no longer made goes
BACHECA_GALLERY = False  # the components one by one, beside the site: `python3 tasks.py gallery`
BACHECA_FORMATS = ["a4", "a5", "strips", "cards", "bilingual"]  # of services and events, on paper
BACHECA_PRINT: dict[str, str] = {}  # one thing on paper instead of all: `printconf.py`
