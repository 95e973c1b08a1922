"""What is offered all year round (HSDS: service; schema.org: Service)."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from plugins.languages import LanguageTag, Text, Unreadable
from plugins.neighbourhood.ages import Ages
from plugins.neighbourhood.contact import Email, Phone, WebAddress
from plugins.neighbourhood.dates import Day
from plugins.neighbourhood.hours import Hours
from plugins.neighbourhood.notice import Alert, Capacity, Update
from plugins.neighbourhood.picture import Picture
from plugins.neighbourhood.suspension import Suspension
from plugins.neighbourhood.thing import FactualThing, Kind, OneLine, OneSentence

Access = Literal["walk-in", "appointment", "referral"]
Cost = Literal["free", "offer", "paid"]
Permit = Literal["needed", "not-needed", "not-asked"]
Alone = Literal["yes", "no", "adult"]


class Provider(BaseModel):
    """Which partner answers, and whether it leads."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    organisation: str
    """Who (HSDS: organization; schema.org: provider; iCalendar: ORGANIZER).

    it: Il nome del file dell'ente, senza la fine. Esempio: `associazione-esempio-uno`.
    """
    role: Literal["lead", "partner"] = "lead"
    """Its part. it: Guida `lead` o aiuta `partner`. Se non c'è: guida. Esempio: `lead`."""


