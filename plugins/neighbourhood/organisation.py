"""Who answers (HSDS: organization; schema.org: NGO)."""

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from plugins.languages import LanguageTag
from plugins.neighbourhood.contact import Email, Phone, WebAddress
from plugins.neighbourhood.hours import Hours
from plugins.neighbourhood.suspension import Suspension
from plugins.neighbourhood.thing import FactualThing, Kind, OneSentence

OrganisationType = Literal["social", "education", "assistance", "volunteering", "institution"]


class ListeningPoint(BaseModel):
    """Where a person may come and be listened to, whatever the need."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    hours: Hours | None = None
    """When (HSDS: schedule; schema.org: hoursAvailable).

    it: Gli orari in cui qualcuno ascolta. Esempio: `[We 10:00-12:00]`.
    """
    languages: tuple[LanguageTag, ...] = ()
    """Spoken there (HSDS: language; schema.org: availableLanguage).

    it: Le lingue che si parlano lì. Esempio: `[it, ar]`.
    """
    private_room: bool | None = None
    """Whether there is a room with a door.

    it: C'è una stanza dove parlare da soli? Esempio: `yes`.
    """


class Organisation(FactualThing):
    """A partner of the network. `listening_point` is None when it is not known to be one."""

    kind: ClassVar[Kind] = "organisations"

    summary: OneSentence
    """One sentence (HSDS: description; schema.org: description).

    it: Che cosa fate, in una frase. Esempio: `Aiutiamo le famiglie con la spesa.`.
    """
    type: OrganisationType
    """What sort.

    it: Gruppo sociale `social`, gruppo educativo o scuola `education`, gruppo di assistenza
    `assistance`, volontari `volunteering`, ufficio pubblico `institution`. Esempio: `volunteering`.
    """
    place: str | None = None
    """Its seat (HSDS: location; schema.org: location).

    it: La sede: il nome del file del luogo, senza la fine. Esempio: `sala-esempio`.
    """
    phone: Phone | None = None
    """Number (HSDS: phone; schema.org: telephone).

    it: Il telefono dell'ente: solo cifre e spazi. Mai quello di una persona. Esempio:
    `02 1234 567`.
    """
    whatsapp: Phone | None = None
    """Number for messages (HSDS: phone; schema.org: contactPoint).

    it: Il numero WhatsApp dell'ente. Esempio: `02 1234 567`.
    """
    email: Email | None = None
    """Address of an office (HSDS: email; schema.org: email).

    it: La mail dell'ente, mai quella di una persona. Esempio: `ente@esempio.example`.
    """
    web: WebAddress | None = None
    """Its own site (HSDS: website; schema.org: url).

    it: Il sito dell'ente. Esempio: `https://www.ente.example`.
    """
    listening_point: ListeningPoint | None = None
    """Whether it listens to anybody (schema.org: contactPoint).

    it: Solo se da voi chiunque può venire e parlare: orari, lingue, stanza. Esempio:
    `{hours: [We 10:00-12:00], languages: [it, ar], private_room: yes}`.
    """
    closed: Suspension | None = None
    """Closed for a while (HSDS: status; schema.org: specialOpeningHoursSpecification).

    it: Chiuso per un periodo: da quando, fino a quando, perché. Esempio:
    `{from: 2026-12-21, to: 2027-01-08, title: Lavori nella sala.}`.
    """
    tables: tuple[str, ...] = ()
    """The network's tables it sits at (schema.org: memberOf).

    it: I tavoli della rete a cui partecipa. Esempio: `[tavolo scuola]`.
    """

    @property
    def listening_hours(self) -> Hours | None:
        """None when they are unknown, or nobody listens."""
        return self.listening_point.hours if self.listening_point else None
