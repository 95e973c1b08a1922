"""Opening hours in words, as pages and paper say them.

Takes hours, a wording and its phrases; gives (days, spans) for each row a partner wrote, and the
remarks that hold for all of them. Says what is ordinary and what is announced; what is open now is
the timetable's question.
"""

from collections.abc import Iterator
from datetime import date

from plugins.languages import Phrases, Wording
from plugins.neighbourhood.hours import Day, Exceptional, Hours, Row, Span
from plugins.neighbourhood.seasons import MonthDay, Season

WORTH_A_RANGE = 3
"""From three days on one says "da lunedì a mercoledì", and does not list them."""
EVERY_DAY, SUNDAY, AUGUST, LAST = 7, 6, 8, -1
_ANY_LEAP_YEAR = 2028


def rows_in_words(
    hours: Hours, wording: Wording, phrases: Phrases
) -> list[tuple[str, tuple[str, ...]]]:
    """As in («martedì e giovedì», («dalle 16:30 alle 18:30»,)); spans are not yet joined."""
    return [(_when(row, wording, phrases), _spans(row.spans, wording)) for row in _by_season(hours)]


def remarks(hours: Hours, wording: Wording, phrases: Phrases, *, today: date) -> list[str]:
    """As in «Su appuntamento», «Chiuso ad agosto»; exceptions that are past are not said.

    Each says by itself what it means: below «Chiuso nei giorni di festa» a bare date with its hours
    would read as closed then.
    """
    said = [
        (hours.always, phrases("Sempre aperto, giorno e notte")),
        (hours.by_appointment, phrases("Su appuntamento")),
        (hours.call_first, phrases("Telefona prima: gli orari possono cambiare")),
        (hours.on_holidays == (), phrases("Chiuso nei giorni di festa")),
        (hours.is_silent_on_holidays, phrases("Nei giorni di festa telefona prima")),
        (hours.closed_in_school_holidays, phrases("Chiuso nelle vacanze di scuola")),
    ]
    lines = [words for holds, words in said if holds]
    if hours.on_holidays:
        times = wording.all_of(_spans(hours.on_holidays, wording))
        feasts = phrases("nei giorni di festa")
        lines.append(phrases("{season}: {days}", season=_capital(feasts), days=times))
    lines += [_closed_in(season, wording, phrases) for season in hours.closed_in]
    coming = (each for each in hours.exceptions if each.dates.last >= today)
    return [*lines, *(_exception(each, wording, phrases) for each in coming)]


def _by_season(hours: Hours) -> Iterator[Row]:
    """All year first."""
    yield from sorted(hours.rows, key=lambda row: row.season is not None)


def _spans(spans: tuple[Span, ...], wording: Wording) -> tuple[str, ...]:
    return tuple(wording.span(span.opens, span.closes) for span in spans)


def _when(row: Row, wording: Wording, phrases: Phrases) -> str:
    days = _days(row, wording, phrases)
    if row.season:
        season = _season(row.season, wording, phrases)
        days = phrases("{season}: {days}", season=season, days=days)
    return phrases("{days}, su appuntamento", days=days) if row.by_appointment else days


def _season(season: Season, wording: Wording, phrases: Phrases) -> str:
    """As in «dal giorno 12 settembre al giorno 8 giugno»."""
    first, last = (wording.day_in_the_year(_some_day(end)) for end in (season.first, season.last))
    return _from_to(first, last, phrases)


def _closed_in(season: Season, wording: Wording, phrases: Phrases) -> str:
    if season.month == AUGUST:
        return phrases("Chiuso ad agosto")
    first, last = (wording.day_in_the_year(_some_day(end)) for end in (season.first, season.last))
    return phrases("Chiuso: {days}", days=_from_to(first, last, phrases))


def _exception(each: Exceptional, wording: Wording, phrases: Phrases) -> str:
    first, last = wording.date(each.dates.first), wording.date(each.dates.last)
    days = first if first == last else phrases("da {first} a {last}", first=first, last=last)
    if not each.spans:
        return phrases("Chiuso: {days}", days=days)
    times = wording.all_of(_spans(each.spans, wording))
    return phrases("Orario diverso: {days}, {times}", days=days, times=times)


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _from_to(first: str, last: str, phrases: Phrases) -> str:
    if first == last:
        return first
    return phrases("dal giorno {first} al giorno {last}", first=first, last=last)


def _some_day(month_day: MonthDay) -> date:
    return date(_ANY_LEAP_YEAR, *month_day)


def _days(row: Row, wording: Wording, phrases: Phrases) -> str:
    return days_in_words(row.days, wording, phrases)


def days_in_words(days: tuple[Day, ...], wording: Wording, phrases: Phrases) -> str:
    """As in «martedì e giovedì», «da lunedì a venerdì», «il primo mercoledì del mese»."""
    numbers = [day.weekday for day in days]
    if len(numbers) == EVERY_DAY and all(day.nth is None for day in days):
        return phrases("tutti i giorni")
    in_a_row = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    plain = all(day.nth is None for day in days)
    if in_a_row and plain and len(numbers) >= WORTH_A_RANGE:
        first, last = wording.weekday(numbers[0]), wording.weekday(numbers[-1])
        return phrases("da {first} a {last}", first=first, last=last)
    return wording.all_of(_day(day, wording, phrases) for day in days)


def _day(day: Day, wording: Wording, phrases: Phrases) -> str:
    name = wording.weekday(day.weekday)
    if day.nth is None:
        return name
    in_the_month = _sundays if day.weekday == SUNDAY else _days_of_the_month
    return in_the_month(name, phrases)[day.nth if day.nth == LAST else day.nth - 1]


def _days_of_the_month(name: str, phrases: Phrases) -> tuple[str, ...]:
    return (
        phrases("il primo {weekday} del mese", weekday=name),
        phrases("il secondo {weekday} del mese", weekday=name),
        phrases("il terzo {weekday} del mese", weekday=name),
        phrases("il quarto {weekday} del mese", weekday=name),
        phrases("il quinto {weekday} del mese", weekday=name),
        phrases("l'ultimo {weekday} del mese", weekday=name),
    )


def _sundays(name: str, phrases: Phrases) -> tuple[str, ...]:
    """In Italian Sunday alone of all days is feminine."""
    return (
        phrases("la prima {weekday} del mese", weekday=name),
        phrases("la seconda {weekday} del mese", weekday=name),
        phrases("la terza {weekday} del mese", weekday=name),
        phrases("la quarta {weekday} del mese", weekday=name),
        phrases("la quinta {weekday} del mese", weekday=name),
        phrases("l'ultima {weekday} del mese", weekday=name),
    )