class Site(BaseModel):
    """Another place where the same is offered, with its own hours (HSDS: service_at_location)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    place: str
    """Where (HSDS: location; schema.org: serviceLocation).

    it: Il nome del file del luogo, senza la fine. Esempio: `sala-esempio`.
    """
    hours: Hours | None = None
    """When, there (HSDS: schedule; schema.org: hoursAvailable).

    it: Gli orari di quel luogo. Esempio: `[Sa 10:00-12:00]`.
    """


class Service(FactualThing):
    """Somewhere to go when one needs something."""

    kind: ClassVar[Kind] = "services"

    summary: OneSentence
    """One sentence (HSDS: description; schema.org: description).

    it: Che cosa ci trova la persona, in una frase. Esempio:
    `Una borsa di cibo ogni settimana per la tua famiglia.`.
    """
    needs: Annotated[tuple[str, ...], Field(min_length=1, max_length=3)]
    """What it answers (HSDS: taxonomy_term; schema.org: category).

    it: A quali bisogni risponde: i nomi sono in `needs.yaml`. Esempio: `[mangiare]`.
    """
    audiences: Annotated[tuple[str, ...], Field(min_length=1)]
    """Who it is for (schema.org: audience).

    it: Per chi è: i nomi sono in `audiences.yaml`. Esempio: `[famiglie]`.
    """
    ages: Ages | None = None
    """Years of age (HSDS: minimum_age, maximum_age; schema.org: suggestedMinAge, suggestedMaxAge).

    it: Da che età a che età. Esempio: `{from: 3, to: 12}`.
    """
    limits: OneLine = None
    """Who may not come (HSDS: eligibility_description).

    it: Chi non può venire, detto chiaro. Esempio: `Solo per chi abita nel quartiere.`.
    """
    organisations: Annotated[tuple[Provider, ...], Field(min_length=1)]
    """Who answers (HSDS: organization; schema.org: provider).

    it: Chi risponde, e se guida o aiuta. Esempio:
    `[{organisation: associazione-esempio-uno, role: lead}]`.
    """
    parts: tuple[Text, ...] = ()
    """What each of them does, in the same order (HSDS: description of the service's program).

    it: Se rispondono in più d'uno: che cosa fa ognuno, una frase per ente, nello stesso ordine di
    `organisations`. Esempio: `[Spiega i compiti.]`.
    """
    place: str | None = None
    """Where (HSDS: location; schema.org: serviceLocation).

    it: Dove: il nome del file del luogo, senza la fine. Esempio: `sala-esempio`.
    """
    also_at: tuple[Site, ...] = ()
    """Other places (HSDS: service_at_location; schema.org: serviceLocation).

    it: Altri luoghi dove c'è la stessa cosa, con i loro orari. Esempio:
    `[{place: sala-esempio, hours: [Sa 10:00-12:00]}]`.
    """
    access: Access
    """How one gets in (HSDS: application_process; schema.org: availableChannel).

    it: Come si entra: senza appuntamento `walk-in`, con appuntamento `appointment`, mandati da un
    ente `referral`. Esempio: `appointment`.
    """
    hours: Hours | None = None
    """When; None is unknown (HSDS: schedule; schema.org: hoursAvailable).

    it: Gli orari. Non li sai? Togli il campo. Esempio: `["Tu,Th 16:30-18:30", PH off]`.
    """
    closed: Suspension | None = None
    """Closed for a while (HSDS: status; schema.org: specialOpeningHoursSpecification).

    it: Chiuso per un periodo: da quando, fino a quando, perché. Esempio:
    `{from: 2026-12-21, to: 2027-01-08, title: Lavori nella sala.}`.
    """
    valid_until: Day | None = None
    """After it, ask again (HSDS: valid_to; schema.org: validThrough).

    it: Fino a quando valgono i fatti: dopo, la pagina dice di telefonare. Esempio: `2027-06-08`.
    """
    cost: Cost
    """Price (HSDS: cost_option; schema.org: offers).

    it: Gratis `free`, a offerta `offer`, si paga `paid`. Esempio: `free`.
    """
    cost_note: OneLine = None
    """About the price (HSDS: fees_description).

    it: Due parole sul costo. Esempio: `Porti solo la merenda.`.
    """
    documents: tuple[str, ...] | None = None
    """Ids of documents to bring; empty means none is asked, None unknown (HSDS: required_document).

    it: Che cosa portare: i nomi sono in `documents.yaml`. `[]` vuol dire: niente. Esempio:
    `[documento-identita]`.
    """
    permit: Permit | None = None
    """Whether a residence permit is asked for (HSDS: eligibility_description).

    it: Il permesso di soggiorno: serve `needed`, non serve `not-needed`, nessuno lo chiede
    `not-asked`. Esempio: `not-asked`.
    """
    languages: tuple[LanguageTag, ...] = ()
    """Spoken there, not those of the page (HSDS: language; schema.org: availableLanguage).

    it: Le lingue che si parlano lì. Esempio: `[it, ar]`.
    """
    interpreter: bool | None = None
    """Whether there is one (HSDS: interpretation_services).

    it: C'è un interprete o un mediatore? Esempio: `yes`.
    """
    alone: Alone | None = None
    """Whether a minor may come without an adult.

    it: Un minore può venire da solo? Sì `yes`, no `no`, solo con un adulto `adult`. Esempio:
    `adult`.
    """
    step_free: bool | None = None
    """Without steps (HSDS: accessibility; schema.org: amenityFeature).

    it: Si entra senza gradini? Esempio: `yes`.
    """
    childcare: bool | None = None
    """Whether somebody minds the children (schema.org: amenityFeature).

    it: C'è chi guarda i bambini? Esempio: `no`.
    """
    phone: Phone | None = None
    """Number (HSDS: phone; schema.org: servicePhone).

    it: Il telefono dell'ente: solo cifre e spazi. Mai quello di una persona. Esempio:
    `02 1234 567`.
    """
    whatsapp: Phone | None = None
    """Number for messages (HSDS: phone; schema.org: serviceSmsNumber).

    it: Il numero WhatsApp dell'ente. Esempio: `02 1234 567`.
    """
    email: Email | None = None
    """Address of an office (HSDS: email; schema.org: email).

    it: La mail dell'ente, mai quella di una persona. Esempio: `ente@esempio.example`.
    """
    web: WebAddress | None = None
    """Page about it (HSDS: url; schema.org: serviceUrl).

    it: La pagina del servizio su un altro sito. Esempio: `https://www.ente.example/spesa`.
    """
    you_get: OneLine = None
    """What one goes home with (schema.org: serviceOutput).

    it: Che cosa si ottiene. Esempio: `Una borsa di cibo per una settimana.`.
    """
    steps: tuple[Text, ...] = ()
    """What to do, in order (HSDS: application_process; schema.org: availableChannel).

    it: Come si fa, un passo per riga, in ordine. Esempio: `[Telefona., Vieni con un documento.]`.
    """
    afterwards: OneLine = None
    """What happens next, and when (schema.org: processingTime).

    it: Che cosa succede dopo, e quanto si aspetta. Esempio: `Ti telefoniamo entro 7 giorni.`.
    """
    capacity: Capacity | None = None
    """Room left (HSDS: service_capacity).

    it: C'è posto? Con la data fino a cui vale. Esempio:
    `{status: waiting-list, until: 2026-12-31}`.
    """
    alert: Alert | None = None
    """Notice with an end (HSDS: alert; schema.org: SpecialAnnouncement).

    it: Un avviso, con l'ultimo giorno in cui si vede. Esempio:
    `{title: Il 1 dicembre si entra dal cortile., until: 2026-12-01}`.
    """
    updated: Update | None = None
    """What older sheets say otherwise (schema.org: dateModified).

    it: Che cosa è cambiato, e da quando: chi inquadra un foglio vecchio lo legge per un anno.
    Esempio: `{facts: [hours], since: 2026-11-16}`.
    """
    accepts_referrals: bool | None = None
    """From other partners. it: Accetta persone mandate da altri enti? Esempio: `yes`."""
    image: Picture | None = None
    """One picture (schema.org: image).

    it: Una foto, con la sua scheda. Esempio:
    `{file: porta-della-sala.jpg, title: Una porta verde accanto a un giardino.}`.
    """

    @model_validator(mode="after")
    def _says_what_each_does(self) -> Self:
        if self.parts and len(self.parts) != len(self.organisations):
            raise Unreadable("parts", str(len(self.parts)))
        return self

    @property
    def sites(self) -> Iterator[Site]:
        """Every place it is offered at, the first one first."""
        if self.place:
            yield Site(place=self.place, hours=self.hours)
        yield from self.also_at

    @property
    def all_hours(self) -> Iterator[Hours]:
        """Those of every place, and those of a service that has none."""
        yield from (
            hours for hours in (self.hours, *(site.hours for site in self.also_at)) if hours
        )
