"""What happens on some days (iCalendar: VEVENT; schema.org: Event)."""

from datetime import timedelta
from functools import cached_property
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from plugins.languages import LanguageTag, Text, Unreadable
from plugins.neighbourhood.ages import Ages
from plugins.neighbourhood.contact import Email, Phone, WebAddress
from plugins.neighbourhood.dates import Clock, Day, Moment
from plugins.neighbourhood.notice import Alert, Capacity, Update
from plugins.neighbourhood.occurrences import Change, Repeats, Series
from plugins.neighbourhood.picture import Picture
from plugins.neighbourhood.service import Alone, Cost, Provider
from plugins.neighbourhood.thing import FactualThing, Kind, OneLine, OneSentence

LONGEST_REPEATED = timedelta(days=7)
"""Of one time; who writes more has written the end of the whole course."""


class Slot(BaseModel):
    """One entry of the day's programme (schema.org: subEvent)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: Clock
    """Hour of the day (schema.org: startDate; iCalendar: DTSTART).

    it: A che ora. Esempio: `"17:00"`.
    """
    title: Text
    """What happens (schema.org: name; iCalendar: SUMMARY).

    it: Che cosa si fa. Esempio: `Laboratori per i bambini`.
    """


class Event(FactualThing):
    """Something to go to, once or again and again."""

    kind: ClassVar[Kind] = "events"

    summary: OneSentence
    """One sentence (schema.org: description; iCalendar: DESCRIPTION).

    it: Che cosa succede, in una frase. Esempio: `Un pomeriggio di giochi per bambini e famiglie.`.
    """
    needs: Annotated[tuple[str, ...], Field(min_length=1, max_length=3)]
    """What it answers (schema.org: about; iCalendar: CATEGORIES).

    it: A quali bisogni risponde: i nomi sono in `needs.yaml`. Esempio: `[insieme]`.
    """
    audiences: Annotated[tuple[str, ...], Field(min_length=1)]
    """Who it is for (schema.org: audience).

    it: Per chi è: i nomi sono in `audiences.yaml`. Esempio: `[famiglie]`.
    """
    ages: Ages | None = None
    """Years of age (schema.org: typicalAgeRange).

    it: Da che età a che età. Esempio: `{from: 3, to: 12}`.
    """
    limits: OneLine = None
    """Who may not come.

    it: Chi non può venire, detto chiaro. Esempio: `Solo per chi è iscritto a scuola.`.
    """
    organisations: Annotated[tuple[Provider, ...], Field(min_length=1)]
    """Who holds it (schema.org: organizer; iCalendar: ORGANIZER).

    it: Chi lo fa, e se guida o aiuta. Esempio:
    `[{organisation: associazione-esempio-uno, role: lead}]`.
    """
    place: str | None = None
    """Where (schema.org: location; iCalendar: LOCATION).

    it: Dove: il nome del file del luogo, senza la fine. Esempio: `sala-esempio`.
    """
    start: Moment
    """First beginning (schema.org: startDate; iCalendar: DTSTART).

    it: Quando comincia: giorno e ora. Se si ripete, la prima volta. Esempio: `2027-03-02 17:00`.
    """
    end: Moment | None = None
    """End of the first time (schema.org: endDate; iCalendar: DTEND).

    it: Quando finisce: giorno e ora. Se si ripete, la prima volta. Esempio: `2027-03-02 18:30`.
    """
    repeats: Repeats | None = None
    """How it repeats (schema.org: eventSchedule; iCalendar: RRULE).

    it: Ogni quanto si ripete, e fino a quando. Esempio: `{every: week, on: Tu, until: 2027-05-25}`.
    """
    also_on: tuple[Day, ...] = ()
    """More days, same hours (schema.org: eventSchedule; iCalendar: RDATE).

    it: Altri giorni, con le stesse ore. Esempio: `[2027-06-05]`.
    """
    changed: tuple[Change, ...] = ()
    """Dates not as announced (schema.org: eventStatus; iCalendar: RECURRENCE-ID).

    it: Le date annullate, spostate o al completo. Esempio:
    `[{date: 2027-03-09, status: cancelled}]`.
    """
    cost: Cost
    """Price (schema.org: offers, isAccessibleForFree).

    it: Gratis `free`, a offerta `offer`, si paga `paid`. Esempio: `free`.
    """
    cost_note: OneLine = None
    """About the price (schema.org: offers).

    it: Due parole sul costo. Esempio: `Porti solo la merenda.`.
    """
    booking: Literal["none", "phone", "email"] = "none"
    """How one enrols (iCalendar: CONTACT).

    it: Come ci si iscrive: non serve `none`, per telefono `phone`, per mail `email`. Se non c'è:
    non serve. Esempio: `phone`.
    """
    book_by: Day | None = None
    """Last day to enrol (schema.org: validThrough).

    it: L'ultimo giorno per iscriversi. Esempio: `2027-02-26`.
    """
    capacity: Capacity | None = None
    """Room left (schema.org: remainingAttendeeCapacity).

    it: C'è posto? Con la data fino a cui vale. Esempio:
    `{status: waiting-list, until: 2026-12-31}`.
    """
    programme: tuple[Slot, ...] = ()
    """Hours of the day (schema.org: subEvent).

    it: Le ore della giornata, una voce per riga. Esempio:
    `[{at: "17:00", title: Laboratori per i bambini}]`.
    """
    weather: OneLine = None
    """What happens if it rains.

    it: Che cosa succede se piove. Esempio: `Se piove si sta in sala.`.
    """
    languages: tuple[LanguageTag, ...] = ()
    """Spoken there (schema.org: inLanguage).

    it: Le lingue che si parlano lì. Esempio: `[it, ar]`.
    """
    interpreter: bool | None = None
    """Whether there is one. it: C'è un interprete o un mediatore? Esempio: `yes`."""
    alone: Alone | None = None
    """Whether a minor may come without an adult.

    it: Un minore può venire da solo? Sì `yes`, no `no`, solo con un adulto `adult`. Esempio:
    `adult`.
    """
    step_free: bool | None = None
    """Without steps (schema.org: amenityFeature). it: Si entra senza gradini? Esempio: `yes`."""
    childcare: bool | None = None
    """Whether somebody minds the children (schema.org: amenityFeature).

    it: C'è chi guarda i bambini? Esempio: `no`.
    """
    certificate: bool | None = None
    """Whether one gets a paper at the end (schema.org: educationalCredentialAwarded).

    it: Alla fine c'è un attestato? Esempio: `yes`.
    """
    phone: Phone | None = None
    """Number (schema.org: telephone; iCalendar: CONTACT).

    it: Il telefono dell'ente: solo cifre e spazi. Mai quello di una persona. Esempio:
    `02 1234 567`.
    """
    whatsapp: Phone | None = None
    """Number for messages. it: Il numero WhatsApp dell'ente. Esempio: `02 1234 567`."""
    email: Email | None = None
    """Address of an office (schema.org: email; iCalendar: CONTACT).

    it: La mail dell'ente, mai quella di una persona. Esempio: `ente@esempio.example`.
    """
    web: WebAddress | None = None
    """Page about it (schema.org: url; iCalendar: URL).

    it: La pagina dell'evento su un altro sito. Esempio: `https://www.ente.example/festa`.
    """
    alert: Alert | None = None
    """Notice with an end (schema.org: SpecialAnnouncement).

    it: Un avviso, con l'ultimo giorno in cui si vede. Esempio:
    `{title: Il 1 dicembre si entra dal cortile., until: 2026-12-01}`.
    """
    updated: Update | None = None
    """What older sheets say otherwise (schema.org: dateModified).

    it: Che cosa è cambiato, e da quando: chi inquadra un foglio vecchio lo legge per un anno.
    Esempio: `{facts: [hours], since: 2026-11-16}`.
    """
    image: Picture | None = None
    """One picture (schema.org: image; iCalendar: IMAGE).

    it: Una foto, con la sua scheda. Esempio:
    `{file: porta-della-sala.jpg, title: Una porta verde accanto a un giardino.}`.
    """

    @field_validator("programme")
    @classmethod
    def _by_the_clock(cls, programme: tuple[Slot, ...]) -> tuple[Slot, ...]:
        return tuple(sorted(programme, key=lambda slot: slot.at))

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.end and self.end <= self.start:
            raise Unreadable("end", f"{self.end:%Y-%m-%d %H:%M}")
        return self

    @model_validator(mode="after")
    def _repeats_from_its_start(self) -> Self:
        day = self.start.date()
        days = [change.date for change in self.changed]
        if self.repeats and self.end and self.end.date() - day >= LONGEST_REPEATED:
            raise Unreadable("repeats_end", f"{self.end:%Y-%m-%d %H:%M}")
        for each in days:
            if days.count(each) > 1:
                raise Unreadable("changed_twice", f"{each}")
        if self.repeats and not self.repeats.falls_on(day, day):
            raise Unreadable("repeats_start", f"{day}")
        for change in self.changed:
            if not self.series.is_announced(change.date):
                raise Unreadable("changed_day", f"{change.date}")
        return self

    @cached_property
    def series(self) -> Series:
        """All that says on which dates it is."""
        return Series(
            start=self.start,
            end=self.end,
            repeats=self.repeats,
            also_on=self.also_on,
            changed=self.changed,
        )
