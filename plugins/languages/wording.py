"""Dates, hours and days in words of a language.

Takes dates, times and weekday numbers (0 is Monday); gives what a person would say, from CLDR.
Never asks the clock. Hours are always 24-hour with Western digits: they are what is written on
the door; ranges are said in words, since a bare dash turns around between right-to-left words.
"""

import datetime as dt
from collections.abc import Iterable

from babel.dates import format_date, format_skeleton, get_day_names
from babel.lists import format_list

from plugins.languages.language import Language
from plugins.languages.phrases import Phrases


class Wording:
    """How one language says when."""

    def __init__(self, language: Language, phrases: Phrases) -> None:
        self._locale = language.locale
        self._phrases = phrases

    def date(self, day: dt.date) -> str:
        """As in «sabato 15 maggio 2027»."""
        return format_date(day, "full", locale=self._locale)

    def short_date(self, day: dt.date) -> str:
        """As in «2 novembre 2026»."""
        return format_date(day, "long", locale=self._locale)

    def day_and_month(self, day: dt.date) -> str:
        """As in «15 mag»."""
        return format_skeleton("MMMd", dt.datetime.combine(day, dt.time()), locale=self._locale)

    def day_in_the_year(self, day: dt.date) -> str:
        """As in «12 settembre»: the same every year."""
        return format_skeleton("MMMMd", dt.datetime.combine(day, dt.time()), locale=self._locale)

    def days(self, first: dt.date, last: dt.date) -> str:
        """As in «dal giorno 7 dicembre al giorno 13 dicembre»."""
        begins, ends = self.day_in_the_year(first), self.day_in_the_year(last)
        return self._phrases("dal giorno {first} al giorno {last}", first=begins, last=ends)

    def clock(self, moment: dt.time) -> str:
        return f"{moment:%H:%M}"

    def clock_at_the_end(self, moment: dt.time) -> str:
        """Midnight, where something ends, is 24:00."""
        return "24:00" if moment == dt.time(0) else self.clock(moment)

    def span(self, opens: dt.time, closes: dt.time) -> str:
        """As in «dalle 16:30 alle 18:30»; midnight at the end of the day is 24:00."""
        until = self.clock_at_the_end(closes)
        return self._phrases("dalle {opens} alle {closes}", opens=self.clock(opens), closes=until)

    def weekday(self, number: int) -> str:
        names = get_day_names("wide", context="stand-alone", locale=self._locale)
        return str(names[number])

    @property
    def comma(self) -> str:
        """Between the parts of a sentence: Arabic and Chinese have one of their own."""
        return self._phrases("{first}, {second}", first="", second="")

    @property
    def colon(self) -> str:
        return self._phrases("{label}: {words}", label="", words="")

    def one_after_another(self, words: Iterable[str]) -> str:
        """Parts of one sentence: «ogni martedì, fino a maggio»."""
        parts = list(words)
        said = parts[0]
        for part in parts[1:]:
            said = self._phrases("{first}, {second}", first=said, second=part)
        return said

    def all_of(self, words: Iterable[str]) -> str:
        """As in «martedì e giovedì»."""
        return format_list(list(words), locale=self._locale)
