"""What came of a print run: the sheets there are, and what is to be said of the others.

Takes what the shop made; gives the rack of offers, a line for each sheet that its words do not
allow, and a line for each that is a fault of ours; and the words, in Italian, for whoever asked for
some sheets and is about to print them. Prints nothing and stops nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from plugins.flyers.offers import Sheets
from plugins.flyers.press import Refused
from plugins.flyers.shop import Made


@dataclass
class Outcome:
    """`said` and `closed` are Italian, without a final stop."""

    sheets: Sheets = field(default_factory=Sheets)
    said: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)

    @property
    def fault(self) -> str:
        """Why nothing may go out; empty if nothing is wrong."""
        lines = ["\nQuesti volantini non sono in ordine:", *self.closed]
        return "\n  ✗ ".join(lines) if self.closed else ""

    @property
    def nothing(self) -> str:
        """Why there is not one of the sheets somebody asked for; empty if there is."""
        lines = ["\nNiente da stampare.", *(f"{line}." for line in self.said)]
        return "" if self.sheets.files else "\n  ✗ ".join(lines)


def outcome_of(made: Iterable[Made]) -> Outcome:
    outcome, remarks = Outcome(), dict[str, None]()
    for each in made:
        remarks |= {each.order.remark: None} if each.order.remark else {}
        if each.trouble is None:
            outcome.sheets.add(each.order, each.offer, each.pdf)
        elif isinstance(each.trouble, Refused):
            outcome.said.append(f"{each.order.name} non fatto: {each.trouble}")
        else:
            outcome.closed.append(f"{each.trouble}")
    outcome.said[:0] = remarks
    return outcome


def ready(sheets: Sheets, folder: str) -> str:
    """Which files lie where, and how they are printed; nothing if there are none."""
    files = [
        f"    {folder}/{offer.address} ({offer.paper}, {_counted(offer.pages)})"
        for offer in sheets.offers
    ]
    advice = "  Stampa al 100 %, senza adattare alla pagina."
    return "\n".join(["  Da stampare:", *files, advice]) if files else ""


def _counted(pages: int) -> str:
    return "1 pagina" if pages == 1 else f"{pages} pagine"
