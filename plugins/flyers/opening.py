"""Opening hours on a sheet, one line for each row as the partner wrote it.

Takes hours and a tongue; gives lines such as "Martedì e giovedì, dalle 16:30 alle 18:30". A span
of hours never breaks over two lines.
"""

from datetime import date

from plugins.flyers.tongue import Tongue
from plugins.neighbourhood import Hours
from plugins.neighbourhood.opening import remarks, rows_in_words


def opening_lines(hours: Hours, tongue: Tongue, today: date) -> tuple[str, ...]:
    others = remarks(hours, tongue.wording, tongue.phrases, today=today)
    return (*row_lines(hours, tongue), *(_unbroken(line, hours, tongue) for line in others))


def row_lines(hours: Hours, tongue: Tongue) -> tuple[str, ...]:
    """The rows alone, for a second door: what holds for all stands under the first."""
    rows = rows_in_words(hours, tongue.wording, tongue.phrases)
    return tuple(_line(days, spans, tongue) for days, spans in rows)


def _unbroken(line: str, hours: Hours, tongue: Tongue) -> str:
    """The same, with each span of a date or a feast in one piece."""
    special = (*(each.spans for each in hours.exceptions), hours.on_holidays or ())
    for span in {span for spans in special for span in spans}:
        words = tongue.wording.span(span.opens, span.closes)
        line = line.replace(words, tongue.unbroken(words))
    return line


def _line(days: str, spans: tuple[str, ...], tongue: Tongue) -> str:
    times = tongue.wording.all_of(tongue.unbroken(span) for span in spans)
    line = tongue.phrases("{days}, {times}", days=days, times=times)
    return line[0].upper() + line[1:]
