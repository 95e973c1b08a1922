"""One sheet that is wanted: the order for it, or why there is none.

Takes what it is of, a tongue and a print run; gives orders, and for what cannot be printed in words
the thing, the language and the reason. What there is gets printed all the same.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from plugins.flyers import leaflets, need_poster, programme, reasons, referral, sign
from plugins.flyers.formats import Format
from plugins.flyers.order import Order
from plugins.flyers.programme import Paper
from plugins.flyers.run import Run
from plugins.flyers.sheets import why_not
from plugins.flyers.tongue import Tongue
from plugins.neighbourhood import Event, Need, Organisation, Service
from plugins.neighbourhood.programme import Programme

TOO_MANY_SERVICES = "troppi servizi su un biglietto solo: scegline meno"


@dataclass(frozen=True)
class Unmade:
    """A sheet there is none of: of what, why, and in which language if that matters."""

    what: str
    reason: str
    language: str = ""


Found: TypeAlias = Iterator[Order | Unmade]


def leaflet(thing: Service | Event, each: Format, tongue: Tongue, run: Run) -> Found:
    language = _name_of(tongue, run)
    if reason := why_not(thing, tongue, run.neighbourhood, run.moment):
        yield Unmade(thing.path, reason, language)
    elif each.sides > 1 and tongue.language == run.source.language:
        yield Unmade(f"{thing.path}, {each.words}", reasons.ONE_LANGUAGE, language)
    else:
        yield from leaflets.orders_for(thing, tongue, [each], run)


def poster(need: Need, tongue: Tongue, run: Run) -> Found:
    made = [*need_poster.orders_for(need, tongue, run)]
    yield from made
    if not made:
        yield Unmade(need.key, reasons.no_need_poster(need, run), _name_of(tongue, run))


def window_sign(point: Organisation, run: Run) -> Found:
    """In every language at once."""
    made = [*sign.orders_for(point, run)]
    yield from made
    if not made:
        yield Unmade(f"{point.path}, cartello", reasons.no_sign(point, run))


def week(programme_: Programme, paper: Paper, tongue: Tongue, run: Run) -> Found:
    made = [*programme.orders_for(programme_, paper, tongue, run)]
    yield from made
    if not made:
        what = f"programma della settimana dal {programme_.monday:%d/%m/%Y}"
        yield Unmade(what, reasons.no_programme(programme_, run), _name_of(tongue, run))


def cards(services: tuple[Service, ...], tongues: Iterable[Tongue], run: Run) -> Found:
    """For those among the services to which somebody can be sent now."""
    against = {service.key: reasons.not_on_a_card(service, run) for service in services}
    yield from (Unmade(each.path, reason) for each in services if (reason := against[each.key]))
    fit = tuple(service for service in services if not against[service.key])
    for tongue in tongues if fit else ():
        made = [*referral.orders_for(fit, tongue, run)]
        several = TOO_MANY_SERVICES * (len(fit) > 1)
        yield from (replace(order, too_long=several) for order in made)
        if not made:
            yield Unmade("biglietto di invio", reasons.no_card(fit, run), _name_of(tongue, run))


def in_words(unmade: Iterable[Unmade]) -> Iterator[str]:
    """Italian, without a final stop: a line however many languages it is the same in."""
    languages: dict[tuple[str, str], dict[str, None]] = {}
    for each in unmade:
        named = languages.setdefault((each.what, each.reason), {})
        named |= {each.language: None} if each.language else {}
    for (what, reason), named in languages.items():
        yield f"{what}: niente{' in ' * bool(named)}{', '.join(named)}, perché {reason}"


def _name_of(tongue: Tongue, run: Run) -> str:
    """As whoever prints calls the language: «arabo»."""
    return run.source.name_of(tongue.language.tag)
