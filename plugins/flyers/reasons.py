"""Why there is no sheet, in words for whoever asked for one.

Takes what was asked for and a tongue; gives an Italian reason without a final stop, as it stands
after «perché». Asked only when none was made: what nothing else explains lacks phrases.
"""

from plugins.flyers.lasting import is_closed, trusted_until
from plugins.flyers.need_poster import worth_hanging
from plugins.flyers.run import Run
from plugins.flyers.sheets import NO_IMPRINT, why_not
from plugins.neighbourhood import Need, Organisation, Service
from plugins.neighbourhood.programme import Programme

NO_PHRASES = "mancano delle frasi in questa lingua: le elenca «python3 tasks.py untranslated»"
ONE_LANGUAGE = "vuole un'altra lingua oltre all'italiano"


def no_programme(programme: Programme, run: Run) -> str:
    if not programme.entries:
        return "quella settimana non c'è niente in programma"
    return _unanswered(run, sample=programme.has_samples) or NO_PHRASES


def not_on_a_card(service: Service, run: Run) -> str | None:
    """None if there is nothing against it: a card names a service in whatever language."""
    return why_not(service, run.source, run.neighbourhood, run.moment)


def no_card(services: tuple[Service, ...], run: Run) -> str:
    return _unanswered(run, sample=any(service.sample for service in services)) or NO_PHRASES


def no_need_poster(need: Need, run: Run) -> str:
    if need.key not in run.neighbourhood.numbers:
        return "il bisogno non ha ancora un numero permanente: lo dà «python3 tasks.py number»"
    things = [*worth_hanging(need, run)]
    if not things:
        return "adesso niente risponde a questo bisogno che si possa appendere"
    return _unanswered(run, sample=any(thing.sample for thing in things)) or NO_PHRASES


def no_sign(point: Organisation, run: Run) -> str:
    last = trusted_until(point, run.today)
    if point.discreet:
        return "è un posto di cui non si parla in vetrina"
    if is_closed(point, run.today):
        return "è chiuso per un periodo, o sta per chiudere"
    if last < run.today:
        return f"i fatti valevano fino al {last:%d/%m/%Y}: prima telefona e controlla"
    return NO_IMPRINT


def _unanswered(run: Run, *, sample: bool) -> str | None:
    """Whether nobody answers for what is printed."""
    imprint = run.neighbourhood.network.imprint
    return None if imprint and (sample or not imprint.sample) else NO_IMPRINT
