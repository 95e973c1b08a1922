"""What kiosks lay over the pages, one file per language, so that telephones need not carry it.

Takes the studio, the dress and what slides show; gives JSON: the markup of every piece, the styles
they add to any page, and the module that knows what to do with them. It is no page: nobody is led
to it, and nothing in the site leans on it.
"""

import datetime as dt
import json
from collections.abc import Iterator

from plugins.neighbourhood import Neighbourhood, addresses
from plugins.neighbourhood.week import days_between
from plugins.pages.attract import slides_of
from plugins.pages.dress import Dress
from plugins.pages.studio import Studio
from plugins.pages.views import PUBLISHED_DAYS, View

TEMPLATE = "totem"
MODULE = "kiosk.mjs"


def drawers_of(
    neighbourhood: Neighbourhood, moment: dt.datetime, studio: Studio, dress: Dress
) -> Iterator[tuple[str, bytes]]:
    """(address, content) for each language."""
    network = neighbourhood.network
    today = moment.astimezone(network.time_zone).date()
    days = days_between(neighbourhood, today, today + dt.timedelta(days=PUBLISHED_DAYS - 1))
    shows = {"slides": slides_of(neighbourhood, days, today=today)}
    style = dress.addition(TEMPLATE)
    for language in network.languages:
        address = addresses.drawer(language.tag)
        drawer = {
            "module": f"/{dress.module(MODULE)}",
            "pocket": f"/{addresses.pocket(language.tag)}",
            "style": style,
            "pieces": studio.show(View(address, TEMPLATE, language, shows)),
        }
        yield address, json.dumps(drawer, ensure_ascii=False).encode()
