"""Settings of the real site: no samples, nothing that is not real.

The build refuses an address or an imprint that is still an example.
"""

from pelicanconf import *  # noqa: F403  Pelican's own way: publishing is the same plus a little

BACHECA_PRODUCTION = True
