"""How an event repeats, in words, as pages and paper say it.

Takes an event, a wording and its phrases; gives one sentence: «ogni settimana: martedì, fino a
martedì 25 maggio 2027, non nei giorni di festa». The dates themselves are said apart.
"""

from plugins.languages import Phrases, Wording
from plugins.neighbourhood.event import Event
from plugins.neighbourhood.hours import Day
from plugins.neighbourhood.opening import days_in_words


def repetition_in_words(event: Event, wording: Wording, phrases: Phrases) -> str | None:
    """None when it happens once."""
    rhythm, rule = rhythm_in_words(event, wording, phrases), event.repeats
    if rhythm is None or rule is None:
        return rhythm
    parts = [rhythm]
    if rule.until:
        parts.append(phrases("fino a {date}", date=wording.date(rule.until)))
    if "PH" in (rule.skip or ()):
        parts.append(phrases("non nei giorni di festa"))
    if "SH" in (rule.skip or ()):
        parts.append(phrases("non nelle vacanze di scuola"))
    if rule.not_on:
        left_out = wording.all_of(wording.date(day) for day in rule.not_on)
        cancelled = phrases("Annullato")
        parts.append(phrases("{season}: {days}", season=cancelled, days=left_out))
    return wording.one_after_another(parts)


def rhythm_in_words(event: Event, wording: Wording, phrases: Phrases) -> str | None:
    """How often alone, where there is no room for until when and when not."""
    rule = event.repeats
    if rule is None:
        return phrases("In più giorni") if event.also_on else None
    if isinstance(rule.on, int):
        return phrases("il giorno {number} di ogni mese", number=rule.on)
    days = days_in_words(rule.on or (Day(weekday=event.start.weekday()),), wording, phrases)
    if rule.every == "month":
        return days
    if rule.every == "2-weeks":
        return phrases("ogni due settimane: {days}", days=days)
    return phrases("ogni settimana: {days}", days=days)
