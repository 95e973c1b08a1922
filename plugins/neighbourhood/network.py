"""Who we are: the network's names, area, languages, urgent numbers and imprint.

All of it is data of `content/network.yaml`, so that another neighbourhood is data only.
"""

from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from plugins.languages import Language, Text, Unreadable
from plugins.neighbourhood.contact import Phone
from plugins.neighbourhood.dates import Day


class Hotline(BaseModel):
    """A telephone number that answers everywhere, with the public address it was read at."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: Phone
    """Number (HSDS: phone; schema.org: telephone). it: Il numero da chiamare. Esempio: `"112"`."""
    title: Text
    """When to call (HSDS: name; schema.org: name).

    it: Quando si chiama, in tutte le lingue. Esempio:
    `{it: Qualcuno è in pericolo, en: Someone is in danger}`.
    """
    note: Text | None = None
    """Hours and languages (HSDS: description; schema.org: description).

    it: Orari, lingue, che cosa sapere, in tutte le lingue. Esempio:
    `{it: Giorno e notte., en: Day and night.}`.
    """
    free: bool | None = None
    """Whether the call costs nothing (schema.org: contactOption).

    it: La chiamata è gratis? Esempio: `yes`.
    """
    urgent: bool = False
    """Shown on the page for who is in danger.

    it: È per chi è in pericolo: si vede nella pagina del pericolo. Esempio: `yes`.
    """
    source: str = Field(pattern=r"^https?://\S+$")
    """The public page it was read at, kept for whoever checks it again (HSDS: url).

    it: La pagina pubblica dove si è letto il numero. Esempio: `https://www.ente.example/numeri`.
    """
    checked: Day
    """Day of the check (HSDS: assured_date; schema.org: lastReviewed).

    it: Il giorno in cui si è controllato. Esempio: `2026-11-22`.
    """

    @field_validator("number")
    @classmethod
    def _can_be_called(cls, number: Phone) -> Phone:
        if number.dial is None:
            raise Unreadable("phone", number.written)
        return number


class Imprint(BaseModel):
    """The last line of every sheet (law 47/1948, art. 2): place, and who prints."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    place: str
    """Where it is printed. it: Dove si stampa. Esempio: `Prova`."""
    printer: str
    """Who prints. it: Chi stampa. Esempio: `Stampato in proprio – Associazione Esempio Uno`."""
    sample: bool = False
    """Invented. it: È un esempio: sul sito vero non si può. Esempio: `no`."""


class Network(BaseModel):
    """The neighbourhood network. `official` only once the network itself has adopted the site."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Text
    """Name of the noticeboard (HSDS: name; schema.org: name).

    it: Il nome della bacheca, in tutte le lingue. Esempio:
    `{it: La bacheca del quartiere, en: The noticeboard}`.
    """
    area: Text
    """Name of the neighbourhood (HSDS: service_area; schema.org: areaServed).

    it: Il nome del quartiere, in tutte le lingue. Esempio: `{it: Via Prova}`.
    """
    city: str
    """City (HSDS: city; schema.org: addressLocality). it: La città. Esempio: `Prova`."""
    address: str = Field(pattern=r"^https://[a-z0-9.-]+$")
    """Where the site lives, without a slash at the end (HSDS: website; schema.org: url).

    it: L'indirizzo del sito, senza barra in fondo: finisce su ogni foglio stampato. Esempio:
    `https://bacheca.example`.
    """
    zone: str = "Europe/Rome"
    """Time zone (HSDS: timezone; schema.org: scheduleTimezone; iCalendar: TZID).

    it: Il fuso orario. Esempio: `Europe/Rome`.
    """
    source_language: str
    """The language pages are written in first (schema.org: inLanguage).

    it: La lingua in cui si scrive per prima. Esempio: `it`.
    """
    languages: tuple[Language, ...] = Field(min_length=1)
    """Every language, with a number that is never given to another (schema.org: inLanguage).

    it: Le lingue del sito. Il numero è nei codici stampati: non cambia e non si dà a un'altra
    lingua. Esempio: `{it: 1, ar: 2}`.
    """
    official: bool = False
    """Whether the network itself has adopted the site.

    it: La rete ha adottato il sito? Esempio: `no`.
    """
    imprint: Imprint | None = None
    """The last line of every sheet.

    it: L'ultima riga di ogni foglio stampato (legge 47/1948): senza, niente volantini. Esempio:
    `{place: Prova, printer: Stampato in proprio – Associazione Esempio Uno}`.
    """
    hotlines: tuple[Hotline, ...] = ()
    """Numbers that answer everywhere (HSDS: phone; schema.org: contactPoint).

    it: I numeri utili, in ordine. Esempio:
    `[{number: "112", title: {it: Pericolo}, source: https://ente.example, checked: 2026-11-22}]`.
    """

    @field_validator("languages", mode="before")
    @classmethod
    def _from_mapping(cls, value: Any) -> Any:
        """The short form of the file: `{it: 1, ar: 2}`."""
        if not isinstance(value, dict):
            return value
        return [{"tag": tag, "number": number} for tag, number in value.items()]

    @field_validator("languages")
    @classmethod
    def _numbers_are_their_own(cls, languages: tuple[Language, ...]) -> tuple[Language, ...]:
        numbers = [language.number for language in languages]
        for number in numbers:
            if numbers.count(number) > 1:
                raise Unreadable("language_number", str(number))
        return languages

    @field_validator("zone")
    @classmethod
    def _is_on_the_map(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
            raise Unreadable("zone", zone) from unknown
        return zone

    @model_validator(mode="after")
    def _speaks_its_source(self) -> "Network":
        if self.source_language not in {language.tag for language in self.languages}:
            raise Unreadable("source_language", self.source_language)
        return self

    @property
    def time_zone(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    @property
    def host(self) -> str:
        return self.address.removeprefix("https://")

    def language(self, tag: str) -> Language:
        return next(language for language in self.languages if language.tag == tag)
