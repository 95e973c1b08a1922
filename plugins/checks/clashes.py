"""Two events of the coming weeks at the same time, in one place or for the same people.

Told once for two events, with the first day. A place is disputed always; people only between what
happens once, or once a month: courses run side by side all year and nobody moves them. What lasts
longer than a day (an exhibition, a camp) stands in nobody's way. Times are swept in order, place by
place and audience by audience.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugins.checks.check import Check, Finding, Subject
from plugins.languages import say
from plugins.neighbourhood import Event, Gravity

AHEAD = timedelta(days=60)
USUAL_LENGTH = timedelta(hours=2)
"""Of an event that does not say when it ends."""
LONGEST = timedelta(days=1)


@dataclass(frozen=True)
class Meeting:
    """One event on one day."""

    event: Event
    start: datetime
    end: datetime
    place: str | None


def _coming(subject: Subject) -> tuple[Event, ...]:
    return subject.neighbourhood.events_after(subject.moment)


def _meetings(subject: Subject, events: Iterable[Event]) -> list[Meeting]:
    """Those to come that will be held, in the order of time."""
    first = subject.day
    found = []
    for event in events:
        for date in subject.neighbourhood.occurrences(event, first, first + AHEAD):
            end = date.end or date.start + USUAL_LENGTH
            if date.is_held and subject.moment < end <= date.start + LONGEST:
                found.append(Meeting(event, date.start, end, date.place or event.place))
    return sorted(found, key=lambda meeting: meeting.start)


def _clashes(
    meetings: Iterable[Meeting], names: Callable[[Meeting], Iterable[str]]
) -> Iterator[tuple[Event, Event, datetime]]:
    """Whatever bears the same name at the same time; first the event that is easier to move."""
    shelves: dict[tuple[bool, str], list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        for name in names(meeting):
            shelves[meeting.event.sample, name].append(meeting)
    told = set()
    for shelf in shelves.values():
        for one, other in _overlapping(shelf):
            pair = sorted((one.event, other.event), key=_harder_to_move)
            slugs = pair[0].slug, pair[1].slug
            if slugs not in told:
                told.add(slugs)
                yield pair[0], pair[1], other.start


def _overlapping(meetings: Iterable[Meeting]) -> Iterator[tuple[Meeting, Meeting]]:
    going_on: list[Meeting] = []
    for meeting in meetings:
        going_on = [each for each in going_on if each.end > meeting.start]
        yield from ((each, meeting) for each in going_on if each.event is not meeting.event)
        going_on.append(meeting)


def _harder_to_move(event: Event) -> tuple[bool, str]:
    return event.repeats is not None, event.slug


def _same_people(subject: Subject) -> Iterator[Finding]:
    meetings = _meetings(subject, [each for each in _coming(subject) if not _is_course(each)])
    for event, other, start in _clashes(meetings, lambda meeting: meeting.event.audiences):
        if not _is_joint(event, other):
            yield Finding(
                at=subject.origins.of(event, "start"),
                found=say(
                    "il {day} alla stessa ora c'è «{title}» ({page}), anche per «{audience}»",
                    day=f"{start:%Y-%m-%d}",
                    title=other.title.source.words,
                    page=other.path,
                    audience=_shared_audience(subject, event, other),
                ),
                expected=say("La stessa famiglia può andare a uno solo dei due"),
                remedy=say("Sentitevi: uno può cambiare ora o giorno, o si fa insieme"),
            )


def _is_course(event: Event) -> bool:
    return event.repeats is not None and event.repeats.every != "month"


def _is_joint(event: Event, other: Event) -> bool:
    """One organisation of both knows of both."""
    ours, theirs = ({each.organisation for each in e.organisations} for e in (event, other))
    return not ours.isdisjoint(theirs)


def _shared_audience(subject: Subject, event: Event, other: Event) -> str:
    shared = next(each for each in event.audiences if each in other.audiences)
    return subject.neighbourhood.audience(shared).name.source.words


def _same_place(subject: Subject) -> Iterator[Finding]:
    meetings = _meetings(subject, _coming(subject))
    for event, other, start in _clashes(meetings, lambda meeting: filter(None, [meeting.place])):
        yield Finding(
            at=subject.origins.of(event, "start"),
            found=say(
                "il {day} alla stessa ora e nello stesso luogo c'è «{title}» ({page})",
                day=f"{start:%Y-%m-%d}",
                title=other.title.source.words,
                page=other.path,
            ),
            expected=say("In un luogo di solito si fa una cosa alla volta"),
            remedy=say("Sentitevi e spostatene uno; se le stanze sono due, va bene così"),
        )


CHECKS = (
    Check(
        id="clash-place",
        gravity=Gravity.WARNING,
        promise=say("Nei prossimi 60 giorni nessun luogo è preso da due eventi insieme"),
        reason=say("Chi arriva trova la sala occupata e torna a casa"),
        examine=_same_place,
    ),
    Check(
        id="clash-audience",
        gravity=Gravity.ADVICE,
        promise=say("Nei prossimi 60 giorni due eventi non si rubano le stesse persone"),
        reason=say("Insieme gli enti offrono di più che uno contro l'altro"),
        examine=_same_people,
    ),
)
