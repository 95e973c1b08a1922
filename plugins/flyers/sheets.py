"""A sheet: everything one printed page says, as one plain record.

Takes a service or an event and a tongue; gives a record with every word on it, in reading order.
Never lays anything out and never makes an address of its own. There is no sheet without an imprint
(law 47/1948, art. 2), none in a language the thing has no title in, and none of an event gone by.
"""

from dataclasses import dataclass
from datetime import date, datetime

from plugins.flyers.facts import Fact, Facts
from plugins.flyers.lasting import LONG_AGO, is_closed, last_day
from plugins.flyers.tongue import Tongue, Words
from plugins.languages import Method
from plugins.neighbourhood import Event, Imprint, Neighbourhood, Service, addresses, answers

NO_IMPRINT = "in network.yaml «imprint» manca, o è solo un esempio"


@dataclass(frozen=True)
class Sheet:
    """One thing in one language, ready for the press."""

    item: str
    language: str
    language_name: str
    direction: str
    script: str
    network: Words
    icon: str
    """Name of a drawing of the theme, or nothing."""
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
    """Of the check and of taking it down; `until` is for what people carry with them."""
    until: str
    translation: str
    """Empty unless a machine translated and nobody has looked."""
    imprint: Words


def sheet_of(
    thing: Service | Event, tongue: Tongue, neighbourhood: Neighbourhood, moment: datetime
) -> Sheet | None:
    """None if there is none to be made: `why_not` says the reason."""
    number = neighbourhood.permanent_number(thing, tongue.language)
    imprint = imprint_for(thing, neighbourhood)
    if not number or not imprint or why_not(thing, tongue, neighbourhood, moment):
        return None
    network, phrases = neighbourhood.network, tongue.phrases
    in_clear = tongue.figures(f"{network.host}/{number}").text
    last = tongue.wording.short_date(last_day(thing, neighbourhood, moment))
    return Sheet(
        item=thing.key,
        language=tongue.language.tag,
        language_name=tongue.language.own_name,
        direction=tongue.language.direction,
        script=tongue.language.script,
        network=tongue.reading(network.name),
        icon=_icon(thing, neighbourhood),
        mark=phrases("Esempio") if thing.sample else "",
        sample_line=answers.not_real(thing.kind, phrases) if thing.sample else "",
        title=thing.public_title.reading(tongue.language.tag).words,
        lines=_summary(thing, tongue),
        facts=Facts(neighbourhood, tongue, moment).of(thing),
        scan=phrases("Inquadra il codice con il telefono"),
        number=number,
        address=addresses.printed(network.host, number),
        link=f"{network.address}/{addresses.short(number)}",
        address_in_clear=in_clear,
        code_alt=phrases("Codice QR che apre {address}", address=in_clear),
        dates=_dates(thing, tongue, last),
        until=phrases("Vale fino al {date}", date=last),
        translation=_translation(thing, tongue),
        imprint=imprint_words(imprint, tongue, moment.date()),
    )


def why_not(  # noqa: PLR0911  one line for each reason
    thing: Service | Event, tongue: Tongue, neighbourhood: Neighbourhood, moment: datetime
) -> str | None:
    """In Italian, for whoever asked for the sheet; None if there is nothing against it."""
    tag, today = tongue.language.tag, moment.date()
    last = last_day(thing, neighbourhood, moment)
    texts = (thing.public_title, thing.summary)
    if thing.key not in neighbourhood.numbers:
        return "non ha ancora un numero permanente: lo dà «python3 tasks.py number»"
    if imprint_for(thing, neighbourhood) is None:
        return NO_IMPRINT
    if any(text.reading(tag).language != tag for text in texts):
        return "titolo e sintesi non sono scritti in questa lingua"
    if isinstance(thing, Service) and is_closed(thing, today):
        return "è chiuso per un periodo, o sta per chiudere: la carta direbbe gli orari di sempre"
    if isinstance(thing, Event) and last == LONG_AGO:
        return "è già passato, oppure è annullato"
    if last < today:
        return (
            f"i fatti valevano fino al {last:%d/%m/%Y}: prima telefona e controlla, poi "
            "aggiorna «verified» o «valid_until»"
        )
    return None


def imprint_for(thing: Service | Event, neighbourhood: Neighbourhood) -> Imprint | None:
    """The network's; an example of an imprint may stand on samples only."""
    imprint = neighbourhood.network.imprint
    return imprint if imprint and (thing.sample or not imprint.sample) else None


def imprint_words(imprint: Imprint, tongue: Tongue, today: date) -> Words:
    """Who prints, where and when: the month, so that a sheet stays the same for so long."""
    return tongue.source(f"{imprint.printer}, {imprint.place}, {tongue.month(today)}")


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


def _icon(thing: Service | Event, neighbourhood: Neighbourhood) -> str:
    """Of the first need; a discreet sheet shows none."""
    return "" if thing.discreet else neighbourhood.need(thing.needs[0]).icon


def _summary(thing: Service | Event, tongue: Tongue) -> tuple[Words, ...]:
    return () if thing.discreet else (tongue.reading(thing.summary),)


def _dates(thing: Service | Event, tongue: Tongue, last: str) -> tuple[str, ...]:
    checked = tongue.wording.short_date(thing.checked_on)
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
