"""Opening hours in words, as pages and paper say them.

Takes hours, a wording and its phrases; gives (days, spans) for each row a partner wrote, and the
remarks that hold for all of them. Says the ordinary week: what is open now is another question.
"""

from plugins.languages import Phrases, Wording
from plugins.neighbourhood.hours import Break, Day, Hours, Row

WORTH_A_RANGE = 3
"""From three days on one says "da lunedì a mercoledì", and does not list them."""
SUNDAY = 6


def rows_in_words(
    hours: Hours, wording: Wording, phrases: Phrases
) -> list[tuple[str, tuple[str, ...]]]:
    """As in («martedì e giovedì», («dalle 16:30 alle 18:30»,)); spans are not yet joined."""
    return [
        (
            _days(row, wording, phrases),
            tuple(wording.span(span.opens, span.closes) for span in row.spans),
        )
        for row in hours.rows
    ]


def remarks(hours: Hours, phrases: Phrases) -> list[str]:
    """As in «Su appuntamento», «Chiuso ad agosto»."""
    closed: dict[Break, str] = {
        "PH": phrases("Chiuso nei giorni di festa"),
        "SH": phrases("Chiuso nelle vacanze di scuola"),
        "Aug": phrases("Chiuso ad agosto"),
    }
    appointment = [phrases("Su appuntamento")] if hours.by_appointment else []
    return [*appointment, *(closed[each] for each in hours.closed_in)]


def _days(row: Row, wording: Wording, phrases: Phrases) -> str:
    numbers = [day.weekday for day in row.days]
    in_a_row = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    plain = all(day.nth is None for day in row.days)
    if in_a_row and plain and len(numbers) >= WORTH_A_RANGE:
        first, last = wording.weekday(numbers[0]), wording.weekday(numbers[-1])
        return phrases("da {first} a {last}", first=first, last=last)
    return wording.all_of(_day(day, wording, phrases) for day in row.days)


def _day(day: Day, wording: Wording, phrases: Phrases) -> str:
    name = wording.weekday(day.weekday)
    if day.nth is None:
        return name
    in_the_month = _sundays if day.weekday == SUNDAY else _days_of_the_month
    return in_the_month(name, phrases)[day.nth - 1]


def _days_of_the_month(name: str, phrases: Phrases) -> tuple[str, ...]:
    return (
        phrases("il primo {weekday} del mese", weekday=name),
        phrases("il secondo {weekday} del mese", weekday=name),
        phrases("il terzo {weekday} del mese", weekday=name),
        phrases("il quarto {weekday} del mese", weekday=name),
        phrases("il quinto {weekday} del mese", weekday=name),
    )


def _sundays(name: str, phrases: Phrases) -> tuple[str, ...]:
    """In Italian Sunday alone of all days is feminine."""
    return (
        phrases("la prima {weekday} del mese", weekday=name),
        phrases("la seconda {weekday} del mese", weekday=name),
        phrases("la terza {weekday} del mese", weekday=name),
        phrases("la quarta {weekday} del mese", weekday=name),
        phrases("la quinta {weekday} del mese", weekday=name),
    )
