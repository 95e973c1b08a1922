"""A sheet: everything one printed page says, as one plain record.

Takes a service or an event and a tongue; gives a record with every word on it, in reading order.
Never lays anything out and never makes an address of its own. There is no sheet without an imprint
(law 47/1948, art. 2), none in a language the thing has no title in, and none of an event gone by.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from plugins.flyers.facts import Fact, Facts
from plugins.flyers.tongue import Tongue, Words
from plugins.languages import Method
from plugins.neighbourhood import Event, Imprint, Neighbourhood, Service, addresses, answers
from plugins.neighbourhood.freshness import CALL_FIRST_AFTER


@dataclass(frozen=True)
class Sheet:
    """One thing in one language, ready for the press."""

    item: str
    language: str
    language_name: str
    direction: str
    script: str
    network: Words
    mark: str
    """Across the page and empty but for a sample, as is `sample_line`."""
    sample_line: str
    title: str
    lines: tuple[Words, ...]
    facts: tuple[Fact, ...]
    scan: str
    number: int
    address: str
    """What the code holds; `link` is the same place for a click, `address_in_clear` for the eye."""
    link: str
    address_in_clear: str
    code_alt: str
    dates: tuple[str, ...]
    translation: str
    """Empty unless a machine translated and nobody has looked."""
    imprint: Words


def sheet_of(
    thing: Service | Event, tongue: Tongue, neighbourhood: Neighbourhood, moment: datetime
) -> Sheet | None:
    number = neighbourhood.permanent_number(thing, tongue.language)
    imprint = imprint_for(thing, neighbourhood)
    if (
        number is None
        or imprint is None
        or not _is_worth_paper(thing, tongue, neighbourhood, moment)
    ):
        return None
    network = neighbourhood.network
    in_clear = f"{network.host}/{number}"
    phrases = tongue.phrases
    return Sheet(
        item=thing.key,
        language=tongue.language.tag,
        language_name=tongue.language.own_name,
        direction=tongue.language.direction,
        script=tongue.script,
        network=tongue.reading(network.name),
        mark=phrases("Esempio") if thing.sample else "",
        sample_line=answers.not_real(thing.kind, phrases) if thing.sample else "",
        title=thing.public_title.reading(tongue.language.tag).words,
        lines=(tongue.reading(thing.summary),),
        facts=Facts(neighbourhood, tongue, moment).of(thing),
        scan=phrases("Inquadra il codice con il telefono"),
        number=number,
        address=addresses.printed(network.host, number),
        link=f"{network.address}/{addresses.short(number)}",
        address_in_clear=tongue.figures(in_clear).text,
        code_alt=phrases("Codice QR che apre {address}", address=tongue.figures(in_clear).text),
        dates=_dates(thing, tongue, _last(thing, neighbourhood, moment)),
        translation=_translation(thing, tongue),
        imprint=_imprint(imprint, tongue, moment.date()),
    )


def imprint_for(thing: Service | Event, neighbourhood: Neighbourhood) -> Imprint | None:
    """The network's; an example of an imprint may stand on samples only."""
    imprint = neighbourhood.network.imprint
    return imprint if imprint and (thing.sample or not imprint.sample) else None


def missing_package(name: str, neighbourhood: Neighbourhood) -> tuple[str, bool]:
    """In words; and whether there are sheets to print, so that the real site needs the package."""
    things: tuple[Service | Event, ...] = (*neighbourhood.services, *neighbourhood.events)
    numbered = (thing for thing in things if thing.key in neighbourhood.numbers)
    is_needed = any(imprint_for(thing, neighbourhood) for thing in numbered)
    remedy = " Cancella la cartella .venv e ripeti il comando: la rifà intera." if is_needed else ""
    return f"Niente volantini: manca il pacchetto «{name}».{remedy}", is_needed


def missing_imprint(neighbourhood: Neighbourhood) -> str | None:
    """Says that there are things to print and nobody who answers for it."""
    things: tuple[Service | Event, ...] = (*neighbourhood.services, *neighbourhood.events)
    if all(imprint_for(thing, neighbourhood) for thing in things):
        return None
    trouble = "è solo un esempio" if neighbourhood.network.imprint else "manca"
    law = "per legge (47/1948, art. 2) ogni foglio dice dove e da chi è stampato"
    return f"Niente volantini: in network.yaml «imprint» {trouble}, e {law}."


def _is_worth_paper(
    thing: Service | Event, tongue: Tongue, neighbourhood: Neighbourhood, moment: datetime
) -> bool:
    """Written in this language, still to come, open, and checked not too long ago."""
    tag = tongue.language.tag
    is_written = all(
        text.reading(tag).language == tag for text in (thing.public_title, thing.summary)
    )
    is_off = (
        _is_closed(thing, moment.date())
        if isinstance(thing, Service)
        else not any(date.is_held for date in neighbourhood.coming(thing, moment))
    )
    return is_written and not is_off and _last(thing, neighbourhood, moment) >= moment.date()


def _is_closed(service: Service, today: date) -> bool:
    """Closed for a while, now or soon: paper says the hours of every week."""
    closed = service.closed
    return closed is not None and (closed.last is None or closed.last >= today)


def _dates(thing: Service | Event, tongue: Tongue, last_day: date) -> tuple[str, ...]:
    checked, last = (tongue.wording.short_date(day) for day in (thing.checked_on, last_day))
    return (
        tongue.phrases("Controllato il {date}", date=checked),
        tongue.phrases("Da togliere dopo il {date}", date=last),
    )


def _translation(thing: Service | Event, tongue: Tongue) -> str:
    if thing.is_stale_in(tongue.language.tag):
        return tongue.phrases(
            "Il testo in italiano è cambiato dopo questa traduzione. "
            "Orari, luogo e telefono sono quelli di oggi."
        )
    if thing.method_in(tongue.language.tag) != Method.MACHINE:
        return ""
    return tongue.phrases("Traduzione automatica, non ancora controllata da una persona.")


def _last(thing: Service | Event, neighbourhood: Neighbourhood, moment: datetime) -> date:
    """The last day the sheet is worth hanging; yesterday, if the event is over."""
    good_until = thing.checked_on + CALL_FIRST_AFTER
    if isinstance(thing, Service):
        return min(good_until, thing.valid_until or good_until)
    coming = neighbourhood.coming(thing, moment)
    if not coming:
        return moment.date() - timedelta(days=1)
    if thing.repeats:
        return min(good_until, thing.repeats.until or good_until)
    return (coming[-1].end or coming[-1].start).date()


def _imprint(imprint: Imprint, tongue: Tongue, today: date) -> Words:
    return tongue.source(f"{imprint.printer}, {imprint.place}, {today.year}")
